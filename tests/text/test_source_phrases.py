"""Sources made whole, subjects shared and cues within a content."""

from __future__ import annotations

from articles import annotated
from marked import Marked

from framing.text.nested import unnested
from framing.text.source_phrases import SourcePhrases
from framing.text.subject_sources import SubjectSources


def test_rest_of_the_source() -> None:
    """A name behind "according to the coach," belongs to the source."""
    marked = Marked(
        annotated("According to the team's coach, Ana Ruiz, in the first race the boat led.")
    )
    item = marked.found(
        "the team's coach", "According to", "Ana Ruiz, in the first race the boat led"
    )
    found = marked.words(SourcePhrases(marked.row, marked.forest).whole(item))
    assert found == ("the team's coach, Ana Ruiz", "According to", "in the first race the boat led")


def test_with_somebody_reporting() -> None:
    """Between "with" and a participle stands the source of that participle."""
    marked = Marked(annotated("The mayor kept silent, with the Herald reporting that she was ill."))
    item = marked.found("The mayor", "reporting", "that she was ill")
    assert marked.words(SourcePhrases(marked.row, marked.forest).whole(item))[0] == "the Herald"


def test_shared_subject() -> None:
    """A verb joined to another has its subject as source."""
    marked = Marked(annotated("The society collects letters and urges that towns keep them."))
    item = marked.found("", "urges", "that towns keep them")
    found = marked.words(SubjectSources(marked.row, marked.forest).given(item))
    assert found == ("The society", "urges", "that towns keep them")


def test_pronoun_of_the_content() -> None:
    """A predicate behind "which the council insisted" is said of "which"."""
    marked = Marked(annotated("They argued over cuts, which the council insisted are fair."))
    item = marked.found("the council", "insisted", "are fair")
    assert (
        marked.words(SubjectSources(marked.row, marked.forest).given(item))[2] == "which | are fair"
    )


def test_joined_infinitive() -> None:
    """An infinitive joined to one of a content is no attribution of its own."""
    text = "The council plans to ask for designs and decide whether the bridge stays."
    marked = Marked(annotated(text))
    outer = marked.found("The council", "plans", "to ask for designs")
    inner = marked.found("The council", "decide", "whether the bridge stays")
    (found,) = unnested([outer, inner], marked.row, marked.forest)
    assert marked.words(found)[2] == "to ask for designs and decide whether the bridge stays"


def test_source_torn_behind_a_preposition() -> None:
    """A source that breaks off behind a preposition goes on to its noun."""
    marked = Marked(annotated("A letter by the owner of the Grey Gull said that the port is shut."))
    item = marked.found("A letter by the owner of", "said", "that the port is shut")
    found = marked.words(SourcePhrases(marked.row, marked.forest).whole(item))
    assert found[0] == "A letter by the owner of the Grey Gull"


def test_who_is_required() -> None:
    """Who is required to sign a paper agrees by it, not who requires it."""
    text = "The club requires members to sign a paper, agreeing to row for a year."
    marked = Marked(annotated(text))
    item = marked.found("The club", "agreeing", "to row for a year")
    assert marked.words(SourcePhrases(marked.row, marked.forest).whole(item))[0] == "members"


def test_name_before_an_office() -> None:
    """A name belongs to the office behind its comma, also where a second comma is missing."""
    marked = Marked(annotated("Ana Ruiz, the head of the port announced that the ferry is late."))
    item = marked.found("the head of the port", "announced", "that the ferry is late")
    found = marked.words(SourcePhrases(marked.row, marked.forest).whole(item))
    assert found[0] == "Ana Ruiz, the head of the port"


def test_clause_before_a_source() -> None:
    """A source begins behind the clause that it is joined to."""
    marked = Marked(annotated("The ships set new records and the mayor says that all is well."))
    item = marked.found("The ships set new records and the mayor", "says", "that all is well")
    assert marked.words(SourcePhrases(marked.row, marked.forest).whole(item))[0] == "the mayor"
