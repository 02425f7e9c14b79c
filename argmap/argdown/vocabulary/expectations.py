"""What a map says that evaluation should find in it: `expect` in the front matter.

Whether it does find that, the check `unmet-expectation` asks.
"""

from collections.abc import Collection, Iterator, Mapping

from argmap.argdown.syntax import Data
from argmap.argdown.vocabulary.fields import UNKNOWN_PARTY, Fields
from argmap.diagnostics import Diagnostic, Severity, nearest
from argmap.model import Expectation, Expected

_AMONG_SEVERAL = ("accepted", "defensible", "rejected", "undecided")
STATUSES = {
    "grounded": ("stands", "defeated", "undecided"),
    "complete": _AMONG_SEVERAL,
    "preferred": _AMONG_SEVERAL,
    "stable": _AMONG_SEVERAL,
    "semi-stable": _AMONG_SEVERAL,
    "stage": _AMONG_SEVERAL,
    "ideal": _AMONG_SEVERAL,
    "eager": _AMONG_SEVERAL,
}
"""The statuses that a claim can have, by the name of the semantics."""

SUPPORTS = ("deductive", "necessary")
"""How supports may be read for these statuses, instead of as reasons that only strengthen."""

_KEYS = (*STATUSES, "unanswered", "answered", "owed", "supports")


def expected_of(
    front_matter: Data, parties: Collection[str]
) -> tuple[Expected, tuple[Diagnostic, ...]]:
    """What is expected, and what is wrong with how that is said."""
    top = Fields(front_matter, front_matter.value)
    value = front_matter.value.get("expect")
    if value is None:
        return Expected(), ()
    if not isinstance(value, Mapping):
        top.unfit("a mapping", "expect", advice="write `expect: {unanswered: [Title]}`")
        return Expected(), tuple(top.faults)
    fields = top.inner(value, "expect")
    fields.unknown_keys(_KEYS, "`expect`")
    expected = Expected(
        statuses=tuple(
            each for word in value if word in STATUSES for each in _statuses(fields, word)
        ),
        unanswered=tuple(_named(fields, "unanswered")) if "unanswered" in fields else None,
        answered=tuple(_named(fields, "answered")),
        owed=dict(_owed(fields, parties)),
        supports=_supports(fields),
    )
    return expected, tuple(top.faults)


def _statuses(fields: Fields, semantics: str) -> Iterator[Expectation]:
    known = STATUSES[semantics]
    value = fields.value[semantics]
    if value is None:
        return
    if not isinstance(value, Mapping):
        fields.unfit("a mapping", semantics, advice=f"write `{semantics}: {{Title: {known[0]}}}`")
        return
    inner = fields.inner(value, semantics)
    for name in value:
        status = inner.text(name)
        if status in known:
            yield Expectation(name, status, inner.place(name), semantics)
        else:
            *some, last = (f"`{each}`" for each in known)
            near = nearest(status, known)
            advice = f"did you mean `{near}`?" if near else ""
            inner.unfit(f"{', '.join(some)} or {last}", name, advice=advice)


def _supports(fields: Fields) -> str:
    reading = fields.text("supports") if "supports" in fields else ""
    if reading in ("", *SUPPORTS):
        return reading
    fields.unfit(" or ".join(f"`{each}`" for each in SUPPORTS), "supports")
    return ""


def _named(fields: Fields, key: str, status: str = "") -> Iterator[Expectation]:
    for path, _ in fields.items(key):
        name = fields.text(*path)
        if name:
            yield Expectation(name, status or key, fields.span(*path))


def _owed(
    fields: Fields, parties: Collection[str]
) -> Iterator[tuple[str, tuple[Expectation, ...]]]:
    value = fields.value.get("owed")
    if value is None:
        return
    if not isinstance(value, Mapping):
        fields.unfit("a mapping", "owed", advice="write `owed: {party: [Title]}`")
        return
    inner = fields.inner(value, "owed")
    for party in value:
        if party in parties:
            yield party, tuple(_named(inner, party, "owed"))
        else:
            near = nearest(party, parties)
            advice = f"did you mean `{near}`?" if near else "name one of `parties` by its id"
            message = f"there is no party `{party}`"
            place = inner.place(party)
            inner.faults.append(Diagnostic(UNKNOWN_PARTY, Severity.ERROR, message, place, advice))
