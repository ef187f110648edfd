"""Makes the type faces in styles/fonts from the variable fonts they derive from.

ReportLab embeds static TrueType outlines only, so each weight is cut from its variable font with
fontTools' instancer, kept to the scripts that a brief is set in, and stripped of layout tables and
hints that ReportLab does not read. For web pages each face has a WOFF2 file beside it, cut to Latin
letters, with kerning and figures of equal width. The SIL Open Font License reserves the name
"Source" for the originals: the copies are called Framing Sans and Framing Serif.

    pip install fonttools brotli fontpkg-source-sans-3==3.52 fontpkg-source-serif-4==4.4
    python training/fonts.py

DroidSansFallback.ttf (Apache-2.0) is copied as it is from Debian's package fonts-droid-fallback
1:6.0.1r16-1.1.
"""

from __future__ import annotations

import importlib.resources
import io
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

OUT = Path(__file__).parent.parent / "styles" / "fonts"
SANS, SERIF = "fontpkg_source_sans_3", "fontpkg_source_serif_4"
FACES = (
    ("FramingSans-Regular", SANS, "SourceSans3[wght].ttf", {"wght": 400}),
    ("FramingSans-Semibold", SANS, "SourceSans3[wght].ttf", {"wght": 600}),
    ("FramingSans-Italic", SANS, "SourceSans3-Italic[wght].ttf", {"wght": 400}),
    ("FramingSerif-Regular", SERIF, "SourceSerif4[opsz,wght].ttf", {"wght": 400, "opsz": 12}),
    ("FramingSerif-Italic", SERIF, "SourceSerif4-Italic[opsz,wght].ttf", {"wght": 400, "opsz": 12}),
    ("FramingSerif-Bold", SERIF, "SourceSerif4[opsz,wght].ttf", {"wght": 680, "opsz": 28}),
)
TABLES = ("GPOS", "GSUB", "GDEF", "BASE", "STAT", "MATH", "DSIG")
WEB_FEATURES, WEB_TABLES = ("kern", "tnum"), ("BASE", "STAT", "MATH", "DSIG")
WEB_LETTERS = frozenset(
    {*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x2010, 0x2016)}
    | set(map(ord, "‘’‚“”„†‡•…‰′″‹›€™←↑→↓−≤≥\u2009\u202f"))
)


def make(name: str, package: str, file: str, place: dict[str, float], web: bool = False) -> bytes:
    """One static, renamed, reduced face as the bytes of a TrueType (for the `web`: WOFF2) file."""
    source = importlib.resources.files(package) / "files" / file
    font = TTFont(io.BytesIO(source.read_bytes()), recalcTimestamp=False)
    font = instantiateVariableFont(font, place, inplace=True)
    options = Options(
        layout_features=list(WEB_FEATURES) if web else [],
        hinting=False,
        name_IDs=["*"],
        notdef_outline=True,
        glyph_names=False,
    )
    options.drop_tables += WEB_TABLES if web else TABLES
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=WEB_LETTERS if web else font.getBestCmap())
    subsetter.subset(font)
    rename(font, name)
    font.flavor = "woff2" if web else None
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def rename(font: TTFont, name: str) -> None:
    """Give the font a name of our own; copyright and licence stay, trade marks and links go."""
    family, style = name.replace("Framing", "Framing ").split("-")
    kept = [record for record in font["name"].names if record.nameID in (0, 13, 14)]
    font["name"].names = kept
    for number, text in (
        (1, family if style == "Regular" else f"{family} {style}"),
        (2, "Regular"),
        (3, f"1.000;{name}"),
        (4, f"{family} {style}"),
        (5, "Version 1.000"),
        (6, name),
    ):
        font["name"].setName(text, number, 3, 1, 0x409)


def licence(package: str) -> bytes:
    """The text of the licence that came with the original."""
    return (importlib.resources.files(package) / "LICENSE").read_bytes()


def main() -> None:
    """Write all faces and the licences that cover them."""
    OUT.mkdir(parents=True, exist_ok=True)
    for name, package, file, place in FACES:
        for ending, web in (("ttf", False), ("woff2", True)):
            data = make(name, package, file, place, web)
            (OUT / f"{name}.{ending}").write_bytes(data)
            print(f"{name}.{ending} {len(data)} bytes")
    (OUT / "FramingSans-LICENSE.txt").write_bytes(licence(SANS))
    (OUT / "FramingSerif-LICENSE.txt").write_bytes(licence(SERIF))


if __name__ == "__main__":
    main()
