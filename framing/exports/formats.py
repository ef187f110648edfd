"""The formats that annotations are exported to. Each is loaded when it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from framing.exports.annotated import Annotated

ANNOTATIONS = ("web-annotation", "brat", "conllu", "cas")
CRATE = "ro-crate"
FORMATS = (*ANNOTATIONS, CRATE)


def exported(annotated: Annotated, format: str) -> dict[str, bytes]:
    """The files of an export by name; ResourceMissing where a format needs what is not there."""
    if format == "web-annotation":
        from framing.exports.web_annotation import web_annotation

        return web_annotation(annotated)
    if format == "brat":
        from framing.exports.brat import brat

        return brat(annotated)
    if format == "conllu":
        from framing.exports.conllu import conllu

        return conllu(annotated)
    from framing.exports.cas import cas

    return cas(annotated)
