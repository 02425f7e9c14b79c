"""`argmap flow`: a flow sheet of a debate."""

import click

from argmap.cli.shared import (
    config_option,
    file_argument,
    open_map,
    output_option,
    width_option,
    write_out,
)
from argmap.evaluation.answers.flow import flow as flow_of
from argmap.render.html.flow import flow_page
from argmap.render.texts.flow import as_csv, as_json, as_text

WRITERS = {"csv": as_csv, "json": as_json, "html": flow_page}

EXAMPLES = """\b
Examples:
  argmap flow debate.argdown
  argmap flow debate.argdown --format html -o debate.html
"""


@click.command(epilog=EXAMPLES)
@file_argument
@config_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", *WRITERS]),
    default="text",
    show_default=True,
)
@width_option
@output_option
def flow(file: str, *, form: str, width: int, output: str) -> None:
    """Show a debate as a flow sheet: a column a round, a row an exchange.

    A row is a move, the reply to it, the reply to that, and so on; reasons have
    rows of their own. A move that a party owed a reply to and passed over in its
    next turn is marked as dropped. Without rounds the columns are days; without
    these, steps of reply. `rounds: [1AC, 1NC]` in the front matter names rounds.
    """
    argument_map = open_map(file)
    sheet = flow_of(argument_map)
    if form == "text":
        written = as_text(sheet, argument_map, width=width)
    else:
        written = WRITERS[form](sheet, argument_map)
    write_out(output, written)
