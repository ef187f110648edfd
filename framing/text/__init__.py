"""From plain text to an annotated article, and from there to what it says of two sides."""
