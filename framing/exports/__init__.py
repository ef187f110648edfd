"""Annotations in the formats of other programs, and read back from them."""
