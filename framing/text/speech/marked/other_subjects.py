"""Cues of which not the source that was marked but somebody else is the subject."""

from __future__ import annotations

from framing.text.grammar.subjects import Subjects
from framing.text.grammar.token_row import TokenRow, TreeRow
from framing.text.speech.found import Found
from framing.text.speech.patterns.licence import closes


def is_labelled(trees: TreeRow, item: Found) -> bool:
    """Whether a cue is a participle behind the source, of which it tells what others did ("a box |
    labelled", "the plan | announced in March")."""
    if not item.cue or not item.source:
        return False
    tree, places = trees.inside(item.cue[0])
    verb = next((k for k in places if tree.tokens[k].tag.startswith("VB")), None)
    if verb is None or tree.labels[verb] != "acl":
        return False
    told = tree.child(tree.heads[verb], "case") is not None and tree.tokens[verb].tag == "VBD"
    if tree.tokens[verb].tag != "VBN" and not told:
        return False
    noun = tree.tokens[tree.heads[verb]].span
    return noun.start < item.cue[0].start and any(x.overlaps(noun) for x in item.source)


def is_another_s(trees: TreeRow, row: TokenRow, item: Found) -> bool:
    """Whether the cue is an infinitive of which somebody else is the subject ("I'd invite him to
    come and | explain"), or which is only thought of ("for | the mayor to | say")."""
    if not item.cue or not item.source:
        return False
    tree, places = trees.inside(item.cue[0])
    verb = next((k for k in places if tree.tokens[k].tag.startswith(("VB", "MD"))), None)
    if verb is None or tree.tokens[verb].tag != "VB":
        return False
    before = row.before(item.source[0].start, 1)
    if before and before[0].text.lower() == "for" and closes(tree.tokens[verb].lemma):
        return True
    subject = Subjects(tree).subject(verb)
    if subject is None or tree.labels[verb] != "conj":
        return False
    apart = not any(span.holds(tree.tokens[subject].span) for span in item.source)
    return apart and item.source[0].end < tree.tokens[subject].start < item.cue[0].start
