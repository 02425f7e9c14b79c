"""The parties that a front matter names: who argues.

`vocabulary` asks it, and then finds the party of each claim among them.
"""

from collections.abc import Mapping
from typing import Any

from argmap.argdown.syntax import Data
from argmap.argdown.vocabulary.fields import Fields
from argmap.diagnostics import Diagnostic
from argmap.model import Party

_KEYS = ("name", "speakers", "origin")


def parties_of(front_matter: Data) -> tuple[dict[str, Party], tuple[Diagnostic, ...]]:
    """The parties by their ids, in the order of the text, and what is wrong with them.

    `id: Name` is short for `id: {name: Name}`.
    """
    fields = Fields(front_matter, front_matter.value)
    parties = front_matter.value.get("parties")
    if parties is None:
        return {}, ()
    if not isinstance(parties, Mapping):
        fields.unfit("a mapping from ids, as `russia: {name: Russia}`", "parties")
        return {}, tuple(fields.faults)
    found = {party: _party(fields, party, value) for party, value in parties.items()}
    return found, tuple(fields.faults)


def _party(fields: Fields, party: str, value: Any) -> Party:
    span = fields.place("parties", party)
    if not isinstance(value, Mapping):
        return Party(party, fields.text("parties", party) or party, (), span)
    inner = fields.inner(value, "parties", party)
    inner.unknown_keys(_KEYS, "a party")
    name, origin = inner.text("name") or party, inner.mapping("origin")
    return Party(party, name, inner.texts("speakers"), span, origin)
