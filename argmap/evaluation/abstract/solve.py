"""The reasoning tasks of ICCMA: some, all or how many extensions; who is in some, who in all."""

from enum import StrEnum
from typing import NamedTuple, assert_never

from argmap.errors import ArgmapError, LimitError
from argmap.evaluation.abstract.counting import number_of_extensions
from argmap.evaluation.abstract.framework import Framework
from argmap.evaluation.abstract.limits import UNLIMITED, Deadline, Limits
from argmap.evaluation.abstract.search import Extension
from argmap.evaluation.abstract.semantics import (
    Semantics,
    extension_with,
    extension_without,
    extensions,
    some_extension,
)

_LONGEST_NUMBER = 20


class Problem(StrEnum):
    """What is asked."""

    SOME = "SE"
    ALL = "EE"
    COUNT = "CE"
    CREDULOUS = "DC"
    SCEPTICAL = "DS"


class Task(NamedTuple):
    """A question about a framework, written as `DS-PR`."""

    problem: Problem
    semantics: Semantics


class Answer(NamedTuple):
    """What is known of a question.

    Attributes:
        task: The question.
        verdict: Whether there is an extension (SE), or the argument is accepted (DC, DS); None
            if that was not asked or is not known.
        witness: For SE the extension; for DC one with the argument; for DS one without it.
        extensions: The extensions asked for by EE, in ascending order; if the work was cut,
            in the order in which they were found.
        number: How many extensions there are, for CE; how many were found, for EE.
        is_vacuous: True if an argument is accepted because there is no extension at all.
        cut: Why the work was stopped; empty if it was not.
    """

    task: Task
    verdict: bool | None = None
    witness: Extension | None = None
    extensions: tuple[Extension, ...] = ()
    number: int | None = None
    is_vacuous: bool = False
    cut: str = ""


TASKS = tuple(Task(problem, semantics) for problem in Problem for semantics in Semantics)


def task_of(code: str) -> Task:
    """The task that a code as `DS-PR` names.

    Raises:
        ArgmapError: There is no such task.
    """
    for task in TASKS:
        if code.upper() == f"{task.problem}-{task.semantics}":
            return task
    problems = ", ".join(Problem)
    known = ", ".join(Semantics)
    message = f"there is no task {code}; a task is one of {problems}, a hyphen, and one of {known}"
    raise ArgmapError(message)


def argument_named(framework: Framework, name: str) -> int:
    """The number, from 0, of an argument; without names, arguments are named 1, 2, ...

    A name may stand in quotes, as where facts declare it.

    Raises:
        ArgmapError: There is no argument of that name.
    """
    if framework.names:
        for written in (name, name.removeprefix('"').removesuffix('"')):
            if written in framework.names:
                return framework.names.index(written)
        from argmap.diagnostics import nearest  # noqa: PLC0415  needed only for a misspelt name

        near = nearest(name, framework.names)
        advice = f"did you mean {near}?" if near else f"there are {len(framework)}"
        message = f"there is no argument {name}; {advice}"
        raise ArgmapError(message)
    is_number = name.isascii() and name.isdigit() and len(name) <= _LONGEST_NUMBER
    if is_number and 1 <= int(name) <= len(framework):
        return int(name) - 1
    message = f"there is no argument {name}; they are named from 1 to {len(framework)}"
    raise ArgmapError(message)


def solve(
    task: Task, framework: Framework, argument: int | None = None, limits: Limits = UNLIMITED
) -> Answer:
    """The answer to a question about a framework.

    If a limit stops the work, the answer holds what is known by then, and says so. A
    verdict that is given is always right.

    Raises:
        ArgmapError: The task asks about an argument and none is given, or there is no such one.
    """
    deadline = Deadline(limits)
    try:
        match task.problem:
            case Problem.SOME:
                extension = some_extension(framework, task.semantics, deadline)
                return Answer(task, verdict=extension is not None, witness=extension)
            case Problem.ALL:
                return _all(task, framework, limits, deadline)
            case Problem.COUNT:
                number = number_of_extensions(framework, task.semantics, limits, deadline)
                return Answer(task, number=number)
            case Problem.CREDULOUS:
                number = _argument(task, framework, argument)
                extension = extension_with(framework, task.semantics, number, deadline)
                return Answer(task, verdict=extension is not None, witness=extension)
            case Problem.SCEPTICAL:
                number = _argument(task, framework, argument)
                return _sceptical(task, framework, number, deadline)
            case _:
                assert_never(task.problem)
    except LimitError as limit:
        return Answer(task, cut=str(limit))


def _all(task: Task, framework: Framework, limits: Limits, deadline: Deadline) -> Answer:
    found: list[Extension] = []
    cut = ""
    try:
        for extension in extensions(framework, task.semantics, deadline):
            if len(found) == limits.extensions:
                cut = f"stopped after {len(found)} extensions; there are more"
                break
            found.append(extension)
    except LimitError as limit:
        cut = str(limit)
    ordered = found if cut else sorted(found)
    return Answer(task, extensions=tuple(ordered), number=len(found), cut=cut)


def _sceptical(task: Task, framework: Framework, number: int, deadline: Deadline) -> Answer:
    extension = extension_without(framework, task.semantics, number, deadline)
    is_vacuous = (
        extension is None
        and task.semantics is Semantics.STABLE
        and some_extension(framework, task.semantics, deadline) is None
    )
    return Answer(task, verdict=extension is None, witness=extension, is_vacuous=is_vacuous)


def _argument(task: Task, framework: Framework, argument: int | None) -> int:
    if argument is None:
        message = f"{task.problem}-{task.semantics} asks about an argument; name one"
        raise ArgmapError(message)
    if not 0 <= argument < len(framework):
        message = f"there is no argument {argument + 1}; the framework has {len(framework)}"
        raise ArgmapError(message)
    return argument
