"""A saved page: its tree, its metadata, and which of its blocks are the story."""
