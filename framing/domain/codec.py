"""Nouns as JSON and back: `from_json(type(x), to_json(x)) == x`.

Fields become keys, tuples lists, a pair an object with `a` and `b`, a span `[start, end]`, a block
of an article `[kind, start, end]`, values by name an object; a field whose metadata has a `key` is
written under that. Reading is strict: an unknown key, a missing one or a value of another type is
refused, never guessed at.
"""

from __future__ import annotations

from dataclasses import Field, fields, is_dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from framing.domain.article import Block, BlockKind
from framing.domain.overrides import Override
from framing.domain.record import Named, RunRecord
from framing.domain.span import Span

if TYPE_CHECKING:
    from cattrs import Converter

T = TypeVar("T")


def to_json(value: Any) -> Any:
    """A noun as dictionaries, lists, strings and numbers."""
    if isinstance(value, Block):
        return [value.kind, *value.span]
    if isinstance(value, RunRecord):
        named = {name: dict(getattr(value, name)) for name in ("inputs", "versions", "settings")}
        return _fields(value) | named
    if is_dataclass(value):
        return _fields(value)
    if isinstance(value, tuple | list):
        return [to_json(item) for item in value]
    return value


def from_json(kind: type[T], data: Any) -> T:
    """The noun of type `kind` that `to_json` made `data` of; ValueError where it is none."""
    from cattrs import BaseValidationError, transform_error

    try:
        return _converter().structure(data, kind)
    except BaseValidationError as error:
        raise ValueError(transform_error(error, path="", format_exception=_said)[0]) from error
    except (TypeError, ValueError, KeyError, AttributeError) as error:
        raise ValueError(f"it is no {kind.__name__}: {error}") from error


def _fields(value: Any) -> dict[str, Any]:
    return {_key(field): to_json(getattr(value, field.name)) for field in fields(value)}


def _key(field: Field[Any]) -> str:
    return str(field.metadata.get("key", field.name))


def _said(error: BaseException, kind: type | None) -> str:
    return "a key is missing: " + str(error) if isinstance(error, KeyError) else str(error)


@cache
def _converter() -> Converter:
    from cattrs import Converter
    from cattrs.gen import make_dict_structure_fn, override

    converter = Converter(forbid_extra_keys=True)
    for plain in (str, int, float):
        converter.register_structure_hook(plain, _exactly)
    converter.register_structure_hook(Span, lambda value, _: _span(value))
    converter.register_structure_hook(Block, lambda value, _: _block(converter, value))
    converter.register_structure_hook_func(
        lambda kind: kind == Named, lambda value, _: _named(value)
    )
    keys = {field.name: override(rename=_key(field)) for field in fields(Override)}
    converter.register_structure_hook(
        Override,
        make_dict_structure_fn(Override, converter, **keys),  # type: ignore[arg-type]
    )
    return converter


def _exactly(value: Any, kind: type[Any]) -> Any:
    allowed = (int, float) if kind is float else kind
    if isinstance(value, bool) or not isinstance(value, allowed):
        raise ValueError(f"expected {kind.__name__}, got {value!r:.40}")
    return value


def _span(value: Any) -> Span:
    start, end = (_exactly(place, int) for place in value)
    return Span(start, end)


def _block(converter: Converter, value: Any) -> Block:
    kind, *span = value
    return Block(converter.structure(kind, BlockKind), _span(span))  # type: ignore[arg-type]


def _named(value: Any) -> Named:
    if not isinstance(value, dict):
        raise ValueError(f"expected an object, got {value!r:.40}")
    return tuple(sorted((_exactly(name, str), _exactly(item, str)) for name, item in value.items()))
