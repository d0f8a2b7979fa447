"""Look single words up, with or without a translation pack."""
