"""How far an attribution reaches from its cue."""

from __future__ import annotations

from marked import Marked

from framing.domain import Span
from framing.text.annotate import tokens_of
from framing.text.speech.attribution import kind_of
from framing.text.speech.marked.asserted import is_nobody
from framing.text.speech.marked.reach import Reach


def cut(text: str, source: str, cue: str, *content: str) -> tuple[str, list[str]]:
    """Source and contents of an attribution with these words, what is out of reach left out."""
    marked = Marked(text)
    found = Reach(marked.layers).cut(marked.found(source, cue, *content))
    sources = " ".join(part.of(marked.text) for part in found.source)
    return sources, [part.of(marked.text) for part in found.content]


def test_source_of_another_sentence_is_none() -> None:
    """A source stands in the sentence of its cue."""
    text = "The council met on Monday. Its chair was told that the bridge is safe."
    assert cut(text, "The council", "was told", "that the bridge is safe")[0] == ""
    assert cut(text, "Its chair", "was told", "that the bridge is safe")[0] == "Its chair"


def test_unquoted_words_of_another_sentence_are_left_out() -> None:
    """Words without marks that stand in another sentence belong to the article."""
    text = "The team rode far to the port. The mayor says the bridge is safe."
    found = cut(text, "The mayor", "says", "far to the port", "the bridge is safe")
    assert found == ("The mayor", ["the bridge is safe"])


def test_quotation_goes_on_in_its_paragraph_and_the_next() -> None:
    """A quotation goes on through its paragraph and into one where nothing else stands."""
    text = """“It is safe,” the mayor said. “We checked.”

“We checked it twice.”

The port is old. “It is not safe,” a worker wrote."""
    parts = ("“It is safe,”", "“We checked.”", "“We checked it twice.”", "“It is not safe,”")
    assert cut(text, "the mayor", "said", *parts) == ("the mayor", list(parts[:3]))


def test_who_speaks_in_a_sentence_says_what_it_quotes() -> None:
    """A quotation in a sentence with a speaker of its own does not go on from the one before."""
    text = "The bridge is safe, the mayor said. A worker also said it was “not safe at all”."
    found = cut(text, "the mayor", "said", "The bridge is safe", "“not safe at all”")
    assert found == ("the mayor", ["The bridge is safe"])


def test_quotation_goes_on_before_an_article_takes_over() -> None:
    """A quotation of whole sentences that opens a paragraph goes on with who speaks at the end of
    the one before, not with who signs there."""
    text = """“It is safe,” said the mayor.

“We checked it twice.” The port lies in the north."""
    parts = ("“It is safe,”", "“We checked it twice.”")
    assert cut(text, "the mayor", "said", *parts) == ("the mayor", list(parts))
    signed = text.replace(" said the mayor.", " – Ana Ruiz")
    assert cut(signed, "Ana Ruiz", "–", *parts)[1] == ["“It is safe,”"]
    other = text.replace("said the mayor.", "said the mayor. It rained.")
    assert cut(other, "the mayor", "said", *parts) == ("the mayor", ["“It is safe,”"])


def test_quotation_does_not_reach_over_the_article() -> None:
    """In one long paragraph a quotation goes on over a single sentence of the article, no more."""
    text = "“It is safe,” the mayor said. He sat down. “We checked.” It rained. They went. “No.”"
    found = cut(text, "the mayor", "said", "“It is safe,”", "“We checked.”", "“No.”")
    assert found == ("the mayor", ["“It is safe,”", "“We checked.”"])


def test_unquoted_words_from_afar_are_left_out() -> None:
    """What stands two sentences before a cue that has nothing of its own is not its content."""
    text = "The bridge is old. It rained. The town slept. That is what the mayor says."
    assert cut(text, "the mayor", "says", "The bridge is old.") == ("the mayor", [])


def test_quotation_before_goes_with_a_cue_that_has_nothing_else() -> None:
    """A quotation of the paragraph before is not the content of a cue that has its own."""
    text = """“The port is old.”

The mayor says the bridge is safe."""
    found = cut(text, "The mayor", "says", "“The port is old.”", "the bridge is safe")
    assert found == ("The mayor", ["the bridge is safe"])


def test_article_takes_the_sentence_back_behind_a_quotation() -> None:
    """What follows a quotation and "but" is the article's, unless it is quoted or led by "that"."""
    text = "The mayor said that “the bridge is safe”, but the port is closed."
    found = cut(text, "The mayor", "said", "that “the bridge is safe”, but the port is closed")
    assert found == ("The mayor", ["that “the bridge is safe”"])
    text = "The mayor said that “the bridge is safe” but that the port is not."
    found = cut(text, "The mayor", "said", "that “the bridge is safe” but that the port is not")
    assert found == ("The mayor", ["that “the bridge is safe” but that the port is not"])


def test_open_quotation_goes_on_without_marks() -> None:
    """A quotation that is open at the end of a paragraph goes on in the next one."""
    text = """The mayor said: “The bridge is safe.

We checked it twice.” The port is old."""
    parts = ("“The bridge is safe.", "We checked it twice.”")
    assert cut(text, "The mayor", "said", *parts) == ("The mayor", list(parts))


def test_open_quotation_is_direct() -> None:
    """A quotation that never closes is direct speech."""
    text = "The mayor said: “The bridge is safe."
    assert kind_of(text, [Span(text.index("“"), len(text))], []) == "direct"


def test_time_is_no_source() -> None:
    """Times that stand before a cue say nothing."""
    text = "Several times they asked."
    tokens = tokens_of(text, [Span(0, len(text))], [Span(0, len(text))])
    assert is_nobody(tokens[:2], tokens[3:4])
    assert not is_nobody(tokens[2:3], tokens[3:4])
