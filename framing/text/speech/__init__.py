"""Who says what: attributions by the encoder and by rules, their sources, and the speakers."""
