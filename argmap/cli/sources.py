"""`argmap sources`: what a map quotes, compared with the documents that it cites."""

from collections.abc import Callable, Mapping
from functools import partial

import click

from argmap.cli import EXIT_FINDINGS
from argmap.cli.fixing import fix
from argmap.cli.shared import (
    config_option,
    file_argument,
    open_map,
    output_option,
    width_option,
    write_out,
)
from argmap.diagnostics import nearest
from argmap.documents.coverage import Coverage, coverages_of
from argmap.documents.quotations.verdicts import Outcome
from argmap.documents.quotations.verification import Verification, verify
from argmap.errors import ArgmapError
from argmap.model import ArgumentMap
from argmap.render.sources.annotations import as_annotations
from argmap.render.sources.data import as_json
from argmap.render.sources.texts import as_markdown, as_text

EXAMPLES = """\b
Examples:
  argmap sources debate.argdown
  argmap sources debate.argdown --format html -o sources.html
  argmap sources debate.argdown --fix
  argmap sources debate.argdown --coverage --document treaty-1999
"""
WRONG = frozenset({Outcome.NEAR, Outcome.MISPLACED, Outcome.DISORDERED, Outcome.ABSENT})


@click.command(epilog=EXAMPLES)
@file_argument
@config_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "md", "json", "html", "annotations"]),
    default="text",
    show_default=True,
)
@click.option(
    "--document", "documents", metavar="ID", multiple=True, help="Only this document, by its id."
)
@click.option(
    "--coverage",
    "is_coverage",
    is_flag=True,
    help="Show the documents sentence by sentence: who relies on each, who answers, and which "
    "nobody cites.",
)
@click.option(
    "--fix",
    "is_fixed",
    is_flag=True,
    help="Instead of the report, show how near quotations would get the words of their documents, "
    "missing locators be put in and hashes be recorded; then ask whether to write it.",
)
@click.option("--yes", "is_agreed", is_flag=True, help="With --fix, write without asking.")
@width_option
@output_option
def sources(  # noqa: PLR0913  one for each option
    file: str,
    *,
    form: str,
    documents: tuple[str, ...],
    is_coverage: bool,
    is_fixed: bool,
    is_agreed: bool,
    width: int,
    output: str,
) -> None:
    """Compare what a map quotes with the texts of the documents that it cites.

    Each quotation is looked for word by word in the file that the front matter names as the
    `text` of its document: UTF-8 text, Markdown, HTML or PDF, in the folder of the map or
    below it. The exit status is 1 if one is not there as quoted.
    """
    argument_map = open_map(file)
    verification = verify(argument_map, argument_map.source.folder)
    if documents:
        _require_documents(argument_map, documents)
        verification = verification.about(documents)
    if is_fixed:
        raise SystemExit(fix(file, verification, is_agreed=is_agreed))
    writers = _coverage_writers(width) if is_coverage else _writers(width)
    if form not in writers:
        message = f"--coverage cannot be written as {form}"
        raise click.UsageError(message)
    write_out(output, writers[form](verification))
    is_wrong = any(verdict.outcome in WRONG for verdict in verification.verdicts)
    raise SystemExit(EXIT_FINDINGS if is_wrong else 0)


def _writers(width: int) -> Mapping[str, Callable[[Verification], str]]:
    return {
        "text": lambda verification: as_text(verification, width=width),
        "md": as_markdown,
        "json": as_json,
        "html": _page,
        "annotations": as_annotations,
    }


def _coverage_writers(width: int) -> Mapping[str, Callable[[Verification], str]]:
    from argmap.render.coverage import data, page, texts  # noqa: PLC0415  only if asked for

    def written(write: Callable[[Coverage, ArgumentMap], str], verification: Verification) -> str:
        argument_map = verification.argument_map
        found = [write(each, argument_map) for each in coverages_of(verification)]
        return "\n".join(found) or "The map cites no document whose text is at hand.\n"

    return {
        "text": lambda each: written(partial(texts.as_text, width=width), each),
        "md": lambda each: written(texts.as_markdown, each),
        "json": lambda each: data.as_json(coverages_of(each), each.argument_map),
        "html": lambda each: page.coverage_page(coverages_of(each), each.argument_map),
    }


def _require_documents(argument_map: ArgumentMap, documents: tuple[str, ...]) -> None:
    known = list(argument_map.documents)
    for document in documents:
        if document not in known:
            near = nearest(document, known)
            advice = f"did you mean {near}?" if near else f"it has {', '.join(known) or 'none'}"
            message = f"there is no document {document} in {argument_map.source.name}; {advice}"
            raise ArgmapError(message)


def _page(verification: Verification) -> str:
    from argmap.render.sources.page import sources_page  # noqa: PLC0415  needs jinja2

    return sources_page(verification)
