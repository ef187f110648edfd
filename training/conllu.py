"""Reads CoNLL-U treebanks: documents, paragraphs, sentences, words and their places in the text.

Both treebanks give each sentence's raw text and say by `SpaceAfter=No` which words touch, and by
`# newpar` where a paragraph starts. From that a document's text is put together again, so that a
tokenizer and a splitter can be scored on plain text as they will meet it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Part = Literal["train", "dev"]


@dataclass(frozen=True, slots=True)
class Word:
    """One syntactic word: what is written, its lemma and its Penn tag."""

    form: str
    lemma: str
    tag: str
    space_after: bool


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a treebank. `opens_paragraph` is what `# newpar` says."""

    words: tuple[Word, ...]
    opens_paragraph: bool

    @property
    def text(self) -> str:
        """The sentence as it was written, its words joined as `SpaceAfter` says."""
        return "".join(w.form + " " * w.space_after for w in self.words).rstrip(" ")

    def spans(self, start: int = 0) -> list[tuple[int, int]]:
        """Where each word stands, counted from `start`."""
        found = []
        for word in self.words:
            found.append((start, start + len(word.form)))
            start += len(word.form) + word.space_after
        return found


@dataclass(frozen=True, slots=True)
class Document:
    """One document of a treebank."""

    name: str
    sentences: tuple[Sentence, ...]

    def layout(self) -> tuple[str, list[tuple[int, int]], list[tuple[int, int]]]:
        """The document's text, its paragraphs and its sentences as half-open pairs.

        Sentences are joined by a space, paragraphs by an empty line.
        """
        text = ""
        blocks: list[tuple[int, int]] = []
        sentences: list[tuple[int, int]] = []
        for sentence in self.sentences:
            opens = sentence.opens_paragraph or not blocks
            text += ("\n\n" if opens else " ") if text else ""
            start, text = len(text), text + sentence.text
            sentences.append((start, len(text)))
            blocks.append((start if opens else blocks.pop()[0], len(text)))
        return text, blocks, sentences


def ewt(corpora: Path, part: Part) -> list[Document]:
    """UD English EWT's documents of one part, in the order of the file."""
    return list(documents(corpora / "ud_ewt" / f"{part}.conllu"))


def gum(corpora: Path, part: Part) -> list[Document]:
    """UD English GUM's documents of one part, in the order of their names."""
    files = sorted((corpora / "ud_gum" / part).glob("*.conllu"))
    return [document for file in files for document in documents(file)]


def documents(file: Path) -> Iterator[Document]:
    """The documents of one CoNLL-U file, in order."""
    name, sentences = "", list[Sentence]()
    rows, opens = list[list[str]](), False
    for line in file.read_text(encoding="utf-8").split("\n"):
        if line.startswith("# newdoc"):
            if sentences:
                yield Document(name, tuple(sentences))
            name, sentences = line.rpartition("= ")[2], []
        elif line.startswith("# newpar"):
            opens = True
        elif line and not line.startswith("#"):
            rows.append(line.split("\t"))
        elif not line and rows:
            sentences.append(Sentence(_words(rows), opens))
            rows, opens = [], False
    if sentences:
        yield Document(name, tuple(sentences))


def _words(rows: list[list[str]]) -> tuple[Word, ...]:
    """The words of a sentence's rows. Words inside a range ("didn't", row 3-4) touch each other;
    whether a space follows the last of them stands in the range's own row."""
    words = []
    inner, last, space_last = 0, 0, True
    for number, form, lemma, _, tag, _, _, _, _, misc in rows:
        space = "SpaceAfter=No" not in misc
        if "-" in number:
            inner, last = map(int, number.split("-"))
            space_last = space
        elif number.isdigit():
            place = int(number)
            if inner <= place <= last:
                space = space_last and place == last
            words.append(Word(form, lemma, tag, space))
    return tuple(words)
