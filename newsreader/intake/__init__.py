"""Bring stories in: bytes of a file become a Draft."""
