"""Who said it first, where a news agency or a paper only hands it on.

"According to the agency, quoting the ministry, …" and "The paper reported that Ruiz said …" relay:
the source is whom the medium quotes, innermost, as a reader would name who said it. What a medium
says in its own name stays its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from framing.domain import Span, Token
from framing.lexicons import load
from framing.text.grammar.layers import Layers
from framing.text.grammar.subjects import Subjects
from framing.text.grammar.tags import NAMES, NOUNS, TENSED
from framing.text.names.source_role import role_of
from framing.text.speech.found import Found
from framing.text.speech.patterns.licence import closes, takes

_QUOTING = frozenset(("quote", "cite"))
_PAST_OR_PRESENT = TENSED | {"VBN"}
_BREAKS = frozenset((",", ";", ":", "."))
_OPENING = frozenset(("that",))


class Relays:
    """The relayed attributions of one text."""

    def __init__(self, layers: Layers) -> None:
        self._row, self._trees = layers.row, layers.trees

    def first_hand(self, items: Sequence[Found]) -> list[Found]:
        """The attributions, those of a medium that quotes somebody with that one as the source."""
        return [self._inner(item) if self._is_medium(item) else item for item in items]

    def _is_medium(self, item: Found) -> bool:
        """Whether a newspaper, a broadcaster or an agency is the source."""
        words = self._row.inside(item.source)
        return bool(words and item.cue) and role_of(words, named_person=False) == "media"

    def _inner(self, item: Found) -> Found:
        who = self._quoted_by(item)
        if who is not None:
            return replace(item, source=(who,))
        said = self._says(item)
        return item if said is None else said

    def _quoted_by(self, item: Found) -> Span | None:
        """Whom the medium quotes in an aside right behind itself or its cue; what is cited must be
        able to speak ("citing officials", not "citing delays")."""
        tokens = self._row.tokens
        places = {self._row.place(span.end) for span in item.source + item.cue}
        for place in sorted(places):
            at = place + (place < len(tokens) and tokens[place].text == ",")
            if at >= len(tokens) or tokens[at].lemma not in _QUOTING:
                continue
            if tokens[at].tag != "VBG":
                continue
            words: list[Token] = []
            for token in tokens[at + 1 :]:
                if token.text in _BREAKS or token.tag in TENSED or token.text == "as":
                    break
                words.append(token)
            if words and _speaks(words):
                return Span(words[0].start, words[-1].end)
        return None

    def _says(self, item: Found) -> Found | None:
        """The attribution that is all of what the medium reports: "Ruiz said …"."""
        content = item.content[-1]
        tree = self._trees.at(content.start)
        inside = [k for k, token in enumerate(tree.tokens) if content.holds(token.span)]
        if inside and tree.tokens[inside[0]].text.lower() in _OPENING:
            inside.pop(0)
        subjects = Subjects(tree)
        for verb in inside:
            token = tree.tokens[verb]
            if token.tag not in _PAST_OR_PRESENT or not (
                takes(token.lemma, "clause") and closes(token.lemma)
            ):
                continue
            subject = tree.child(verb, "nsubj")
            if subject is None or subjects.passive(verb) or tree.child(verb, "ccomp") is None:
                return None
            who = tree.whole_phrase(subject)
            begins = who.start == tree.tokens[inside[0]].start and who.end <= token.start
            rest = [k for k in inside if k > verb]
            if not begins or not rest or tree.tokens[subject].tag not in NOUNS:
                return None
            said = Span(tree.tokens[rest[0]].start, content.end)
            return replace(item, source=(who,), cue=(tree.with_auxiliaries(verb),), content=(said,))
        return None


def _speaks(words: Sequence[Token]) -> bool:
    """Whether a phrase names somebody who can speak: by a name or the noun at its head, which is
    no document's."""
    head = next((k for k, t in enumerate(words) if t.tag == "IN"), len(words))
    nouns = [token for token in words[:head] if token.tag in NOUNS]
    if not nouns:
        return False
    role = load("roles").class_of(nouns[-1].lemma.lower())
    return role != "document" and (role is not None or nouns[-1].tag in NAMES)
