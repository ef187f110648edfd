"""Whole articles: which block is what."""

from __future__ import annotations

from pathlib import Path

import pytest

from framing.intake import from_text, read

SEED = Path(__file__).parents[2] / "seeds" / "000_440bc964de211b24.txt"
LEAD = (
    "Norland's parliament voted on Tuesday to leave the river commission, after a debate in which "
    "the water minister spoke for three hours."
)
SECOND = (
    "Vestria called the vote a mistake. Its government said that it would keep to the treaty, and "
    "that it expected its neighbour to do the same."
)
THIRD = "The commission was founded in 1961 and has met every spring since then, war or no war."


def kinds(text: str) -> list[tuple[str, str]]:
    article = from_text(text)
    return [(block.kind, block.span.of(article.text)) for block in article.blocks]


def join(*parts: str) -> str:
    return "\n\n".join(parts)


def body(*parts: str) -> list[tuple[str, str]]:
    return [("body", part) for part in parts]


CAPITALS = (
    "RELATIVES OF DROWNED RIVER PILOTS UNLOAD ON MINISTER'S ‘PARTISAN’ CHOICE: ‘VERY THIN’",
    "VESTRIA RAMPS UP ITS CLAIMS TO THE WHOLE OF THE RIVER, AMBASSADOR SAYS",
)


def test_links_to_other_articles_are_no_body() -> None:
    """Several titles in capitals between paragraphs, and one behind "Related article"."""
    related = "Related article Vestrians watch the vote with mix of satisfaction and fear"
    found = kinds(join(LEAD, CAPITALS[0], SECOND, CAPITALS[1], related, THIRD))
    assert [words for kind, words in found if kind == "furniture"] == [*CAPITALS, related]


@pytest.mark.parametrize(
    "line",
    [
        "WE WILL NOT LEAVE THE RIVER TO THEM, NOW OR EVER",
        "THE COUNCIL MUST ACT NOW BEFORE THE BRIDGE FALLS INTO THE RIVER",
        "LUND: IF SHE TALKS THEY ARE ALL GOING TO JAIL FOR LIFE",
        "Related articles of the treaty went.",
        "Related video Police released on Friday shows the man at the river.",
    ],
)
def test_what_an_article_shows_is_no_link(line: str) -> None:
    """A lone line in capitals, what somebody says in them, and what ends as a sentence does."""
    assert kinds(join(LEAD, line, SECOND, THIRD))[1] == ("body", line)


def test_the_seed_article_is_told_apart() -> None:
    """Kicker, headline, date and two credits stand before eight paragraphs, and nothing else."""
    article = read(SEED)
    assert [block.kind for block in article.blocks] == [
        "kicker", "headline", "published", "caption", "caption", *["body"] * 8,
    ]  # fmt: skip
    assert article.blocks[0].span.of(article.text) == "CHINA\xa0/\xa0DIPLOMACY"
    assert article.headline is not None
    assert article.headline.of(article.text).startswith("Cooperation among major countries")
    assert article.headline.of(article.text).endswith("resolution: expert")
    assert article.published == "2024-03-22"
    assert article.byline is None
    captions = [block.span for block in article.blocks if block.kind == "caption"]
    assert [span.of(article.text) for span in captions] == ["Photo:UN"] * 2
    assert article.paragraphs[0].of(article.text).startswith("The United Nations General Assembly")


