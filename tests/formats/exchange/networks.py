"""Networks to try conversions on, in the shapes that other tools' files have."""

import datetime as dt
from dataclasses import replace

from hypothesis import strategies as st

from argmap.formats.exchange.network import Network, Premise, Statement, Step, StepKind
from argmap.model import Annotation, Document, Party, Quotation
from argmap.source import NOWHERE

words = st.text(
    st.characters(codec="utf-8", exclude_categories=("C", "Z"), exclude_characters="\u200d"),
    min_size=1,
    max_size=8,
)
texts = st.lists(words, min_size=1, max_size=6).map(" ".join)
holders = st.sampled_from([("", ""), ("ours", "Ada Ash"), ("ours", ""), ("theirs", "Bo Birch")])
annotations = st.builds(
    lambda holder, **said: Annotation(party=holder[0], speaker=holder[1], **said),
    holder=holders,
    behalf=st.just("") | texts,
    date=st.none() | st.dates(dt.date(1990, 1, 1), dt.date(2030, 1, 1)),
    published=st.none() | st.just(dt.date(2030, 1, 2)),
    cites=st.lists(
        st.sampled_from(
            [
                Quotation("treaty", "para 8", "No “state” {may}"),
                Quotation("treaty", quote="The words."),
                Quotation("treaty"),
            ]
        ),
        max_size=2,
        unique=True,
    ).map(tuple),
    strength=st.none() | st.just(0.5),
    implicit=st.booleans(),
    note=st.just("") | texts,
)
PARTIES = {"ours": Party("ours", "Ours", ("Ada Ash",)), "theirs": Party("theirs", "Theirs")}
DOCUMENTS = {
    "treaty": Document(
        "treaty",
        "The treaty",
        {
            "title": "The treaty",
            "author": [{"literal": "Our ministry"}],
            "issued": "1999",
            "behalf": "the river states",
            "translation": {"from": "Dutch", "official": False},
            "leaked": "1998-12-31",
        },
        "sources/treaty.md",
    )
}


@st.composite
def networks(draw: st.DrawFn) -> Network:
    """Claims, and steps from them to claims and to earlier steps."""
    count = draw(st.integers(1, 6))
    statements = tuple(
        Statement(f"i{number}", draw(texts), annotation=draw(annotations))
        for number in range(count)
    )
    claims = [each.id for each in statements]
    steps: list[Step] = []
    for number in range(draw(st.integers(0, 6))):
        step = draw(_steps(f"r{number}", claims, steps))
        if not any(_says_the_same(step, each) for each in steps):
            steps.append(step)
    return Network(
        statements, tuple(steps), PARTIES, DOCUMENTS, settings={"title": "A map: of {things}"}
    )


def _says_the_same(step: Step, other: Step) -> bool:
    turned = step._replace(premises=(Premise(step.target),), target=step.premises[0].id)
    same = step._replace(id=other.id), turned._replace(id=other.id)
    return other in (same if step.kind.is_symmetric else same[:1])


@st.composite
def _steps(draw: st.DrawFn, id_: str, claims: list[str], earlier: list[Step]) -> Step:
    inferences = [each.id for each in earlier if each.kind in {StepKind.SUPPORT, StepKind.ATTACK}]
    premises = draw(st.lists(st.sampled_from(claims), min_size=1, max_size=3, unique=True))
    if inferences and draw(st.booleans()):
        target = draw(st.sampled_from(inferences))
        kind = draw(st.sampled_from([StepKind.UNDERCUT, StepKind.SUPPORT]))
    else:
        target = draw(st.sampled_from(claims))
        kind = draw(
            st.sampled_from(
                [
                    StepKind.SUPPORT,
                    StepKind.ATTACK,
                    StepKind.CONTRADICTORY,
                    StepKind.REPHRASE,
                    StepKind.PREFERENCE,
                ]
            )
        )
    if kind not in {StepKind.SUPPORT, StepKind.ATTACK, StepKind.UNDERCUT}:
        premises = premises[:1]
    scheme = draw(st.sampled_from(["", "Expert Opinion"])) if kind is StepKind.SUPPORT else ""
    joined = tuple(Premise(premise) for premise in premises)
    return Step(id_, kind, joined, target, annotation=Annotation(scheme=scheme))


def plain(network: Network) -> Network:
    """The network without places, and with its elements by their ids."""
    statements = sorted(map(_nowhere, network.statements), key=lambda each: each.id)
    steps = sorted(map(_nowhere, network.steps), key=lambda each: each.id)
    return replace(network, statements=tuple(statements), steps=tuple(steps))


def _nowhere(element):
    cites = tuple(replace(each, span=NOWHERE) for each in element.annotation.cites)
    annotation = replace(element.annotation, cites=cites)
    return element._replace(annotation=annotation, span=NOWHERE)
