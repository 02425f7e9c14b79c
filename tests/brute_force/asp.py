"""The semantics as answer set programs, for clingo: a second opinion.

Maximal sets come from the domain heuristics of clasp (Gebser et al. 2013): decided to be in
first, the answers that are subset-maximal are those listed by `--enum-mode=domRec`.
"""

import clingo

_BASE = """
{ in(X) : arg(X) }.
attacked(X) :- in(Y), att(Y,X).
:- in(X), attacked(X).
range(X) :- in(X).
range(X) :- attacked(X).
undefended(X) :- att(Y,X), not attacked(Y).
#show in/1.
"""
_ADMISSIBLE = _BASE + ":- in(X), undefended(X)."
_COMPLETE = _ADMISSIBLE + ":- arg(X), not in(X), not undefended(X)."
_STABLE = _BASE + ":- arg(X), not range(X)."
_MOST_MEMBERS = "#heuristic in(X) : arg(X). [1,true]"
_FEWEST_MEMBERS = "#heuristic in(X) : arg(X). [1,false]"
_WIDEST = "#heuristic range(X) : arg(X). [1,true] #project range/1. #show range/1."

PROGRAMS = {
    "CF": _BASE,
    "NA": _BASE + _MOST_MEMBERS,
    "AD": _ADMISSIBLE,
    "CO": _COMPLETE,
    "GR": _COMPLETE + _FEWEST_MEMBERS,
    "PR": _ADMISSIBLE + _MOST_MEMBERS,
    "ST": _STABLE,
}


def all_extensions(size, attacks):
    """All extensions of each semantics, sorted."""
    facts = _facts(size, attacks)
    found = {code: _sets(facts + program) for code, program in PROGRAMS.items()}
    found["SST"] = _with_widest_range(facts, _COMPLETE)
    found["STG"] = _with_widest_range(facts, _BASE)
    found["ID"] = _largest_admissible_in_all(facts, found["PR"])
    found["EA"] = _largest_admissible_in_all(facts, found["SST"])
    return found


def _facts(size, attacks):
    arguments = "".join(f"arg({number})." for number in range(size))
    return arguments + "".join(f"att({start},{target})." for start, target in attacks)


def _with_widest_range(facts, program):
    found = set()
    for widest in _sets(facts + program.replace("#show in/1.", "") + _WIDEST, "range"):
        covered = "".join(f":- not range({number})." for number in widest)
        found.update(_sets(facts + program + covered))
    return sorted(found)


def _largest_admissible_in_all(facts, sets):
    common = set(sets[0]).intersection(*sets)
    within = "".join(f"common({number})." for number in common) + ":- in(X), not common(X)."
    return _sets(facts + _ADMISSIBLE + _MOST_MEMBERS + "common(none)." + within)


def options_for(program):
    """The options with which clingo lists all answers of a program, or the maximal ones."""
    projects = "--project=project" if "#project" in program else "--project=no"
    maximal = ["--enum-mode=domRec", "--heuristic=Domain"] if "#heuristic" in program else []
    return ["0", "--warn=none", projects, *maximal]


def _sets(program, predicate="in"):
    control = clingo.Control(options_for(program), logger=_ignored)
    control.add("base", [], program)
    control.ground([("base", [])])
    with control.solve(yield_=True) as models:
        return sorted({_members(model, predicate) for model in models})


def _ignored(_code, _message):
    """Clingo notes that domain heuristics find nothing to decide in small programs."""


def _members(model, predicate):
    shown = model.symbols(shown=True)
    return tuple(sorted(each.arguments[0].number for each in shown if each.name == predicate))
