"""CoNLL-U that readers of treebanks read."""

from __future__ import annotations

import conllu as reader

from framing.exports.annotated import Annotated
from framing.exports.conllu import conllu


def test_tokens_stand_where_they_say(annotated: Annotated) -> None:
    """Every token has its words, tag and lemma, and its place in the article."""
    sentences = reader.parse(conllu(annotated)["vote.conllu"].decode())
    assert len(sentences) == len(annotated.doc.sentences)
    found = [token for sentence in sentences for token in sentence]
    assert len(found) == len(annotated.doc.tokens)
    for row, token in zip(found, annotated.doc.tokens, strict=True):
        start, end = map(int, row["misc"]["TokenRange"].split(":"))
        assert (start, end) == (token.start, token.end)
        assert row["form"] == annotated.text[start:end]
        assert (row["xpos"], row["lemma"]) == (token.tag, token.lemma)
        assert (row["upos"], row["head"], row["deprel"]) == ("_", None, "_")


def test_the_text_can_be_put_together_again(annotated: Annotated) -> None:
    """The comment with the text is what forms and SpaceAfter make, as the format asks for."""
    for sentence in reader.parse(conllu(annotated)["vote.conllu"].decode()):
        made = "".join(
            token["form"] + ("" if token["misc"].get("SpaceAfter") == "No" else " ")
            for token in sentence
        )
        assert made.rstrip() == sentence.metadata["text"]
        assert [token["id"] for token in sentence] == [*range(1, len(sentence) + 1)]


def test_the_article_can_be_put_together_again(annotated: Annotated) -> None:
    """With SpacesAfter every blank and line end between tokens is there."""
    from framing.exports.conllu import _ESCAPES

    back = {escape: chr(char) for char, escape in _ESCAPES.items()}
    made = ""
    for sentence in reader.parse(conllu(annotated)["vote.conllu"].decode()):
        for token in sentence:
            space = token["misc"].get("SpacesAfter", "\\s")
            for escape, char in back.items():
                space = space.replace(escape, char)
            made += token["form"] + ("" if token["misc"].get("SpaceAfter") == "No" else space)
    assert made == annotated.text[annotated.doc.tokens[0].start :]


def test_documents_and_paragraphs_are_told(annotated: Annotated) -> None:
    """The document has its name, each paragraph begins with its place."""
    lines = conllu(annotated)["vote.conllu"].decode().splitlines()
    assert lines[0] == "# newdoc id = vote"
    begins = [line for line in lines if line.startswith("# newpar")]
    assert len(begins) == len(annotated.doc.article.paragraphs)
    assert lines[-1] == ""
