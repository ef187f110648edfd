"""Whether the label of a side stands in a sentence behind "the".

A label is the user's and is printed as it is; a sentence may only put the article before it, as in
"speaks for the US-led resolution". It does so where the label is surely a definite noun phrase of
one thing: its head is a body or an office ("Supreme Court", "UK Government", "Mayor of Larnby") or,
in lower case, a common noun that can be counted ("Pro-Beijing camp"). Names of countries, people
and companies, plurals, pairs, and whatever brings its own determiner ("China's role") have none;
nor has a label whose head is not known: a missing article is less of a fault than a wrong one.
"""

from __future__ import annotations

BODIES = frozenset(
    """
    administration agency alliance archdiocese army assembly association authority board bureau
    cabinet caucus chancellor coalition commission committee commonwealth confederation consortium
    council court department diocese directorate embassy estate federation fellowship forum
    foundation government governor guild inspectorate institute judiciary junta kingdom league
    legislature mayor military minister ministry monarchy movement navy office opposition ombudsman
    organisation organization panel party pentagon pope premier presidency president regime
    republic secretariat secretary senate taskforce treasury tribunal trust union vatican
    """.split()
)
"""Heads that take the article in any case: what they name is one body or one office."""

BODIES_OF = frozenset(
    "bank church college congress house museum parliament school society state university".split()
)
"""Heads that take it before "of": the University of Larnby, but Larnby University."""

THINGS = frozenset(
    """
    accord agreement airline airport amendment author ban bank bid bill bloc boycott broadcaster
    camp campaign cap carrier church city club colony committee community company country county
    crowd dam deal defendant director district draft faction factory family fleet firm group
    hospital industry king left levy majority march manufacturer measure merger mine minority
    mission motion museum nation newspaper offer operator pact parliament pipeline plan plant
    plaintiff platform programme program project proposal prosecution prosecutor protest province
    public queen referendum region resolution rest retailer right rival scheme school sector side
    strike suspect takeover tariff tax team town treaty university vaccine victim village
    """.split()
)
"""Heads that take it in lower case, or as the label's first word: common nouns of one thing."""

CHURCHES = frozenset(
    "anglican baptist catholic coptic episcopal evangelical lutheran methodist orthodox"
    " presbyterian protestant".split()
)
INITIALS = frozenset(
    """
    ACLU ANC ATF BBC BJP BMA CBI CCP CDC CDU CFPB CFTC CIA CMA DEA DHS DOE DOJ DPRK DRC DUP ECB EEOC
    EPA EU FAA FBI FCA FCC FDA FDIC FERC FTC GOP HSE IAEA ICC ICJ ICO ILO IMF IOC IRA IRS KPA MOD
    MOJ NFU NHS NHTSA NIH NLRB NRA NRC NSA NTSB NUJ NYPD PLO PRC RAF RCN RMT SEC SNP SPD TSA TUC UAE
    UAW UK UN US USA USDA USSR WFP WHO WTO
    """.split()
)
"""Names of letters that are spoken one by one and take the article."""

NAMES = frozenset(
    {
        "air force", "bahamas", "european parliament", "european union", "gambia", "maldives",
        "netherlands", "philippines", "united arab emirates", "united nations", "united states",
        "white house",
    }
)  # fmt: skip
"""Names that end in no known head and take it all the same."""

PREPOSITIONS = frozenset(
    "about across against around at before behind between by for from in into near of on over"
    " that to toward under which who whose with within without".split()
)
DETERMINERS = frozenset(
    "a all an another any both each either every few her his its many most my neither no one our"
    " several some such that the their these this those three two what which whose your".split()
)
JOINED = frozenset("& / and nor or plus v v. versus vs vs.".split())
GROUPS = ("people's", "women's", "men's", "children's")


CAMPAIGNING = frozenset("action advocacy campaign pressure residents rights support".split())
"""Before "Group": no company is meant, and the article goes with it."""

_OF_AIMS = frozenset(
    "administration agency authority board commission committee department ministry office"
    " union".split()
)
_PAIR = 3
"""Two names and an "and" are as long, and mostly a pair."""


def takes_the(label: str) -> bool:
    """Whether "the" belongs before a label inside a sentence; False where that is not sure."""
    words = label.partition("(")[0].replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").split()
    lower = [word.lower() for word in words]
    if not words or lower[0] in DETERMINERS or lower[0][0].isdigit():
        return False
    joined = any(word in JOINED or word.endswith(",") for word in lower)
    if (joined and not _is_one_body(words, lower)) or any(map(_owns, lower)):
        return False
    if lower[0] == "hm":
        return False
    if len(words) == 1 and words[0].replace(".", "") in INITIALS:
        return True
    end = next((at for at, word in enumerate(lower) if word in PREPOSITIONS), len(words))
    return bool(end) and _definite(words[:end], lower[:end], "of" in lower[end : end + 1])


def _definite(words: list[str], lower: list[str], of: bool) -> bool:
    """Whether words up to the head of a phrase name one thing; `of` tells that "of" follows."""
    head, before = lower[-1], lower[-2] if len(lower) > 1 else ""
    if " ".join(lower) in NAMES or f"{before} {head}" in NAMES or head in BODIES:
        return True
    if head == "group" and before in CAMPAIGNING:
        return True
    if head in BODIES_OF and (of or (head == "church" and before in CHURCHES)):
        return True
    return head in THINGS and (len(words) == 1 or words[-1] == head)


def _is_one_body(words: list[str], lower: list[str]) -> bool:
    """Whether "and" stands inside the long name of one body ("Food and Drug Administration")."""
    named = all(word[:1].isupper() for word in words if word not in JOINED)
    joined = lower[-2] in JOINED or lower[-2:] == ["european", "union"]
    return named and len(words) > _PAIR and lower[-1] in _OF_AIMS and not joined


def _owns(word: str) -> bool:
    """Whether a word is an owner, which stands for the article: "China's", but not "tenants'"."""
    return word.endswith("'s") and word not in GROUPS
