"""A network becomes a map and a map a network, with nothing lost on the way."""

from hypothesis import given

from argmap.formats.exchange.from_map import network_of
from argmap.formats.exchange.identifiers import Identifiers
from argmap.formats.exchange.losses import Fate
from argmap.formats.exchange.network import Network, Premise, Statement, Step, StepKind
from argmap.formats.exchange.to_map import map_of
from argmap.model import Annotation, End, Kind, Relation, RelationType
from argmap.reading import parse
from argmap.source import SourceFile, Span
from tests.formats.exchange.networks import networks, plain
from tests.formats.exchange.rich import rich_networks
from tests.formats.exchange.told import overtold, untold

NO_FILE = SourceFile("x.json", "")
A, B, C = (Statement(letter, f"Words of {letter}.") for letter in "abc")


def step(id_, kind, premises, target, **more):
    return Step(id_, StepKind(kind), tuple(Premise(each) for each in premises), target, **more)


def mapped(*steps):
    return map_of(Network((A, B, C), steps), NO_FILE)


@given(networks())
def test_a_network_comes_back_from_its_map(network):
    argument_map, losses = map_of(network, NO_FILE)
    again, more = network_of(argument_map)
    assert plain(again) == plain(network)
    assert (losses, more) == ((), ())


@given(rich_networks())
def test_what_does_not_come_back_from_a_map_is_told_and_nothing_else(network):
    argument_map, losses = map_of(network, NO_FILE)
    again, more = network_of(argument_map)
    ids = Identifiers(argument_map)
    starts = {ids.of(node.end): node.name for node in argument_map.nodes}
    assert untold(network, again, (*losses, *more), starts) == []
    assert overtold(network, again, (*losses, *more)) == []
    assert losses or more or plain(again) == plain(network)


def test_a_step_from_one_claim_is_a_relation():
    argument_map, _ = mapped(step("r", "support", "a", "b"))
    start, target = (End(Kind.CLAIM, f"Words of {letter}") for letter in "ab")
    assert argument_map.relations == (Relation(RelationType.SUPPORT, start, target),)
    assert not argument_map.arguments


def test_premises_that_work_together_are_one_argument():
    argument_map, _ = mapped(step("r", "support", "ab", "c"))
    (argument,) = argument_map.arguments.values()
    assert [line.claim for line in argument.steps] == ["Words of a", "Words of b", "Words of c"]
    assert not argument_map.relations


def test_premises_that_attack_together_conclude_that_the_target_does_not_hold():
    argument_map, _ = mapped(step("r", "attack", "ab", "c"))
    (argument,) = argument_map.arguments.values()
    denial = argument_map.claims[argument.steps[-1].claim]
    assert denial.text == "Words of c: this does not hold."
    assert denial.annotation.implicit
    (relation,) = argument_map.relations
    assert (relation.start, relation.type) == (denial.end, RelationType.ATTACK)


def test_what_stands_for_an_attack_stands_where_the_attack_does():
    argument_map, _ = mapped(step("r", "attack", "ab", "c", span=Span(5, 9)))
    (claim,) = (each for each in argument_map.claims.values() if each.annotation.implicit)
    assert claim.span == Span(5, 9)


def test_an_attack_on_a_step_undercuts_the_inference():
    argument_map, _ = mapped(step("r", "support", "a", "b"), step("u", "undercut", "c", "r"))
    (argument,) = argument_map.arguments.values()
    (relation,) = argument_map.relations
    assert relation.target == End(Kind.INFERENCE, argument.title, 1)


def test_a_scheme_is_the_rule_of_the_inference():
    scheme = Annotation(scheme="Expert Opinion")
    argument_map, _ = mapped(step("r", "support", "a", "b", annotation=scheme))
    (argument,) = argument_map.arguments.values()
    assert argument.title == "Expert Opinion for Words of b"
    assert argument.steps[-1].inference.rules == ("Expert Opinion",)


