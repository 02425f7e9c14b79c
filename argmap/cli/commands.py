"""The commands, each of which is loaded when it is called."""

from importlib import import_module

import click

from argmap import __version__

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
