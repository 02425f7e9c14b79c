"""The checks: questions asked of a whole map, one in each module.

They come after reading and need nothing but the map and its graph, or what its quotations
turned out to be. `CHECKS` and `QUOTATION_CHECKS` say which of them run, and in what order.
"""

from argmap.checks import (
    changed_party,
    circular_support,
    near_duplicate_title,
    reversed_order,
    self_attack,
    support_and_attack,
    unanswered_attack,
    unconnected_claim,
    undefined_mention,
    undefined_reference,
    unknown_part,
    unmet_expectation,
    unsourced_claim,
    unused_document,
    unused_party,
)
from argmap.checks.quotations import (
    absent_quotation,
    altered_source,
    ambiguous_quotation,
    misplaced_quotation,
    misquotation,
    trimmed_quotation,
    unchecked_quotation,
    unknown_locator,
    unreadable_source,
)
from argmap.diagnostics import Diagnostic, in_order
from argmap.documents.quotations.verification import Verification
from argmap.model import ArgumentMap

CHECKS = (
    circular_support.CHECK,
    undefined_reference.CHECK,
    undefined_mention.CHECK,
    unconnected_claim.CHECK,
    unsourced_claim.CHECK,
    unanswered_attack.CHECK,
    near_duplicate_title.CHECK,
    self_attack.CHECK,
    support_and_attack.CHECK,
    unused_document.CHECK,
    unused_party.CHECK,
    reversed_order.CHECK,
    unknown_part.CHECK,
    changed_party.CHECK,
    unmet_expectation.CHECK,
)
QUOTATION_CHECKS = (
    misquotation.CHECK,
    absent_quotation.CHECK,
    ambiguous_quotation.CHECK,
    misplaced_quotation.CHECK,
    unknown_locator.CHECK,
    trimmed_quotation.CHECK,
    unchecked_quotation.CHECK,
    unreadable_source.CHECK,
    altered_source.CHECK,
)
RULES = (*(check.rule for check in CHECKS), *(check.rule for check in QUOTATION_CHECKS))


def run(argument_map: ArgumentMap, *, is_whole: bool = True) -> tuple[Diagnostic, ...]:
    """What all checks find in a map, in the order of its text.

    Args:
        argument_map: The map.
        is_whole: False if some of its text could not be read.
    """
    checks = (check for check in CHECKS if is_whole or not check.misses_unread)
    return in_order(found for check in checks for found in check.function(argument_map))


def run_on_quotations(verification: Verification) -> tuple[Diagnostic, ...]:
    """What all checks find in the quotations of a map, in the order of its text."""
    return in_order(found for check in QUOTATION_CHECKS for found in check.function(verification))
