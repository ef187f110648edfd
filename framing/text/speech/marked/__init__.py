"""What the encoder marks as speech: taken as spans, and judged by the words around it."""
