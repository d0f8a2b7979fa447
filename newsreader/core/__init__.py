"""What the program talks about: frozen values and rules, standard library only."""
