"""From files to nouns: articles as text or saved pages, comparisons as TOML."""

from framing.intake.comparison import comparison_from_flags, find_comparison, load
from framing.intake.plain import from_text
from framing.intake.read import read
from framing.intake.toml import to_toml

__all__ = ["comparison_from_flags", "find_comparison", "from_text", "load", "read", "to_toml"]
