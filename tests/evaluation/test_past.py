"""A dispute looked up as it was is the one that is read from the map as it was."""

from hypothesis import given
from hypothesis import strategies as st

from argmap.evaluation.answers.burdens import Burdens
from argmap.evaluation.answers.dropped import Drops
from argmap.evaluation.answers.past import History, Past
from argmap.evaluation.answers.replies import repliers_in, replies_in
from argmap.evaluation.answers.timeline import Undated, Unit, as_of, entrances, order
from argmap.evaluation.dispute import dispute_of
from argmap.model import Answer
from tests.evaluation.make import a_map, concluded, node, structure

CLAIMS = ["c0", "c1", "c2", "c3", "c4"]
rounds = st.sampled_from([None, 1, 2, 3, 4])
parties = st.sampled_from(["", "", "A", "B"])
_words = st.lists(st.sampled_from(["A", "B", "A@2", "B@3"]), max_size=1)
_answers = st.lists(st.builds(Answer, st.sampled_from("AB"), round=rounds), max_size=1).map(tuple)


@st.composite
def debates(draw):
    """Up to five claims and two arguments that conclude some of them; all may have times."""
    structures = [
        structure(
            f"<s{number}>",
            draw(st.permutations(CLAIMS).map(lambda some: f"{some[0]}, {some[1]} => {some[2]}")),
            draw(parties),
            round=draw(rounds),
        )
        for number in range(draw(st.integers(0, 3)))
    ]
    conclusions = {each.steps[-1].claim for each in structures}
    claims = [
        draw(st.sampled_from([concluded, node]) if name in conclusions else st.just(node))(
            name,
            draw(parties),
            round=draw(rounds),
            conceded=draw(_words),
            retracted=draw(_words),
            answered=draw(_answers),
        )
        for name in CLAIMS
    ]
    ends = st.sampled_from([*CLAIMS, *(f"<{each.title}>" for each in structures)])
    pairs = draw(st.lists(st.tuples(ends, st.sampled_from(["->", "->", "><"]), ends), max_size=8))
    relations = [
        f"{start} {symbol} {target}"
        for start, symbol, target in pairs
        if start != target and not (symbol == "><" and "<" in start + target)
    ]
    return a_map(*claims, *structures, relations=list(dict.fromkeys(relations)))


policies = st.sampled_from([Undated.EARLY, Undated.LATE])


def then_and_as_read(argument_map, moment, undated):
    whole = dispute_of(argument_map)
    past = Past(History(argument_map, whole, entrances(whole), Unit.ROUND, undated), order(moment))
    return past, dispute_of(as_of(argument_map, moment, undated=undated))


def has_a_round(argument_map):
    return any(each.round for each in entrances(dispute_of(argument_map)))


@given(debates(), st.integers(1, 4), policies)
def test_the_past_is_the_map_as_it_was(argument_map, moment, undated):
    if not has_a_round(argument_map):
        return
    past, read = then_and_as_read(argument_map, moment, undated)
    for number, end in enumerate(read.ends):
        place = past.numbers[end]

        def ends(numbers):
            return {past.ends[each] for each in numbers}

        def ends_read(numbers):
            return {read.ends[each] for each in numbers}

        assert past.nodes[place] == read.nodes[number]
        assert past.parties[place] == read.parties[number]
        assert past.rests_on_arguments[place] == read.rests_on_arguments[number]
        for which in ("attackers", "targets", "arguments_for", "arguments_from"):
            assert ends(getattr(past, which)[place]) == ends_read(getattr(read, which)[number])
        assert repliers_in(past, place) == replies_in(read).repliers[number]


def owed_at(argument_map, moment, undated):
    """Pairs of a claim and a party that owes a reply to it at the end of a round."""
    read = dispute_of(as_of(argument_map, moment, undated=undated))
    burdens = Burdens(read, replies_in(read).repliers.__getitem__)
    return {
        (end, debt.party) for number, end in enumerate(read.ends) for debt in burdens.debts(number)
    }


@given(debates(), policies)
def test_the_first_drop_is_at_the_first_turn_at_whose_end_a_reply_was_owed(argument_map, undated):
    if not has_a_round(argument_map):
        return
    dispute = dispute_of(argument_map)
    rounds_of = [each.round for each in entrances(dispute)]
    expected = {}
    for turn in range(1, 5):
        speaking = {
            party for party, said in zip(dispute.parties, rounds_of, strict=True) if said == turn
        }
        for end, party in owed_at(argument_map, turn, undated):
            entered = rounds_of[dispute.numbers[end]]
            if party in speaking and entered is not None and entered < turn:
                expected.setdefault((end, party), turn)
    drops = Drops(argument_map, dispute, entrances(dispute), undated=undated)
    told = {(dispute.ends[number], drop.party): drop.turn for number, _, drop in drops.first()}
    assert told == expected


@given(debates(), policies)
def test_a_late_answer_is_one_that_came_after_the_drop(argument_map, undated):
    if not has_a_round(argument_map):
        return
    dispute = dispute_of(argument_map)
    drops = Drops(argument_map, dispute, entrances(dispute), undated=undated)
    for number, _, drop in drops.first():
        if drop.answered_in is not None:
            assert drop.answered_in > drop.turn
            still = owed_at(argument_map, drop.answered_in, undated)
            assert (dispute.ends[number], drop.party) not in still
