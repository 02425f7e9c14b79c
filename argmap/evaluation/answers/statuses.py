"""Which claims and arguments were answered, as a status of each."""

from collections.abc import Mapping

from argmap.evaluation.answers.questions import answers_in
from argmap.evaluation.answers.replies import main_claims, moves, replies_in
from argmap.evaluation.dispute import dispute_of
from argmap.evaluation.status import Status
from argmap.model import ArgumentMap, End


def answer_statuses(argument_map: ArgumentMap) -> Mapping[End, Status]:
    """Which claims and arguments were answered, in the order of the map.

    Answered are those with a reply, and questions with an answer. Unanswered are the attacks,
    the main claims and the questions without one. A reason that nobody challenged has no status.
    """
    dispute = dispute_of(argument_map)
    has_reply = replies_in(dispute).has_reply
    main = set(main_claims(dispute))
    statuses = {}
    questions = answers_in(dispute)
    for number, end in enumerate(dispute.ends):
        if has_reply[number] or questions.get(number):
            statuses[end] = Status.ANSWERED
        elif dispute.targets[number] or number in main or number in questions:
            statuses[end] = Status.UNANSWERED
    return statuses


def answer_statuses_by(argument_map: ArgumentMap, party: str) -> Mapping[End, Status]:
    """Which of the claims and arguments that others hold a party has answered, and which not.

    What the party holds itself has no status.
    """
    dispute = dispute_of(argument_map)
    repliers = replies_in(dispute).repliers
    return {
        dispute.ends[number]: Status.ANSWERED if party in repliers[number] else Status.UNANSWERED
        for number in moves(dispute)
        if dispute.parties[number] != party
    }
