"""The command line: each command unpacks the request, calls the pipeline, packs the answer."""

import gc
import sys
from importlib import import_module

import click

from argmap import __version__
from argmap.diagnostics import ArgmapError, LimitError

COMMANDS = (
    "bibliography",
    "build",
    "check",
    "convert",
    "draw",
    "evaluate",
    "explain",
    "flow",
    "fmt",
    "reveal",
    "show",
    "solve",
    "sources",
    "unanswered",
    "worksheet",
)

EXIT_FINDINGS = 1
EXIT_MISUSE = 2
EXIT_LIMIT = 3

HELP = """Maps of arguments: who claims what, against whom, on which words.

A map is a text file in the Argdown language:

\b
    [Uniforms]: Our school should have uniforms.
      + <Equality>: Nobody is judged by their clothes.
      - <Freedom>: Clothes are a way to speak.
        - <At school>: One can speak in other ways there.

Start with `argmap check debate.argdown`, which says what is wrong and where.
Then `argmap unanswered debate.argdown` lists the claims that nobody has
answered, and `argmap draw debate.argdown -o debate.svg` draws the map.

The word `-` in place of a file means the standard input or output. Exit
status: 0 nothing found, 1 something found, 2 misuse or unreadable input,
3 stopped by a limit.
"""


class Commands(click.Group):
    """Commands that are only loaded when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's signature
        """The names of all commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  click's signature
        """The command of that name, from the module of that name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"argmap.cli.{cmd_name}"), cmd_name)
        return command


@click.group(cls=Commands, help=HELP, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="argmap", message="%(prog)s %(version)s")
def commands() -> None:
    """See `HELP`."""


def main() -> None:
    """Run the command line and leave with its exit status."""
    # A command ends soon and leaves few circles; looking for them doubles the time of a large map.
    gc.disable()
    try:
        commands(prog_name="argmap")
    except ArgmapError as error:
        click.echo(f"argmap: {error}", err=True)
        sys.exit(EXIT_LIMIT if isinstance(error, LimitError) else EXIT_MISUSE)
