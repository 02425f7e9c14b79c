"""Two states disagree about a charter: a map with every kind of card, link and status."""

from argmap.evaluation.status import Status
from argmap.model import (
    Annotation,
    Argument,
    ArgumentMap,
    Claim,
    Document,
    End,
    Inference,
    Kind,
    Occurrence,
    Party,
    Quotation,
    Relation,
    RelationType,
    Role,
    Step,
)
from argmap.source import SourceFile, Span

PARTIES = {
    "a": Party("a", "State A"),
    "b": Party("b", "State B"),
    "n": Party("n", "Third states"),
}
DOCUMENTS = {
    "charter": Document("charter", "Charter", {"publisher": "Adopted by all parties"}),
    "ceilings": Document("ceilings", "Treaty on force ceilings", {"URL": "https://example.org/t"}),
    "records": Document("records", "Summit records", {"issued": "1999-11-19"}),
}


def claim(title, text, start, party="", *cites, kind=""):
    annotation = Annotation(party=party, cites=cites, kind=kind)
    return Claim(title, text, Span(start, start + 1), annotation=annotation)


def argument(title, start, party, premises, conclusion):
    def step(name, role, inference=None):
        return Step(name, Occurrence(None, Span(start, start), role, title), inference)

    steps = [step(premise, Role.PREMISE) for premise in premises]
    steps.append(step(conclusion, Role.MAIN_CONCLUSION, Inference(Span(start, start))))
    span = Span(start, start + 1)
    return Argument(title, "", span, steps=tuple(steps), annotation=Annotation(party=party))


def end(title):
    return End(Kind.CLAIM, title)


def relation(start, kind, target):
    return Relation(kind, start, target)


CLAIMS = (
    claim(
        "Membership",
        "Admitting a new member to the alliance breaks no commitment under the Charter.",
        0,
        "a",
    ),
    claim(
        "Free choice",
        "Each state is free to choose or change its security arrangements, including alliances.",
        20,
        "a",
        Quotation("charter", "§ 8, sentence 2"),
    ),
    claim("No exception", "The Charter states that freedom without any exception.", 30, "a"),
    claim(
        "Duty",
        "No state may strengthen its security at the expense of the security of others.",
        40,
        "b",
        Quotation("charter", "§ 8, sentence 3"),
    ),
    claim("Bases", "Bases close to its border make State B less secure.", 60, "b"),
    claim("Together", "The sentences of one paragraph must be read together.", 70, "b"),
    claim(
        "Concrete threat",
        "“At the expense of” needs a concrete threat, not only a feeling of insecurity.",
        80,
        "a",
    ),
    claim(
        "Sentence 3",
        "Sentence 3 of the same paragraph is the exception.",
        90,
        "b",
        Quotation("charter"),
    ),
    claim(
        "No new bases",
        "No new bases were placed there; the forces stayed below the agreed ceilings.",
        100,
        "n",
        Quotation("ceilings", "Annex II, table 1"),
    ),
    claim(
        "No protest",
        "Earlier accessions drew no protest that relied on § 8.",
        110,
        "n",
        Quotation("records"),
    ),
)
ARGUMENTS = (
    argument("from the text", 10, "a", ["Free choice", "No exception"], "Membership"),
    argument("from the duty not to harm", 50, "b", ["Bases", "Together"], "Duty"),
)
UNDERCUT = End(Kind.INFERENCE, "from the duty not to harm", 2)
RELATIONS = (
    relation(end("Duty"), RelationType.ATTACK, end("Membership")),
    relation(end("Concrete threat"), RelationType.UNDERCUT, UNDERCUT),
    relation(end("Sentence 3"), RelationType.ATTACK, end("No exception")),
    relation(end("No new bases"), RelationType.ATTACK, end("Bases")),
    relation(end("No protest"), RelationType.SUPPORT, end("Membership")),
)
MAP = ArgumentMap(
    source=SourceFile("charter.argdown", "\n" * 200),
    claims={claim.title: claim for claim in CLAIMS},
    arguments={argument.title: argument for argument in ARGUMENTS},
    relations=RELATIONS,
    parties=PARTIES,
    documents=DOCUMENTS,
    settings={"title": "Membership and the Charter"},
)
STATUSES = {
    end("Membership"): Status.UNDECIDED,
    end("No exception"): Status.DEFEATED,
    end("Duty"): Status.ANSWERED,
    end("Bases"): Status.UNDECIDED,
    end("Together"): Status.STANDS,
    end("Concrete threat"): Status.UNANSWERED,
    end("Sentence 3"): Status.STANDS,
    end("No new bases"): Status.UNANSWERED,
    end("No protest"): Status.UNANSWERED,
}
