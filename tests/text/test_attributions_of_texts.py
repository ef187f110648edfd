"""Who says what over several sentences and paragraphs, and by which cue."""

from __future__ import annotations

import pytest
from articles import annotated, said


def test_words_inside_a_content_attribute_nothing() -> None:
    """What a speaker says about sayings belongs to that speaker."""
    assert [
        x[0] for x in said("Analysts said the act highlights that critics warned in vain.")
    ] == ["Analysts"]
    assert [x[0] for x in said("The act showcased what critics said before, said the expert.")] == [
        "the expert"
    ]
    found = said('"The minister said that taxes would rise." Then he left.')
    assert [x[:2] for x in found] == [("", "")]


def test_sentence_is_taken_back() -> None:
    """A participle, a conjunction or a new subject behind a comma ends the content before it."""
    assert said("The report said emissions rose, adding that the trend would continue.") == [
        ("The report", "said", "emissions rose", "indirect"),
        ("The report", "adding", "that the trend would continue", "indirect"),
    ]
    assert said("The mayor urged residents to stay and accused the company of lying.") == [
        ("The mayor", "urged", "residents to stay", "indirect"),
        ("The mayor", "accused", "the company of lying", "indirect"),
    ]
    assert [
        x[2] for x in said("Officials said the plan is good, but critics say it is costly.")
    ] == [
        "the plan is good",
        "it is costly",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said the plan is good; the town had voted for it in May.",
        "The mayor said that the plan is good, but offered no proof.",
    ],
)
def test_article_takes_the_sentence_back(text: str) -> None:
    """What follows a semicolon, or behind "but" with a verb, is the article's own."""
    assert [x[2].removeprefix("that ") for x in said(text)] == ["the plan is good"]


def test_quotation_goes_back_to_its_speaker() -> None:
    """A quotation behind an aside belongs to the saying before it; the aside is the article's."""
    text = "“It is safe,” the mayor said, referring to the bridge. “We checked it twice.”"
    assert [(x[1], x[2]) for x in said(text)] == [
        ("said", "“It is safe,” | “We checked it twice.”"),
    ]


def test_naming_needs_a_name() -> None:
    """ "Called" attributes where something is said of its object."""
    for content in ("him a liar", "the idea: “absurd”", "it unfair", "Ana Ruiz a friend"):
        assert [x[2] for x in said(f"The mayor called {content}.")] == [content]


def test_quotation_over_paragraphs() -> None:
    """A quotation that goes on in the next paragraph belongs to one attribution."""
    text = "“We won,” the mayor said. “We go on.\n\n“And we will build.”\n\nThe crowd left."
    assert said(text) == [
        ("the mayor", "said", "“We won,” | “We go on. | “And we will build.”", "direct")
    ]


def test_paragraph_of_speech_has_the_last_speaker() -> None:
    """A paragraph that is nothing but a quotation belongs to whoever spoke right before it."""
    text = 'The mayor said the plan works.\n\n"We checked it twice. It is fine."\n\nThe crowd left.'
    assert said(text) == [
        ("The mayor", "said", 'the plan works | "We checked it twice. It is fine."', "mixed")
    ]
    away = 'The mayor said it works.\n\nThe crowd left.\n\n"We checked it twice. It is fine."'
    assert [x[:3] for x in said(away)] == [
        ("The mayor", "said", "it works"),
        ("", "", '"We checked it twice. It is fine."'),
    ]


def test_transcript() -> None:
    """Lines that open with a name in capitals are what that person says; labels are not."""
    text = "RUIZ: The bridge is safe.\n\nLEE: I do not think so.\n\nPhoto: Port Authority"
    assert [(x[0], x[2]) for x in said(text)] == [
        ("RUIZ", "The bridge is safe."),
        ("LEE", "I do not think so."),
    ]


def test_closing_attribution_takes_its_own_sentence() -> None:
    """Without marks, an attribution behind its content takes the sentence it stands in."""
    text = "The field is new. Trade between states is vital, the analyst told the paper on Friday."
    assert [x[2] for x in said(text)] == ["Trade between states is vital"]


def test_ids_count_in_document_order() -> None:
    """Attributions are numbered as they come."""
    doc = annotated("Officials said it is safe. Critics said it is not. “No,” the mayor said.")
    assert [x.id for x in doc.attributions] == ["Q1", "Q2", "Q3"]
    assert [x.extent for x in doc.attributions] == sorted(x.extent for x in doc.attributions)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The minister said it is safe.", "neutral"),
        ("The minister noted that it is safe.", "endorsing"),
        ("The minister pointed out that it is safe.", "endorsing"),
        ("The minister claimed that it is safe.", "distancing"),
        ("The minister accused the company of lying.", "accusing"),
        ("The minister insisted that it is safe.", "emphatic"),
        ("It is safe, according to the minister.", "neutral"),
    ],
)
def test_cue_class(text: str, expected: str) -> None:
    """The cue's class is the lexicon's."""
    assert [x.cue_class for x in annotated(text).attributions] == [expected]


def test_name_of_a_thing_is_no_speech() -> None:
    """What a thing is named in quotation marks is not said by those who name it."""
    assert said("The team named its new robot “Better Idea”.") == []