def test_a_full_news_page_as_plain_text() -> None:
    """Each piece of furniture above, between and below the story is named."""
    text = join(
        "WORLD / RIVERS",
        "Norland leaves the river commission",
        "Parliament votes after a long debate",
        "By Jane Doe in Lund",
        "Published: 4 March 2026, 08:15",
        "Share on Facebook",
        "The commission's seat in Lund. Photo: Harbour Post",
        f"LUND, March 4 (Harbour Post) — {LEAD}",
        SECOND,
        "Advertisement",
        "A treaty of sixty years",
        THIRD,
        "(Reporting by Jane Doe; Editing by John Roe)",
        "Related articles",
        "Vestria builds a second dam",
        "What the treaty says",
        "© 2026 The Harbour Post. All rights reserved.",
    )
    assert kinds(text) == [
        ("kicker", "WORLD / RIVERS"),
        ("headline", "Norland leaves the river commission"),
        ("subhead", "Parliament votes after a long debate"),
        ("byline", "By Jane Doe in Lund"),
        ("published", "Published: 4 March 2026, 08:15"),
        ("furniture", "Share on Facebook"),
        ("caption", "The commission's seat in Lund. Photo: Harbour Post"),
        ("dateline", "LUND, March 4 (Harbour Post) —"),
        ("body", LEAD),
        ("body", SECOND),
        ("furniture", "Advertisement"),
        ("subhead", "A treaty of sixty years"),
        ("body", THIRD),
        ("byline", "(Reporting by Jane Doe; Editing by John Roe)"),
        ("furniture", "Related articles"),
        ("furniture", "Vestria builds a second dam"),
        ("furniture", "What the treaty says"),
        ("furniture", "© 2026 The Harbour Post. All rights reserved."),
    ]
    article = from_text(text)
    assert article.byline == "Jane Doe in Lund"
    assert article.published == "2026-03-04"


@pytest.mark.parametrize(
    "text",
    [
        "China rejected the draft",
        "Photo: UN",
        "By Jane Doe",
        LEAD,
        "“We agree,” he said.",
        "Norland\nand its river",
    ],
)
def test_a_text_of_one_block_is_all_body(text: str) -> None:
    """A single sentence or paragraph has no headline and no furniture."""
    assert kinds(text) == body(text)
    assert from_text(text).headline is None


@pytest.mark.parametrize(
    "parts",
    [
        (LEAD, SECOND),
        (LEAD, SECOND, THIRD),
        ("China rejected the draft.", "The US said that it would try again."),
        ("He resigned.", LEAD),
        ("President Kolar met Ana Brandt.", LEAD),
        ("What happened?", "Nobody knows."),
        ("The plan has two parts:", "It sells the hall.", "It builds a new one."),
        ("“We will stay,” he said.", "“You will not,” she said."),
        ("selling the hall", "building a new one", "leaving the rest"),
    ],
)
def test_sentences_are_never_taken_for_a_headline(parts: tuple[str, ...]) -> None:
    """A first line that ends as a sentence, or lines that never do, are all body."""
    assert kinds(join(*parts)) == body(*parts)


@pytest.mark.parametrize(
    ("headline", "rest"),
    [
        ("Norland leaves the river commission", (LEAD,)),
        ("Norland Leaves the River Commission.", (LEAD, SECOND)),
        ("Norland leaves the river commission.", ("By Jane Doe", LEAD)),
        ("Norland leaves the river commission.", ("4 March 2026", LEAD)),
        ("Norland leaves the river commission.", (f"LUND (Reuters) — {LEAD}", SECOND)),
        ("Who owns the river?", (LEAD, SECOND)),
        ("NORLAND LEAVES THE RIVER COMMISSION", (LEAD,)),
        ("“We will not yield”: minister", (LEAD,)),
    ],
)
def test_headlines_are_found(headline: str, rest: tuple[str, ...]) -> None:
    """Without a full stop, in title case, or where a byline, date or dateline follows."""
    article = from_text(join(headline, *rest))
    assert article.headline is not None
    assert article.headline.of(article.text) == headline
    assert LEAD in [span.of(article.text) for span in article.paragraphs]


def test_a_headline_set_apart_from_unbroken_lines_is_found() -> None:
    """One blank line, then one paragraph a line: the first was set apart on purpose."""
    text = f"Norland leaves the river commission.\n\n{LEAD}\n{SECOND}\n{THIRD}\n"
    assert kinds(text)[0] == ("headline", "Norland leaves the river commission.")
    assert kinds(text)[1:] == body(LEAD, SECOND, THIRD)


def test_the_headline_repeated_in_the_text_counts_once() -> None:
    """The repetition, in whatever case and marks, is furniture."""
    text = join(
        "Norland leaves the river commission", LEAD, "NORLAND LEAVES THE RIVER COMMISSION!", SECOND
    )
    assert [kind for kind, _ in kinds(text)] == ["headline", "body", "furniture", "body"]


