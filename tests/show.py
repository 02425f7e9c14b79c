"""Maps and graphs as short text, for the pages of the specification."""

from argmap.graph import Edge, edges_of, key_of, rebuttals
from argmap.model import Annotation, ArgumentMap, End, Kind, Node, Role

VERBS = {
    "support": "supports",
    "attack": "attacks",
    "undercut": "undercuts",
    "entails": "entails",
    "contrary": "is contrary to",
    "contradictory": "contradicts",
}


def show_map(argument_map: ArgumentMap) -> str:
    """Nodes with what is said of them, structures, then relations: a line each."""
    lines = [
        f"{'#' * section.level} {section.title} ({section.id})"
        for section in argument_map.sections.values()
    ]
    for node in argument_map.nodes:
        lines.append(f"{node.name} {node.text}".rstrip() + _notes(node))
        if node.end.kind is Kind.ARGUMENT:
            lines += _steps(argument_map, node.title)
    lines += [
        f"{_end(relation.start)} {VERBS[relation.type]} {_end(relation.target)}"
        for relation in argument_map.relations
    ]
    return "\n".join(lines) + "\n"


def show_graph(argument_map: ArgumentMap) -> str:
    """Nodes of the graph by kind, then edges with their attributes: a line each."""
    attackers = rebuttals(argument_map)
    lines = [
        f"{'rebuttal' if node.end in attackers else node.end.kind}: {key_of(node.end)}"
        for node in argument_map.nodes
    ]
    lines += [f"document: document:{document}" for document in argument_map.documents]
    lines += [_edge(edge) for edge in edges_of(argument_map)]
    return "\n".join(lines) + "\n"


def _notes(node: Node) -> str:
    notes = [f"#{tag}" for tag in node.tags]
    if node.section:
        notes.append(f"in {node.section}")
    notes += _annotation(node.annotation)
    return f"  ({'; '.join(notes)})" if notes else ""


def _annotation(annotation: Annotation) -> list[str]:
    shown = []
    for name in Annotation.__dataclass_fields__:
        value = getattr(annotation, name)
        if value == getattr(Annotation(), name):
            continue
        if name == "cites":
            value = ", ".join(f"{cite.document} {cite.locator}".strip() for cite in value)
        elif name == "answered":
            value = ", ".join(f"{answer.by} {answer.on or ''}".strip() for answer in value)
        elif isinstance(value, tuple):
            value = ", ".join(value)
        shown.append(f"{name}: {value}")
    return shown


def _steps(argument_map: ArgumentMap, title: str) -> list[str]:
    lines = []
    for step in argument_map.arguments[title].steps:
        if step.inference is not None:
            rules = ", ".join(step.inference.rules)
            lines.append(f"  -- {rules} --" if rules else "  -----")
        role = "" if step.occurrence.role is Role.PREMISE else f"  ({step.occurrence.role})"
        lines.append(f"  [{step.claim}]{role}")
    return lines


def _end(end: End) -> str:
    suffix = "" if end.step is None else f" (step {end.step})"
    return key_of(end) + suffix


def _edge(edge: Edge) -> str:
    notes = {key: value for key, value in edge.attributes.items() if key != "type"}
    told = ", ".join(f"{key}: {value}" for key, value in notes.items())
    return f"{edge.start} --{edge.attributes['type']}--> {edge.target}  ({told})"
