"""Whose doing a clause without a subject tells, as its form and the governing verb say it."""

from __future__ import annotations

from framing.text.grammar.saying import TELLING
from framing.text.grammar.syntax import SentenceTree
from framing.text.grammar.tags import NOUNS

_TIMES_AND_REASONS = frozenset("after before upon on while when since until for despite".split())
_BLAMING = frozenset(
    "accuse suspect convict charge indict blame criticize criticise condemn denounce punish "
    "arrest detain jail fine sue ridicule thank praise reward prevent stop keep ban bar block "
    "deter discourage dissuade prohibit quote cite describe portray depict".split()
)
_SENDING = frozenset(
    "select choose pick hire send dispatch deploy assign appoint elect nominate petition bring "
    "invite urge ask order lead train recruit".split()
)
_CALLING = frozenset("call appeal plead ask look wait rely depend count press push".split())
_PROPOSING = frozenset("demand insist propose recommend suggest".split())
"""Whose clause may lack its "that" ("proposed owners pay")."""
_CAUSING = frozenset("have help hear let make see watch".split())
_OBJECTLESS = frozenset(
    "arrive call come die fall go grow laugh leave listen live look move return rise run sit sleep"
    " speak stand stay stop talk travel try turn vomit vote wait walk work".split()
)
_TO_WHOM = frozenset("on upon to with for".split())
_SERVING = frozenset(
    "act chair direct head host investigate lead manage oversee probe replace represent run serve"
    " succeed supervise".split()
)
_DUMMIES = frozenset("it that this what".split())
_JUDGING = frozenset("condemnation criticism denunciation praise".split())
_APPOINTING = frozenset("appointment nomination selection election choice hiring".split())


def behind_comma(tree: SentenceTree, verb: int) -> bool:
    """Whether a gerund stands behind a comma, adverbs apart (", jointly bridging …")."""
    tokens, at = tree.tokens, verb - 1
    while at > 0 and tokens[at].tag.startswith("RB"):
        at -= 1
    return at > 0 and tokens[verb].tag == "VBG" and tokens[at].tag == ","


def is_finite(tree: SentenceTree, verb: int) -> bool:
    """Whether a participle or infinitive has a finite auxiliary: its clause has a subject of its
    own, found or not ("while sales are falling")."""
    auxiliaries = tree.having(verb, "aux", "aux:pass")
    return any(tree.tokens[k].tag in ("VBZ", "VBP", "VBD", "MD") for k in auxiliaries)


def behind_infinitive(tree: SentenceTree, verb: int) -> int | None:
    """What stands behind an infinitive with "to" like a subject, which is its object ("a plan to
    save three firms failed")."""
    if not any(tree.tokens[k].tag == "TO" for k in tree.having(verb, "mark")):
        return None
    return next((k for k in tree.having(verb, "nsubj") if k > verb), None)


def misread_subject(tree: SentenceTree, verb: int) -> int | None:
    """The noun phrase before a finite verb without a subject that the parser takes for its object
    or for a phrase of time ("as his path continues"); the verb has no other before it."""
    if tree.tokens[verb].tag not in ("VBD", "VBZ", "VBP"):
        return None
    if tree.labels[verb] == "conj" or tree.child(verb, "csubj", "expl", "cop") is not None:
        return None
    found = [
        k
        for k in tree.having(verb, "obl", "obj")
        if k < verb and tree.tokens[k].tag in NOUNS and tree.child(k, "case") is None
    ]
    return found[-1] if found else None


def appointed(tree: SentenceTree, noun: int, verb: int) -> int | None:
    """Who is to do what follows an appointment ("the appointment of Ruiz to lead the office")."""
    if tree.tokens[verb].lemma not in _SERVING:
        return None
    if tree.tokens[noun].lemma.lower() not in _APPOINTING:
        return None
    for place in tree.having(noun, "nmod"):
        if any(tree.tokens[k].text.lower() == "of" for k in tree.having(place, "case")):
            return place
    return None


def criticised(tree: SentenceTree, noun: int, verb: int) -> int | None:
    """Whose doing a gerund tells behind praise or blame ("criticism of the mayor for leaving")."""
    marks = {tree.tokens[k].text.lower() for k in tree.having(verb, "mark", "case")}
    if tree.tokens[noun].lemma.lower() not in _JUDGING or "for" not in marks:
        return None
    for place in tree.having(noun, "nmod"):
        if place < verb and any(
            tree.tokens[k].text.lower() == "of" for k in tree.having(place, "case")
        ):
            return place
    return None


