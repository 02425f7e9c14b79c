"""Answers as solvers print them at ICCMA."""

import re
from typing import assert_never

from argmap.evaluation.abstract.framework import Framework
from argmap.evaluation.abstract.search import Extension
from argmap.evaluation.abstract.solve import TASKS, Answer, Problem

_SEPARATORS = re.compile(r"[\s,\[\]]")
FORMATS = ("i23", "tgf", "apx", "bapx")


def dumps_iccma23(answer: Answer, framework: Framework) -> str:
    """An answer as from 2023 on: a verdict, and a line `w 1 3 4` for a witness.

    For EE a line for each extension, for CE a number. What is not known is not in it.
    """
    match answer.task.problem:
        case Problem.SOME:
            lines = _some(answer, framework)
        case Problem.ALL:
            lines = [_witness(each, framework) for each in answer.extensions]
        case Problem.COUNT:
            lines = _count(answer)
        case Problem.CREDULOUS | Problem.SCEPTICAL:
            lines = _verdict(answer)
            if answer.witness is not None:
                lines.append(_witness(answer.witness, framework))
        case _:
            assert_never(answer.task.problem)
    return "".join(line + "\n" for line in lines)


def dumps_iccma19(answer: Answer, framework: Framework) -> str:
    """An answer as from 2015 to 2021: `YES`, `[a1,a3]`, `[[a1],[a2,a3]]` or a number."""
    match answer.task.problem:
        case Problem.SOME:
            lines = [_list(answer.witness, framework)] if answer.witness is not None else []
            lines = lines or (["NO"] if answer.verdict is False else [])
        case Problem.ALL:
            lists = (_list(extension, framework) for extension in answer.extensions)
            lines = [f"[{','.join(lists)}]"]
        case Problem.COUNT:
            lines = _count(answer)
        case Problem.CREDULOUS | Problem.SCEPTICAL:
            lines = _verdict(answer)
        case _:
            assert_never(answer.task.problem)
    return "".join(line + "\n" for line in lines)


def problems_line() -> str:
    """All tasks in one line, as `--problems` prints them."""
    return f"[{','.join(f'{task.problem}-{task.semantics}' for task in TASKS)}]"


def formats_line() -> str:
    """All formats in one line, as `--formats` prints them."""
    return f"[{','.join(FORMATS)}]"


def _some(answer: Answer, framework: Framework) -> list[str]:
    if answer.witness is not None:
        return [_witness(answer.witness, framework)]
    return ["NO"] if answer.verdict is False else []


def _count(answer: Answer) -> list[str]:
    return [] if answer.number is None or answer.cut else [str(answer.number)]


def _verdict(answer: Answer) -> list[str]:
    if answer.verdict is None:
        return []
    return ["YES" if answer.verdict else "NO"]


def _witness(extension: Extension, framework: Framework) -> str:
    return " ".join(["w", *_names(extension, framework)])


def _list(extension: Extension, framework: Framework) -> str:
    return f"[{','.join(_names(extension, framework))}]"


def _names(extension: Extension, framework: Framework) -> list[str]:
    if not framework.names:
        return [str(each + 1) for each in extension]
    return [_shown(framework.names[each]) for each in extension]


def _shown(name: str) -> str:
    """The name, in quotes where it would else look like several."""
    return f'"{name}"' if _SEPARATORS.search(name) else name
