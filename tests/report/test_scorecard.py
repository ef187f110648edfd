"""Which frame leads on the scorecard, and to which sentences a key finding leads."""

from __future__ import annotations

from dataclasses import replace

from framing.domain import Claim, Finding, Measure, Pair, Span, difference
from framing.report import Sentences, Text
from framing.report.facets import leading_frames
from framing.report.key_findings import key_findings

LABELS = ("tenants", "the owners")
PLACES = tuple(Span(10 * i, 10 * i + 5) for i in range(9))


def share(key: str, hits: int, n: int = 9) -> Measure:
    """A share; of none the sentences that were searched are the evidence."""
    evidence = PLACES[:hits] if hits else PLACES[:n]
    return Measure(key, "share", "tests", hits / n, n=n, evidence=evidence)


def finding(key: str, a: int, b: int) -> Finding:
    """A finding of two shares with a claim."""
    sides = Pair(share(key, a), share(key, b))
    claim = Claim("{more} {more_value}, {less} {less_value}.", "", "{more} {more_value}, none.")
    return Finding(key, "X", "", sides, difference(sides), claim=claim)


def places(text: Text) -> tuple[tuple[Span, ...], bool]:
    """The sentences that a card leads to, and whether it says that there are more."""
    (found,) = (part.spans for part in text if isinstance(part, Sentences))
    return found, text[-1] == " …"


def test_a_frame_in_one_sentence_does_not_lead() -> None:
    """The largest share leads from two sentences on; of a tie all do."""
    frames = [finding("frames.conflict", 1, 3), finding("frames.morality", 0, 3)]
    assert leading_frames(frames, "a") == []
    assert leading_frames(frames, "b") == frames


def test_a_key_finding_leads_to_what_bears_it_out() -> None:
    """Three sentences of each side, none of a side in which nothing was found."""
    key = "certainty.hedged_share"
    held = {key: replace(finding(key, 5, 0), confidence="supported")}
    cards = key_findings(held, LABELS)
    assert cards is not None
    assert places(cards.cards[0].sentence) == (PLACES[:3], True)
    few = {key: replace(finding(key, 3, 0), confidence="supported")}
    cards = key_findings(few, LABELS)
    assert cards is not None
    assert places(cards.cards[0].sentence) == (PLACES[:3], False)
