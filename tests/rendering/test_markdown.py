"""The brief as Markdown: whole, well formed, and deaf to what the article says."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import cmarkgfm
import pytest
import sample
from cmarkgfm.cmark import Options
from hypothesis import given
from hypothesis import strategies as st

from framing.rendering import render
from framing.rendering.escape import clean
from framing.rendering.markdown.escape import escaped, line
from framing.report import Report

OURS = {
    "h1", "h2", "h3", "h4", "p", "em", "strong", "ul", "li", "blockquote",
    "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip
HOSTILE = (
    "# Head", "1. one", "- item", "+ item", "> quoted", "=====", "---", "***", "```", "    code",
    "<b>bold</b> <script>alert(1)</script>", "[x](javascript:alert(1))", "![x](http://a.b/c.png)",
    "[x]: http://evil.example", "a | b | c", "\\| \\\\", "http://evil.example/x www.evil.example",
    "mail me@evil.example or mailto:me@evil.example now", "&lt;b&gt; &#42;x&#42; &copy;",
    "**bold** _it_ ~~gone~~ `code` *", "line\nbreak  \nhere\r\n# head", "[^1] $x$ :smile:",
    "`me@evil.example` \\`", "| --- |", "ftp://evil.example", "<http://evil.example>",
)  # fmt: skip


class Reader(HTMLParser):
    """The tags, the cells of each row and the words of a page."""

    def __init__(self, markdown: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.words = ""
        self.rows: list[int] = []
        self.feed(cmarkgfm.github_flavored_markdown_to_html(markdown, Options.CMARK_OPT_UNSAFE))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        if tag == "tr":
            self.rows.append(0)
        elif tag in ("td", "th"):
            self.rows[-1] += 1

    def handle_data(self, data: str) -> None:
        self.words += data


def read(report: Report) -> Reader:
    """A report as a reader of GitHub's Markdown understands it."""
    return Reader(render(report, "md").decode("utf-8"))


def test_every_part_of_the_brief_is_told(report: Report) -> None:
    """Title, sections, every figure with its mark, every sentence of the article are there."""
    page = read(report)
    for section in report.sections:
        assert section.title in page.words
    for figure in report.figures:
        assert re.search(rf"\[{figure.mark}\]", page.words) or figure.mark in page.words
    for sentence in report.reading.sentences:
        words = re.sub(r"\[[AB]\]|[‹›]", "", page.words)
        assert sentence.span.of(report.reading.doc.text) in words


def test_it_is_made_of_few_kinds_of_markup(report: Report) -> None:
    """Headings, paragraphs, lists, quotations, tables, bold and italics: nothing else."""
    assert read(report).tags <= OURS


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_read_as_they_stand(words: str) -> None:
    """In headline, title, a name and a sentence, markup is shown and not obeyed."""
    sentences = (f"{words} said Tenants to owners.", f"Owners said {words}", words)
    page = read(sample.report(sentences, f"Rent {words}", f"Title {words}"))
    assert page.tags <= OURS | {"code"}
    assert page.words.count(re.sub(r"\s+", " ", words).strip()) >= 3


def test_code_is_for_addresses_alone() -> None:
    """An e-mail address is set as code, so that no link is made of it; nothing else is."""
    assert escaped("to me@evil.example.") == "to `me@evil.example`."
    assert "`" not in escaped("`code`").replace("\\`", "")


def test_every_row_of_a_table_has_the_cells_of_its_head(report: Report) -> None:
    """A pipe in a word does not make a new cell."""
    markdown = render(sample.report(("Tenants said a | b || c to owners.",)), "md").decode("utf-8")
    for table in re.findall(r"(?:^\|.*\n?)+", markdown, re.MULTILINE):
        assert len(set(Reader(table).rows)) == 1
        assert "<table>" in cmarkgfm.github_flavored_markdown_to_html(table)


def test_a_withheld_value_is_told_with_its_reason(report: Report) -> None:
    """Where a chart leaves a value out, its table says why."""
    assert "withheld: fewer than 5 quotations" in read(report).words


@given(st.text(alphabet=st.sampled_from("ab1.-+#*_`[]()<>|\\&~!@:/=w \n\t\"'“$^{}"), max_size=30))
def test_any_words_come_back(words: str) -> None:
    """A line of escaped words is one paragraph that says exactly these words."""
    page = Reader(line(escaped(words)))
    assert page.words.strip() == clean(words).strip()
    assert page.tags <= {"p", "code"}
