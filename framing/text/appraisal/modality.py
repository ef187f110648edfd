"""Whether a word that can hold back from a claim, or insist on it, does so where it stands.

"Would" tells the future of the past in "they said it would close", what a plan is to do and what
somebody used to do; it holds back in "it would close if …" and "it would seem"; "could" and "may"
tell of ability, purpose and leave as well. "Must" concludes in "they must have left" and tells a
duty in "they must leave". Nouns and verbs of several senses count with what they hold back behind
them: "the claim that …", not "an asylum claim"; "felt that …", not "felt good"; "knows that …", not
"wants to know whether …"; "proved it", not "proved late". Where the sense can not be told, a modal
verb is let pass.

References: F. R. Palmer (2001), Mood and Modality (epistemic and deontic); R. Farkas et al. (2010),
The CoNLL-2010 shared task (cues that hedge only in some of their senses).
"""

from __future__ import annotations

from framing.text.grammar.syntax import SentenceTree

_IFS = frozenset({"if", "unless", "otherwise"})
_SOFTENED = frozenset(
    "appear argue expect guess hope imagine say seem suggest suppose think".split()
)
_PAST = frozenset({"VBD", "VBN"})
_LEAVE = frozenset("agree allow decide decree grant order permit rule".split())
_NOBODY = frozenset({"neither", "no", "nobody", "none", "nothing"})
_CLAIMED = frozenset({"of", "that"})
_SEEMING = frozenset({"as", "like", "that", "to"})
_DUTY = frozenset({"must", "have", "can", "cannot"})
_WHETHER = frozenset({"if", "whether"})
_WH = frozenset({"WDT", "WP", "WRB"})
_COMPLEMENTS = ("ccomp", "xcomp")
_NEARLY = frozenset("almost hardly nearly virtually".split())


def holds_back(tree: SentenceTree, place: int, last: int, class_: str) -> bool:
    """Whether an entry of a class of hedges, from one place to another, hedges there."""
    if class_ == "attributive":
        return _next(tree, last).startswith(("JJ", "NN", "VBG", "CD"))
    if class_ == "noun_of":
        return last + 1 < len(tree.tokens) and tree.tokens[last + 1].text.lower() in _CLAIMED
    if class_ == "verb.judgement":
        return _judges(tree, place)
    if class_ == "verb.appearance" and place == last:
        return _appears(tree, place)
    return not class_.startswith(("possibility", "conditional")) or _doubts(tree, place)


def insists(tree: SentenceTree, place: int, last: int, class_: str) -> bool:
    """Whether an entry of a class of boosters boosts there, not "almost guarantees"."""
    if place and tree.tokens[place - 1].text.lower() in _NEARLY:
        return False
    if class_ == "verb_of":
        return any(not _is_question(tree, k) for k in tree.having(place, "ccomp"))
    if class_ == "verb" and place == last:
        turns_out = tree.child(place, "obj", "nsubj:pass", "ccomp") is None
        verbs = (tree.tokens[k].tag.startswith("VB") for k in tree.having(place, "xcomp"))
        return any(verbs) if turns_out else True
    if class_ == "necessity" and tree.tokens[place].lemma.lower() in _DUTY:
        return _concludes(tree, last)
    return True


def _is_question(tree: SentenceTree, clause: int) -> bool:
    """Whether a clause asks ("want to know whether …")."""
    words = (tree.tokens[k] for k in tree.children[clause])
    return any(word.tag in _WH or word.text.lower() in _WHETHER for word in words)


def _judges(tree: SentenceTree, verb: int) -> bool:
    """Whether a verb has a clause behind it, or says what something is taken for."""
    if tree.child(verb, "ccomp") is not None:
        return True
    if tree.tokens[verb].lemma != "consider":
        return False
    found = tree.child(verb, "xcomp")
    if found is not None:
        return tree.tokens[found].tag != "VBG"
    return any(_marked(tree, k, ("as",), "case") for k in tree.having(verb, "obl"))


