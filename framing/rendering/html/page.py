"""A report as one web page that needs nothing but itself.

It can be read without a network and without scripts. The policy in its head forbids everything
but its own style sheet, its own script and its own fonts, so that nothing which an article brings
could be run or fetched, even if it became markup.
"""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files

from framing.rendering.html.blocks import section
from framing.rendering.html.markup import Markup, element, raw
from framing.rendering.html.palette import Palette, by_day, by_night
from framing.rendering.html.scribe import Scribe, plain
from framing.rendering.html.webfonts import font_faces
from framing.rendering.json_report import run_in_print
from framing.rendering.particulars import KICKER, coded, particulars
from framing.rendering.parts import PARTS, in_parts
from framing.report import PartOfBrief, Report, Section
from framing.themes import Theme


def html(report: Report, theme: Theme) -> bytes:
    """The brief as a page in UTF-8."""
    scribe = Scribe(report, theme)
    run = run_in_print(report)
    summary = [told for told in report.sections if told.part == "summary"]
    parts = list(in_parts([told for told in report.sections if told.part != "summary"]))
    body = element(
        "body",
        element("a", "Skip to the brief", href="#brief", class_="skip"),
        _banner(scribe, run),
        _contents([part for part, _ in parts]),
        element(
            "main",
            _filter(scribe),
            element("div", *(section(scribe, told, 2) for told in summary), class_="summary"),
            *(_part(scribe, part, told) for part, told in parts),
            id="brief",
        ),
        element("footer", element("p", _made(report), f" · run {run} · ", plain(report.title))),
        raw("script", _script()),
    )
    page = element("html", _head(report, theme), body, lang="en")
    return f"<!doctype html>\n{page}\n".encode()


def _head(report: Report, theme: Theme) -> Markup:
    style = _style(theme)
    policy = (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(_script())}';"
        " font-src data:; base-uri 'none'; form-action 'none'"
    )
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("meta", name="generator", content=_made(report)),
        element("title", f"{report.title} – {KICKER.lower()}"),
        raw("style", style),
    )


def _banner(scribe: Scribe, run: str) -> Markup:
    """Kicker, title, headline and its particulars."""
    report = scribe.report
    article = report.reading.doc.article
    told = particulars(report)
    headline = article.headline
    return element(
        "header",
        element("p", KICKER, class_="kicker"),
        element("h1", plain(report.title)),
        element("p", headline.of(article.text), dir="auto", class_="headline") if headline else "",
        element("p", plain(told), class_="particulars") if told else "",
        element("p", f"{coded(report)} · run {run}", class_="particulars"),
    )


def _contents(parts: list[PartOfBrief]) -> Markup:
    links = [element("li", element("a", PARTS[part], href=f"#part-{part}")) for part in parts]
    return element("nav", element("ul", *links), aria_label="Contents")


def _filter(scribe: Scribe) -> Markup:
    """The choice of a side: what belongs to the other is then left out. It needs no script."""
    sides = scribe.report.comparison.sides
    choices = [
        element("legend", "Show", class_="unseen"),
        element("input", type="radio", name="show", id="show-both", checked=""),
        element("label", "Both", for_="show-both"),
    ]
    for key, side in sides.items():
        label = (element("b", key.upper()), " ", element("bdi", side.label))
        choices.append(element("input", type="radio", name="show", id=f"show-{key}"))
        choices.append(element("label", *label, for_=f"show-{key}", class_=key))
    return element("fieldset", *choices, class_="filter")


def _part(scribe: Scribe, part: PartOfBrief, sections: list[Section]) -> Markup:
    place = f"part-{part}"
    return element(
        "section",
        element("h2", PARTS[part], id=place),
        *(section(scribe, told, 3) for told in sections),
        class_="part",
        aria_labelledby=place,
    )


def _made(report: Report) -> str:
    return f"framing {dict(report.record.versions).get('framing', '')}".strip()


def _style(theme: Theme) -> str:
    night = f"@media screen and (prefers-color-scheme:dark){{:root{{{_told(by_night(theme))}}}}}"
    widths = "".join(f".w{width}{{width:{width}%}}" for width in range(1, 101))
    colours = f":root{{{_told(by_day(theme))}}}\n{night}"
    return f"\n{font_faces(theme.name)}\n{colours}\n{widths}\n{_own('page.css')}"


def _told(palette: Palette) -> str:
    return ";".join(f"--{name}:{colour}" for name, colour in palette.items())


def _script() -> str:
    return f"\n{_own('page.js')}"


@cache
def _own(name: str) -> str:
    return files("framing.rendering.html").joinpath(name).read_text("utf-8")


def _hash(content: str) -> str:
    """What a policy names an inline style or script by."""
    return f"sha256-{b64encode(sha256(content.encode()).digest()).decode('ascii')}"
