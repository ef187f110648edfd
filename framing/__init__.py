"""How an article frames two sides, as a brief in which every number leads to its sentences.

    article = framing.read("article.txt")
    doc = framing.annotate(article)
    comparison = framing.load("article.toml")
    report = framing.compose(doc, comparison)
    framing.save(report, "reports/article")

Names are loaded when they are first used, so that importing the package costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from framing.domain import (
        AnnotatedArticle,
        Article,
        Attribution,
        Clause,
        Comparison,
        Mention,
        Pair,
        Side,
        Span,
        Token,
        Tone,
    )
    from framing.intake import load, read
    from framing.rendering import render
    from framing.report import Report
    from framing.run import annotate, compose, mentions, save
    from framing.text.appraisal.tone import tone_toward
    from framing.text.frames import frames

_HOMES = {
    "framing.domain": (
        "AnnotatedArticle Article Attribution Clause Comparison Mention Pair Side Span Token Tone"
    ),
    "framing.intake": "load read",
    "framing.rendering": "render",
    "framing.report": "Report",
    "framing.run": "annotate compose mentions save",
    "framing.text.frames": "frames",
    "framing.text.appraisal.tone": "tone_toward",
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names.split()}

__all__ = [
    "AnnotatedArticle",
    "Article",
    "Attribution",
    "Clause",
    "Comparison",
    "Mention",
    "Pair",
    "Report",
    "Side",
    "Span",
    "Token",
    "Tone",
    "__version__",
    "annotate",
    "compose",
    "frames",
    "load",
    "mentions",
    "read",
    "render",
    "save",
    "tone_toward",
]


def __getattr__(name: str) -> Any:
    if name == "__version__":
        return import_module("importlib.metadata").version("framing-brief")
    if name in _HOME_OF:
        return getattr(import_module(_HOME_OF[name]), name)
    raise AttributeError(f"module 'framing' has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__
