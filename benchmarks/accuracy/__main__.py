"""All scores on the development parts of the corpora, one after the other.

    FRAMING_CORPORA=… python -m benchmarks.accuracy

Takes some minutes of one core, frames of sentences ten more. Baselines stand in docs/method.md and
in the model cards.
"""

from __future__ import annotations

from benchmarks.accuracy import (
    attribution,
    clauses,
    framed_sentences,
    frames,
    mentions,
    outlets,
    portrayal,
    speakers,
    tagging,
    tone,
)

if __name__ == "__main__":
    for title, module in (
        ("Tags, sentences, lemmas (EWT, GUM)", tagging),
        ("Clauses (EWT, GUM)", clauses),
        ("Mentions (GUM)", mentions),
        ("Attributions (PolNeAR)", attribution),
        ("Speakers (GUM)", speakers),
        ("Tone (NewsMTSC)", tone),
        ("Who acts, who is acted upon (NewsWCL50)", portrayal),
        ("Outlets ranked by tone (NewsWCL50)", outlets),
        ("Frames (Narrative Frames Corpus)", frames),
        ("Frames of sentences (our codings)", framed_sentences),
    ):
        print(f"\n== {title}", flush=True)
        module.main()
