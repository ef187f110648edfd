"""What a cue verb may take as its content: a clause, an infinitive, an object, words after "about".

The cue lexicon tells how a verb lets its source speak; here stands what makes it a cue at all.
"She said the plan works" attributes, "she found the plan" does not. The lists keep verbs that were
cues in at least three of five of their uses with that complement in PolNeAR's training part; they
are short on purpose, since an invented attribution is worse than a missing one.
"""

from __future__ import annotations

from typing import Literal

Complement = Literal["clause", "infinitive", "object", "after"]

_CLAUSE = frozenset(
    "acknowledge add admit advise affirm agree allege announce answer anticipate apologise"
    " apologize argue ascertain ask assert assure attest aver avow bark believe bellow"
    " bet blog blurt boast brag calculate caution certify chant claim clarify comment complain"
    " concede conclude concur confess confirm conjecture contend continue convey corroborate"
    " counter cry deadpan declare decree demand demonstrate deny determine disclose divulge"
    " doubt drawl elaborate email emphasise emphasize enthuse estimate exclaim exhort explain"
    " expound fear feel find forecast foresee forewarn fret fume gasp gloat gripe grouse grumble"
    " guarantee guess gush hint hope hypothesise hypothesize imply indicate inform inquire"
    " insinuate insist interject intone joke laugh lament maintain marvel mention moan mumble"
    " murmur muse mutter note object observe opine plead point posit postulate preach predict"
    " pretend proclaim profess promise pronounce prophesy propose protest quip rail rant rave"
    " reaffirm realise reason reassert reassure recall reckon recognise recognize recommend"
    " recount reflect reiterate rejoin relate relay remark remind reminisce repeat reply report"
    " respond restate retort reveal roar rule say scoff scream shout show shriek sigh signal"
    " snap sneer sob speculate stammer state stipulate stress suggest summarise summarize"
    " surmise suspect swear tell testify text theorise theorize think threaten thunder tweet"
    " underline underscore urge utter venture volunteer vow warn weep whine whisper wonder worry"
    " write yell".split()
)
_THAT_ONLY = frozenset(
    "ask maintain determine find show recognize propose feel mention signal demonstrate rule"
    " confirm point charge demand learn recommend underscore underline reflect reason realise"
    " recognise object protest threaten convey restate repeat tweet email answer deny"
    " continue".split()
)
_INFINITIVE = frozenset("vow threaten promise claim hope offer profess swear".split())
_OBJECT = frozenset(
    "accuse applaud assail bash bemoan berate blame blast castigate characterize chide condemn"
    " criticise criticize decry denounce deplore depict deride describe disparage dismiss"
    " excoriate hail lambast lambaste lament laud mock praise rebuke rebut ridicule slam tout"
    " trash upbraid urge announce cite express emphasize mention question recall reiterate"
    " stress voice portray defend discuss explain highlight quote recount outline refute liken"
    " call thank credit congratulate deem dub".split()
)
_AFTER: dict[str, frozenset[str]] = {
    "call": frozenset({"for", "on"}),
    "talk": frozenset({"about", "of"}),
    "speak": frozenset({"about", "of"}),
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
    " indicate go vow pledge answer demand proclaim affirm maintain allege testify urge disclose"
    " show find hear learn understand put begin promise".split()
)
_SPEECH_BEFORE = frozenset("begin go continue put offer".split())
_NAMING = frozenset("call deem dub label".split())
_ASKING = frozenset(
    "ask wonder explain recall reveal disclose inquire doubt determine indicate clarify show"
    " discuss describe predict guess question".split()
)
_ATTITUDE = frozenset(
    "endorse support oppose attack reject favor favour welcome embrace back praise applaud love"
    " hate like dislike fear doubt question challenge accept champion echo regret resent trust"
    " distrust admire respect want need expect await demand seek prefer view regard see rate decide"
    " recommend compare contrast liken propose plan promote plead pray hope consider compliment"
    " chastise condone deplore despise detest downplay extol loathe".split()
)
_QUOTATION_ONLY = frozenset("begin open read post put offer call label dub end continue".split())


def takes(verb: str, complement: Complement) -> bool:
    """Whether a verb's lemma is a cue with this complement."""
    if complement == "object":
        return verb in _OBJECT
    if complement == "infinitive":
        return verb in _INFINITIVE
    if complement == "after":
        return verb in _AFTER
    return verb in _CLAUSE


def takes_quotation(verb: str) -> bool:
    """Whether a quotation right after the verb is what its subject says."""
    return takes(verb, "clause") or verb in _QUOTATION_ONLY


def takes_bare_clause(verb: str) -> bool:
    """Whether the clause may follow without "that", a question word or marks."""
    return takes(verb, "clause") and verb not in _THAT_ONLY


def closes(verb: str) -> bool:
    """Whether the verb may stand behind its content ("…, she said")."""
    return verb in _PLAIN


def closes_speech_only(verb: str) -> bool:
    """Whether what stands before the verb must be a quotation (“…,” she began)."""
    return verb in _SPEECH_BEFORE


def asks(verb: str) -> bool:
    """Whether "when", "where" and "who" behind the verb open what is said, not when it is said."""
    return verb in _ASKING


def names(verb: str) -> bool:
    """Whether the verb says what something is ("called the plan reckless")."""
    return verb in _NAMING


def prepositions(verb: str) -> frozenset[str]:
    """The words after which the content of this verb may begin."""
    return _AFTER.get(verb, frozenset())


def has_recipient(verb: str) -> bool:
    """Whether a person may stand between the verb and its content ("told reporters that …")."""
    return verb in _RECIPIENT


def is_cue(verb: str) -> bool:
    """Whether a verb can be a cue at all."""
    kinds: tuple[Complement, ...] = ("clause", "infinitive", "object", "after")
    return verb == "learn" or takes_quotation(verb) or any(takes(verb, kind) for kind in kinds)


def holds(verb: str) -> bool:
    """Whether a thing alone may be the verb's content, as what its subject holds of it ("opposed
    the plan"). "Adopted the plan" is a deed."""
    return verb in _ATTITUDE or is_cue(verb)
