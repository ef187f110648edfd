"""People by their full name where a comparison gives the surname alone: "Trump" is Donald Trump.

Only where the text introduces one person with that surname, by the full name before the surname
stands alone or by a title; and no surname that is a state's or a capital's too ("Washington"). A
surname may also come first: behind a title "Lee" is Lee Jae Holm.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from framing.domain import Span, Token
from framing.text.grammar.saying import is_said_behind
from framing.text.names.gender import is_first_name, of_person
from framing.text.names.longer_names import titles
from framing.text.names.name_words import FORMER, surname
from framing.text.names.names import Hit
from framing.text.names.people import People, Person
from framing.text.names.states import states

_LONGEST = 4
_FAMILIES = frozenset(
    "Cai Chen Choi Deng Feng Gao Guo Han Hu Huang Jiang Kang Kim Li Liang Lin Liu Luo Ma Mao Moon"
    " Park Peng Qin Song Tang Tsai Wang Wu Xi Xie Xu Yang Yoon Yu Zeng Zhang Zhao Zheng Zhou"
    " Zhu".split()
)
_LEADERS = {
    "administration": frozenset(("president",)),
    "government": frozenset(("chancellor", "premier", "prime minister")),
}
"""Who leads what is called by a surname."""


def only_bearers(people: People) -> Mapping[str, str]:
    """Each surname of which the text introduces one bearer before it stands alone, with the
    bearer's first name."""
    first: dict[str, int] = {}
    alone: dict[str, int] = {}
    led: dict[str, str] = {}
    for number, naming in enumerate(people.namings):
        first.setdefault(surname(naming.words), number)
        if len(naming.words) == 1 and not naming.titles:
            if naming.words[0] not in alone:
                behind = people.tokens[naming.last : naming.last + 1]
                led[naming.words[0]] = behind[0].text if behind else ""
            alone.setdefault(naming.words[0], naming.start)
    titled = _titled(people)
    speaking = {
        x.name
        for x in people.namings
        if len(x.words) == 1 and is_said_behind(people.tokens, x.last)
    }
    found = {}
    for name, number in first.items():
        same = [person for person in people.parts.get(name, ()) if person.shares(name)]
        before = [x for x in same if name not in alone or x.first < alone[name]]
        leading = [x for x in same if _leads(x, led.get(name, ""), titled)]
        bearers = before or (leading if len(same) == 1 else [])
        if len(bearers) != 1 or name in states():
            continue
        (person,) = bearers
        introduced = people.at[number] is person or bool(people.namings[number].titles)
        introduced = introduced or person in leading
        human = person.certain or of_person(person.name, ()) or name in speaking
        if introduced and human:
            found[name] = person.name.split()[0]
    return found


def first_surnames(people: People) -> Mapping[str, str]:
    """The surnames that stand first ("Xi Jinping"), each with the word behind it, where one person
    alone bears it: behind a title, before a given name of two parts ("Lai Ching-te"), and the most
    common ones of China and Korea."""
    found: dict[str, set[str]] = {}
    titled = _titled(people)
    for name in people.persons:
        words = name.split()
        if len(words) > 1 and not is_first_name(words[0]) and words[0] not in states():
            found.setdefault(words[0], set()).add(" ".join(words[1:]))
    leading = _FAMILIES | {name.split()[0] for name in titled}
    return {
        name: next(iter(given))
        for name, given in found.items()
        if len(given) == 1 and (name in leading or "-" in next(iter(given)))
    }


def _titled(people: People) -> frozenset[str]:
    """The people whose full name stands behind a title or an office that they have not left, not
    behind "his son"."""
    named = zip(people.namings, people.at, strict=True)
    return frozenset(
        x.name
        for x, person in named
        if person
        and len(x.words) > 1
        and not titles().isdisjoint(x.titles)
        and FORMER.isdisjoint(t.text.lower() for t in people.tokens[max(0, x.first - 4) : x.first])
    )


def _leads(person: Person, led: str, titled: frozenset[str]) -> bool:
    """Whether somebody has the office of who leads what is called by the surname alone before ("the
    Holm administration … President Peter Holm")."""
    return person.name in titled and not _LEADERS.get(led, frozenset()).isdisjoint(person.nouns)


def full_name(
    hit: Hit, tokens: Sequence[Token], bearers: Mapping[str, str], leading: Mapping[str, str]
) -> Hit | None:
    """The hit as the whole name whose last word it is, or in `leading` whose first, or None where
    it is no bearer's."""
    for last in range(hit.last + 1, min(len(tokens), hit.last + _LONGEST) + 1):
        if leading.get(hit.name) == "".join(token.text for token in tokens[hit.last : last]):
            return replace(hit, last=last, span=Span(hit.span.start, tokens[last - 1].end))
    given = bearers.get(hit.name) or bearers.get(hit.name.rpartition(" ")[2])
    for first in range(hit.first - 1, max(-1, hit.first - _LONGEST), -1):
        if given is None or not tokens[first].text[:1].isupper():
            return None
        if tokens[first].text == given:
            return replace(hit, first=first, span=Span(tokens[first].start, hit.span.end))
    return None