class TestWhatCannotBeJoined:
    def test_a_step_to_nothing_is_told_and_left_out(self):
        argument_map, losses = mapped(step("r", "support", "a", "z"))
        assert not argument_map.relations
        (loss,) = losses
        assert (loss.fate, loss.kind, loss.name) == (Fate.DROPPED, "support", "r")
        assert loss.reason == "there is no z to join"

    def test_what_hangs_on_it_goes_too(self):
        _, losses = mapped(step("r", "support", "a", "z"), step("u", "undercut", "b", "r"))
        assert [loss.name for loss in losses] == ["r", "u"]

    def test_of_two_with_one_id_the_first_stays(self):
        twin = B._replace(id="a")
        argument_map, losses = map_of(Network((A, twin)), NO_FILE)
        assert [claim.text for claim in argument_map.claims.values()] == [A.text]
        assert losses[0].reason == "its id is taken already"

    def test_an_undercut_of_a_claim_is_an_attack(self):
        argument_map, losses = mapped(step("u", "undercut", "a", "b"))
        assert argument_map.relations[0].type is RelationType.ATTACK
        assert [loss.fate for loss in losses] == [Fate.CHANGED]


class TestFromText:
    """Maps that were written by hand."""

    def test_a_sketch_is_a_statement_that_leads_somewhere(self):
        argument_map = parse("[A]: a.\n  + <B>: b.\n    _ <C>: c.\n").argument_map
        network, losses = network_of(argument_map)
        assert [(each.text, each.is_sketch) for each in network.statements] == [
            ("a.", False), ("b.", True), ("c.", True)
        ]  # fmt: skip
        support, undercut = sorted(network.steps, key=lambda each: each.kind.value)
        assert (support.kind, undercut.kind) == (StepKind.SUPPORT, StepKind.UNDERCUT)
        assert undercut.target == support.id
        assert losses == ()

    def test_an_argument_of_two_steps_is_two_steps_that_belong_together(self):
        text = "<A>\n\n(1) p\n----\n(2) [M]: m\n(3) q\n----\n(4) [C]: c\n"
        network, _ = network_of(parse(text).argument_map)
        first, second = network.steps
        assert (len(first.premises), len(second.premises)) == (1, 2)
        assert first.argument == second.argument == second.id
        assert first.target == second.premises[0].id

    def test_headings_are_told_as_lost(self):
        _, losses = network_of(parse("# A part\n\n[A]: a.\n").argument_map)
        assert [(loss.kind, loss.name) for loss in losses] == [("heading", "A part")]

    def test_a_relation_to_statements_without_a_conclusion_is_told(self):
        argument_map = parse("[A]: a\n  -> <B>\n\n<B>\n\n(1) b\n(2) c\n").argument_map
        network, losses = network_of(argument_map)
        assert network.steps == ()
        assert [(each.kind, each.name) for each in losses] == [("attack", "A"), ("argument", "B")]

    def test_an_undercut_of_what_leads_nowhere_is_an_attack(self):
        _, losses = network_of(parse("<B>: b.\n  _ <C>: c.\n").argument_map)
        assert [loss.reason for loss in losses] == ["what it undercuts leads nowhere: an attack"]


class TestStepsOnSteps:
    def test_steps_that_bear_on_one_another_alone_are_told_and_left_out(self):
        argument_map, losses = mapped(
            step("r", "undercut", "a", "s"), step("s", "undercut", "b", "r")
        )
        assert not argument_map.relations
        assert [loss.reason for loss in losses] == [
            "s, which it joins, cannot be read",
            "r, which it joins, cannot be read",
        ]

    def test_ten_thousand_steps_on_steps_are_read(self):
        steps = [step(f"r{n}", "undercut", "a", f"r{n + 1}") for n in range(10_000)]
        argument_map, losses = mapped(*steps, step("r10000", "support", "a", "b"))
        assert len(argument_map.arguments) == 10_000
        assert losses == ()

    def test_ten_thousand_steps_on_one_that_is_missing_are_told(self):
        steps = [step(f"r{n}", "undercut", "a", f"r{n + 1}") for n in range(10_000)]
        argument_map, losses = mapped(*steps)
        assert not argument_map.arguments
        assert losses[0].reason == "r1, which it joins, cannot be read"
        assert losses[-1].reason == "there is no r10000 to join"
