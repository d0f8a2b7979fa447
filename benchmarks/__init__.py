"""Figures: speed as ratios to a baseline of the same run, quality on labelled articles. Nothing here passes or fails."""
