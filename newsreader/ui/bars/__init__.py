"""Thin bars of the window: finding in a story, bringing files in."""
