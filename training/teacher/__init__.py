"""A larger network that teaches the encoder tone; it is not shipped."""
