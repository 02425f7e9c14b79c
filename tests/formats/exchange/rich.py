"""Networks that say everything that a network can say, to see what a format does with it."""

import datetime as dt
from dataclasses import replace

from hypothesis import strategies as st

from argmap.formats.exchange.network import Network, Premise, Statement, Step, StepKind
from argmap.model import (
    Annotation,
    Answer,
    Declaration,
    Document,
    Expectation,
    Expected,
    Move,
    Party,
    Quotation,
    Stance,
)

YES, NO = True, False
DAY = dt.date(2024, 5, 1)
PARTIES = {
    "ours": Party("ours", "Ours", ("Ada Ash", "Cy Cole")),
    "theirs": Party("theirs", "Theirs", origin={"participantID": "7", "colour": "red"}),
    "bo-birch": Party("bo-birch", "Bo Birch", ("Bo Birch",)),
}
BOOK = {
    "title": "The treaty",
    "type": "treaty",
    "issued": "1999-11-19",
    "author": [{"family": "Ash", "given": "Ada"}],
    "URL": "https://example.org/treaty",
    "DOI": "10.1000/1",
    "abstract": "It is said: the words stand here.",
}
DOCUMENTS = {
    "treaty": Document("treaty", "The treaty", BOOK, text="sources/treaty.md"),
    "letter": Document("letter", "A letter", {"title": "A letter"}),
}
CITES = (
    Quotation("treaty", "para 8", "the words"),
    Quotation("treaty", quote="stand here"),
    Quotation("letter", stance=Stance.ATTACK),
    Quotation("letter"),
)
HOLDERS = (
    ("", ""),
    ("ours", "Ada Ash"),
    ("ours", ""),
    ("theirs", "Bo Birch"),
    ("bo-birch", "Bo Birch"),
)


def annotations() -> st.SearchStrategy[Annotation]:
    """Annotations with every field now and then said."""
    return st.builds(
        lambda holder, **said: Annotation(party=holder[0], speaker=holder[1], **said),
        holder=st.sampled_from(HOLDERS),
        to=_rarely(("theirs",)),
        date=st.none() | st.just(DAY),
        round=_rarely(2, none=None),
        cites=st.lists(st.sampled_from(CITES), max_size=2, unique=True).map(tuple),
        parts=_rarely(("part one", "part two")),
        meets=_rarely(("part one",)),
        kind=st.sampled_from(["", "", "assumption", "evidence", "rebuttal"]),
        conceded=_rarely((Declaration("theirs", DAY), Declaration("bo-birch"))),
        retracted=_rarely((Declaration("ours", round=3),)),
        answered=_rarely((Answer("theirs", DAY, "in a letter", round=1),)),
        undeveloped=_rarely(YES, none=NO),
        strength=_rarely(0.5, none=None),
        implicit=_rarely(YES, none=NO),
        note=_rarely("A remark: on {this}", none=""),
        origin=_rarely({"colour": "blue", "depth": 3}, none=None),
    )


def _rarely(value, *, none=()):
    """The value, but most often none."""
    return st.sampled_from([none, none, none, value])


@st.composite
def rich_networks(draw: st.DrawFn) -> Network:
    """Claims and sketches with all sorts of annotations, steps of all kinds, moves and labels."""
    count = draw(st.integers(1, 5))
    names = tuple(f"c{number}" for number in range(count))
    statements = tuple(draw(_statements(name)) for name in names)
    steps: list[Step] = []
    for number in range(draw(st.integers(0, 5))):
        step = draw(_steps(f"s{number}", statements, steps))
        said = {(each.kind, each.premises, each.target) for each in steps}
        said |= {(each.kind, (Premise(each.target),), each.premises[0].id) for each in steps}
        is_circle = step.target in {each.id for each in step.premises}
        is_said = (step.kind, step.premises, step.target) in said
        if not (is_circle or is_said) and _is_new(step, steps):
            steps.append(step)
    steps += draw(_chains(statements, steps))
    moves = (
        Move("m1", "It is so.", "Ada Ash", "2024-05-01", "Asserting", names[0]),
        Move("m2", "Is it?", "Bo Birch", "", "Challenging", names[0], ("m1",)),
    )
    return Network(
        statements,
        tuple(steps),
        PARTIES,
        DOCUMENTS,
        moves if draw(st.booleans()) else (),
        settings={"title": "A map: of {things}", "rounds": ["1AC", "1NC"]},
        expected=Expected(
            (Expectation(names[0], "stands", semantics="grounded"),),
            (Expectation(names[0], "unanswered"),),
        )
        if draw(st.booleans())
        else Expected(),
    )


