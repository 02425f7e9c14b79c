"""Maps and abstract frameworks in the formats of solvers: `.af`, `.apx`, `.bapx`, `.tgf`.

Out, claims and arguments have their names, and what they need is said by auxiliary
arguments, as `argmap.evaluation.framework` tells: supports strengthen and no more. `.af`
has numbers for names, and the names in comments. In, every argument is a claim, and its
label in `.tgf` is what it says.

They cannot carry: the name of the map, texts, arguments in a sentence as such, arguments of
several steps as one, supports, linked premises, undercuts and contradictions as such
(attacks stand for them), contraries as such, entailment as such, rephrases, preferences,
schemes, premise roles, strengths, speakers, parties, addressees, concessions, dates,
provenance, moves, documents and their bibliography, quotations and their locators, notes,
tags, what is implicit, assumed or undeveloped, answers elsewhere, parts, expected labels,
headings, other data, settings, other tools' data, ids.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator

from argmap.evaluation.abstract.flattening import Flattening
from argmap.evaluation.abstract.framework import Framework, framework_of
from argmap.evaluation.framework import translation_of
from argmap.formats.abstract import apx, iccma_af, tgf
from argmap.formats.abstract.frameworks import loads as framework_in
from argmap.formats.abstract.labels import argument_labels, attack_labels
from argmap.formats.exchange.conversion import Exported, Imported, imported
from argmap.formats.exchange.features import Feature
from argmap.formats.exchange.from_map import network_of
from argmap.formats.exchange.losses import Loss, dropped
from argmap.formats.exchange.network import Network, Premise, Statement, Step, StepKind
from argmap.formats.exchange.places import words
from argmap.formats.exchange.sayings import name_of
from argmap.formats.exchange.signs import kind_by_words
from argmap.formats.exchange.uncarried import uncarried
from argmap.model import ArgumentMap
from argmap.source import SourceFile

WRITERS: dict[str, Callable[[Framework], str]] = {
    "af": iccma_af.dumps,
    "i23": iccma_af.dumps,
    "tgf": tgf.dumps,
    "apx": apx.dumps,
}
CARRIES = frozenset({Feature.TITLES, Feature.ATTACK, Feature.ORDER})
_NAME = re.compile(r"\[.*\]|<.*>")
_INSTEAD = {
    Feature.LINKED: "auxiliary arguments stand for what needs them all",
    Feature.UNDERCUT: "an attack on an auxiliary argument stands for it",
    Feature.CONTRADICTION: "it is an attack each way now",
}


def loads(source: SourceFile, *, form: str) -> Imported:
    """The framework in a file as a map of claims; a malformed line is a loss.

    Args:
        source: The file.
        form: One of `frameworks.FORMATS`.
    """
    bipolar, faults = framework_in(source.text, form)
    framework = bipolar.framework
    names = framework.names or tuple(str(number + 1) for number in range(len(framework)))
    labels = argument_labels(source.text, form)
    pairs = {
        **dict.fromkeys(framework.attacks, StepKind.ATTACK),
        **dict.fromkeys(bipolar.supports, StepKind.SUPPORT),
    }
    losses = [dropped("line", fault.message, fault.help, span=fault.span) for fault in faults]
    bearing = attack_labels(source.text, form)
    steps = []
    for (start, target), kind in pairs.items():
        label = bearing.get((names[start], names[target]), "")
        said = kind_by_words(label) if label else kind
        if said is None:
            whose = f"of {names[start]} -> {names[target]}"
            losses.append(dropped("label", whose, f"a relation has no words: {label}"))
        steps.append(_step(names[start], said or kind, names[target]))
    network = Network(
        statements=tuple(_statement(name, labels.get(name, "")) for name in names),
        steps=tuple(steps),
        keeps_ids=False,
    )
    return imported(network, losses, source, words)


def _statement(name: str, label: str) -> Statement:
    """The claim for an argument; a label in brackets is a title as maps write it."""
    if not label or _NAME.fullmatch(label):
        return Statement(name, "", title=label or name)
    return Statement(name, label, title="" if name.isdecimal() else name)


def _step(start: str, kind: StepKind, target: str) -> Step:
    return Step(f"{start} {kind} {target}", kind, (Premise(start),), target)


def dumps(argument_map: ArgumentMap, *, form: str) -> Exported:
    """The framework that stands for a map as a file.

    Args:
        argument_map: The map.
        form: One of `WRITERS`.
    """
    text = WRITERS[form](named_framework(argument_map))
    network, losses = network_of(argument_map)
    lost = uncarried(network, CARRIES, _INSTEAD)
    return Exported(text.encode(), (*losses, *lost, *_words_and_supports(network)))


def named_framework(argument_map: ArgumentMap) -> Framework:
    """The framework that stands for a map, with a name for each argument, all different."""
    flattening = translation_of(argument_map).flattening
    framework = flattening.framework
    names = [" ".join(node.name.split()) for node in argument_map.nodes]
    names += [""] * (len(framework) - len(names))
    _name_steps(flattening, names)
    for needed, lacking in flattening.lacking.items():
        names[lacking] = f"lacking {names[needed]}"
    for number, name in enumerate(names):
        if not name:
            (needing,) = framework.targets[number]
            names[number] = f"no argument for {names[needing]}"
    return framework_of(len(framework), framework.attacks, names)


def _name_steps(flattening: Flattening, names: list[str]) -> None:
    """Names the steps of arguments; what says that one is lacking attacks the whole argument."""
    counts: Counter[int] = Counter()
    for number in flattening.argument_of:
        if not names[number]:
            (whole,) = flattening.framework.targets[flattening.lacking[number]]
            counts[whole] += 1
            names[number] = f"{names[whole]} step {counts[whole]}"


def _words_and_supports(network: Network) -> Iterator[Loss]:
    for statement in network.statements:
        if statement.text:
            whose = f"of claim {name_of(statement)}"
            yield dropped("text", whose, "a framework has names and no words")
    for step in network.steps:
        if step.kind is StepKind.SUPPORT:
            reason = "it strengthens, which a framework does not say"
            yield dropped(step.kind.value, name_of(step), reason)
