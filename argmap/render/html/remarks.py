"""What evaluation found of each claim and argument, for a page: who owes an answer, what stands."""

from argmap.evaluation.answers.unanswered import unanswered
from argmap.evaluation.why.reasons import reasons_of
from argmap.model import ArgumentMap
from argmap.render.html.cards import Remarks
from argmap.render.texts.report import facts_of
from argmap.render.texts.why import sentence_of


def remarks_of(argument_map: ArgumentMap, *, by: str = "") -> Remarks:
    """Sentences on who answered it, and on why it stands or does not.

    With the id of a party, what that party has not answered is told.
    """
    remarks = {
        end: [_sentence(fact) for fact in facts]
        for end, facts in facts_of(unanswered(argument_map, by=by or None), argument_map).items()
    }
    for end, reason in reasons_of(argument_map).items():
        remarks.setdefault(end, []).append(sentence_of(reason, argument_map))
    return remarks


def _sentence(fact: str) -> str:
    return f"{fact[:1].upper()}{fact[1:]}."
