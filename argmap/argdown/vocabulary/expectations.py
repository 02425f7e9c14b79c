"""What a map says that evaluation should find in it: `expect` in the front matter.

Whether it does find that, the check `unmet-expectation` asks.
"""

from collections.abc import Iterator, Mapping

from argmap.argdown.syntax import Data
from argmap.argdown.vocabulary.fields import Fields
from argmap.diagnostics import Diagnostic
from argmap.model import Expectation, Expected

_STATUSES = ("stands", "defeated", "undecided")


def expected_of(front_matter: Data) -> tuple[Expected, tuple[Diagnostic, ...]]:
    """What is expected, and what is wrong with how that is said."""
    top = Fields(front_matter, front_matter.value)
    value = front_matter.value.get("expect")
    if value is None:
        return Expected(), ()
    if not isinstance(value, Mapping):
        top.unfit("a mapping", "expect", advice="write `expect: {unanswered: [Title]}`")
        return Expected(), tuple(top.faults)
    fields = top.inner(value, "expect")
    fields.unknown_keys(("grounded", "unanswered"), "`expect`")
    grounded = tuple(_statuses(fields))
    unanswered = tuple(_unanswered(fields)) if "unanswered" in fields else None
    return Expected(grounded, unanswered), tuple(top.faults)


def _statuses(fields: Fields) -> Iterator[Expectation]:
    value = fields.value.get("grounded")
    if value is None:
        return
    if not isinstance(value, Mapping):
        fields.unfit("a mapping", "grounded", advice="write `grounded: {Title: stands}`")
        return
    inner = fields.inner(value, "grounded")
    for name in value:
        status = inner.text(name)
        if status in _STATUSES:
            yield Expectation(name, status, inner.place(name))
        else:
            inner.unfit("`stands`, `defeated` or `undecided`", name)


def _unanswered(fields: Fields) -> Iterator[Expectation]:
    for path, _ in fields.items("unanswered"):
        name = fields.text(*path)
        if name:
            yield Expectation(name, "unanswered", fields.span(*path))