def _is_new(step: Step, steps: list[Step]) -> bool:
    """Whether the ends of a step are not those of another, so that it can be known by them."""
    ends = {step.target, *(premise.id for premise in step.premises)}
    return all(ends != {each.target, *(premise.id for premise in each.premises)} for each in steps)


@st.composite
def _statements(draw: st.DrawFn, name: str) -> Statement:
    return Statement(
        name,
        f"The words of {name}.",
        title=draw(st.sampled_from(["", f"Title {name}"])),
        is_sketch=draw(_rarely(YES, none=NO)),
        tags=draw(_rarely(("red", "two"))),
        annotation=draw(annotations()),
        data=draw(_rarely({"page": 7, "more": {"a": [1, "b"]}}, none=None)),
    )


@st.composite
def _steps(
    draw: st.DrawFn, id_: str, statements: tuple[Statement, ...], earlier: list[Step]
) -> Step:
    claims = [each.id for each in statements]
    plain = [each.id for each in statements if not each.is_sketch]
    inferences = [each.id for each in earlier if each.kind in {StepKind.SUPPORT, StepKind.ATTACK}]
    kind = draw(st.sampled_from(list(StepKind)))
    targets = inferences if kind is StepKind.UNDERCUT else claims
    if kind.is_symmetric or kind is StepKind.ENTAILS:
        targets = plain
    if not targets:
        kind, targets = StepKind.SUPPORT, claims
    target = draw(st.sampled_from(targets))
    starts = claims if kind in {StepKind.REPHRASE, StepKind.PREFERENCE} else plain
    premises = draw(
        st.lists(st.sampled_from(starts or claims), min_size=1, max_size=3, unique=True)
    )
    step = Step(id_, kind, tuple(map(Premise, premises[:1])), target)
    may_say = kind in {StepKind.SUPPORT, StepKind.ATTACK, StepKind.UNDERCUT} and bool(plain)
    return draw(_said(step, tuple(premises))) if may_say else step


@st.composite
def _chains(
    draw: st.DrawFn, statements: tuple[Statement, ...], earlier: list[Step]
) -> tuple[Step, ...]:
    """An argument of two steps, now and then: the first one's target is a premise of the last."""
    plain = [each.id for each in statements if not each.is_sketch]
    if len(plain) < 3 or draw(st.booleans()):
        return ()
    start, between, end = draw(st.permutations(plain))[:3]
    role = draw(st.sampled_from(["", "datum"]))
    scheme = Annotation(scheme=draw(st.sampled_from(["", "Expert Opinion"])))
    first = Step("s8", StepKind.SUPPORT, (Premise(start, role),), between, annotation=scheme)
    premises = draw(st.sampled_from([(between,), (between, start)]))
    last = draw(_said(Step("s9", StepKind.SUPPORT, (), end), premises))
    chain = tuple(each._replace(argument="s9") for each in (first, last))
    return chain if all(_is_new(each, earlier) for each in chain) else ()


@st.composite
def _said(draw: st.DrawFn, step: Step, premises: tuple[str, ...]) -> Step:
    """The step with several premises, roles, a title and all that can be said of it."""
    role = draw(st.sampled_from(["", "", "datum"]))
    return step._replace(
        premises=tuple(
            Premise(each, f"{role}{n}" if role else "") for n, each in enumerate(premises)
        ),
        title=draw(_rarely(f"Step {step.id}", none="")),
        text=draw(_rarely(f"The gist of {step.id}.", none="")),
        tags=draw(_rarely(("blue",))),
        annotation=replace(
            draw(annotations()),
            scheme=draw(st.sampled_from(["", "Expert Opinion", "My own"])),
        )
        if draw(st.booleans())
        else Annotation(),
        data=draw(_rarely({"page": 9}, none=None)),
    )
