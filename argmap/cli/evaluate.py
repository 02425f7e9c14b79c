"""`argmap evaluate`: what stands, what is defeated and how strong it is."""

import click

from argmap.cli import EXIT_LIMIT
from argmap.cli.shared import WordOf, config_option, file_argument, open_map
from argmap.evaluation.abstract.flattening import SupportReading
from argmap.evaluation.abstract.limits import Limits
from argmap.evaluation.abstract.semantics import Semantics
from argmap.evaluation.framework import circles_of_need, translation_of
from argmap.evaluation.gradual.formulas import Gradual
from argmap.evaluation.gradual.strengths import DEFAULT_BASE, strengths_in
from argmap.evaluation.naming import end_named
from argmap.evaluation.verdicts import LISTED, OFFERED
from argmap.evaluation.verdicts import evaluate as evaluate_map
from argmap.evaluation.why.contributions import strength_reasons
from argmap.evaluation.why.explanation import Explanation
from argmap.evaluation.why.explanation import why as explanation_of
from argmap.model import ArgumentMap
from argmap.render.nodes import names_of
from argmap.render.texts.evaluation import Outcome, as_json, as_markdown, as_text

WRITERS = {"text": as_text, "json": as_json, "md": as_markdown}
SEMANTICS = {
    semantics.word: semantics
    for semantics in (*OFFERED, *(each for each in Semantics if each not in OFFERED))
}

EXAMPLES = """\b
Examples:
  argmap evaluate debate.argdown
  argmap evaluate debate.argdown --why "<Freedom>"
  argmap evaluate debate.argdown --semantics preferred --extensions
  argmap evaluate debate.argdown --supports deductive --why Freedom --semantics stable
  argmap evaluate debate.argdown --strength dfquad
"""


@click.command(epilog=EXAMPLES)
@file_argument
@config_option
@click.option(
    "--semantics",
    "word",
    type=click.Choice(list(SEMANTICS)),
    default=Semantics.GROUNDED.word,
    show_default=True,
    help="Which sets of claims count as standing together.",
)
@click.option(
    "--extensions",
    "with_extensions",
    is_flag=True,
    help="List the sets of claims that stand together, instead of what each claim comes to.",
)
@click.option(
    "--supports",
    type=WordOf(SupportReading),
    default=SupportReading.NONE.value,
    show_default=True,
    help="What a + says: the reason strengthens and no more; or it guarantees what it "
    "supports (deductive); or what it supports needs it (necessary).",
)
@click.option(
    "--why",
    metavar="NODE",
    help="Explain the status of one claim or argument, and what would change it; with "
    "--strength, what each neighbour does to its strength.",
)
@click.option(
    "--strength",
    type=WordOf(Gradual),
    help="Show strengths from 0 to 1 instead, by this gradual semantics.",
)
@click.option(
    "--base",
    type=click.FloatRange(0, 1),
    default=DEFAULT_BASE,
    show_default=True,
    help="With --strength, the base score of what the map gives no `strength`.",
)
@click.option(
    "--format", "form", type=click.Choice(list(WRITERS)), default="text", show_default=True
)
@click.option(
    "--time-limit",
    type=click.FloatRange(0, min_open=True),
    default=60.0,
    show_default=True,
    help="Seconds that the evaluation may take; what is known by then is shown.",
)
def evaluate(  # noqa: PLR0913  one parameter for each option
    file: str,
    *,
    word: str,
    with_extensions: bool,
    supports: SupportReading,
    why: str | None,
    strength: Gradual | None,
    base: float,
    form: str,
    time_limit: float,
) -> None:
    """Say which claims and arguments stand.

    Grounded semantics are the most cautious: what nothing attacks stands, what it
    attacks is defeated, what that attacked stands again. The others say what can
    be held together where this leaves something undecided.
    """
    if strength is not None:
        _require_strength_alone(word, supports)
    if with_extensions and (strength or why):
        message = "--extensions lists sets of claims; leave --why and --strength out"
        raise click.UsageError(message)
    if why is not None and SEMANTICS[word] not in OFFERED:
        message = f"--why explains what a claim comes to; {word} sets are listed by --extensions"
        raise click.UsageError(message)
    argument_map = open_map(file)
    if supports is SupportReading.NECESSARY:
        _tell_circles(argument_map)
    limits = Limits(time_limit, LISTED.extensions)
    end = None if why is None else end_named(argument_map, why)
    outcome: Outcome
    if strength is not None and end is not None:
        outcome = strength_reasons(argument_map, end, strength, base=base, limits=limits)
    elif strength is not None:
        outcome = strengths_in(argument_map, strength, base=base, limits=limits)
    elif end is not None:
        semantics = SEMANTICS[word]
        outcome = explanation_of(argument_map, end, semantics, supports=supports, limits=limits)
    else:
        outcome = evaluate_map(
            argument_map,
            SEMANTICS[word],
            supports=supports,
            limits=limits,
            with_extensions=with_extensions,
        )
    click.echo(WRITERS[form](outcome, argument_map), nl=False)
    if outcome.cut or (isinstance(outcome, Explanation) and not outcome.is_whole):
        raise SystemExit(EXIT_LIMIT)


def _require_strength_alone(word: str, supports: SupportReading) -> None:
    if SEMANTICS[word] is not Semantics.GROUNDED or supports is not SupportReading.NONE:
        message = "--strength knows no --semantics and no --supports; leave them out"
        raise click.UsageError(message)


def _tell_circles(argument_map: ArgumentMap) -> None:
    """Say what needs each other; some authors allow no such circles (Nouioua & Risch 2011)."""
    translation = translation_of(argument_map, supports=SupportReading.NECESSARY)
    for members in circles_of_need(translation):
        names = names_of(members, argument_map)
        click.echo(f"argmap: supports run in a circle: {names} stand or fall together", err=True)
