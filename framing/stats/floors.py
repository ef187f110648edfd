"""How much evidence is needed before something is shown, tested or given an interval.

The floors are conventions, chosen beforehand and the same for both sides: below them a number
would say more about chance than about the article. They are printed in the method section.
"""

from __future__ import annotations

TERM_SHOWN = 3
"""Uses of a word, over both sides, before it is listed."""

TERM_SENTENCES = 2
"""Sentences in which a word must stand before it is listed."""

TERM_TESTED = 5
"""Uses of a word, over both sides, before it is tested."""

SIDE_SENTENCES = 8
"""Sentences that a side needs before it is more than described."""

SIDE_WORDS = 120
"""Words that a side needs before it is more than described."""

ARTICLE_WORDS = 200
"""Words that an article needs before anything in it is tested."""

QUOTATIONS = 5
"""Quotations (or clauses, sentences, mentions) needed before they are given in per cent."""

MEAN_SENTENCES = 5
"""Sentences that carry a score needed before their mean is given."""

EXACT_INTERVAL = 10
"""Things of which a share is given below which its interval is the exact one."""

BOOTSTRAP_UNITS = 8
"""Units (sentences) that carry data needed before they are resampled."""

BOOTSTRAP_BLOCKS = 6
"""Blocks (paragraphs) that carry data needed before they are resampled: 462 distinct resamples."""

FALSE_DISCOVERY_RATE = 0.10
"""The q of Benjamini and Hochberg's procedure within one family of tests."""

STABLE_SHARE = 0.90
"""Share of the settings that bear on it in which a finding must hold to be called stable."""

STABLE_SETTINGS = 5
"""Settings that must bear on a finding before it can be called stable."""


def enough(sentences: tuple[int, int], words: tuple[int, int], article_words: int) -> bool:
    """Whether two sides with these sentences and words, in an article of so many words, may be
    tested: every side over its floors and the article over its own."""
    return (
        article_words >= ARTICLE_WORDS
        and min(sentences) >= SIDE_SENTENCES
        and min(words) >= SIDE_WORDS
    )