def is_hyphened(tree: SentenceTree, place: int) -> bool:
    """Whether a participle is an adjective with one before its hyphen ("hard-pressed")."""
    if place < 2 or tree.tokens[place].tag != "VBN" or tree.tokens[place - 1].tag != "HYPH":
        return False
    glued = tree.tokens[place - 1].end == tree.tokens[place].start
    return glued and tree.tokens[place - 2].tag in ("JJ", "RB")


def is_used_to(tree: SentenceTree, place: int) -> bool:
    """Whether "used" tells what somebody is accustomed to ("are used to hearing")."""
    behind = tree.tokens[place + 1 : place + 3]
    used = tree.tokens[place].tag == "VBN" and tree.tokens[place].text.lower() == "used"
    to = [token.text.lower() for token in behind[:1]] == ["to"]
    return used and to and behind[-1].tag == "VBG"


def behind_pronoun(tree: SentenceTree, verb: int) -> bool:
    """Whether the pronoun right before a verb that belongs to a noun is its subject, which then
    does something ("talks it | abandoned")."""
    subject = tree.child(verb, "nsubj", "nsubj:pass")
    alone = tree.child(verb, "aux", "aux:pass") is None
    near = subject == verb - 1 and tree.tokens[subject].tag == "PRP"
    return tree.labels[verb].startswith("acl") and alone and near


def raised(tree: SentenceTree, verb: int) -> int | None:
    """The noun behind a verb that the parser takes for a subject, of the verb beside the one before
    it, of an infinitive behind or of a phrase: its object ("urged some states to leave", "saw it
    fail", "accused them of fraud")."""
    if tree.tokens[verb].lemma.lower() in TELLING | _PROPOSING:
        return None
    own = tree.having(verb, "nsubj")
    if len(own) > 1 and own[0] < verb < own[-1]:
        return own[-1]
    for below in tree.having(verb, "obl"):
        noun, case = tree.child(below, "nsubj"), tree.child(below, "case")
        if noun is not None and case is not None and verb < noun < case:
            return noun
    for below in tree.having(verb, "ccomp", "xcomp"):
        noun = tree.child(below, "nsubj")
        marked = any(tree.tokens[k].tag != "TO" for k in tree.having(below, "mark"))
        between = noun is not None and verb < noun < below
        if between and not marked and _is_bare(tree, below, verb):
            return noun
    return None


def _is_bare(tree: SentenceTree, below: int, verb: int) -> bool:
    """Whether nothing finite makes a clause of what is said of an object ("saw it fail", "had him
    speak", "declared it closed")."""
    helping = {tree.tokens[k].tag for k in tree.having(below, "aux", "aux:pass", "cop")}
    if helping & {"MD", "VBZ", "VBP", "VBD"}:
        return False
    tag = tree.tokens[below].tag
    causing = tree.tokens[verb].lemma.lower() in _CAUSING
    return tag in ("VB", "VBN", "JJ") or (tag == "VBP" and causing)


def shared_object(tree: SentenceTree, verb: int) -> int | None:
    """The object of a verb that another is joined to, where it stands behind both ("kill and eat
    the deer"), whichever of them the parser hangs it on."""
    if tree.child(verb, "obl", "ccomp", "xcomp", "advmod") is not None:
        return None
    above = tree.heads[verb]
    if tree.labels[verb] == "conj" and 0 <= above < verb and tree.child(verb, "nsubj") is None:
        found = tree.child(above, "obj")
        return found if found is not None and found > verb else None
    if tree.tokens[verb].lemma.lower() in _OBJECTLESS:
        return None
    for joined in tree.having(verb, "conj"):
        near = joined == verb + 2 and tree.tokens[joined].tag == tree.tokens[verb].tag
        if near and tree.child(joined, "nsubj") is None:
            found = tree.child(joined, "obj")
            return found if found is not None and found > joined else None
    return None


def asks_whether(tree: SentenceTree, verb: int) -> bool:
    """Whether an infinitive tells what is to be decided ("whether to extend the loan")."""
    return any(tree.tokens[k].text.lower() == "whether" for k in tree.having(verb, "mark"))


