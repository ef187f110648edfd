"""The one place where numbers become text.

Two digits after the point for scores and probabilities, whole per cents for shares, a typographic
minus, and a dash for what is withheld. Rounding never makes a value look like none or all: a share
that is above nought but rounds to it is printed as "<1%". A number and its opposite have the same
digits, so exchanging the sides exchanges signs and nothing else.
"""

from __future__ import annotations

from framing.domain import Finding, Interval, Measure
from framing.domain.finding import Unit
from framing.report import Number
from framing.themes.theme import Numerals

WITHHELD = "–"
MINUS = "−"
JOINER = "\N{NO-BREAK SPACE}"
WORDS = "none one two three four five six seven eight nine".split()
DEFAULT = Numerals(decimal=".", thousands=",")


def told_text(number: Number, style: Numerals = DEFAULT) -> str:
    """The number of a text in its form: "62%", or "5 of 8", "all 8", "none of 8", or "two"."""
    measure = number.measure
    if measure.value is None or number.form == "figure":
        return value_text(measure, style)
    if number.form == "word":
        few = measure.value in range(len(WORDS))
        return WORDS[int(measure.value)] if few else value_text(measure, style)
    hits, n = round(measure.value * measure.n), _count(measure.n, style)
    told = "all" if hits == measure.n else f"{_count(hits, style) if hits else WORDS[0]} of"
    return f"{told} {n}".replace(" ", JOINER)


def value_text(measure: Measure, style: Numerals = DEFAULT) -> str:
    """The value of a measure in its unit, or a dash where it is withheld."""
    if measure.value is None:
        return WITHHELD
    return number_text(measure.value, measure.unit, style)


def number_text(value: float, unit: Unit, style: Numerals = DEFAULT) -> str:
    """A number in a unit: "7", "62%", "−0.31", "s2"."""
    if unit == "share":
        return _share(value)
    if unit == "sentence":
        return f"s{value:.0f}"
    if unit == "score":
        return _fixed(value, 2, style)
    if unit == "log-odds":
        return _signed(value, _fixed(abs(value), 1, style))
    if unit == "probability":
        return f"<{_fixed(0.01, 2, style)}" if 0 < value < 0.005 else _fixed(value, 2, style)
    return _count(value, style)


def interval_text(interval: Interval, unit: Unit, style: Numerals = DEFAULT) -> str:
    """Both ends of an interval: "41–79%" where no sign stands between, else "−0.52 to −0.10"."""
    low, high = (number_text(end, unit, style) for end in (interval.low, interval.high))
    if unit == "share" and not high.startswith(">"):
        return f"{low.removesuffix('%')}–{high}"
    return f"{low}{JOINER}to{JOINER}{high}"


def n_text(measure: Measure, style: Numerals = DEFAULT) -> str:
    """How many observations stand behind a value: "n = 14"."""
    return f"n{JOINER}={JOINER}{_count(measure.n, style)}"


def difference_text(finding: Finding, style: Numerals = DEFAULT) -> str:
    """Side a's value minus side b's, always with its sign; shares in percentage points."""
    if finding.contrast is None:
        return WITHHELD
    return _contrast(finding.contrast, finding.sides.a.unit, style)


def difference_interval_text(finding: Finding, style: Numerals = DEFAULT) -> str:
    """The interval of a difference, or nothing where there is none."""
    interval = finding.contrast_interval
    if interval is None:
        return ""
    unit = finding.sides.a.unit
    low, high = (_contrast(end, unit, style) for end in (interval.low, interval.high))
    return f"{low.removesuffix(JOINER + 'pts')}{JOINER}to{JOINER}{high}"


def _contrast(value: float, unit: Unit, style: Numerals) -> str:
    if unit == "share":
        points = f"{abs(value) * 100:.0f}"
        return f"{_signed(value, points)}{JOINER}pts"
    if unit in ("score", "probability"):
        return _signed(value, _fixed(abs(value), 2, style))
    if unit == "log-odds":
        return _signed(value, _fixed(abs(value), 1, style))
    return _signed(value, _count(abs(value), style))


def _share(value: float) -> str:
    rounded = f"{abs(value) * 100:.0f}"
    if rounded == "0" and value > 0:
        return "<1%"
    if rounded == "100" and value < 1:
        return ">99%"
    return f"{MINUS if value < 0 and rounded != '0' else ''}{rounded}%"


def _count(value: float, style: Numerals) -> str:
    if value == int(value):
        digits = f"{abs(int(value)):,}".replace(",", style.thousands)
        return f"{MINUS if value < 0 else ''}{digits}"
    return _fixed(value, 1, style)


def _fixed(value: float, places: int, style: Numerals) -> str:
    digits = f"{abs(value):.{places}f}"
    sign = MINUS if value < 0 and float(digits) else ""
    return sign + digits.replace(".", style.decimal)


def _signed(value: float, digits: str) -> str:
    """The digits with the sign of `value`; what rounds to nought has no sign."""
    if not any(digit in digits for digit in "123456789"):
        return digits
    return ("+" if value > 0 else MINUS) + digits