def _appears(tree: SentenceTree, verb: int) -> bool:
    """Whether something appears to be so, not in some place."""
    if tree.child(verb, *_COMPLEMENTS) is not None:
        return True
    behind = (t for t in tree.tokens[verb + 1 :] if not t.tag.startswith("RB"))
    word = next(behind, None)
    return word is not None and (word.tag.startswith("JJ") or word.text.lower() in _SEEMING)


def _doubts(tree: SentenceTree, modal: int) -> bool:
    """Whether a modal verb tells what may be so, not what somebody was going to, able or free to
    do."""
    verb = tree.heads[modal]
    if verb < 0 or not tree.labels[modal].startswith("aux"):
        return True
    word = tree.tokens[modal].text.lower()
    if word in ("would", "'d", "’d"):
        return _is_conditional(tree, verb) or (
            tree.tokens[verb].lemma.lower() in _SOFTENED and not _is_foretold(tree, verb)
        )
    if _is_purpose(tree, verb):
        return False
    if word.startswith("may"):
        return _governing(tree, verb) not in _LEAVE
    return word != "could" or not _is_ability(tree, verb)


def _is_conditional(tree: SentenceTree, verb: int) -> bool:
    perfect = any(tree.tokens[k].lemma == "have" for k in tree.having(verb, "aux"))
    return perfect or any(token.text.lower() in _IFS for token in tree.tokens)


def _is_foretold(tree: SentenceTree, verb: int) -> bool:
    """Whether "would" is the "will" of what was said, or tells a purpose."""
    label, above = _role(tree, verb)
    if label == "ccomp":
        tag = tree.tokens[above].tag
        return tag in _PAST or tag.startswith(("JJ", "NN"))
    named = label == "acl" and tree.tokens[above].tag.startswith("NN")
    return named or _is_purpose(tree, verb)


def _is_purpose(tree: SentenceTree, verb: int) -> bool:
    """Whether a clause tells what for ("so that all could come", "so readers may learn")."""
    marks = tree.having(verb, "mark", "advmod", "cc")
    return tree.labels[verb] in ("advcl", "conj", "parataxis", "ccomp") and any(
        tree.tokens[k].text.lower() == "so" for k in marks
    )


def _is_ability(tree: SentenceTree, verb: int) -> bool:
    """Whether "could" tells what somebody was, or was not, able to do."""
    subject = tree.child(verb, "nsubj", "nsubj:pass")
    if subject is None:
        return False
    words = {tree.tokens[k].text.lower() for k in (subject, *tree.having(subject, "det"))}
    relative = tree.tokens[subject].tag in ("WDT", "WP")
    return bool(words & _NOBODY) or (tree.labels[verb] == "acl:relcl" and not relative)


def _concludes(tree: SentenceTree, last: int) -> bool:
    """Whether "must" stands before "have left" or "be ill", not before a deed or a passive."""
    behind = [t for t in tree.tokens[last + 1 :] if not t.tag.startswith("RB")][:2]
    if len(behind) < 2 or behind[1].tag in (".", ",", ":", "''"):
        return False
    if behind[0].text.lower() == "have":
        return behind[1].tag in _PAST
    return behind[0].text.lower() == "be" and behind[1].tag not in _PAST


def _governing(tree: SentenceTree, verb: int) -> str:
    """The lemma of the verb whose content a clause is."""
    label, above = _role(tree, verb)
    return tree.tokens[above].lemma.lower() if label == "ccomp" else ""


def _role(tree: SentenceTree, verb: int) -> tuple[str, int]:
    """The relation of a clause, or of that which it is joined to, and what it depends on."""
    while tree.labels[verb] == "conj" and tree.heads[verb] >= 0:
        verb = tree.heads[verb]
    return tree.labels[verb], tree.heads[verb]


def _marked(tree: SentenceTree, place: int, words: tuple[str, ...], label: str) -> bool:
    return any(tree.tokens[k].text.lower() in words for k in tree.having(place, label))


def _next(tree: SentenceTree, last: int) -> str:
    return tree.tokens[last + 1].tag if last + 1 < len(tree.tokens) else ""
