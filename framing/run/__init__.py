"""A study from start to end: annotate, compose, save."""

from framing.run.compose import compose
from framing.run.folder import save
from framing.run.study import annotate, mentions, study

__all__ = ["annotate", "compose", "mentions", "save", "study"]
