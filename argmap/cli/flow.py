"""`argmap flow`: a flow sheet of a debate."""

import click

from argmap.cli.shared import config_option, file_argument, open_map
from argmap.evaluation.answers.flow import flow as flow_of
from argmap.files import STANDARD_STREAM, write_whole
from argmap.render.texts.flow import as_csv, as_html, as_text

WRITERS = {"text": as_text, "csv": as_csv, "html": as_html}

EXAMPLES = """\b
Examples:
  argmap flow debate.argdown
  argmap flow debate.argdown --format html -o debate.html
"""


@click.command(epilog=EXAMPLES)
@file_argument
@config_option
@click.option(
    "--format", "form", type=click.Choice(list(WRITERS)), default="text", show_default=True
)
@click.option(
    "-o",
    "--output",
    type=click.Path(allow_dash=True),
    default=STANDARD_STREAM,
    help="The file to write; the standard output if not given.",
)
def flow(file: str, *, form: str, output: str) -> None:
    """Show a debate as a flow sheet: a column a round, a row an exchange.

    A row is a move, the reply to it, the reply to that, and so on. A move that a
    party owed a reply to and passed over in its next turn is marked as dropped.
    Without rounds the columns are days; without these, steps of reply.
    """
    argument_map = open_map(file)
    sheet = WRITERS[form](flow_of(argument_map), argument_map)
    if output == STANDARD_STREAM:
        click.echo(sheet, nl=False)
    else:
        write_whole(output, sheet.encode())
