"""Frameworks in any of the formats that hold them, and which of these a file is in."""

from collections.abc import Callable
from pathlib import PurePath

from argmap.diagnostics import ArgmapError, Diagnostic
from argmap.evaluation.abstract.bipolar import BipolarFramework
from argmap.evaluation.abstract.framework import Framework
from argmap.formats.abstract import apx, iccma_af, tgf

FORMATS = ("af", "i23", "tgf", "apx", "bapx")
WRITERS: dict[str, Callable[[Framework], str]] = {
    "af": iccma_af.dumps,
    "i23": iccma_af.dumps,
    "tgf": tgf.dumps,
    "apx": apx.dumps,
}


def loads(
    text: str, form: str, *, lenient: bool = False
) -> tuple[BipolarFramework, tuple[Diagnostic, ...]]:
    """The framework in a text, and what is wrong with the text.

    Args:
        text: The content of a file.
        form: One of `FORMATS`; only in `bapx` there are supports.
        lenient: An attack declares the arguments that it names, where these have names.
    """
    match form:
        case "bapx":
            return apx.loads_bipolar(text, lenient=lenient)
        case "apx":
            framework, faults = apx.loads(text, lenient=lenient)
        case "tgf":
            framework, faults = tgf.loads(text, lenient=lenient)
        case _:
            framework, faults = iccma_af.loads(text)
    return BipolarFramework(framework), faults


def format_of(name: str) -> str:
    """The format that a file's ending tells.

    Raises:
        ArgmapError: It tells none.
    """
    ending = PurePath(name).suffix.removeprefix(".").lower()
    if ending not in FORMATS:
        known = ", ".join(f".{each}" for each in FORMATS)
        message = (
            f"the format of {name} is not known; say it, or let the file end in one of {known}"
        )
        raise ArgmapError(message)
    return ending
