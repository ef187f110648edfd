"""Word lists that decide what counts as what, each with title, version, licence and references.

All of them were written for this project; `README.md` beside them says how.
"""

from framing.lexicons.lexicon import Hit, Lexicon, load, names

__all__ = ["Hit", "Lexicon", "load", "names"]
