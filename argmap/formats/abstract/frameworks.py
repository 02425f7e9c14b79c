"""Frameworks in any of the formats that hold them, and which of these a file is in."""

from typing import TYPE_CHECKING

from argmap.errors import ArgmapError
from argmap.evaluation.abstract.framework import BipolarFramework

if TYPE_CHECKING:
    from argmap.diagnostics import Diagnostic

FORMATS = ("af", "i23", "tgf", "apx", "bapx")


def loads(
    text: str, form: str, *, lenient: bool = False
) -> tuple[BipolarFramework, "tuple[Diagnostic, ...]"]:
    """The framework in a text, and what is wrong with the text.

    Args:
        text: The content of a file.
        form: One of `FORMATS`; only in `bapx` there are supports.
        lenient: An attack declares the arguments that it names, where these have names.
    """
    # A solver reads one of them, and starts sooner without the others.
    match form:
        case "apx" | "bapx":
            from argmap.formats.abstract import apx  # noqa: PLC0415

            if form == "bapx":
                return apx.loads_bipolar(text, lenient=lenient)
            framework, faults = apx.loads(text, lenient=lenient)
        case "tgf":
            from argmap.formats.abstract import tgf  # noqa: PLC0415

            framework, faults = tgf.loads(text, lenient=lenient)
        case _:
            from argmap.formats.abstract import iccma_af  # noqa: PLC0415

            framework, faults = iccma_af.loads(text)
    return BipolarFramework(framework), faults


def format_of(name: str) -> str:
    """The format that a file's ending tells.

    Raises:
        ArgmapError: It tells none.
    """
    ending = name.rpartition(".")[2].lower()
    if ending not in FORMATS:
        known = ", ".join(f".{each}" for each in FORMATS)
        message = (
            f"the format of {name} is not known; say it, or let the file end in one of {known}"
        )
        raise ArgmapError(message)
    return ending
