"""The last touch: structure tree, metadata, colour profile and attachments make the file a PDF/UA-1
and PDF/A-3a document whose bytes depend on nothing but its content.

ReportLab writes pages and fonts; pikepdf adds what ReportLab does not know;
`framing.rendering.writing` writes the file.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from framing.rendering.sheet import Sheet
from framing.rendering.tagging import Annotation, Content, Element
from framing.rendering.writing import written
from framing.rendering.xmp import xmp

LANGUAGE = "en-GB"
PROFILE = "srgb.icc"
"""The colour space of all colours: sRGB as LittleCMS writes it, with a fixed date and no hash."""
EPOCH = "D:20000101000000Z"
"""A date that is always the same: a brief's date is in its record, not in its file."""


class Attachment(NamedTuple):
    """A file that travels inside the PDF. `relationship` is PDF 2.0's AFRelationship."""

    name: str
    media: str
    describes: str
    relationship: str
    data: bytes


def finish(sheet: Sheet, root: Element, title: str, attachments: Sequence[Attachment]) -> bytes:
    """The finished file."""
    pdf = pikepdf.open(io.BytesIO(sheet.finish()))
    _Tree(pdf, sheet).plant(root)
    catalog = pdf.Root
    catalog.MarkInfo = Dictionary(Marked=True)
    catalog.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    catalog.Lang = String(LANGUAGE)
    metadata = pdf.make_stream(xmp(title, LANGUAGE))
    metadata.Type, metadata.Subtype = Name.Metadata, Name.XML
    catalog.Metadata = metadata
    _output_intent(pdf)
    _attach(pdf, attachments)
    return written(pdf)


class _Tree:
    """Turns elements into structure elements of the file."""

    def __init__(self, pdf: pikepdf.Pdf, sheet: Sheet) -> None:
        self._pdf = pdf
        self._sheet = sheet
        self._pages = [page.obj for page in pdf.pages]
        self._objects: dict[int, Any] = {}
        self._links: list[Any] = []
        self._annotations: list[list[Any]] = [[] for _ in self._pages]

    def plant(self, root: Element) -> None:
        """Write the tree and the numbers by which pages and links find their elements."""
        tree = self._pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        tree.K = self._element(root, tree)
        numbers: list[Any] = []
        for index, page in enumerate(self._pages):
            page.StructParents = index
            page.Tabs = Name.S
            if self._annotations[index]:
                page.Annots = Array(self._annotations[index])
            owners = [self._objects[id(element)] for element in self._sheet.marks[index]]
            numbers += [index, self._pdf.make_indirect(Array(owners))]
        for number, owner in enumerate(self._links, len(self._pages)):
            numbers += [number, owner]
        tree.ParentTree = self._pdf.make_indirect(Dictionary(Nums=Array(numbers)))
        tree.ParentTreeNextKey = len(self._pages) + len(self._links)
        self._pdf.Root.StructTreeRoot = tree

    def _element(self, element: Element, parent: Any) -> Any:
        made = self._pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name("/" + element.tag), P=parent)
        )
        self._objects[id(element)] = made
        if element.alt:
            made.Alt = String(element.alt)
        if element.actual:
            made.ActualText = String(element.actual)
        attributes = _attributes(element)
        if attributes is not None:
            made.A = attributes
        made.K = Array([self._kid(kid, made) for kid in element.kids if _shown(kid)])
        return made

    def _kid(self, kid: Element | Content | Annotation, owner: Any) -> Any:
        if isinstance(kid, Element):
            return self._element(kid, owner)
        page = self._pages[kid.page]
        if isinstance(kid, Content):
            return Dictionary(Type=Name.MCR, Pg=page, MCID=kid.number)
        target, top = self._sheet.places[kid.to]
        annotation = self._pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Link,
                Rect=Array(list(kid.area)),
                Border=Array([0, 0, 0]),
                Dest=Array([self._pages[target], Name.XYZ, 0, top, 0]),
                Contents=String(kid.says),
                F=4,
                StructParent=len(self._pages) + len(self._links),
            )
        )
        self._links.append(owner)
        self._annotations[kid.page].append(annotation)
        return Dictionary(Type=Name.OBJR, Obj=annotation, Pg=page)


def _shown(kid: Element | Content | Annotation) -> bool:
    return not isinstance(kid, Element) or kid.shown


def _attributes(element: Element) -> Any:
    if element.scope:
        return Dictionary(O=Name.Table, Scope=Name("/" + element.scope))
    if element.summary:
        return Dictionary(O=Name.Table, Summary=String(element.summary))
    if element.area:
        return Dictionary(O=Name.Layout, BBox=Array(list(element.area)), Placement=Name.Block)
    return None


def _output_intent(pdf: pikepdf.Pdf) -> None:
    profile = pdf.make_stream(Path(__file__).with_name(PROFILE).read_bytes())
    profile.N = 3
    name = String("sRGB IEC61966-2.1")
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=name,
        Info=name,
        DestOutputProfile=pdf.make_indirect(profile),
    )
    pdf.Root.OutputIntents = Array([intent])


def _attach(pdf: pikepdf.Pdf, attachments: Sequence[Attachment]) -> None:
    files: list[Any] = []
    names: list[Any] = []
    for attachment in sorted(attachments, key=lambda attachment: attachment.name):
        stream = pdf.make_stream(attachment.data)
        stream.Type = Name.EmbeddedFile
        stream.Subtype = Name("/" + attachment.media)
        stream.Params = Dictionary(ModDate=String(EPOCH), Size=len(attachment.data))
        name = String(attachment.name)
        spec = pdf.make_indirect(
            Dictionary(
                Type=Name.Filespec,
                F=name,
                UF=name,
                Desc=String(attachment.describes),
                AFRelationship=Name("/" + attachment.relationship),
                EF=Dictionary(F=stream, UF=stream),
            )
        )
        files.append(spec)
        names += [name, spec]
    pdf.Root.AF = Array(files)
    holder = pdf.Root.get("/Names", Dictionary())
    holder.EmbeddedFiles = Dictionary(Names=Array(names))
    pdf.Root.Names = holder
