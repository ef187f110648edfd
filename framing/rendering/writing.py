"""The file itself: streams, the other objects packed into object streams, and the table of where
each object stands.

pikepdf can write a file too, but leaves compression to the zlib that the machine happens to have,
and another zlib writes other bytes. Here libdeflate compresses: the package `deflate` brings it
along, it writes the same bytes on every machine, and its version stands in the record.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

import deflate
import pikepdf
from pikepdf import Array, Dictionary, Name, String

HEADER = b"%PDF-1.7\n%\xbf\xf7\xa2\xfe\n"
LEVEL = 9
"""Level 12 makes the brief of a usual article 4 % smaller and takes ten times as long."""
PACKED = 200
"""How many objects share an object stream."""
_AT, _INSIDE = 1, 2
_FIELDS = (1, 4, 2)
_FREE = (0, 0, 0xFFFF)
_PNG_UP = 12
"""The predictor that stores each row of the table as its difference to the row above."""

Entry = tuple[int, int, int]
"""A row of the table: free, at a place of the file, or inside an object stream at an index."""


def written(pdf: pikepdf.Pdf) -> bytes:
    """The bytes of a document, which depend on nothing but its objects."""
    out = bytearray(HEADER)
    table: dict[int, Entry] = {0: _FREE}
    objects = {one.objgen[0]: one for one in pdf.objects}
    for number, told, content in _streams(objects, table):
        table[number] = (_AT, len(out), 0)
        out += _stream(number, told, content)
    last = max(table) + 1
    table[last] = (_AT, len(out), 0)
    digest = String(hashlib.sha256(out).digest()[:16])
    trailer = Dictionary(
        Type=Name.XRef,
        Size=last + 1,
        W=Array(_FIELDS),
        DecodeParms=Dictionary(Columns=sum(_FIELDS), Predictor=_PNG_UP),
        ID=Array([digest, digest]),
        Root=pdf.trailer.Root,
        Info=pdf.trailer.Info,
    )
    start = len(out)
    out += _stream(last, trailer, _rows([table.get(number, _FREE) for number in range(last + 1)]))
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % start)


def _streams(
    objects: dict[int, pikepdf.Object], table: dict[int, Entry]
) -> Iterator[tuple[int, Dictionary, bytes]]:
    """Every stream with its number, what it says of itself and its content; last the object
    streams, whose objects are entered into the table."""
    others: list[int] = []
    for number, one in objects.items():
        if isinstance(one, pikepdf.Stream):
            how = ("/Length", "/Filter", "/DecodeParms")
            kept = {key: value for key, value in one.stream_dict.items() if key not in how}
            yield number, Dictionary(kept), one.read_bytes()
        else:
            others.append(number)
    for packed, first in enumerate(range(0, len(others), PACKED), max(objects) + 1):
        inside = others[first : first + PACKED]
        table |= {number: (_INSIDE, packed, index) for index, number in enumerate(inside)}
        spelled = [objects[number].unparse(resolved=True) + b"\n" for number in inside]
        places = accumulate(map(len, spelled), initial=0)
        index = b"".join(b"%d %d " % pair for pair in zip(inside, places, strict=False))
        told = Dictionary(Type=Name.ObjStm, N=len(inside), First=len(index))
        yield packed, told, index + b"".join(spelled)


def _stream(number: int, told: Dictionary, content: bytes) -> bytes:
    """A stream as it stands in the file; metadata can be read without unpacking it."""
    if told.get("/Type") != Name.Metadata:
        told.Filter = Name.FlateDecode
        content = bytes(deflate.zlib_compress(content, LEVEL))
    told.Length = len(content)
    head = b"%d 0 obj\n%b\nstream\n" % (number, told.unparse())
    return head + content + b"\nendstream\nendobj\n"


def _rows(entries: Sequence[Entry]) -> bytes:
    """The table, each row as its difference to the one above."""
    rows = [
        b"".join(value.to_bytes(size) for value, size in zip(entry, _FIELDS, strict=True))
        for entry in entries
    ]
    return b"".join(
        b"\2" + bytes((now - above) % 256 for above, now in zip(upper, row, strict=True))
        for upper, row in pairwise([bytes(sum(_FIELDS)), *rows])
    )
