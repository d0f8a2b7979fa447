"""Text to spans: language, quotations with their speakers, names."""