def test_a_window_title_above_the_headline_is_furniture() -> None:
    """A first line that is the headline and the site's name is not a second headline."""
    headline = "Norland leaves the river commission"
    found = kinds(join(f"{headline} | The Harbour Post", headline, LEAD))
    assert [kind for kind, _ in found] == ["furniture", "headline", "body"]


def test_a_deck_that_ends_as_a_sentence_is_told_by_the_byline_below() -> None:
    """Between headline and byline stands no part of the story."""
    text = join("Norland leaves", "Its neighbour calls it a mistake.", "By Jane Doe", LEAD, SECOND)
    assert [kind for kind, _ in kinds(text)] == ["headline", "subhead", "byline", "body", "body"]


def test_the_abstract_of_a_press_database_is_told() -> None:
    """Labels, abstract and metadata lines are kept out of the body."""
    text = join(
        "Norland leaves;",
        "Neighbour calls it a mistake.",
        "Section: News",
        "Length: 95 words",
        "Byline: Jane Doe",
        "Body",
        LEAD,
        SECOND,
        "Load-Date: March 4, 2026",
        "End of Document",
    )
    assert [kind for kind, _ in kinds(text)] == [
        "headline", "subhead", "furniture", "furniture", "byline", "furniture", "body", "body",
        "furniture", "furniture",
    ]  # fmt: skip
    article = from_text(text)
    assert article.headline is not None
    assert article.headline.of(text) == "Norland leaves"


def test_an_early_date_line_does_not_swallow_a_short_story() -> None:
    """Short paragraphs before a date at the end stay in the body."""
    parts = ("Norland has left.", "Vestria is angry.", "Talks go on.")
    text = join("Norland leaves the commission", *parts, "Published: 4 March 2026")
    assert [x for x in kinds(text) if x[0] == "body"] == body(*parts)
    assert from_text(text).published == "2026-03-04"


def test_a_list_of_sources_at_the_end_is_furniture() -> None:
    """Titles of other papers with their dates are no sentences of the article."""
    text = join(
        "Norland leaves the river commission",
        LEAD,
        "Sources",
        "Jane Doe. “Norland to leave.” Harbour Post, March 3, 2026",
        "John Roe. “A river of trouble”. Meridian, March 2, 2026.",
    )
    assert [kind for kind, _ in kinds(text)][1:] == ["body", "furniture", "furniture", "furniture"]


def test_a_section_called_sources_keeps_its_sentences() -> None:
    """A heading of links takes only what looks like links."""
    text = join("Norland leaves", LEAD, "Sources", SECOND, THIRD)
    assert [x for x in kinds(text) if x[0] == "body"] == body(LEAD, SECOND, THIRD)


def test_times_in_a_live_report_are_subheads() -> None:
    """Lines that only tell the time stand between the entries, not in them."""
    text = join("Norland votes", LEAD, "6:05 p.m.", SECOND, "5:30 p.m.", THIRD)
    assert [kind for kind, _ in kinds(text)][2:] == ["subhead", "body", "subhead", "body"]


def test_lines_without_full_stops_are_body_where_they_are_the_text() -> None:
    """In notes and lists the short lines are the text, not headings."""
    text = join(
        "Norland votes", LEAD, "the dam", "- A second dam", "3. The treaty", "The end of it"
    )
    assert [kind for kind, _ in kinds(text)] == ["headline", *["body"] * 5]


def test_the_date_of_publication_goes_before_the_update() -> None:
    """Where both are told, the first publication counts, in any order of the lines."""
    text = join("Norland leaves", "Updated 5 March 2026", "Published 4 March 2026", LEAD)
    assert from_text(text).published == "2026-03-04"
    assert from_text(join("Norland leaves", "Updated 5 March 2026", LEAD)).published == "2026-03-05"


def test_a_date_inside_the_story_is_not_its_publication() -> None:
    """Only lines around the body tell when it appeared."""
    text = join("Norland leaves", LEAD, SECOND, "3 May 1961", THIRD, SECOND)
    assert from_text(text).published is None


def test_only_the_first_paragraph_has_a_dateline() -> None:
    """Capitals and a dash later in the text are part of a sentence."""
    text = join(f"LUND — {LEAD}", f"LUND — {SECOND}")
    assert kinds(text) == [("dateline", "LUND —"), ("body", LEAD), ("body", f"LUND — {SECOND}")]
