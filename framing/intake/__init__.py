"""From files to nouns: articles as text or saved pages, comparisons and overrides as TOML."""

from framing.intake.clash import check_names
from framing.intake.comparison import comparison_from_flags, find_comparison, load
from framing.intake.overrides import load_overrides
from framing.intake.overrides_toml import overrides_toml
from framing.intake.plain import from_text
from framing.intake.read import read
from framing.intake.toml import to_toml

__all__ = [
    "check_names",
    "comparison_from_flags",
    "find_comparison",
    "from_text",
    "load",
    "load_overrides",
    "overrides_toml",
    "read",
    "to_toml",
]
