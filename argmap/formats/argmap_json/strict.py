"""Whether a file has keys that its form does not know, found at the speed of msgspec.

Dataclasses pass over such keys. So the file is read once more, as structures of the same
fields that refuse them; what is no structure was looked at when the file was read as a map.
"""

from functools import cache
from types import GenericAlias
from typing import Any

import msgspec
from msgspec import inspect

from argmap.source import SourceFile


class _SourceName(msgspec.Struct, forbid_unknown_fields=True):
    """What stands for the text of a map."""

    name: str = ""
    text: str = ""


def has_strays(text: str, form: type) -> bool:
    """True if some object of a JSON text that can be read as a form has a key unknown to it."""
    try:
        msgspec.json.decode(text, type=_strict_form(form))
    except msgspec.ValidationError:
        return True
    return False


@cache
def _strict_form(form: type) -> Any:
    return _strict(inspect.type_info(form))


def _strict(kind: inspect.Type) -> Any:
    """A type for what the kind allows, save keys that it does not know."""
    match kind:
        case inspect.StructType() | inspect.DataclassType():
            fields = [(each.encode_name, _strict(each.type), None) for each in kind.fields]
            return msgspec.defstruct(kind.cls.__name__, fields, forbid_unknown_fields=True)
        case inspect.CustomType(cls=cls) if cls is SourceFile:
            return _SourceName
        case inspect.DictType():
            return GenericAlias(dict, (str, _strict(kind.value_type)))
        case inspect.VarTupleType():
            return GenericAlias(tuple, (_strict(kind.item_type), ...))
        case inspect.UnionType(types=(inspect.Type() as some, inspect.NoneType())):
            return _strict(some) | None
        case _:
            return Any
