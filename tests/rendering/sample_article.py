"""A made-up article that holds what sets badly, read for two sides: Han, Cyrillic and Greek names,
signs of markup."""

from __future__ import annotations

import hashlib
from typing import Any

from framing.domain import (
    AnnotatedArticle,
    Article,
    Attribution,
    Mention,
    Origin,
    Pair,
    Reading,
    Side,
    SidedAttribution,
    SidedSentence,
    Span,
    Token,
)
from framing.domain import Block as TextBlock

HEADLINE = "Council weighs rent cap as tenants and owners trade blame"
SENTENCES = (
    "The city council will vote on Thursday on a two-year cap on rent increases, the first in"
    " its history, after months of protest in the eastern districts.",
    "“Families are being priced out of the neighbourhoods they built,” said Chen Meiling (陈美玲),"
    " chair of the Tenants’ Union.",
    "The Property Owners’ Association warned that the plan would choke off new construction,"
    " citing a survey of its own members.",
    "Union organiser Олена Шевченко described landlords’ recent increases as “a slow eviction”.",
    "Owners call the measure a price control; economists consulted by the council were split.",
    "The draft exempts buildings completed after 2020 & units with rents < 900 a month.",
    "Νίκος Παππάς, who owns two flats, said owners were ready to talk.",
    "Tenants gathered outside the hall on Monday evening and sang.",
)
SIDES = Pair(
    Side("Tenants’ union", ("Tenants’ Union", "Union", "Tenants", "Families")),
    Side("Property owners", ("Property Owners’ Association", "Owners", "owners", "landlords")),
)


def article(sentences: tuple[str, ...] = SENTENCES, headline: str = HEADLINE) -> Article:
    """An article whose body is one paragraph for every two sentences."""
    text = headline + "\n\n"
    blocks = [TextBlock("headline", Span(0, len(headline)))]
    for place in range(0, len(sentences), 2):
        paragraph = " ".join(sentences[place : place + 2])
        blocks.append(TextBlock("body", Span(len(text), len(text) + len(paragraph))))
        text += paragraph + "\n\n"
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Article(
        text,
        Origin("harbour.txt", "text", "utf-8", digest),
        digest,
        tuple(blocks),
        Span(0, len(headline)),
        "The Harbour Ledger",
        "Amara Osei",
        "2026-11-14",
    )


def reading(sentences: tuple[str, ...] = SENTENCES, headline: str = HEADLINE) -> Reading:
    """The article read for the two sides: names found as plain strings."""
    read = article(sentences, headline)
    spans = []
    at = len(headline)
    for sentence in sentences:
        start = read.text.index(sentence, at)
        spans.append(Span(start, start + len(sentence)))
        at = spans[-1].end
    mentions = tuple(_mentions(read.text, spans))
    tokens = tuple(
        Token(span.start, span.end, span.of(read.text), "NN", "x") for span in _words(read, spans)
    )
    attributions = tuple(_attributions(read.text))
    sided = tuple(
        SidedSentence(
            span,
            tuple(
                key
                for key in ("a", "b")
                if any(m.side == key and span.holds(m.span) for m in mentions)
            ),
            tuple(s for x in attributions for s in x.attribution.content if span.holds(s)),
        )
        for span in spans
    )
    doc = AnnotatedArticle(
        read, tuple(spans), tokens, tuple(x.attribution for x in attributions), ()
    )
    return Reading(doc, SIDES, mentions, (), attributions, (), sided)


def _words(read: Article, spans: list[Span]) -> list[Span]:
    found = []
    for span in spans:
        at = span.start
        for word in span.of(read.text).split(" "):
            found.append(Span(at, at + len(word)))
            at += len(word) + 1
    return found


def _mentions(text: str, spans: list[Span]) -> list[Mention]:
    found: dict[int, Mention] = {}
    for key, side in SIDES.items():
        for name in side.names:
            at = text.find(name, spans[0].start if spans else 0)
            while at >= 0:
                taken = any(m.start <= at < m.end for m in found.values())
                if not taken:
                    found[at] = Mention(at, at + len(name), key, "name")
                at = text.find(name, at + 1)
    return [found[at] for at in sorted(found)]


def _attributions(text: str) -> list[SidedAttribution]:
    rows: tuple[tuple[Any, ...], ...] = (
        (
            "Chen Meiling",
            "said",
            "Families are being priced out of the neighbourhoods they built",
            "a",
            "neutral",
        ),
        (
            "The Property Owners’ Association",
            "warned",
            "the plan would choke off new construction",
            "b",
            "emphatic",
        ),
        ("Олена Шевченко", "described", "a slow eviction", "a", "accusing"),
    )
    found = []
    for number, (who, cue, content, side, kind) in enumerate(rows, 1):
        spans = [Span(text.find(w), text.find(w) + len(w)) for w in (who, cue, content)]
        if any(span.start < 0 for span in spans):
            continue
        attribution = Attribution(
            f"Q{number}", (spans[0],), (spans[1],), (spans[2],), "direct", who, kind, "official"
        )
        found.append(SidedAttribution(attribution, side))
    return found