def test_name_behind_according_to_is_the_source() -> None:
    """A name between "according to" with an office and the content belongs to the source."""
    text = "According to the team's coach, Ana Ruiz, the robot scored two points on Monday."
    assert [(x[0], x[2]) for x in said(text)] == [
        ("the team's coach, Ana Ruiz", "the robot scored two points on Monday")
    ]


def test_office_before_a_name_belongs_to_the_source() -> None:
    """An office and a comma before a name are part of the source, "as" and "a" before it not."""
    assert [x[0] for x in said("Malta's Prime Minister, Ana Ruiz said the port is safe.")] == [
        "Malta's Prime Minister, Ana Ruiz"
    ]
    assert [x[0] for x in said("Backed as the senator, Ana Ruiz said the port is safe.")] == [
        "Ana Ruiz"
    ]


def test_quotation_behind_a_cue_line() -> None:
    """A paragraph that ends in a comma or colon leads on to the quotation that opens the next."""
    text = """The port is old. Ana Ruiz stated,

“The bridge is safe. We checked it.” The port closed in May, and nobody came."""
    assert said(text) == [("Ana Ruiz", "stated", "“The bridge is safe. We checked it.”", "direct")]


def test_police_question_people() -> None:
    """Whom police question says nothing by it, also where the verb stands behind another."""
    assert said("Police arrested and questioned the sailor.") == []


@pytest.mark.parametrize(
    "text",
    [
        "None of the members mentioned the cost of the bridge.",
        "The report does not mention the cost of the bridge at all.",
        "Not everyone says that the port is safe.",
        "The mayor has yet to explain why the bridge is late.",
        "The mayor has proposed nothing that would help.",
        "The mayor could easily declare that the bridge is safe.",
        "A judge dismissed lawsuits by the town against the owners.",
    ],
)
def test_what_is_left_unsaid(text: str) -> None:
    """What nobody, or somebody not or only possibly, is told to have said is not their words; nor
    does a judge say what a suit wants."""
    assert said(text) == []


def test_a_politician_dismisses_a_suit() -> None:
    """Who is no judge says what they think of it."""
    assert [x[0] for x in said("The mayor dismissed the lawsuits as nonsense.")] == ["The mayor"]


def test_in_the_words_of() -> None:
    """A quotation beside "in the words of" is that person's."""
    quotation = "“We lost the ship because nobody looked.”"
    for text in (
        f"The port closed. In the words of the captain, Ana Ruiz, {quotation}",
        f"{quotation[:-2]},” in the words of the captain, Ana Ruiz.",
    ):
        ((source, _, content, kind),) = said(text)
        assert "Ana Ruiz" in source
        assert content.startswith("“We lost the ship because nobody looked")
        assert kind == "direct"


@pytest.mark.parametrize(
    "text",
    [
        "The mayor responded on Twitter.",
        "The mayor told the Herald on Sunday.",
        "She said in the town hall, though.",
    ],
)
def test_place_is_no_content(text: str) -> None:
    """Where and to whom something was said is not what was said."""
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Parliament has no power to compel a firm to testify, as Overby herself conceded.",
            "Parliament has no power to compel a firm to testify",
        ),
        (
            "But the plan to build a bridge would cost more than any other, as the mayor admitted.",
            "the plan to build a bridge would cost more than any other",
        ),
    ],
)
def test_what_stands_before_as_is_said_as_a_whole(text: str, content: str) -> None:
    """Whoever concedes that somebody has no power to do a thing does not concede to do it."""
    assert [x[2] for x in said(text)] == [content]


@pytest.mark.parametrize(
    "text",
    [
        "The judge did not, however, find that the levy was unlawful.",
        "One surgeon asked not to be named.",
        "The official requested anonymity to speak freely.",
    ],
)
def test_nothing_is_said_where_it_is_denied_or_a_name_is_kept_back(text: str) -> None:
    """A finding that was not made is nobody's words, nor is a plea not to be named."""
    assert said(text) == []


@pytest.mark.parametrize("aside", [", for their part,", ", in turn,", ", meanwhile,"])
def test_what_sets_a_source_beside_others_is_no_part_of_it(aside: str) -> None:
    """The source ends before its first comma there."""
    (found,) = said(f"Union officials{aside} complain that the pay never came.")
    assert found[0] == "Union officials"


@pytest.mark.parametrize("when", ["On Friday", "On Friday,", "In September"])
def test_a_day_begins_no_name(when: str) -> None:
    """Who spoke on a day is who was named before."""
    doc = annotated(f"Ana Ruiz came to the hall. {when} Ruiz said the pay was fair.")
    assert [x.speaker for x in doc.attributions] == ["Ana Ruiz"]


@pytest.mark.parametrize(
    "text",
    [
        "Not only did Acme admit that the plant was unsafe, it also said that it had known.",
        "The union urged anonymity for workers who report fraud.",
        "Acme asked not to be named in the lawsuit filed by the union.",
    ],
)
def test_what_looks_like_a_denial_or_a_plea_is_said(text: str) -> None:
    """ "Not only" denies nothing, and whoever wants anonymity for others says so."""
    assert said(text)
