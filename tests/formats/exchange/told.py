"""What a conversion lost and told nobody: things said before and not after, without a loss."""

from collections.abc import Iterable, Mapping

from argmap.formats.exchange.losses import Loss
from argmap.formats.exchange.network import Network, StepKind
from argmap.formats.exchange.sayings import name_of, sayings

_KINDS = frozenset(map(str, StepKind)) | {"premise roles", "linked premises"}
# What is told of a step by its name, and leaves it there.
_OF_ENDS = frozenset({"premise roles", "linked premises", "sketch"})
# What a network does not say or says of everything: a claim without a title may get one.
_BESIDES = frozenset(
    {"bold", "italic", "link", "wording", "statement-mention", "argument-mention", "text", "title"}
)


def untold(
    before: Network, after: Network, losses: Iterable[Loss], starts: Mapping[str, str]
) -> list[str]:
    """What `before` says, `after` does not, and no loss names; in the order of `before`.

    Args:
        before: What was written.
        after: What was read again.
        losses: What was told on both ways.
        starts: By its id, how the map calls a claim: relations may be told by what they start at.
    """
    told = {(loss.kind, loss.name) for loss in losses}
    whole = {name for kind, name in told if kind not in _OF_ENDS}
    whole |= {name.removeprefix("of claim ") for kind, name in told if kind in {"text", "words"}}
    whole |= {
        name_of(each)
        for each in before.steps
        if (each.kind.value, starts.get(each.premises[0].id)) in told
    }
    # A claim without words is known by its title alone, and one without either by nothing.
    whole |= {each.id for each in before.statements if not (each.text or each.title)}
    wordless = (each.title for each in before.statements if not each.text)
    whole |= {title for title in wordless if ("title", f"of claim {title}") in told}
    documents = {each.title: each.id for each in before.documents.values()}
    whole |= {title for title, id_ in documents.items() if id_ in whole}
    whole |= set(_bearing_on(before, whole))
    left = {*_said(after), *_elements(after)}
    if ids_in(before) <= ids_in(after):
        told.add(("ids", "of the map"))
    gone = whole | {name for kind, name in told if kind in _OF_ENDS}
    gone |= set(_bearing_on(before, gone))
    missing = [
        f"{what} {whose}"
        for (what, whose, owner, value), known in zip(_named(before), _said(before), strict=True)
        if known not in left and (what, whose) not in told and owner not in whole
        if not (owner in gone and what in _KINDS)
        if what != "citation" or value not in whole
    ]
    names = (name_of(each) for each in (*before.statements, *before.steps))
    elements = zip(names, _elements(before), strict=True)
    return [*missing, *(name for name, each in elements if each not in left and name not in gone)]


def overtold(before: Network, after: Network, losses: Iterable[Loss]) -> list[Loss]:
    """The losses that say of something that it was lost or changed, while `after` says it so."""
    left, elements = set(_said(after)), set(_elements(after))
    sayings: dict[tuple[str, str], list[tuple[str, str, str]]] = {}
    for (what, whose, *_), known in zip(_named(before), _said(before), strict=True):
        sayings.setdefault((what, whose), []).append(known)
    names: dict[str, list[str]] = {}
    of_before = (*before.statements, *before.steps)
    for element, known in zip(of_before, _elements(before), strict=True):
        names.setdefault(name_of(element), []).append(known)
    untrue = []
    for loss in losses:
        if loss.kind == "ids":
            untrue += [loss] if _all_ids(before) <= _all_ids(after) else []
        elif said := sayings.get((loss.kind, loss.name)):
            untrue += [loss] if left.issuperset(said) else []
        elif (named := names.get(_owner(loss.name))) and loss.kind not in _BESIDES:
            untrue += [loss] if elements.issuperset(named) else []
    return untrue


def _all_ids(network: Network) -> set[str]:
    """The ids of statements and of steps; none if the file says nothing by them."""
    return ids_in(network) | ({each.id for each in network.steps} if network.keeps_ids else set())


def _owner(whose: str) -> str:
    """The name of what a loss is told of."""
    return whose.removeprefix("of claim ").removeprefix("of argument ")


def ids_in(network: Network) -> set[str]:
    """The ids of all statements; none if the file says nothing by them."""
    return {each.id for each in network.statements} if network.keeps_ids else set()


def names_in(network: Network) -> "_Names":
    """The names of a network's elements that do not depend on ids and titles."""
    return _Names(network)


def _bearing_on(network, names):
    """The names of the steps that end at something with one of these names, or at such a step."""
    ids = {each.id for each in (*network.statements, *network.steps) if name_of(each) in names}
    while True:
        more = [
            step
            for step in network.steps
            if step.id not in ids and ids & {step.target, *(each.id for each in step.premises)}
        ]
        if not more:
            return
        ids |= {step.id for step in more}
        yield from map(name_of, more)


def _named(network):
    """What is said, whose, of which element or document, and how; as losses name them."""
    for each in sayings(network):
        owner = each.whose.split(" ", 2)[-1] if each.whose.startswith("of ") else each.whose
        yield each.what, each.whose, owner, each.value


def _said(network):
    """What is said, whatever the ids and titles of elements."""
    names = _Names(network)
    return [
        (each.what, names.without_ids(each.whose), names.plain(each.value))
        for each in sayings(network, names.of)
    ]


def _elements(network):
    names = _Names(network)
    return [names.of(each) for each in (*network.statements, *network.steps)]


class _Names:
    """Names of elements made of their words, the same before and after."""

    def __init__(self, network):
        self._statements = {each.id: each.text or each.title for each in network.statements}
        self._steps = {each.id: each for each in network.steps}
        self._ids = {each.id: each.title for each in network.documents.values()}
        self._ids |= {each.id: each.name for each in network.parties.values()}

    def of(self, element):
        return self._named(element.id)

    def _named(self, id_):
        if id_ in self._statements:
            return self._statements[id_]
        if id_ not in self._steps:
            return id_
        step = self._steps[id_]
        ends = [self._named(premise.id) for premise in step.premises]
        target = self._named(step.target)
        if step.kind.is_symmetric:
            ends, target = sorted([*ends, target]), ""
        kind = "contradictory" if step.kind.is_symmetric else step.kind.value
        return f"({kind}: {' & '.join(sorted(ends))} => {target})"

    def without_ids(self, whose):
        head, _, id_ = whose.rpartition(" ")
        if head == "of argument" and id_ in self._steps:
            return f"{head} {self._named(id_)}"
        if head in {"", "of document"}:
            return f"{head} {self._ids.get(id_, self._named(id_))}"
        return whose

    def plain(self, value):
        """A value without ids, dates and tuples, as a text."""
        if isinstance(value, list | tuple) and not hasattr(value, "_fields"):
            return str([self.plain(each) for each in value])
        if isinstance(value, frozenset):
            return str(sorted(value))
        if isinstance(value, dict):
            return str({str(key): self.plain(each) for key, each in value.items()})
        party = getattr(value, "by", None)
        if party is not None:
            when = getattr(value, "on", None), getattr(value, "round", None)
            return f"{party} {when} {getattr(value, 'why', '')}"
        return str(value)
