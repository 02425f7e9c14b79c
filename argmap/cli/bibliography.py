"""`argmap bibliography`: what a map cites, in a citation style."""

import click

from argmap.cli.shared import (
    WordOf,
    config_option,
    file_argument,
    open_map,
    output_option,
    write_out,
)
from argmap.render.bibliography.bibliography import BibliographyFormat
from argmap.render.bibliography.bibliography import bibliography as bibliography_of

EXAMPLES = """\b
Examples:
  argmap bibliography debate.argdown
  argmap bibliography debate.argdown --style mla --format md
  argmap bibliography debate.argdown --format bibtex -o debate.bib
"""


@click.command(epilog=EXAMPLES)
@file_argument
@config_option
@click.option(
    "--style",
    default="apa",
    show_default=True,
    metavar="NAME",
    help="apa, chicago, mla, numeric, or the id of any other style of the CSL project.",
)
@click.option(
    "--format",
    "form",
    type=WordOf(BibliographyFormat),
    default=BibliographyFormat.TEXT.value,
    show_default=True,
)
@click.option("--all", "uncited", is_flag=True, help="List also what nothing cites.")
@output_option
def bibliography(
    file: str, *, style: str, form: BibliographyFormat, uncited: bool, output: str
) -> None:
    """List the documents that a map cites, worded in a citation style.

    How a document came about (on whose behalf, when it was said and when published, by whom
    translated, whether leaked) stands under its entry. Needs argmap[bibliography], save for
    csl-json.
    """
    argument_map = open_map(file)
    made = bibliography_of(argument_map, form, style=style, uncited=uncited)
    for document in made.omitted:
        click.echo(f"argmap: the style has no entry for {document.title}", err=True)
    write_out(output, made.text)
