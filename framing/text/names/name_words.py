"""Words that names are made with: of bodies, of offices, of what an office is for."""

from __future__ import annotations

from collections.abc import Sequence

from framing.lexicons import load
from framing.text.names.general_nouns import is_person

FORMER = frozenset({"ex", "former", "onetime", "one-time", "ousted", "retired"})
"""What is said of who has left an office."""

_GENERATIONS = frozenset("jr sr ii iii iv".split())
_HONOURS = frozenset("sc kc qc mp mep msp td md phd obe cbe mbe".split())

_PARTISANS = frozenset("republican democrat conservative liberal tory".split())

FIRMS = frozenset(
    "aerospace airlines airways analytics biopharma biosciences biotech capital co consulting corp"
    " corporation energy diagnostics foods gmbh health holdings inc industries labs llc logistics"
    " ltd motors networks pharma pharmaceuticals plc pty research robotics semiconductors services"
    " software systems telecom technologies therapeutics ventures".split()
)
"""With which only the names of firms end."""

FIRM_NOUNS = frozenset(
    "automaker brand brewer carmaker chain chipmaker company conglomerate distributor firm"
    " giant insurer label lender maker manufacturer provider retailer startup"
    " start-up subsidiary supermarket supplier utility wholesaler".split()
)
"""By which firms are called right before their name ("retailer Acme")."""

BODIES = FIRMS.union(
    "air ferries minerals mining railways system media partners lending insurance authority"
    " coalition front movement trust laboratory palace securities pictures entertainment studios"
    " records house institute university college school ministry department office bureau agency"
    " council committee commission court senate congress parliament assembly party bank group"
    " company association union organization organisation foundation center centre academy society"
    " federation alliance board times post news journal tribune herald guardian daily nations"
    " states state republic kingdom city county street avenue building airport hospital museum"
    " church army navy force forces police service network fund forum summit act treaty agreement"
    " accord resolution report survey poll campaign administration government embassy team club"
    " command"
    " league festival prize award project world international global national".split()
)

SCHOOLS = frozenset("academy college institute university".split())
SPOKESPEOPLE = frozenset(("spokesman", "spokesperson", "spokeswoman"))
COUNTING = frozenset("band couple crowd dozen group handful hundred majority number trove".split())
"""What only tells how many there are ("a band of hawks")."""

ABOUT = frozenset("project council committee commission institute conference".split())
OFFICES = frozenset(
    "minister secretary undersecretary under-secretary ambassador envoy commissioner consul"
    " chancellor president ceo chief director".split()
)
PORTFOLIOS = frozenset(
    "trade education health defence defense finance foreign affairs interior justice energy labor"
    " labour state commerce agriculture transport transportation treasury war culture tourism"
    " environment industry economy science technology welfare housing immigration home security"
    " public social internal external communications information planning development water"
    " fisheries sport sports youth women acquisition policy management budget staff".split()
)

OF_PLACES = frozenset(
    "new north south east west northern southern eastern western central san santa saint st st."
    " los las fort port mount lake el rio sierra costa hong great upper lower greater".split()
)
"""Words with which names of places begin ("Fort Lomond")."""


def is_title(word: str) -> bool:
    """Whether a word is a title or an office rather than a part of a name."""
    titled = load("titles").class_of(word) or load("titles").class_of(f"{word}.")
    office = load("roles").class_of(word) in {"official", "expert"}
    return (bool(titled) or office) and (word == "state" or word not in BODIES)


def in_full(title: str) -> str:
    """A title in small letters without its dot, in full where it is cut short ("gov.")."""
    word = title.rstrip(".")
    return load("abbreviations").alternatives.get(word, word)


def is_name_of_body(word: str) -> bool:
    """Whether a word in small letters is one that bodies are named with ("council")."""
    return word in BODIES


def is_personal(word: str) -> bool:
    """Whether a noun names a human being by office or otherwise ("senator", not "Pentagon")."""
    titled = load("titles").class_of(word) or load("titles").class_of(f"{word}.")
    return (
        bool(titled)
        or word in _PARTISANS
        or load("offices").class_of(word) == "people"
        or is_person(word)
    )


def surname(words: Sequence[str]) -> str:
    """The last word of a name but for what only follows names ("Ruiz Jr.", "Ruiz KC")."""
    last = len(words) - 1
    while last > 0 and words[last].rstrip(".").lower() in _HONOURS:
        last -= 1
    while last > 1 and words[last].rstrip(".").lower() in _GENERATIONS:
        last -= 1
    return words[last]


def is_letters(name: str) -> bool:
    """Whether a name is nothing but capitals ("GM", "U.N."), as those of bodies are."""
    letters = name.replace(".", "")
    return len(letters) > 1 and letters.isalpha() and letters.isupper()
