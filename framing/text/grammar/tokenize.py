"""Words and marks of a text, cut the way the Penn Treebank and the UD English corpora cut them.

Taggers, parsers and word lists all expect one convention; this one splits clitics ("does|n't",
"China|'s"), quotation marks, brackets, currency signs and hyphens ("US|-|led"), and keeps
abbreviations with their period, numbers, web addresses, handles, and words whose prefix is no word
of its own ("co-signing", "non-discriminatory").

NLTK's regular expressions walk the text once with the pattern below, without their time limit, for
what is found must not depend on how busy the machine is; what they find with an apostrophe inside
is then cut at its clitic. Every repetition is possessive or bounded, so the time grows with the
length of the text whatever the text holds. Scores on the treebanks: benchmarks/accuracy.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from framing.engines.abbreviations import abbreviations

_PREFIXES = (
    "anti|arch|bi|co|counter|cross|de|e|ex|hyper|inter|intra|macro|mega|micro|mid|mini|mono|multi"
    "|neo|non|over|para|poly|post|pre|pro|pseudo|psycho|quasi|re|semi|socio|sub|super|trans|ultra"
    "|un|under"
)
_UNITS = (
    "am|pm|AM|PM|mm|cm|km|m|kg|g|mg|lb|lbs|ft|in|yr|yrs|hr|hrs|min|mins|sec|secs|k|K|M|MM|bn|tn|mn|"
    "Hz|kHz|MHz|GHz|GB|MB|TB|mph|kph|W|kW|MW|GW|C|F|x|p"
)
_TOP_LEVEL = (
    "com|org|net|edu|gov|mil|int|info|co|uk|us|eu|cn|de|fr|ru|au|ca|io|ai|tv|doc|docx|xls|xlsx|pdf"
    "|ppt|txt|html|htm|jpg|png|zip|url"
)

_TEMPLATE = r"""
    (?:https?|ftp)://[^\s<>"“”]*[^\s<>"“”.,;:!?)\]'’]
  | www\.[^\s<>"“”]*[^\s<>"“”.,;:!?)\]'’]
  | [\w.+\-]{{1,64}}+@[\w\-]{{1,64}}+(?:\.[\w\-]{{1,64}}+)*+
  | (?<!\w)[@#][^\W\d]\w*+
  | (?<![\w.])\w{{1,64}}+(?:[.\-]\w{{1,64}}+){{0,8}}?\.(?:{top_level})\b(?!\.\w)
  | (?<![\w\-])(?:\+?\d{{1,3}}[\-.])?(?:\d{{3}}[\-./])?\d{{3}}[\-.]\d{{4}}(?![\w\-])
  | \+?\d++(?:[.,:/]\d++)*+(?=(?:{units})\b)
  | \+?\d++(?:[.,:/]\d++)*+(?:[^\W_]++)?+
  | [.,]\d++
  | (?:[^\W\d_]\.){{2,}}+(?:[A-Z]\b)?+
  | (?:[A-Z]\.)++[A-Z](?!\w)
  | (?:Ph|M|B|D|Ed|LL)\.(?:Sc|Phil|D|B|M|A)\.
  | \b(?:{kept})\.
  | \b(?:{before_number})\.(?=\s?\d)
  | \b[A-Z]\.(?=\s?["“'‘(]?[A-Z])
  | \b(?i:w/o|o'clock|o’clock|c/o)\b
  | (?<!\S)['’](?:em|til|tis|twas|cause|n|\d\ds?)\b
  | (?<!\S)(?:['’](?:s|re|ve|ll|m|d)|n['’]t)(?!\S)
  | (?<![\w\-])(?![A-Z]{{2}})(?i:{prefixes})-(?=[^\W\d_]{{2}}){word}++(?:['’]{word}++)*+
  | (?:[A-Z]{{1,4}}&[A-Z]{{1,4}})\b
  | (?:US|U|A|C|HK|NZ|R|NT|S)\$
  | {word}++(?:['’`´]{word}++)*+
  | [:;=]['\-]?[()DPp/](?![\w()])
  | \.{{2,}}+ | …[.…]*+ | [!?]{{2,}}+ | -{{2,}}+ | [–—]{{2,}}+
  | \*{{2,}}+ | ={{2,}}+ | _{{2,}}+ | ~{{2,}}+ | \#{{2,}}+ | \+{{2,}}+ | <{{2,}}+ | >{{2,}}+
  | '' | `` | ’’
  | (?=\S)\X
"""

_CLITIC = re.compile(r"(?i)(?:(?<=\w)n['’`´]t|['’`´](?:s|re|ve|ll|m|d))$")
_FUSED = {"cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3, "gimme": 3, "lemme": 3}


def word_spans(text: str, start: int = 0) -> list[tuple[int, int]]:
    """Where the words and marks of `text` stand, in order, as half-open pairs of code points.

    `start` is added to every offset, for a text cut out of a longer one. The spans do not overlap
    and together cover everything that is not white space.
    """
    spans = []
    for found in _pattern().finditer(text, timeout=None):
        left, right = found.span()
        if right - left == 1 and text[left].isspace():
            continue
        cut = _cut(text[left:right])
        if cut:
            spans.append((start + left, start + left + cut))
        spans.append((start + left + cut, start + right))
    return spans


def _cut(word: str) -> int:
    """How many characters stand before the clitic of a word; 0 where it has none."""
    if len(word) < 3:
        return 0
    if "'" in word or "’" in word or "`" in word or "´" in word:
        clitic = _CLITIC.search(word)
        return clitic.start() if clitic else 0
    return _FUSED.get(word.lower(), 0)


@cache
def _pattern() -> Any:
    """The pattern with its lists filled in; made when first used, for NLTK is slow to load."""
    from nltk import redos

    known = abbreviations()
    return redos.compile(
        _TEMPLATE.format(
            top_level=_TOP_LEVEL,
            units=_UNITS,
            prefixes=_PREFIXES,
            kept=_either(known.before_name | known.anywhere | known.inside),
            before_number=_either(known.before_number),
            word=r"[\w\u00ad\u200c\u200d]",
        ),
        re.VERBOSE,
    )


def _either(words: frozenset[str]) -> str:
    """An alternation of words, the longer first."""
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))
