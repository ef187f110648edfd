"""A theme: colours, type faces, sizes, page and number style, read from one TOML file.

Themes lie in `styles/` and travel inside the wheel. A theme changes how a brief looks and never
what it says. Colours are written as "#RRGGBB"; lengths are points.
"""

from __future__ import annotations

import functools
import tomllib
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any, TypeVar

from framing.errors import ResourceMissing

T = TypeVar("T")
PNG = b"\x89PNG\r\n\x1a\n"


@dataclass(frozen=True, slots=True)
class Ink:
    """The colour of something that belongs to a side: `ink` on white, `tint` behind text."""

    ink: str
    tint: str


@dataclass(frozen=True, slots=True)
class Sides:
    """Whose voice or mention it is."""

    a: Ink
    b: Ink
    third_party: Ink
    unnamed: Ink

    def __getitem__(self, belongs: str) -> Ink:
        ink: Ink = getattr(self, belongs)
        return ink


@dataclass(frozen=True, slots=True)
class Colours:
    """Colours that belong to no side; `panel` stands behind cards and notes."""

    ink: str
    muted: str
    rule: str
    panel: str
    link: str


@dataclass(frozen=True, slots=True)
class Faces:
    """The file of each type face, without its ending."""

    sans: str
    semibold: str
    italic: str
    serif: str
    serif_italic: str
    serif_bold: str
    fallback: str


@dataclass(frozen=True, slots=True)
class Page:
    """Margins: `margin` left and right, `top` and `bottom` up to the running lines."""

    margin: float
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Sizes:
    """Type sizes; `chart` is that of the labels of charts, which grow and shrink with them."""

    title: float
    part: float
    section: float
    lead: float
    body: float
    cell: float
    small: float
    article: float
    chart: float


@dataclass(frozen=True, slots=True)
class Numerals:
    """The decimal mark and the mark between thousands."""

    decimal: str
    thousands: str


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture at the head of the first page: its PNG file in `styles`, what it says to those who
    can not see it, its height."""

    file: str
    says: str
    height: float


@dataclass(frozen=True, slots=True)
class Theme:
    """How a brief looks."""

    name: str
    title: str
    colours: Colours
    sides: Sides
    faces: Faces
    page: Page
    sizes: Sizes
    numbers: Numerals
    logo: Logo | None = None

    def face_file(self, face: str) -> Path:
        """The file of a face; ResourceMissing where it is not there."""
        path = styles_folder() / "fonts" / f"{getattr(self.faces, face)}.ttf"
        if not path.is_file():
            raise ResourceMissing(
                f"theme {self.name!r}: no font file {path.name}; reinstall framing or mend "
                f"[faces] in styles/{self.name}.toml"
            )
        return path

    def web_file(self, face: str) -> Path | None:
        """The file of a face for web pages, None where it has none."""
        path = styles_folder() / "fonts" / f"{getattr(self.faces, face)}.woff2"
        return path if path.is_file() else None

    def smaller(self, factor: float) -> Theme:
        """The theme with all type so much smaller."""
        sizes = {
            one.name: round(getattr(self.sizes, one.name) * factor, 2) for one in fields(Sizes)
        }
        return replace(self, sizes=Sizes(**sizes))

    def logo_file(self) -> Path | None:
        """The file of the logo; ResourceMissing where it is not there or no PNG."""
        if self.logo is None:
            return None
        path = styles_folder() / self.logo.file
        if not path.is_file() or not path.read_bytes().startswith(PNG):
            raise ResourceMissing(
                f"theme {self.name!r}: no PNG file {self.logo.file} in styles; mend [logo] in"
                f" styles/{self.name}.toml"
            )
        return path


def styles_folder() -> Path:
    """Where themes and fonts lie: inside the installed package, else beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "styles"
    return installed if installed.is_dir() else package.parent / "styles"


def theme_names() -> tuple[str, ...]:
    """The themes that can be asked for, in alphabetical order."""
    return tuple(sorted(path.stem for path in styles_folder().glob("*.toml")))


@functools.cache
def load_theme(name: str = "brief") -> Theme:
    """The theme with this name; ResourceMissing with the known names where there is none."""
    if name not in theme_names():
        raise ResourceMissing(f"no theme {name!r}; known themes: {', '.join(theme_names())}")
    data = tomllib.loads((styles_folder() / f"{name}.toml").read_text("utf-8"))
    try:
        sides = {key: Ink(**value) for key, value in data["sides"].items()}
        return Theme(
            name=name,
            title=data["title"],
            colours=_table(Colours, data["colours"]),
            sides=Sides(**sides),
            faces=_table(Faces, data["faces"]),
            page=_table(Page, data["page"]),
            sizes=_table(Sizes, data["sizes"]),
            numbers=_table(Numerals, data["numbers"]),
            logo=_table(Logo, data["logo"]) if "logo" in data else None,
        )
    except (KeyError, TypeError) as error:
        raise ResourceMissing(f"styles/{name}.toml: {error}; compare it with brief.toml") from error


def _table(kind: type[T], values: dict[str, Any]) -> T:
    known = {field.name for field in fields(kind)}  # type: ignore[arg-type]
    for key in values:
        if key not in known:
            raise KeyError(f"unknown key {key}")
    return kind(**values)
