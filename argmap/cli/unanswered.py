"""`argmap unanswered`: the claims that nobody has answered."""

from typing import Any

import click

from argmap.cli import EXIT_FINDINGS
from argmap.cli.shared import (
    FINDINGS_WRITERS,
    MomentOf,
    WordOf,
    config_option,
    file_argument,
    open_map,
    require_party,
)
from argmap.evaluation.answers.timeline import Undated
from argmap.evaluation.answers.unanswered import unanswered as unanswered_in
from argmap.render.findings.answers import findings_of
from argmap.render.findings.sarif import Found
from argmap.render.texts.report import as_json, as_markdown, as_text

WRITERS = {"text": as_text, "json": as_json, "md": as_markdown}

EXAMPLES = """\b
Examples:
  argmap unanswered debate.argdown
  argmap unanswered debate.argdown --owed --by government
  argmap unanswered debate.argdown --as-of 2022-01-27 --undated late
  argmap unanswered debate.argdown --after 2
"""


@click.command(epilog=EXAMPLES)
@file_argument
@config_option
@click.option("--by", metavar="PARTY", help="What this party has not answered.")
@click.option("--owed", is_flag=True, help="Only what attacks a claim of the party that owes.")
@click.option("--all", "reasons", is_flag=True, help="Also the reasons that nobody challenged.")
@click.option(
    "--as-of",
    "on",
    metavar="MOMENT",
    type=MomentOf(),
    help="The dispute as it was at the end of a day, as 2022-01-27, or of a round, as 3.",
)
@click.option(
    "--after",
    metavar="MOMENT",
    type=MomentOf(),
    help="Only what was there after this round or day and was passed over in the next turn of "
    "a party that owed a reply; a later reply does not undo that.",
)
@click.option(
    "--undated",
    type=WordOf(Undated),
    default=Undated.EARLY.value,
    show_default=True,
    help="With --as-of and --after, what has no date or round came before all, after all, "
    "or is an error.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice([*WRITERS, *FINDINGS_WRITERS]),
    default="text",
    show_default=True,
)
def unanswered(file: str, *, form: str, **asked: Any) -> None:
    """List the claims that nobody has answered, and who owes the answer.

    An answer is an attack on the claim or on its reasons; a party never answers
    itself. What would fall if the claim stands comes first.
    """
    argument_map = open_map(file)
    if asked["by"] is not None:
        require_party(argument_map, asked["by"])
    report = unanswered_in(argument_map, **asked)
    if form in FINDINGS_WRITERS:
        found = [Found(argument_map.source, findings_of(report, argument_map))]
        click.echo(FINDINGS_WRITERS[form](found, "unanswered"), nl=False)
    else:
        click.echo(WRITERS[form](report, argument_map), nl=False)
    raise SystemExit(EXIT_FINDINGS if report.findings else 0)
