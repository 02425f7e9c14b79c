"""`argmap sources`: what a map quotes, compared with the documents that it cites."""

from collections.abc import Callable, Mapping

import click

from argmap.cli import EXIT_FINDINGS
from argmap.cli.shared import (
    config_option,
    file_argument,
    open_map,
    output_option,
    width_option,
    write_out,
)
from argmap.documents.quotations.verdicts import Outcome
from argmap.documents.quotations.verification import Verification, verify
from argmap.render.sources.data import as_json
from argmap.render.sources.texts import as_markdown, as_text

EXAMPLES = """\b
Examples:
  argmap sources debate.argdown
  argmap sources debate.argdown --format html -o sources.html
"""
WRONG = frozenset({Outcome.NEAR, Outcome.MISPLACED, Outcome.DISORDERED, Outcome.ABSENT})


@click.command(epilog=EXAMPLES)
@file_argument
@config_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "md", "json", "html"]),
    default="text",
    show_default=True,
)
@width_option
@output_option
def sources(file: str, *, form: str, width: int, output: str) -> None:
    """Compare what a map quotes with the texts of the documents that it cites.

    Each quotation is looked for word by word in the file that the front matter names as the
    `text` of its document: UTF-8 text, Markdown, HTML or PDF, in the folder of the map or
    below it. The exit status is 1 if one is not there as quoted.
    """
    argument_map = open_map(file)
    verification = verify(argument_map, argument_map.source.folder)
    write_out(output, _writers(width)[form](verification))
    is_wrong = any(verdict.outcome in WRONG for verdict in verification.verdicts)
    raise SystemExit(EXIT_FINDINGS if is_wrong else 0)


def _writers(width: int) -> Mapping[str, Callable[[Verification], str]]:
    return {
        "text": lambda verification: as_text(verification, width=width),
        "md": as_markdown,
        "json": as_json,
        "html": _page,
    }


def _page(verification: Verification) -> str:
    from argmap.render.sources.page import sources_page  # noqa: PLC0415  needs jinja2

    return sources_page(verification)
