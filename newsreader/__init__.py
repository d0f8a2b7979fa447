"""Newsreader: read stored news in English and Arabic, see who said what, keep it with its source."""

__version__ = "0.1.0"
