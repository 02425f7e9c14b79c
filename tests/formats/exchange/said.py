"""What a network says, apart from ids and order, to compare what came back with what was sent."""

import json
from dataclasses import replace

from argmap.formats.exchange.features import Feature
from argmap.formats.exchange.network import Network, Premise, Statement, Step, StepKind

FIELDS = {
    Feature.DATE: ("date", "round"),
    Feature.PROVENANCE: ("behalf", "published"),
    Feature.STRENGTH: ("strength",),
    Feature.IMPLICIT: ("implicit",),
    Feature.NOTE: ("note",),
}
KINDS = {
    Feature.ATTACK: {StepKind.ATTACK},
    Feature.UNDERCUT: {StepKind.UNDERCUT},
    Feature.CONTRADICTION: {StepKind.CONTRARY, StepKind.CONTRADICTORY},
    Feature.REPHRASE: {StepKind.REPHRASE},
    Feature.PREFERENCE: {StepKind.PREFERENCE},
}


def said(network: Network, carries: frozenset[Feature]) -> frozenset:
    """All that a network says and a format with these features can say, each thing once."""
    return _Sayings(network, carries).all()


class _Sayings:
    def __init__(self, network, carries):
        self._network = network
        self._carries = carries
        self._statements = {each.id: each for each in network.statements}
        self._steps = {each.id: each for each in network.steps}
        self._lost = {kind for feature, kinds in KINDS.items() for kind in kinds}
        self._lost -= {kind for feature in carries for kind in KINDS.get(feature, ())}

    def all(self):
        kept = [each for each in self._network.steps if each.kind not in self._lost]
        return frozenset(
            [
                *map(self._statement, self._network.statements),
                *(self._step(each) for each in kept),
                *self._documents(),
            ]
        )

    def _statement(self, each: Statement):
        annotation = each.annotation
        fields = [
            name for feature, names in FIELDS.items() if feature in self._carries for name in names
        ]
        cites = dict.fromkeys(map(self._citation, annotation.cites))
        return (
            each.text,
            self._holder(annotation),
            *(getattr(annotation, name) for name in fields),
            *(cites if Feature.DOCUMENT in self._carries else ()),
        )

    def _citation(self, cite):
        document = self._network.documents.get(cite.document)
        words = (cite.locator, cite.quote) if Feature.QUOTATION in self._carries else ()
        return document.title if document else cite.document, *words

    def _holder(self, annotation):
        party = self._network.parties.get(annotation.party)
        name = annotation.speaker or (party.name if party else annotation.party)
        return name if Feature.SPEAKER in self._carries else ""

    def _step(self, each: Step):
        premises = sorted(self._statements[premise.id].text for premise in each.premises)
        target = self._target(each.target)
        if each.kind.is_symmetric:
            premises, target = [], tuple(sorted([*premises, target]))
        scheme = each.annotation.scheme if Feature.SCHEME in self._carries else ""
        return (each.kind, tuple(premises), target, scheme)

    def _target(self, id_):
        return (
            self._statements[id_].text if id_ in self._statements else self._step(self._steps[id_])
        )

    def _documents(self):
        if Feature.DOCUMENT in self._carries:
            yield from map(self._document, self._network.documents.values())

    def _document(self, document):
        """A document; all that is known of it where a format carries provenance."""
        is_whole = Feature.PROVENANCE in self._carries
        known = json.dumps({**document.fields, "text": document.text}, sort_keys=True)
        return "document", document.title, known if is_whole else ""


def with_attacks_each_way(network: Network) -> Network:
    """The network as tools know it that have no contradictions."""
    steps = []
    for step in network.steps:
        if not step.kind.is_symmetric:
            steps.append(step)
            continue
        (premise,) = step.premises
        back = step._replace(
            id=f"{step.id}/back", premises=(Premise(step.target),), target=premise.id
        )
        steps += [each._replace(kind=StepKind.ATTACK) for each in (step, back)]
    return replace(network, steps=tuple(steps))


def with_steps_apart(network: Network) -> Network:
    """The network as tools know it in which every premise is a reason of its own."""
    steps = []
    for step in network.steps:
        for number, premise in enumerate(step.premises):
            id_ = step.id if number == 0 else f"{step.id}/{number}"
            steps.append(step._replace(id=id_, premises=(premise,)))
    return replace(network, steps=tuple(steps))


def with_ids_for_names(network: Network) -> Network:
    """The network as a file knows it that does not list the parties."""
    parties = {id_: replace(each, name=id_) for id_, each in network.parties.items()}
    return replace(network, parties=parties)


def without_attacks_of_several(network: Network) -> Network:
    """The network as tools know it in which a claim attacks alone and supports no step."""
    steps = {each.id for each in network.steps}
    return _only(
        network,
        lambda each: each.kind is StepKind.SUPPORT or len(each.premises) == 1,
        lambda each: each.kind is not StepKind.SUPPORT or each.target not in steps,
        lambda each: not each.kind.is_symmetric,
    )


def without_attacks_on_claims(network: Network) -> Network:
    """The network as tools know it in which claims are denied, and each by one other at most."""
    steps = {each.id for each in network.steps}
    denied = [each for each in network.steps if each.kind.is_symmetric]
    ends = [end for each in denied for end in (each.premises[0].id, each.target)]
    return _only(
        network,
        lambda each: each.kind is not StepKind.ATTACK,
        lambda each: each.kind is not StepKind.SUPPORT or each.target not in steps,
        lambda each: (
            not each.kind.is_symmetric
            or ends.count(each.target) == ends.count(each.premises[0].id) == 1
        ),
    )


def _only(network, *tests):
    """The network with the steps that pass all tests and do not bear on one that fails."""
    kept = [each for each in network.steps if all(test(each) for test in tests)]
    gone = {each.id for each in network.steps} - {each.id for each in kept}
    while len(left := [each for each in kept if each.target not in gone]) < len(kept):
        gone |= {each.id for each in kept} - {each.id for each in left}
        kept = left
    return replace(network, steps=tuple(kept))
