"""How sides are spoken of: tone, stance, certainty, and the words that they are named with."""
