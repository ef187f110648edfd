"""Sources made whole, subjects shared and cues within a content."""

from __future__ import annotations

from articles import annotated
from marked import Marked, Parts, settled

from framing.text.speech.settled.nested import unnested
from framing.text.speech.settled.source_phrases import SourcePhrases
from framing.text.speech.settled.subject_sources import SubjectSources


def whole(text: str, source: str, cue: str, content: str) -> Parts:
    """The words of an attribution with its whole source."""
    return settled(lambda layers: SourcePhrases(layers).whole, text, source, cue, content)


def given(text: str, source: str, cue: str, content: str) -> Parts:
    """The words of an attribution with the subject of its cue."""
    return settled(lambda layers: SubjectSources(layers).given, text, source, cue, content)


def test_rest_of_the_source() -> None:
    """A name behind "according to the coach," belongs to the source."""
    text = "According to the team's coach, Ana Ruiz, in the first race the boat led."
    content = "Ana Ruiz, in the first race the boat led"
    assert whole(text, "the team's coach", "According to", content) == (
        "the team's coach, Ana Ruiz",
        "According to",
        "in the first race the boat led",
    )


def test_with_somebody_reporting() -> None:
    """Between "with" and a participle stands the source of that participle."""
    text = "The mayor kept silent, with the Herald reporting that she was ill."
    assert whole(text, "The mayor", "reporting", "that she was ill")[0] == "the Herald"


def test_shared_subject() -> None:
    """A verb joined to another has its subject as source."""
    text = "The society collects letters and urges that towns keep them."
    assert given(text, "", "urges", "that towns keep them")[0] == "The society"


def test_pronoun_of_the_content() -> None:
    """A predicate behind "which the council insisted" is said of "which"."""
    text = "They argued over cuts, which the council insisted are fair."
    assert given(text, "the council", "insisted", "are fair")[2] == "which | are fair"


def test_subject_of_the_content() -> None:
    """A long subject between the cue and its predicate is part of what is said."""
    text = "The council said that the bridge, a gift to the town, holds many cars."
    found = given(text, "The council", "said", "holds many cars")
    assert found[2] == "that the bridge, a gift to the town, holds many cars"


def test_past_tense_taken_for_a_participle() -> None:
    """A source begins behind a clause whose verb looks like a participle."""
    text = "The ships set day-to-day records and the mayor said that all is well."
    source = "The ships set day-to-day records and the mayor"
    assert whole(text, source, "said", "that all is well")[0] == "the mayor"


def test_joined_infinitive() -> None:
    """An infinitive joined to one of a content is no attribution of its own."""
    marked = Marked("The council plans to ask for designs and decide whether the bridge stays.")
    outer = marked.found("The council", "plans", "to ask for designs")
    inner = marked.found("The council", "decide", "whether the bridge stays")
    (found,) = unnested(marked.layers, [outer, inner])
    assert marked.words(found)[2] == "to ask for designs and decide whether the bridge stays"


def test_source_torn_behind_a_preposition() -> None:
    """A source that breaks off behind a preposition goes on to its noun."""
    text = "A letter by the owner of the Grey Gull said that the port is shut."
    found = whole(text, "A letter by the owner of", "said", "that the port is shut")
    assert found[0] == "A letter by the owner of the Grey Gull"


def test_source_torn_between_two_nouns() -> None:
    """A source that breaks off behind the first of two nouns goes on to the second."""
    text = "The captain, who came from the ferry company, said that the port is shut."
    found = whole(text, "The captain, who came from the ferry", "said", "that the port is shut")
    assert found[0] == "The captain, who came from the ferry company"


def test_who_is_required() -> None:
    """Who is required to sign a paper agrees by it, not who requires it."""
    text = "The club requires members to sign a paper, agreeing to row for a year."
    assert whole(text, "The club", "agreeing", "to row for a year")[0] == "members"


def test_name_before_an_office() -> None:
    """A name belongs to the office behind its comma, also where a second comma is missing."""
    text = "Ana Ruiz, the head of the port announced that the ferry is late."
    found = whole(text, "the head of the port", "announced", "that the ferry is late")
    assert found[0] == "Ana Ruiz, the head of the port"


def test_name_untied_to_an_office() -> None:
    """A name between commas belongs to the office behind it also where the parser takes both for
    subjects."""
    text = (
        "As a part of the ferry's restructuring plans, Ana LaSanta, the president of Lomond"
        " announced that it would fold."
    )
    found = whole(text, "the president of Lomond", "announced", "that it would fold")
    assert found[0] == "Ana LaSanta, the president of Lomond"


def test_pronoun_before_its_verb() -> None:
    """A pronoun right before a verb of saying is its source, but not before one of seeming."""
    text = "Of the ferry she stated that it is late."
    assert given(text, "", "stated", "that it is late")[0] == "she"
    assert given("Of late she seems to be ill.", "", "seems", "to be ill")[0] == ""


def test_clause_before_a_source() -> None:
    """A source begins behind the clause that it is joined to."""
    text = "The ships set new records and the mayor says that all is well."
    found = whole(text, "The ships set new records and the mayor", "says", "that all is well")
    assert found[0] == "the mayor"


def test_the_whole_subject_of_a_cue() -> None:
    """Who speaks within a clause on the envoy is not who says what follows it."""
    text = (
        "Lund, who was the envoy to Vale when Ruiz worked there, expressed concern at how it ended."
    )
    source, *_ = given(text, "Ruiz", "expressed concern at", "how it ended")
    assert source == "Lund, who was the envoy to Vale when Ruiz worked there,"


def test_the_end_of_a_word_is_no_cue() -> None:
    """Nobody says anything where somebody is a self-proclaimed expert."""
    text = "Wu Lund, a self-proclaimed expert on ports, sued the city."
    assert annotated(text).attributions == ()
