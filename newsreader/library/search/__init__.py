"""Finding stories by their words: forms of words, what is asked, the index, the piece that is shown."""
