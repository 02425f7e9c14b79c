"""The JSON of the reference implementation, brought into the shape that `view` gives.

Left out is what has no meaning: the order of lists, blanks at the ends of texts, and the
texts of places that only refer to a title. Four things the reference does not bring up
to date: what claims are used as and the inferences above premises once arguments are
taken apart, the sections of places once the map is regrouped, and at an argument the
undercuts that have become those of its inference.
"""

from tests.conformance.view import ROLES, USES, clean, ordered


def shape(given):
    front_matter = given.get("frontMatter")
    statements = list(map(statement, given["statements"]))
    arguments = list(map(argument, given["arguments"]))
    if setting(front_matter, "model", "explodeArguments"):
        for each in statements:
            each.pop("usedAs", None)
            each.update(clean(usedAs=used_as(each.get("members", []))))
    if setting(front_matter, "group", "regroup"):
        for each in statements + arguments:
            for place in each.get("members", []) + each.get("descriptions", []):
                place.pop("section", None)
    return {
        "statements": ordered(statements),
        "arguments": ordered(arguments),
        "relations": ordered(given["relations"]),
        "sections": ordered(sections(given["sections"])),
        "tags": ordered(given["tags"]),
        "map": view(given["map"]),
        "dot": dot(given["dot"]),
    }


def setting(front_matter, section, key):
    inner = front_matter.get(section) if isinstance(front_matter, dict) else None
    return inner.get(key) if isinstance(inner, dict) else None


def used_as(members):
    roles = {each.get("role") for each in members}
    return [use.value for use in USES if ROLES[use] in roles]


def trimmed(text):
    return text.lstrip(" ").rstrip() if text is not None else None


def member(each):
    is_reference = each.get("isReference")
    given = each.get("text", "")
    text = trimmed(given)
    blanks = len(given) - len(given.lstrip(" "))
    return clean(
        text=None if is_reference else text,
        role=each.get("role"),
        isReference=is_reference,
        argument=each.get("argument"),
        tags=each.get("tags"),
        data=each.get("data"),
        ranges=None if is_reference else ranges(text, each.get("ranges", []), blanks),
        section=each.get("section"),
        line=each["line"],
        column=each["column"],
    )


def ranges(text, given, blanks):
    last = len(text.encode("utf-16-le")) // 2 - 1
    return [
        each | {"start": max(each["start"] - blanks, 0), "stop": min(each["stop"] - blanks, last)}
        for each in given
    ]


def statement(each):
    return clean(
        title=each.get("title", ""),
        text=trimmed(each.get("text")) or None,
        tags=each.get("tags"),
        data=each.get("data"),
        section=each.get("section"),
        color=each.get("color"),
        usedAs=each.get("usedAs"),
        members=ordered(map(member, each["members"])),
        relations=relations(each),
    )


def argument(each):
    return clean(
        title=each.get("title", ""),
        text=trimmed(each.get("text")) or None,
        tags=each.get("tags"),
        data=each.get("data"),
        section=each.get("section"),
        color=each.get("color"),
        descriptions=ordered(map(member, each["descriptions"])),
        pcs=list(map(step, each.get("pcs", []))),
        relations=[relation for relation in relations(each) if not has_moved(relation, each)],
    )


def relations(each):
    once = []
    for relation in each.get("relations", []):
        if relation not in once:
            once.append(relation)
    return ordered(once)


def has_moved(relation, argument):
    """True for an undercut of an argument that has become one of its inference."""
    return relation["to"].get("argument") == argument["title"] and relation["from"] != {
        "kind": "argument",
        "title": argument["title"],
    }


def step(each):
    inference = each.get("inference")
    if inference is not None and each["role"] != "premise":
        inference = clean(
            rules=inference.get("rules"),
            data=inference.get("data"),
            relations=relations(inference),
        )
    else:
        inference = None
    return clean(
        statement=each["statement"],
        role=each["role"],
        text=None if each.get("isReference") else trimmed(each.get("text", "")),
        isReference=each.get("isReference"),
        inference=inference,
    )


def sections(given, parent=""):
    for each in given:
        yield clean(
            id=each["id"],
            level=each["level"],
            title=each.get("title", ""),
            tags=each.get("tags"),
            data=each.get("data"),
            parent=parent,
            isGroup=each.get("isGroup"),
            isClosed=each.get("isClosed"),
            color=each.get("color"),
        )
        yield from sections(each.get("children", []), each["id"])


def view(given):
    nodes, groups = [], []
    collect(given["nodes"], "", nodes, groups)
    names = {each["id"]: name(each) for each, _ in nodes}
    return {
        "nodes": ordered(node(each, group) for each, group in nodes),
        "groups": ordered(group(each, parent) for each, parent in groups),
        "edges": ordered(edge(each, names) for each in given["edges"]),
    }


def collect(given, group, nodes, groups):
    for each in given:
        if each["type"] == "group-map-node":
            groups.append((each, group))
            collect(each.get("children", []), each["id"], nodes, groups)
        else:
            nodes.append((each, group))


def name(each):
    title = each["title"]
    return f"[{title}]" if each["type"] == "statement-map-node" else f"<{title}>"


def node(each, group):
    return clean(
        name=name(each),
        labelTitle=each.get("labelTitle"),
        labelText=trimmed(each.get("labelText")) or None,
        tags=each.get("tags"),
        color=each.get("color"),
        group=group,
    )


def group(each, parent):
    return clean(
        title=each.get("title", ""),
        level=each["level"],
        isClosed=each.get("isClosed") or None,
        parent=parent,
        color=each.get("color"),
    )


def edge(each, names):
    return clean(
        type=each["type"],
        start=names[each["from"]],
        target=names[each["to"]],
        color=each.get("color"),
        startClaim=each.get("fromStatement"),
        targetClaim=each.get("toStatement"),
    )


def dot(given):
    return {
        "clusters": given["clusters"],
        "nodes": given["nodes"],
        "edges": sorted(type_ for _, _, type_ in given["edges"]),
    }
