"""Makes the lexicon of the lemmatizer: `python -m training.lemmatizer --corpora DIR`.

Base forms are the lemmas of both treebanks' train parts. Which endings lost a mute e is counted
over the verbs among them. An exception is a word whose usual lemma under a tag is not what the
rules give; it must have been seen twice, so that slips of the pen do not count. Our own table of
irregular forms, `irregular.toml`, is added, its verbs to the base forms too. Deterministic: equal
corpora give equal bytes.
"""

from __future__ import annotations

import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from framing.engines.lemmatizer import Lexicon, base, plain
from framing.engines.stored import write_json
from training.conllu import Word, ewt, gum
from training.options import corpora

_KIND = {"NN": "noun", "NNS": "noun", "VB": "verb", "VBP": "verb", "VBD": "verb", "VBN": "verb",
         "VBG": "verb", "VBZ": "verb", "JJ": "adjective", "RB": "adjective"}  # fmt: skip
_LONGEST_ENDING = 4


def stored(words: list[Word]) -> dict[str, Any]:
    """The lexicon as JSON, everything in alphabetical order."""
    bases = base_forms(words)
    mute = mute_endings(bases["verb"])
    irregular = irregular_forms()
    bases["verb"] |= set(irregular["VBD"].values())
    rules = Lexicon(irregular, {kind: frozenset(known) for kind, known in bases.items()}, mute)
    for tag, form, usual in usual_lemmas(words):
        if usual != base(form, tag, rules):
            irregular[tag][form] = usual
    return {
        "bases": {kind: " ".join(sorted(known)) for kind, known in sorted(bases.items())},
        "exceptions": {
            tag: dict(sorted(forms.items())) for tag, forms in sorted(irregular.items())
        },
        "mute": mute,
    }


def base_forms(words: Iterable[Word]) -> dict[str, set[str]]:
    """Lemmas in small letters by kind of word, those the word itself is built on."""
    bases: dict[str, set[str]] = defaultdict(set)
    for word in words:
        same_start = word.lemma[:2] == word.form[:2].lower()
        if word.tag in _KIND and same_start and word.lemma.isalpha() and word.lemma.islower():
            bases[_KIND[word.tag]].add(word.lemma)
    return bases


def mute_endings(verbs: Iterable[str]) -> dict[str, bool]:
    """For endings of verb stems, whether most stems lost an e; only where the next shorter ending
    says otherwise, and from three verbs on."""
    votes: dict[str, Counter[bool]] = defaultdict(Counter)
    for verb in verbs:
        lost = verb.endswith("e")
        stem = verb.removesuffix("e")
        for size in range(1, min(_LONGEST_ENDING, len(stem)) + 1):
            votes[stem[-size:]][lost] += 1
    mute: dict[str, bool] = {}
    for ending in sorted(votes, key=lambda ending: (len(ending), ending)):
        lost = votes[ending][True] > votes[ending][False]
        shorter = (ending[start:] for start in range(1, len(ending)))
        if votes[ending].total() > 2 and lost != next(
            (mute[e] for e in shorter if e in mute), False
        ):
            mute[ending] = lost
    return mute


def irregular_forms() -> dict[str, dict[str, str]]:
    """Our own table of irregular verbs and nouns, by tag and form."""
    table = tomllib.loads(Path(__file__).with_name("irregular.toml").read_text(encoding="utf-8"))
    forms: dict[str, dict[str, str]] = defaultdict(dict)
    for line in table["verbs"].splitlines():
        for verb, past, participle in [line.split()] if line else []:
            forms["VBD"].update(dict.fromkeys(past.split("/"), verb))
            forms["VBN"].update(dict.fromkeys(participle.split("/"), verb))
    for line in table["nouns"].splitlines():
        for noun, plural in [line.split()] if line else []:
            forms["NNS"][plural] = noun
    return forms


def usual_lemmas(words: Iterable[Word]) -> Iterator[tuple[str, str, str]]:
    """Tag, form and usual lemma of all words seen twice or more with it, in order. A form that
    bears the tag in less than one of a hundred cases is a slip ("an" for "and")."""
    lemmas: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    met: Counter[str] = Counter()
    for word in words:
        form = plain(word.form)
        met[form.lower()] += 1
        if word.tag not in {"NNP", "GW", "ADD"} and word.lemma != "_":
            lemmas[word.tag, form if word.tag == "NNPS" else form.lower()][word.lemma] += 1
    for (tag, form), counts in sorted(lemmas.items()):
        usual, seen = min(counts.items(), key=lambda item: (-item[1], item[0]))
        if seen > 1 and 100 * counts.total() > met[form.lower()]:
            yield tag, form, usual


def main(folder: Path) -> None:
    """Read the corpora in `folder` and store the lexicon among the weights."""
    documents = ewt(folder, "train") + gum(folder, "train")
    words = [word for document in documents for s in document.sentences for word in s.words]
    file = write_json("lemmatizer.json.gz", stored(words))
    print(f"{file.name}: {file.stat().st_size} bytes")


if __name__ == "__main__":
    main(corpora(__doc__))
