"""Makes the parameters of the sentence splitter: `python -m training.splitter --corpora DIR`.

NLTK's PunktTrainer learns from the plain text of both treebanks' train parts, without their
sentence ends. What it takes for an abbreviation is kept where the treebanks write the word with its
period at least once; those of our own list that have small letters are added. Words that start
sentences must be met in small letters too, which keeps names out. Deterministic: equal corpora
give equal bytes.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import Any

from nltk.tokenize.punkt import PunktTrainer

from framing.engines.abbreviations import abbreviations
from framing.engines.splitter import SMALL
from framing.engines.stored import write_json
from training.conllu import Document, ewt, gum
from training.options import corpora


def learned(documents: list[Document]) -> Any:
    """Punkt's parameters from the documents' plain text."""
    trainer = PunktTrainer()
    for document in documents:
        trainer.train(document.layout()[0], finalize=False)
    trainer.finalize_training()
    return trainer.get_params()


def stored(documents: list[Document]) -> dict[str, Any]:
    """The parameters as JSON, everything in alphabetical order."""
    parameters = learned(documents)
    written = {
        word.form[:-1].lower()
        for document in documents
        for sentence in document.sentences
        for word in sentence.words
        if word.form.endswith(".") and len(word.form) > 2
    }
    known = abbreviations()
    small = {word for word in known.anywhere | known.inside if word.islower()}
    contexts: dict[int, list[str]] = defaultdict(list)
    contexts_of = parameters.ortho_context
    for word, flag in sorted(contexts_of.items()):
        if word.isalpha() and flag:
            contexts[flag].append(word)
    return {
        "abbreviations": sorted((parameters.abbrev_types & written) | small),
        "starters": sorted(w for w in parameters.sent_starters if contexts_of[w] & SMALL),
        "contexts": {str(flag): " ".join(words) for flag, words in sorted(contexts.items())},
    }


def main(folder: Path) -> None:
    """Train on the corpora in `folder` and store the parameters among the weights."""
    file = write_json("splitter.json.gz", stored(ewt(folder, "train") + gum(folder, "train")))
    print(f"{file.name}: {file.stat().st_size} bytes")


if __name__ == "__main__":
    main(corpora(__doc__))