def called_on(tree: SentenceTree, verb: int, above: int) -> int | None:
    """Who is to do what an infinitive tells ("called on Iran to leave")."""
    if tree.tokens[verb].tag != "VB" or tree.tokens[above].lemma.lower() not in _CALLING:
        return None
    for place in tree.having(above, "obl"):
        near = [k for k in tree.having(above, "mark") if k == above + 1]
        before = (*tree.having(place, "case"), *tree.having(above, "compound:prt"), *near)
        if above < place < verb and any(tree.tokens[k].text.lower() in _TO_WHOM for k in before):
            return place
    return None


def is_called_on(tree: SentenceTree, noun: int) -> bool:
    """Whether a noun is who is called on, where the infinitive hangs on it and not on "called"."""
    above = tree.heads[noun]
    if tree.labels[noun] != "obl" or above < 0 or tree.tokens[above].lemma.lower() != "call":
        return False
    before = (*tree.having(noun, "case"), *tree.having(above, "compound:prt"))
    return any(tree.tokens[k].text.lower() in ("on", "upon") for k in before)


def right_behind_noun(tree: SentenceTree, verb: int) -> bool:
    """Whether a participle stands bare behind a noun of its clause, which it then tells
    something of ("in all cases examined"), unless it only compares or gives a ground."""
    noun = verb - 1
    return (
        tree.heads[noun] == tree.heads[verb]
        and tree.labels[noun] in ("obj", "obl")
        and tree.tokens[noun].tag in NOUNS | {"CD"}
        and tree.tokens[verb].lemma not in ("compare", "base", "give")
        and tree.child(verb, "mark", "case") is None
    )


def adds(tree: SentenceTree, verb: int, above: int) -> bool:
    """Whether a gerund of saying stands behind the content of another saying ("the report said
    emissions rose, adding that …")."""
    sayer = tree.heads[above]
    return (
        tree.labels[above] == "ccomp"
        and behind_comma(tree, verb)
        and tree.tokens[verb].lemma in TELLING
        and tree.tokens[sayer].lemma in TELLING
        and tree.tokens[above].lemma not in TELLING
    )


def tells_when(tree: SentenceTree, verb: int) -> bool:
    """Whether a gerund tells when or why something was done to the subject, who is the doer of
    the gerund then ("he was arrested after leaving")."""
    marks = tree.having(verb, "mark", "case", "advmod")
    return any(tree.tokens[k].text.lower() in _TIMES_AND_REASONS for k in marks)


def tells_of_object(tree: SentenceTree, verb: int, above: int) -> bool:
    """Whether a gerund or infinitive tells what the one does to whom the main verb is done
    ("accused him of lying", "quoted him as saying", "sent him to negotiate")."""
    lemma = tree.tokens[above].lemma.lower()
    if tree.tokens[verb].tag == "VB":
        return lemma in _SENDING
    marks = {tree.tokens[k].text.lower() for k in tree.having(verb, "mark", "case")}
    return lemma in _BLAMING and bool(marks & {"of", "for", "with", "from", "as"})


def in_position(tree: SentenceTree, noun: int, verb: int) -> int | None:
    """Whom a noun and its copula put in the position in which the verb behind it is done ("was in a
    position to leave", "was a tyrant, jailing many")."""
    to = any(tree.tokens[k].tag == "TO" for k in tree.having(verb, "mark"))
    subject = tree.child(noun, "nsubj")
    if tree.child(noun, "cop") is None or subject is None:
        return None
    if to and tree.tokens[noun].lemma == "position":
        return None if tree.tokens[subject].text.lower() in _DUMMIES else subject
    one = any(tree.tokens[k].text.lower() in ("a", "an") for k in tree.having(noun, "det"))
    named = tree.tokens[subject].tag in ("NNP", "NNPS") and tree.tokens[noun].tag == "NN"
    return subject if one and named and behind_comma(tree, verb) else None


def lists_on(tree: SentenceTree, verb: int, above: int) -> bool:
    """Whether a bare infinitive goes on with a list that the parser breaks off ("to meet us, | keep
    its word and leave")."""
    return above < verb and tree.labels[above] == "xcomp" and tree.tokens[above].tag == "VB"
