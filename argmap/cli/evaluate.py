"""`argmap evaluate`: what stands, what is defeated and how strong it is."""

import click

from argmap.cli import EXIT_LIMIT
from argmap.cli.shared import WordOf, config_option, file_argument, open_map
from argmap.evaluation.abstract.limits import Limits
from argmap.evaluation.abstract.semantics import Semantics
from argmap.evaluation.framework import SupportReading
from argmap.evaluation.gradual.formulas import Gradual
from argmap.evaluation.gradual.strengths import DEFAULT_BASE, strengths_in
from argmap.evaluation.naming import end_named
from argmap.evaluation.verdicts import LISTED, OFFERED, Evaluation
from argmap.evaluation.verdicts import evaluate as evaluate_map
from argmap.evaluation.why import why as reasons_for
from argmap.render.texts.evaluation import Outcome, as_json, as_markdown, as_text

WRITERS = {"text": as_text, "json": as_json, "md": as_markdown}
SEMANTICS = {semantics.word: semantics for semantics in OFFERED}

EXAMPLES = """\b
Examples:
  argmap evaluate debate.argdown
  argmap evaluate debate.argdown --why "<Freedom>"
  argmap evaluate debate.argdown --semantics preferred --supports deductive
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
    "--supports",
    type=WordOf(SupportReading),
    default=SupportReading.NONE.value,
    show_default=True,
    help="What a + says: the reason strengthens and no more; or it guarantees what it "
    "supports (deductive); or what it supports needs it (necessary).",
)
@click.option(
    "--why", metavar="NODE", help="Explain the grounded status of a claim or an argument."
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
    _require_one_question(word, supports, why, strength)
    argument_map = open_map(file)
    outcome: Outcome
    if why is not None:
        outcome = reasons_for(argument_map, end_named(argument_map, why), supports=supports)
    elif strength is not None:
        outcome = strengths_in(argument_map, strength, base=base)
    else:
        limits = Limits(time_limit, LISTED.extensions)
        outcome = evaluate_map(argument_map, SEMANTICS[word], supports=supports, limits=limits)
    click.echo(WRITERS[form](outcome, argument_map), nl=False)
    if isinstance(outcome, Evaluation) and outcome.cut:
        raise SystemExit(EXIT_LIMIT)


def _require_one_question(
    word: str, supports: SupportReading, why: str | None, strength: Gradual | None
) -> None:
    if why is not None and strength is not None:
        message = "--why explains a status and --strength gives no status; ask for one of them"
        raise click.UsageError(message)
    if why is not None and SEMANTICS[word] is not Semantics.GROUNDED:
        message = "--why explains the grounded status; leave --semantics out"
        raise click.UsageError(message)
    asks_for_sets = SEMANTICS[word] is not Semantics.GROUNDED or supports is not SupportReading.NONE
    if strength is not None and asks_for_sets:
        message = "--strength knows no --semantics and no --supports; leave them out"
        raise click.UsageError(message)
