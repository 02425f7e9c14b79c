"""What a map says of the worksheet to be made of it: `worksheet` in the front matter.

A map that says so is for teaching. `vocabulary` asks for the faults, and whoever makes
the worksheet for what is said.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from argmap.argdown import syntax
from argmap.argdown.vocabulary.fields import UNKNOWN_PARTY, Fields
from argmap.diagnostics import Diagnostic, nearest
from argmap.source import NOWHERE

_KEYS = ("tag", "kind", "party", "depth", "every", "links", "bank", "questions", "instructions")


@dataclass(frozen=True, slots=True)
class Worksheet:
    """What a worksheet leaves blank, and what it asks besides.

    A claim or an argument is blank if it has one of the tags, one of the kinds, one of
    the parties and one of the depths, as far as any are named; and of those every n-th.

    Attributes:
        tags: Tags, without `#`.
        kinds: `rebuttal`, `premise`, `main claim` and so on, or what `kind` says in the map.
        parties: Ids of parties.
        depths: How deep it stands in the outline; 0 are the main claims.
        every: 2 for every second; 0 if not said.
        links: Whether it is asked how things bear on one another.
        bank: Whether the words that were left out stand in a bank, shuffled.
        questions: Whether it is asked what each party has not answered.
        instructions: What the pupils are to do; empty for what argmap says.
    """

    tags: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    depths: tuple[int, ...] = ()
    every: int = 0
    links: bool = False
    bank: bool = False
    questions: bool = False
    instructions: str = ""


def worksheet_in(settings: Mapping[str, Any]) -> Worksheet | None:
    """What the settings of a map say of its worksheet; None if they say that it has none."""
    found, _ = worksheet_of(syntax.Data(settings, NOWHERE, {}))
    return found


def worksheet_of(
    front_matter: syntax.Data, parties: Collection[str] | None = None
) -> tuple[Worksheet | None, tuple[Diagnostic, ...]]:
    """What is said of a worksheet, and what is wrong with how that is said.

    Args:
        front_matter: All of it.
        parties: The ids of the parties that there are; any will do if it is not given.
    """
    top = Fields(front_matter, front_matter.value)
    value = front_matter.value.get("worksheet")
    if value is None:
        return None, ()
    if not isinstance(value, Mapping):
        top.unfit("a mapping", "worksheet", advice="write `worksheet: {every: 3, bank: true}`")
        return None, tuple(top.faults)
    fields = top.inner(value, "worksheet")
    fields.unknown_keys(_KEYS, "`worksheet`")
    if parties is not None:
        _note_unknown_parties(fields, parties)
    worksheet = Worksheet(
        tags=tuple(tag.removeprefix("#") for tag in fields.texts("tag")),
        kinds=fields.texts("kind"),
        parties=fields.texts("party"),
        depths=tuple(_numbers(fields, "depth", least=0)),
        every=next(_numbers(fields, "every", least=1), 0),
        links=fields.flag("links"),
        bank=fields.flag("bank"),
        questions=fields.flag("questions"),
        instructions=fields.text("instructions"),
    )
    return worksheet, tuple(fields.faults)


def _numbers(fields: Fields, key: str, *, least: int) -> Iterator[int]:
    for path, value in fields.items(key):
        if isinstance(value, int) and not isinstance(value, bool) and value >= least:
            yield value
        else:
            fields.unfit(f"a whole number from {least} on", *path)


def _note_unknown_parties(fields: Fields, known: Collection[str]) -> None:
    for path, _ in fields.items("party"):
        words = fields.text(*path)
        if words and words not in known:
            near = nearest(words, known)
            advice = f"did you mean `{near}`?" if near else "name one of `parties` by its id"
            fields.note(UNKNOWN_PARTY, f"there is no party `{words}`", *path, advice=advice)
