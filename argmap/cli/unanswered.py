"""`argmap unanswered`: the claims that nobody has answered."""

from typing import Any

import click

from argmap.cli import EXIT_FINDINGS
from argmap.cli.findings import FINDINGS_WRITERS
from argmap.cli.shared import (
    MomentOf,
    WordOf,
    config_option,
    file_argument,
    open_map,
)
from argmap.evaluation.answers.chronology import chronology as chronology_of
from argmap.evaluation.answers.timeline import Undated
from argmap.evaluation.answers.unanswered import unanswered as unanswered_in
from argmap.render.findings.answers import findings_of
from argmap.render.findings.sarif import Found
from argmap.render.texts import chronology
from argmap.render.texts.report import as_json, as_markdown, as_text

WRITERS = {"text": as_text, "json": as_json, "md": as_markdown}
TIMELINES = {
    "text": chronology.as_text,
    "json": chronology.as_json,
    "md": chronology.as_markdown,
}

EXAMPLES = """\b
Examples:
  argmap unanswered debate.argdown
  argmap unanswered debate.argdown --owed --by government
  argmap unanswered debate.argdown --as-of 2022-01-27 --undated late
  argmap unanswered debate.argdown --after 2
  argmap unanswered debate.argdown --timeline
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
    "--timeline",
    is_flag=True,
    help="Turn by turn: who said what in each round or, without rounds, on each day, and what was "
    "unanswered at its end.",
)
@click.option(
    "--undated",
    type=WordOf(Undated),
    default=Undated.EARLY.value,
    show_default=True,
    help="What has no date or round came before all that has one, after all, or is an error; this "
    "matters for --as-of, --after, --timeline and for what was dropped.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice([*WRITERS, *FINDINGS_WRITERS]),
    default="text",
    show_default=True,
)
def unanswered(file: str, *, form: str, timeline: bool, **asked: Any) -> None:
    """List the claims that nobody has answered, and who owes the answer.

    An answer is an attack on the claim or on its reasons; a party never answers
    itself. What would fall if the claim stands comes first. Where the map has
    rounds, or else dates, it is told who spoke next and passed the claim over.
    """
    if timeline:
        _require_timeline_alone(form, asked)
    argument_map = open_map(file)
    if asked["by"] is not None:
        argument_map.party(asked["by"])
    if timeline:
        said = {name: asked[name] for name in ("by", "owed", "undated")}
        turns = chronology_of(argument_map, **said)
        click.echo(TIMELINES[form](turns, argument_map), nl=False)
        raise SystemExit(EXIT_FINDINGS if turns.last.unanswered else 0)
    report = unanswered_in(argument_map, **asked)
    if form in FINDINGS_WRITERS:
        found = [Found(argument_map.source, findings_of(report, argument_map))]
        click.echo(FINDINGS_WRITERS[form](found, "unanswered"), nl=False)
    else:
        click.echo(WRITERS[form](report, argument_map), nl=False)
    raise SystemExit(EXIT_FINDINGS if report.findings else 0)


def _require_timeline_alone(form: str, asked: dict[str, Any]) -> None:
    """Refuse what a timeline has no use for: it shows all turns, and to people."""
    others = {"--as-of": asked["on"], "--after": asked["after"], "--all": asked["reasons"]}
    for option, value in others.items():
        if value:
            message = (
                f"--timeline shows what {option} asks for at every turn; leave one of them out"
            )
            raise click.UsageError(message)
    if form not in TIMELINES:
        message = f"--timeline is written as {', '.join(TIMELINES)}, not as {form}"
        raise click.UsageError(message)
