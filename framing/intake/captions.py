"""Captions: the legend or the credit of a picture.

A credit gives them away, in front ("Photo: UN"), at the end ("… Image: A. Lee", "(AP Photo/A.
Lee)", "REUTERS/A. Lee") or alone ("Getty Images"). An agency in brackets at the end of a sentence
is a source, not a photographer, and makes no caption. A legend may also stand at the beginning of
a paragraph that runs into it, with a credit at its end or without a mark.
"""

from __future__ import annotations

import re

from framing.text.grammar.legends import legend_end

_CREDIT = (
    r"(?:(?:file|cover|handout|courtesy|archive)\s+)?(?:photos?|images?|pictures?|photographs?|"
    r"illustrations?|graphics?|caption|credits?|video|audio|vcg|footage)"
)
_CAPITAL_CREDIT = (
    r"(?:(?:File|Cover|Handout|Courtesy|Archive)\s+(?i:photo|image|picture)|"
    r"(?:Photo|Image|Picture|Photograph|Illustration|Graphic|Credit|Video|Audio|PHOTO|IMAGE|CREDIT)s?)"
)
_AGENCY = (
    r"(?:Getty(?:\s+Images)?|AFP|AP(?:\s+Photo)?|Reuters|REUTERS|EPA|Xinhua|Shutterstock|Alamy|VCG"
    r"|iStock|Unsplash)"
)
_START = re.compile(
    rf"[([]?\s*(?:{_CREDIT}(?:\s+(?:credits?|source|courtesy))?\s*[:：|]|"
    r"(?:this\s+)?(?:file|handout|undated|archive)\s+(?:photo|image|picture|photograph)\b|"
    r"(?:photo|image|picture|photograph|illustration|graphic)s?\s+(?:by|courtesy\s+of|via)\s+[A-Z@]|"
    r"©\s*(?:afp|ap|reuters|epa|getty|xinhua)\b)",
    re.I,
)
_END = re.compile(
    rf"(?:[(\[]\s*(?i:{_CREDIT})\s*(?:by|:)[^)\]]{{1,60}}[)\]]"
    rf"|[(\[]{{1,2}}[^()\[\]]{{0,60}}(?:/\s*{_AGENCY}\b|\b{_AGENCY}\s*/|\b(?:AP\s+Photo|Getty)\b)"
    r"[^()\[\]]{0,40}[)\]]{1,2}"
    r"|\.\s*\([A-Z][\w.’' -]{2,40}/[A-Z][\w.’' -]{2,40}\)"
    rf"|\b{_CAPITAL_CREDIT}\s*:\s*[^.]{{2,60}}|\b{_AGENCY}/[\w. -]{{2,40}}"
    rf"|[/|©]\s*{_AGENCY}|\bvia\s+{_AGENCY}|[.—–-]\s+Getty\s+Images"
    r"|[;,(]\s*(?:from\s+file|file\s+(?:photo|image|picture))(?:,?\s+\d{4})?\)?)\.?"
)
_ALONE = re.compile(
    rf"(?:[\w.’' -]{{2,40}}[/|]\s*)?{_AGENCY}(?:\s*[/|]\s*[\w.’' -]{{2,40}}){{0,3}}\.?"
)
_LED = re.compile(
    r"[^.!?;\n\"“”]{2,120}"
    r"(?:[;,]\s*(?:from\s+file|file\s+(?:photo|image|picture))(?:,?\s+\d{4})?\."
    rf"|[.,]?\s*[(\[](?:(?i:{_CREDIT})\s*(?:by|:)|{_AGENCY}\s*/|AP\s+Photo/)[^()\[\]]{{1,60}}[)\]]\.?)"
    r"\s+(?=[\"“]?[A-ZÀ-Þ])"
)
_LONGEST_CREDIT = 110


def is_caption(text: str) -> bool:
    """Whether it is the legend or the credit of a picture."""
    if len(text) > 500 or len(text.split()) > 80:
        return False
    if _ALONE.fullmatch(text) or _START.match(text):
        return True
    tail = text[-_LONGEST_CREDIT:]
    return any(match.end() == len(tail) for match in _END.finditer(tail))


def caption_end(text: str, start: int, end: int) -> int:
    """Where the caption ends with which the paragraph `text[start:end]` begins, behind its space;
    `start` where it begins with none."""
    led = _LED.match(text, start, end)
    return led.end() if led else legend_end(text, start, end)
