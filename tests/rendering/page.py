"""Reading a web page back: its elements, what they say, and what names what."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "col", "input", "wbr", "br", "link", "img"}


@dataclass
class Element:
    """An element with its attributes and content."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    content: list[Element | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All words inside, on one line."""
        return " ".join(self._words().split()).replace("\N{NO-BREAK SPACE}", " ")

    def _words(self) -> str:
        return "".join(x if isinstance(x, str) else x._words() for x in self.content)

    def all(self, tag: str = "", **wanted: str) -> list[Element]:
        """The elements inside, in document order, that have this tag and these attributes."""
        found = []
        for child in self.content:
            if isinstance(child, Element):
                fits = all(child.attributes.get(k.rstrip("_")) == v for k, v in wanted.items())
                found += [child] if child.tag == (tag or child.tag) and fits else []
                found += child.all(tag, **wanted)
        return found


class _Reader(HTMLParser):
    """Builds the tree; an element that is not closed where it should be is an error."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Element("")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"<{tag}> has an attribute twice"
        made = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].content.append(made)
        if tag not in VOID:
            self.open.append(made)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().tag == tag, f"</{tag}> closes another element"

    def handle_data(self, data: str) -> None:
        self.open[-1].content.append(data)


def parse(page: bytes) -> Element:
    """The tree of a page."""
    reader = _Reader()
    reader.feed(page.decode("utf-8"))
    reader.close()
    (root,) = reader.open
    return root
