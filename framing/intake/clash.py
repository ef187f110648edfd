"""Names that can not be told apart: twice on one side, or on both.

Two names clash when a reader of the article could not tell which was meant: the same words, also
in another case or in the plural. "US" and "us" do not clash, because a name in capitals is never
found in small letters.
"""

from __future__ import annotations

import unicodedata

from framing.domain import Pair, Side
from framing.errors import BadComparison
from framing.text.grammar.lexical import HYPHENS
from framing.text.names.names import INITIALS

_KINDS = ("names", "people", "institutions", "places")


def check_names(sides: Pair[Side], where: str) -> None:
    """Raise BadComparison if a name stands twice or on both sides, or both have one label."""
    if sides.a.label.casefold() == sides.b.label.casefold():
        raise BadComparison(
            f"{where}: sides.b.label: both sides are called {sides.b.label!r}; name them apart"
        )
    seen: dict[str, list[tuple[str, str, str]]] = {}
    for side_key, side in sides.items():
        for kind in _KINDS:
            for name in getattr(side, kind):
                key = f"sides.{side_key}.{kind}"
                before = seen.setdefault(_form(name), [])
                for other_side, other_key, other in before:
                    _compare(name, key, other, other_key, side_key == other_side, where)
                before.append((side_key, key, name))


def _compare(name: str, key: str, other: str, other_key: str, same: bool, where: str) -> None:
    if same and name == other:
        raise BadComparison(f"{where}: {key}: {name!r} also stands in {other_key}; write it once")
    if not same and not _told_by_case(name, other):
        as_written = "" if name == other else f" as {other!r}"
        raise BadComparison(
            f"{where}: {key}: {name!r} also stands in {other_key}{as_written}; "
            "a name may belong to one side only"
        )


def _told_by_case(name: str, other: str) -> bool:
    return (name.isupper() and other.islower()) or (name.islower() and other.isupper())


def _form(name: str) -> str:
    """What two names share that would be found in the same places."""
    plain = unicodedata.normalize("NFC", name).replace("’", "'")
    plain = "".join("-" if letter in HYPHENS else letter for letter in plain)
    if INITIALS.fullmatch(plain):
        plain = plain.replace(".", "")
    return " ".join(_singular(word) for word in plain.casefold().split())


def _singular(word: str) -> str:
    word = word.removesuffix("'s").removesuffix("'")
    if word.endswith("men"):
        return word[:-2] + "an"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        return word[:-1]
    return word
