"""`argmap worksheet`: a map with blanks to fill in, and its key."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from argmap.argdown.vocabulary.worksheets import Worksheet, worksheet_in
from argmap.cli.shared import WordOf, config_option, file_argument, font_option, open_map
from argmap.contents import STANDARD_STREAM
from argmap.errors import ArgmapError
from argmap.files import write_whole
from argmap.render.worksheets.choice import says_which
from argmap.render.worksheets.handout import Form, handout, handout_of

EXAMPLES = """\b
Examples:
  argmap worksheet debate.argdown -o sheet.pdf --key key.pdf
  argmap worksheet debate.argdown -o sheet.pdf --kind rebuttal --word-bank
  argmap worksheet debate.argdown -o a.pdf --every 2 --seed 0
  argmap worksheet debate.argdown -o b.pdf --every 2 --seed 1
  argmap worksheet debate.argdown -o links.pdf --links
"""


@click.command(epilog=EXAMPLES)
@file_argument
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(allow_dash=True),
    help="The sheet: a file that ends in pdf, svg or html.",
)
@click.option("--format", "form", type=WordOf(Form), help="Its format, if its ending is silent.")
@click.option("--key", type=click.Path(), help="Its answer key, with all at the same places.")
@click.option("--tag", "tags", metavar="TAG", multiple=True, help="Leave blank what has this tag.")
@click.option(
    "--kind",
    "kinds",
    metavar="KIND",
    multiple=True,
    help="Leave blank what is of this kind: rebuttal, premise, argument, claim, main claim, "
    "or a kind that the map names.",
)
@click.option(
    "--party", "parties", metavar="PARTY", multiple=True, help="Leave blank what it holds."
)
@click.option(
    "--depth",
    "depths",
    type=click.IntRange(0),
    multiple=True,
    help="Leave blank what stands so deep in the outline: 1 bears on a main claim.",
)
@click.option(
    "--every",
    metavar="N",
    type=click.IntRange(1),
    help="Of what is chosen, leave every N-th blank.",
)
@click.option(
    "--seed",
    type=click.IntRange(0),
    help="Which of them, and the order of the word bank: 0 is version A, 1 version B.",
)
@click.option("--links", is_flag=True, help="Ask how things bear on one another.")
@click.option("--word-bank", "bank", is_flag=True, help="Give the words left out, shuffled.")
@click.option("--questions", is_flag=True, help="Ask which claims each party has not answered.")
@click.option("--instructions", metavar="TEXT", help="What the pupils are to do.")
@click.option(
    "--section",
    "sections",
    metavar="TITLE",
    multiple=True,
    help="Use only what stands under this heading, and what it is directly linked to.",
)
@font_option
@config_option
def worksheet(  # noqa: PLR0913  one parameter for each option
    file: str,
    *,
    output: str,
    form: Form | None,
    key: str | None,
    seed: int | None,
    sections: tuple[str, ...],
    font: tuple[str, ...],
    **asked: Any,
) -> None:
    """Make a worksheet of a map: some of it is left blank, to be filled in.

    What more than one option chooses is blank if all of them do. Without any of them the
    `worksheet` of the map's front matter counts; without that, every third claim or
    argument is blank.
    """
    files = [(output, form or _form_of(output), False)]
    if key is not None:
        _require_another(key, output)
        files.append((key, _form_of(key), True))
    argument_map = open_map(file)
    said = worksheet_in(argument_map.settings) or Worksheet()
    exercise = handout_of(argument_map, _merged(said, asked), seed=seed, sections=sections)
    made = [
        (path, handout(exercise, form, is_key=is_key, fonts=font)) for path, form, is_key in files
    ]
    for warning in dict.fromkeys(one for _, drawing in made for one in drawing.warnings):
        click.echo(f"argmap: {warning}", err=True)
    for path, drawing in made:
        write_whole(path, drawing.content)


def _merged(said: Worksheet, asked: dict[str, Any]) -> Worksheet:
    """What the map says, but for what was asked; who asks for blanks gets none that it names."""
    given = {name: value for name, value in asked.items() if value}
    if says_which(replace(Worksheet(), **given)) or "every" in given:
        said = replace(said, tags=(), kinds=(), parties=(), depths=(), every=0)
    return replace(said, **given)


def _require_another(key: str, sheet: str) -> None:
    if Path(key) == Path(sheet):
        message = f"the sheet and its key cannot both be {key}; give the key a name of its own"
        raise ArgmapError(message)


def _form_of(path: str) -> Form:
    ending = Path(path).suffix.lower().removeprefix(".")
    if path != STANDARD_STREAM and ending in list(Form):
        return Form(ending)
    message = (
        f"the format of {path} is not known; end it in one of {', '.join(Form)}, or give --format"
    )
    raise ArgmapError(message)
