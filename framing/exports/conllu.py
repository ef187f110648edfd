"""CoNLL-U: sentences and tokens as the treebanks have them.

A sentence is one line of words after another, each with its lemma and its Penn Treebank tag
(XPOS). What `framing` does not make is `_`: universal tags, features, heads. `TokenRange` in MISC
holds a token's place in the article, in code points; where not one blank follows it,
`SpaceAfter=No` or `SpacesAfter` say what does, as UDPipe writes them.

Reference: https://universaldependencies.org/format.html.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from framing.domain import Span, Token
from framing.exports.annotated import Annotated

_ESCAPES = str.maketrans(
    {" ": r"\s", "\n": r"\n", "\t": r"\t", "\r": r"\r", "|": r"\p", "\\": r"\\"}
)


def conllu(annotated: Annotated) -> dict[str, bytes]:
    """The whole body of the article as one document."""
    lines = "\n".join(_document(annotated)) + "\n"
    return {f"{annotated.name}.conllu": lines.encode()}


def _document(annotated: Annotated) -> Iterator[str]:
    text, tokens = annotated.text, annotated.doc.tokens
    starts = [token.start for token in tokens]
    following = dict(zip(tokens, starts[1:], strict=False))
    begins = {paragraph.start for paragraph in annotated.doc.article.paragraphs}
    yield f"# newdoc id = {annotated.name}"
    for number, sentence in enumerate(annotated.doc.sentences, 1):
        first, last = (bisect_left(starts, place) for place in sentence)
        inside = tokens[first:last]
        if not inside:
            continue
        if sentence.start in begins:
            yield f"# newpar id = p{sentence.start}"
        yield f"# sent_id = s{number}"
        yield f"# text = {_plain(text, inside)}"
        for place, token in enumerate(inside, 1):
            space = text[token.end : following.get(token, len(text))]
            yield _line(place, _form(text, token.span), token, space)
        yield ""


def _plain(text: str, tokens: Sequence[Token]) -> str:
    """The words of a sentence with one blank where anything blank stands."""
    return "".join(
        _form(text, token.span)
        + (" " if number < len(tokens) and token.end < tokens[number].start else "")
        for number, token in enumerate(tokens, 1)
    )


def _line(number: int, form: str, token: Token, space: str) -> str:
    misc = [f"TokenRange={token.start}:{token.end}"]
    if not space:
        misc.insert(0, "SpaceAfter=No")
    elif space.isspace() and space != " ":
        misc.insert(0, f"SpacesAfter={space.translate(_ESCAPES)}")
    columns = (str(number), form, token.lemma or "_", "_", token.tag, *"____", "|".join(misc))
    return "\t".join(columns)


def _form(text: str, place: Span) -> str:
    """The words as they stand; a line end or tab inside a token would break the file."""
    return "".join(" " if char in "\n\t\r" else char for char in place.of(text))
