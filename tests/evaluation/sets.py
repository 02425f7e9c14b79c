"""The sets that define "unanswered", as the reports tell them, in the order of the map."""

from argmap.evaluation.answers.findings import Lack
from argmap.evaluation.answers.unanswered import open_attacks, unanswered


def unreplied(argument_map):
    """What has no reply by anybody."""
    findings = unanswered(argument_map, reasons=True).findings
    silent = {Lack.OPEN_ATTACK, Lack.UNCHALLENGED}
    return _in_order(argument_map, [each.end for each in findings if each.lack in silent])


def unreplied_by(argument_map, party):
    """What others hold and a party has not replied to."""
    findings = unanswered(argument_map, by=party).findings
    return _in_order(argument_map, [each.end for each in findings])


def owed_by(argument_map, party):
    """What attacks something a party is committed to, without a reply by it."""
    findings = unanswered(argument_map, by=party, owed=True).findings
    return _in_order(argument_map, [each.end for each in findings])


def effectively_unanswered(argument_map):
    """The attacks to which no reply stands, be it that there is none."""
    overturned = [each.end for each in unanswered(argument_map).overturned]
    return _in_order(argument_map, [*open_attacks(argument_map), *overturned])


def _in_order(argument_map, ends):
    return tuple(node.end for node in argument_map.nodes if node.end in ends)
