"""Rows and roles for the views; they are given values and fetch nothing."""
