"""Scripts that make the encoder's weights. They need torch; nothing here is installed."""
