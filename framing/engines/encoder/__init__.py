"""The encoder engine: word pieces, windows, an exact-integer forward pass, and what it codes."""
