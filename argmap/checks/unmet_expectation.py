"""Evaluation finds something else than the map expects.

Under `expect` the front matter may say what evaluation should find: of claims and arguments
whether they stand, are defeated or undecided under grounded semantics, and all that is unanswered,
as `argmap unanswered` lists it.

*Why it matters.* A map that is worked on for long changes its outcome when nobody looks; and
a map for teaching says in its front matter what it shows.

*Example*

```argdown
===
expect:
  grounded: {Uniforms: stands}
  unanswered: [Cost]
===

[Uniforms]: Our school should have uniforms.
  - <Cost>: Uniforms cost money.
```

*Instead*, correct the map, or what it expects:

```argdown
===
expect:
  grounded: {Uniforms: defeated, <Cost>: stands}
  unanswered: [Cost]
===

[Uniforms]: Our school should have uniforms.
  - <Cost>: Uniforms cost money.
```
"""

from collections.abc import Iterator, Sequence

from argmap.checks.check import Check, called, place_of
from argmap.diagnostics import Diagnostic, Severity
from argmap.evaluation.answers.unanswered import unanswered
from argmap.evaluation.naming import UnknownNameError, end_named
from argmap.evaluation.status import labelling_statuses
from argmap.model import ArgumentMap, End, Expectation
from argmap.source import Span


def unmet_expectation(argument_map: ArgumentMap) -> Iterator[Diagnostic]:
    """A warning for each expectation that is not met, or is of something unknown."""
    expected = argument_map.expected
    if expected.grounded:
        yield from _grounded(argument_map, expected.grounded)
    if expected.unanswered is not None:
        yield from _unanswered(argument_map, expected.unanswered)


def _grounded(
    argument_map: ArgumentMap, expectations: Sequence[Expectation]
) -> Iterator[Diagnostic]:
    statuses = labelling_statuses(argument_map)
    for each in expectations:
        end = _named(argument_map, each)
        if isinstance(end, Diagnostic):
            yield end
        elif statuses[end] != each.status:
            name = argument_map.node(end).name
            message = f"{name} is expected as `{each.status}`, and it is `{statuses[end]}`"
            yield _finding(message, each.span, f'`argmap evaluate FILE --why "{name}"` tells why')


def _unanswered(
    argument_map: ArgumentMap, expectations: Sequence[Expectation]
) -> Iterator[Diagnostic]:
    missing = dict.fromkeys(finding.end for finding in unanswered(argument_map).findings)
    found = frozenset(missing)
    for each in expectations:
        end = _named(argument_map, each)
        if isinstance(end, Diagnostic):
            yield end
        elif end not in found:
            message = f"{argument_map.node(end).name} is expected to be unanswered, and it is not"
            yield _finding(message, each.span, "take it out of `expect`, or look who answered")
        else:
            missing.pop(end, None)
    for end in missing:
        node = argument_map.node(end)
        message = f"{called(node)} is unanswered, and `expect` does not list it"
        yield _finding(message, place_of(node), "answer it, or list it under `unanswered`")


def _named(argument_map: ArgumentMap, expectation: Expectation) -> End | Diagnostic:
    try:
        return end_named(argument_map, expectation.name)
    except UnknownNameError as error:
        return _finding(error.message, expectation.span, error.advice or "use a title of the map")


def _finding(message: str, span: Span, advice: str) -> Diagnostic:
    return Diagnostic(CHECK.code, Severity.WARNING, message, span, advice)


CHECK = Check("AM115", "unmet-expectation", unmet_expectation)
