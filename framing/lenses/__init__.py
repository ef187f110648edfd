"""Lenses: ways of looking at an article and two sides. One file is one lens."""
