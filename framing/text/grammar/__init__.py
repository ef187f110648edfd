"""Sentences, tokens, trees, clauses: how the words of a text hang together."""
