"""Kept quotations as Markdown, CSV and JSON."""
