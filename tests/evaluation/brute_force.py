"""Every semantics straight from its definition, over all subsets: slow, for few arguments."""

from itertools import chain, combinations


def extensions(size, attacks, code):
    """All extensions of a semantics, sorted."""
    return all_extensions(size, attacks)[code]


def all_extensions(size, attacks):
    """All extensions of each semantics, sorted."""
    sets = [frozenset(each) for each in _subsets(size)]
    conflict_free = [each for each in sets if not each & _attacked(each, attacks)]
    admissible = [each for each in conflict_free if each <= _defended(each, size, attacks)]
    complete = [each for each in admissible if each == _defended(each, size, attacks)]
    preferred = _maximal(admissible)
    semi_stable = _widest(admissible, attacks)
    found = {
        "CF": conflict_free,
        "NA": _maximal(conflict_free),
        "AD": admissible,
        "CO": complete,
        "GR": [min(complete, key=len)],
        "PR": preferred,
        "ST": [each for each in conflict_free if len(_range(each, attacks)) == size],
        "SST": semi_stable,
        "STG": _widest(conflict_free, attacks),
        "ID": _maximal([each for each in admissible if all(each <= pr for pr in preferred)]),
        "EA": _maximal([each for each in admissible if all(each <= sst for sst in semi_stable)]),
    }
    return {code: sorted(tuple(sorted(each)) for each in sets) for code, sets in found.items()}


def closed_attacks(size, attacks, supports, *, deductive):
    """The attacks that follow when what supports entail is attacked or attacks."""
    leads = {(each, each) for each in range(size)}
    leads |= set(supports) if deductive else {(b, a) for a, b in supports}
    while more := {(a, d) for a, b in leads for c, d in leads if b == c} - leads:
        leads |= more
    return sorted(
        {(a, b) for x, y in attacks for a, c in leads if c == x for b, d in leads if d == y}
    )


def _subsets(size):
    return chain.from_iterable(combinations(range(size), many) for many in range(size + 1))


def _attacked(members, attacks):
    return {target for start, target in attacks if start in members}


def _defended(members, size, attacks):
    attacked = _attacked(members, attacks)
    undefended = {target for start, target in attacks if start not in attacked}
    return set(range(size)) - undefended


def _range(members, attacks):
    return members | _attacked(members, attacks)


def _maximal(sets):
    return [each for each in sets if not any(each < other for other in sets)]


def _widest(sets, attacks):
    ranges = [_range(each, attacks) for each in sets]
    return [
        each
        for each, reach in zip(sets, ranges, strict=True)
        if not any(reach < other for other in ranges)
    ]
