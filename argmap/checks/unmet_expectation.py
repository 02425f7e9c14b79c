"""Evaluation finds something else than the map expects.

Under `expect` the front matter may say what evaluation should find. By the name of a
semantics, what claims and arguments come to: under `grounded` whether they stand, are defeated or
undecided, under `complete`, `preferred`, `stable`, `semi-stable`, `stage`, `ideal` and `eager`
whether they are accepted, defensible, rejected or undecided. Under `unanswered` all that is
unanswered, as `argmap unanswered` lists it; under `answered` some of what has a reply; and
under `owed` all that a party owes a reply to, as `argmap unanswered --owed --by` lists it. With
`supports: deductive` or `supports: necessary` the semantics take supports so, as `argmap evaluate
--supports` does.

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
parties: {pupils: {}, school: {}}
expect:
  grounded: {Uniforms: defeated, <Cost>: stands}
  preferred: {Uniforms: rejected}
  unanswered: [Cost]
  answered: [Uniforms]
  owed: {school: [Cost]}
===

[Uniforms]: Our school should have uniforms. {party: school}
  - <Cost>: Uniforms cost money. {party: pupils}
```
"""

from collections.abc import Iterable, Iterator, Sequence

from argmap.checks.check import Check, called, place_of
from argmap.diagnostics import Diagnostic, Severity
from argmap.errors import ArgmapError
from argmap.evaluation.abstract.flattening import SupportReading
from argmap.evaluation.abstract.limits import Limits
from argmap.evaluation.abstract.semantics import Semantics
from argmap.evaluation.answers.statuses import answer_statuses
from argmap.evaluation.answers.unanswered import unanswered
from argmap.evaluation.naming import UnknownNameError, end_named
from argmap.evaluation.status import Status
from argmap.evaluation.verdicts import OFFERED, Verdict, evaluate, status_word
from argmap.model import ArgumentMap, End, Expectation
from argmap.source import Span

SECONDS = 10.0
"""The time that the expectations under one semantics may take."""


def unmet_expectation(argument_map: ArgumentMap) -> Iterator[Diagnostic]:
    """A warning for each expectation that is not met, is of something unknown or takes too long."""
    expected = argument_map.expected
    for semantics in OFFERED:
        some = [each for each in expected.statuses if each.semantics == semantics.word]
        if some:
            yield from _statuses(argument_map, semantics, some)
    if expected.unanswered is not None:
        yield from _unanswered(argument_map, expected.unanswered)
    if expected.answered:
        yield from _answered(argument_map, expected.answered)
    for party, owed in expected.owed.items():
        yield from _owed(argument_map, party, owed)


def _statuses(
    argument_map: ArgumentMap, semantics: Semantics, expectations: Sequence[Expectation]
) -> Iterator[Diagnostic]:
    """What under a semantics is not as expected, or cannot be told."""
    try:
        found = evaluate(
            argument_map, semantics, supports=_reading(argument_map), limits=Limits(SECONDS)
        )
    except ArgmapError as error:
        for each in expectations:
            yield _untold(each, semantics, str(error))
        return
    for each in expectations:
        end = _named(argument_map, each)
        if isinstance(end, Diagnostic):
            yield end
            continue
        if not found.verdicts:
            yield _untold(each, semantics, f"there is no {semantics.word} extension")
            continue
        status = status_word(found.verdicts[end], semantics)
        if found.verdicts[end] is Verdict.UNKNOWN:
            longer = f"`argmap evaluate FILE --semantics {semantics.word} --time-limit SECONDS`"
            yield _untold(each, semantics, f"{found.cut.partition('; ')[0]}; {longer} takes longer")
        elif status != each.status:
            yield _unlike(argument_map, each, semantics, end, status)


def _reading(argument_map: ArgumentMap) -> SupportReading:
    """How the map says that supports are to be taken."""
    return SupportReading(argument_map.expected.supports or SupportReading.NONE)


def _unlike(
    argument_map: ArgumentMap, each: Expectation, semantics: Semantics, end: End, status: str
) -> Diagnostic:
    name = argument_map.node(end).name
    is_grounded = semantics is Semantics.GROUNDED
    under = "" if is_grounded else f" under {semantics.word} semantics"
    reading = argument_map.expected.supports
    option = "" if is_grounded else f" --semantics {semantics.word}"
    option += f" --supports {reading}" if reading else ""
    message = f"{name} is expected as `{each.status}`{under}, and it is `{status}`"
    return _finding(message, each.span, f'`argmap evaluate FILE{option} --why "{name}"` tells why')


def _untold(each: Expectation, semantics: Semantics, reason: str) -> Diagnostic:
    """That an expectation cannot be compared; what a reason says after a semicolon is advice."""
    reason, _, advice = reason.partition("; ")
    message = (
        f"whether {each.name} is `{each.status}` under {semantics.word} semantics cannot be told: "
        f"{reason}"
    )
    return _finding(message, each.span, advice or "take it out of `expect`")


def _unanswered(
    argument_map: ArgumentMap, expectations: Sequence[Expectation]
) -> Iterator[Diagnostic]:
    found = (finding.end for finding in unanswered(argument_map).findings)
    yield from _listed(argument_map, expectations, found, "unanswered", "`unanswered`")


def _owed(
    argument_map: ArgumentMap, party: str, expectations: Sequence[Expectation]
) -> Iterator[Diagnostic]:
    found = (finding.end for finding in unanswered(argument_map, by=party, owed=True).findings)
    known = argument_map.parties.get(party)
    what = f"unanswered by {party if known is None else known.name}"
    yield from _listed(argument_map, expectations, found, what, "`owed`")


def _listed(
    argument_map: ArgumentMap,
    expectations: Sequence[Expectation],
    found: Iterable[End],
    what: str,
    key: str,
) -> Iterator[Diagnostic]:
    """What is listed and not found, and what is found and not listed."""
    known = dict.fromkeys(found)
    missing = dict(known)
    for each in expectations:
        end = _named(argument_map, each)
        if isinstance(end, Diagnostic):
            yield end
        elif end not in known:
            message = f"{argument_map.node(end).name} is expected to be {what}, and it is not"
            yield _finding(message, each.span, "take it out of `expect`, or look who answered")
        else:
            missing.pop(end, None)
    for end in missing:
        node = argument_map.node(end)
        message = f"{called(node)} is {what}, and `expect` does not list it"
        yield _finding(message, place_of(node), f"answer it, or list it under {key}")


def _answered(
    argument_map: ArgumentMap, expectations: Sequence[Expectation]
) -> Iterator[Diagnostic]:
    statuses = answer_statuses(argument_map)
    for each in expectations:
        end = _named(argument_map, each)
        if isinstance(end, Diagnostic):
            yield end
        elif statuses.get(end) is not Status.ANSWERED:
            message = f"{argument_map.node(end).name} is expected to be answered, and it is not"
            yield _finding(message, each.span, "answer it, or take it out of `expect`")


def _named(argument_map: ArgumentMap, expectation: Expectation) -> End | Diagnostic:
    try:
        return end_named(argument_map, expectation.name)
    except UnknownNameError as error:
        return _finding(error.message, expectation.span, error.advice)


def _finding(message: str, span: Span, advice: str) -> Diagnostic:
    return Diagnostic(CHECK.code, Severity.WARNING, message, span, advice)


CHECK = Check("AM115", "unmet-expectation", unmet_expectation)
