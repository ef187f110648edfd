"""What a cue verb may take as its content: a clause, an infinitive, an object, words after "about".

The cue lexicon tells how a verb lets its source speak; here stands what makes it a cue at all.
"She said the plan works" attributes, "she found the plan" does not. The lists keep verbs that were
cues in at least three of five of their uses with that complement in PolNeAR's training part; they
are short on purpose, since an invented attribution is worse than a missing one.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

from framing.lexicons import load

Complement = Literal["clause", "infinitive", "object", "after"]

_NO_CLAUSE = frozenset(
    "accept address air approve attack author begin bill brand breathe brief broadcast cable call"
    " campaign carry cast caption charge circulate clinch commend compare congratulate consider"
    " curse define deliver depict describe detail diagnose dictate discover discuss dismiss end"
    " establish expand expose express file find finish float follow frame gesture grant greet hail"
    " hammer hear highlight hold identify illustrate interrupt invent issue judge knock know label"
    " lash learn lie like list log mandate mark mean name narrate negotiate notify offer open order"
    " outline paint pan pen phone phrase plan poll portray post praise prefer prepare present press"
    " print prohibit promote propose prove publish push put quote rage raise rank rate read record"
    " refer reflect refuse register release request resolve return roast rule savage score second"
    " see seek settle shame show sign sing sketch slate speak spin spread start style submit sue"
    " survey swipe talk tar teach thank touch translate trash trust understand undertake update"
    " validate verify welcome word work press direct appreciate grasp figure lay push shoot snipe"
    " sketch spotlight testify troll uncover unveil vindicate feel want wish need choose aim intend"
    " long care dream enjoy love hate mind respect envy admire forget remember notice witness"
    " perceive picture view regard trust interpret decide determine realize realise recognize"
    " recognise illuminate maintain mention address appeal".split()
)
_CLAUSE_TOO = frozenset(
    "believe think hope fear worry suspect doubt maintain wonder determine mention find show testify"
    " feel disclose recognize propose estimate".split()
)
_THAT_ONLY = frozenset(
    "maintain determine find show recognize propose feel mention signal demonstrate rule confirm"
    " charge demand learn recommend underscore".split()
)
_INFINITIVE = frozenset(
    "vow threaten promise pledge claim hope agree offer plan refuse profess swear".split()
)
_OBJECT = frozenset(
    "accuse applaud assail bash bemoan berate blame blast castigate characterize chide condemn"
    " criticise criticize decry denounce deplore depict deride describe disparage dismiss excoriate"
    " hail lambast lambaste lament laud mock praise rebuke rebut ridicule slam tout trash upbraid"
    " urge announce cite express emphasize mention question recall reiterate stress voice portray"
    " endorse defend discuss explain highlight quote recount outline refute liken".split()
)
_AFTER: dict[str, frozenset[str]] = {
    "call": frozenset({"for", "on"}),
    "talk": frozenset({"about", "of"}),
    "speak": frozenset({"about", "of", "against"}),
    "complain": frozenset({"about", "of"}),
    "boast": frozenset({"about", "of"}),
    "brag": frozenset({"about"}),
    "joke": frozenset({"about"}),
    "warn": frozenset({"of", "against", "about"}),
    "refer": frozenset({"to"}),
    "allude": frozenset({"to"}),
    "point": frozenset({"to"}),
    "rail": frozenset({"against"}),
    "lash": frozenset({"at"}),
    "hint": frozenset({"at"}),
    "argue": frozenset({"for", "against"}),
    "apologize": frozenset({"for"}),
    "apologise": frozenset({"for"}),
    "vouch": frozenset({"for"}),
    "comment": frozenset({"on"}),
    "push": frozenset({"for"}),
    "ask": frozenset({"about"}),
}
_RECIPIENT = frozenset(
    "tell inform assure remind warn advise ask convince notify brief write email text reassure"
    " promise caution".split()
)
_PLAIN = frozenset(
    "say tell add write ask note argue explain reply respond continue conclude declare announce"
    " state recall remark report tweet shout insist warn acknowledge admit suggest concede joke"
    " observe claim assert stress emphasize emphasise reveal repeat quip read predict recount"
    " wonder cry exclaim whisper counter contend comment believe think caution complain lament"
    " agree point confirm estimate post retort interject scream yell mutter muse offer boast"
    " indicate go vow pledge answer demand proclaim affirm maintain allege testify urge"
    " disclose show find hear learn understand put begin promise tell".split()
)
_QUOTATION_ONLY = frozenset(
    "begin open read post put offer go call label dub end continue call".split()
)


@cache
def takes(verb: str, complement: Complement) -> bool:
    """Whether a verb's lemma is a cue with this complement."""
    if complement == "object":
        return verb in _OBJECT
    if complement == "infinitive":
        return verb in _INFINITIVE
    if complement == "after":
        return verb in _AFTER
    return verb in _CLAUSE_TOO or (verb not in _NO_CLAUSE and _in_lexicon(verb))


@cache
def takes_quotation(verb: str) -> bool:
    """Whether a quotation right after the verb is what its subject says."""
    return takes(verb, "clause") or verb in _QUOTATION_ONLY


def takes_bare_clause(verb: str) -> bool:
    """Whether the clause may follow without "that", a question word or marks."""
    return takes(verb, "clause") and verb not in _THAT_ONLY


def closes(verb: str) -> bool:
    """Whether the verb may stand behind its content ("…, she said")."""
    return verb in _PLAIN


def prepositions(verb: str) -> frozenset[str]:
    """The words after which the content of this verb may begin."""
    return _AFTER.get(verb, frozenset())


def has_recipient(verb: str) -> bool:
    """Whether a person may stand between the verb and its content ("told reporters that …")."""
    return verb in _RECIPIENT


@cache
def is_cue(verb: str) -> bool:
    """Whether a verb can be a cue at all."""
    kinds: tuple[Complement, ...] = ("clause", "infinitive", "object", "after")
    return verb == "learn" or takes_quotation(verb) or any(takes(verb, kind) for kind in kinds)


def _in_lexicon(verb: str) -> bool:
    return verb in load("cues", "verbs") or load("cues", "mental").class_of(verb) == "belief"
