"""Keep the stories and all that the reader did with them; the only room that says SQL."""
