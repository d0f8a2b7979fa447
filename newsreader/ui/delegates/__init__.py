"""How rows are painted, each in its own direction."""
