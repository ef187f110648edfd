"""Trained engines and the loaders of their weights; each is loaded when first used."""
