"""Figures: speed as ratios to a baseline of the same run, quality on labelled articles; nothing passes or fails."""
