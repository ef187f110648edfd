"""What was read: the article's text, untouched, and what intake recognised in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from framing.domain.span import Span

BlockKind = Literal[
    "kicker", "headline", "subhead", "byline", "dateline", "published", "caption", "furniture",
    "body",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an article came from. (*Source* is kept for who a quotation is attributed to.)

    `name` is the file's name without its folder, "-" for standard input or a plain string;
    `media` is what was read; `sha256` the hash of the raw bytes as read.
    """

    name: str
    media: Literal["text", "html"]
    encoding: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Block:
    """A run of lines that belong together, and what kind of thing it is."""

    kind: BlockKind
    span: Span


@dataclass(frozen=True, slots=True)
class Article:
    """An article as read. `text` is the decoded input with line ends unified and a byte-order
    mark removed, and nothing else changed; all spans count code points of it.

    `blocks` covers all that is not white space, in document order; only blocks of kind `body`
    are analysed. `published` is an ISO date. `sha256` is the hash of `text` in UTF-8.
    """

    text: str
    origin: Origin
    sha256: str
    blocks: tuple[Block, ...]
    headline: Span | None = None
    outlet: str | None = None
    byline: str | None = None
    published: str | None = None

    @property
    def paragraphs(self) -> tuple[Span, ...]:
        """The paragraphs of the body, in document order."""
        return tuple(block.span for block in self.blocks if block.kind == "body")
