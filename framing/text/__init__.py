"""From plain text to an annotated article. The one room that uses NLTK."""
