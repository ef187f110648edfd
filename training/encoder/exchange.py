"""Exchange of names, so that what is learned does not hang on who is named.

A name's words are replaced consistently within a text: surnames by surnames, given names by given
names, countries by countries. The lists are common names of many regions, written for this use.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from framing.engines.encoder.names import is_name


def _listed(text: str) -> list[str]:
    return text.split()


_SURNAMES = _listed(
    """
    Smith Johnson Garcia Müller Rossi Dubois Novak Ivanov Petrov Kowalski Yilmaz Demir Haddad
    Nasser Rahman Khan Singh Patel Sharma Chen Wang Li Zhang Zhao Tanaka Suzuki Sato Kim Park
    Nguyen Tran Santos Silva Costa Fernandez Lopez Mendoza Okafor Mensah Diallo Mwangi Abebe
    Ndlovu Cohen Levi Andersson Hansen Virtanen Jansen Peeters Papadopoulos Popescu Horvath
    Brown Wilson Taylor Clark Lewis Walker Young Wright Hill Scott Green Adams Baker Carter
    Reyes Cruz Morales Ortiz Gutierrez Ramos Kaplan Fischer Weber Wagner Becker Moreau Laurent
    Bianchi Romano Greco O'Brien Murphy Kelly Byrne Campbell Stewart Jensen Larsen Bergman Hakim
    Saleh Farouk Hosseini Karimi Aydin Shevchenko Bondarenko Lukashenko Dimitrov Petrovic Kovac
    """
)
_GIVEN = _listed(
    """
    James Mary John Anna Ali Fatima Mohammed Wei Ming Yuki Hiroshi Min Jin Linh Carlos Maria
    Jose Ana Luis Sofia Pierre Marie Hans Greta Ivan Olga Dmitri Elena Amir Leila Omar Aisha
    Kwame Ama Chidi Ngozi Thabo Zanele David Sarah Michael Emma Daniel Laura Peter Julia Thomas
    Karen Robert Linda George Susan Paul Nancy Mark Helen Kevin Alice Brian Ruth Jason Diane
    Andrea Marco
    """
)
_COUNTRIES = _listed(
    """
    China Russia Iran Israel Germany France Japan India Brazil Mexico Canada Turkey Egypt
    Ukraine Poland Italy Spain Australia Nigeria Kenya Pakistan Vietnam Cuba Venezuela Syria
    Iraq Qatar Sweden Norway Greece Argentina Chile Indonesia Britain America Ireland
    """
)
_NATIONALITIES = _listed(
    """
    Chinese Russian Iranian Israeli German French Japanese Indian Brazilian Mexican Canadian
    Turkish Egyptian Ukrainian Polish Italian Spanish Australian Nigerian Kenyan Pakistani
    Vietnamese Cuban Venezuelan Syrian Iraqi Swedish Norwegian Greek British American Irish
    """
)
_WELL_KNOWN = _listed(
    """
    Trump Clinton Obama Sanders Cruz Rubio Pence Kaine Biden Bush Kasich Carson Romney Ryan
    McConnell Pelosi Comey Mueller Kavanaugh Warren Putin Conway Manafort Christie Giuliani
    Priebus Lewandowski Khan Stein Podesta Bannon Sessions Mook Brazile Reid Schumer McCain
    Graham Fiorina Huckabee Webb Christie Walker Paul Gore Netanyahu Assad
    """
)
_WELL_KNOWN_GIVEN = _listed(
    """
    Donald Hillary Bernie Barack Ted Marco Mike Tim Joe Jeb Melania Ivanka Bill Chelsea Michelle
    Mitt Mitch Nancy Robert Elizabeth Vladimir Kellyanne Rudy Chris Ben Gary Jill
    """
)


def _lists() -> list[frozenset[str]]:
    names = (_COUNTRIES, _NATIONALITIES, _WELL_KNOWN_GIVEN + _GIVEN, _WELL_KNOWN + _SURNAMES)
    return [frozenset(words) for words in names]


_KINDS = _lists()
_FRESH: list[Sequence[str]] = [_COUNTRIES, _NATIONALITIES, _GIVEN, _SURNAMES]


def exchange(
    words: Sequence[str], rng: np.random.Generator, targets: Sequence[int] = ()
) -> dict[int, str]:
    """Which words are replaced, and by what, for one text.

    Words of the lists are exchanged everywhere; capitalised words at the places `targets` are
    taken for surnames where no list holds them.
    """
    fresh: dict[str, str] = {}
    for place in targets:
        if is_name(words[place]) and words[place] not in fresh:
            fresh[words[place]] = _draw(words[place], rng)
    for word in words:
        if word not in fresh and any(word in kind for kind in _KINDS):
            fresh[word] = _draw(word, rng)
    return {place: fresh[word] for place, word in enumerate(words) if word in fresh}


def _draw(word: str, rng: np.random.Generator) -> str:
    for kind, names in zip(_KINDS, _FRESH, strict=True):
        if word in kind:
            return names[int(rng.integers(len(names)))]
    return _SURNAMES[int(rng.integers(len(_SURNAMES)))]
