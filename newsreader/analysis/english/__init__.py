"""English: the parse, quotations with their speakers, names."""
