"""The type faces of a page, inside the page: the reader's machine need not have them.

Each face of a theme has beside its TrueType file a small one for the web, cut to Latin letters.
Other scripts, and themes whose faces have no such file, are set in the fonts of the system.
"""

from __future__ import annotations

from base64 import b64encode
from functools import cache

from framing.themes import load_theme

ROLES = (
    ("sans", "Brief Sans", 400, "normal"),
    ("semibold", "Brief Sans", 600, "normal"),
    ("italic", "Brief Sans", 400, "italic"),
    ("serif", "Brief Serif", 400, "normal"),
    ("serif_italic", "Brief Serif", 400, "italic"),
    ("serif_bold", "Brief Serif", 700, "normal"),
)
"""Which face of a theme stands in which family, weight and style."""


@cache
def font_faces(theme: str) -> str:
    """The rules that bring a theme's faces, as a style sheet has them."""
    look = load_theme(theme)
    rules = []
    for role, family, weight, style in ROLES:
        file = look.web_file(role)
        if file is not None:
            data = b64encode(file.read_bytes()).decode("ascii")
            rules.append(
                f'@font-face{{font-family:"{family}";font-weight:{weight};font-style:{style};'
                f'src:url(data:font/woff2;base64,{data}) format("woff2")}}'
            )
    return "\n".join(rules)
