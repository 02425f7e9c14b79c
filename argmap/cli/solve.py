"""`argmap solve` among the other commands; `argmap.cli.solving` reads its words and answers."""

import click

from argmap.cli.solving import DESCRIPTION, answer


@click.command(
    help=DESCRIPTION,
    add_help_option=False,
    context_settings={"ignore_unknown_options": True, "allow_interspersed_args": False},
)
@click.argument("words", nargs=-1, type=click.UNPROCESSED)
def solve(words: tuple[str, ...]) -> None:
    """See `DESCRIPTION`."""
    answer(words)
