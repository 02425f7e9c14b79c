"""Where the stages meet: what is to be said of a map that was read, by all of them."""

from argmap.argdown.building.rules import MODEL_RULES
from argmap.argdown.format import format_text
from argmap.argdown.parsing.parser import parse as parse_argdown
from argmap.argdown.rules import RULES as SYNTAX_RULES
from argmap.argdown.vocabulary.rules import RULES as VOCABULARY_RULES
from argmap.checks import RULES as CHECK_RULES
from argmap.checks import run as run_checks
from argmap.checks import run_on_quotations as run_quotation_checks
from argmap.diagnostics import Diagnostic, Rule, Severity, in_order
from argmap.documents.library.rules import RULES as LIBRARY_RULES
from argmap.documents.quotations.verification import verify
from argmap.evaluation.answers.rules import RULES as ANSWER_RULES
from argmap.formats.abstract.framework_faults import RULES as FRAMEWORK_RULES
from argmap.formats.exchange.losses import RULES as LOSS_RULES
from argmap.reading import Reading
from argmap.source import SourceFile


def analyse(reading: Reading) -> tuple[Diagnostic, ...]:
    """All that is to be said of a map: what its reading found, and what the checks find."""
    argument_map = reading.argument_map
    errors = {each.code for each in reading.diagnostics if each.severity is Severity.ERROR}
    is_whole = errors.isdisjoint(rule.code for rule in SYNTAX_RULES)
    found = [*reading.diagnostics, *run_checks(argument_map, is_whole=is_whole)]
    folder = argument_map.source.folder
    if folder is not None and argument_map.documents:
        found += run_quotation_checks(verify(argument_map, folder))
    return in_order(found)


def tidy(source: SourceFile) -> tuple[str | None, tuple[Diagnostic, ...]]:
    """The text in the canonical layout, or None and the errors that are in the way."""
    _, faults = parse_argdown(source)
    errors = tuple(fault for fault in faults if fault.severity is Severity.ERROR)
    return (None if errors else format_text(source.text)), errors


RULES: tuple[Rule, ...] = (
    *SYNTAX_RULES,
    *VOCABULARY_RULES,
    *MODEL_RULES,
    *LIBRARY_RULES,
    *FRAMEWORK_RULES,
    *LOSS_RULES,
    *CHECK_RULES,
    *ANSWER_RULES,
)
