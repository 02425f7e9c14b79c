"""A task answered by clingo, run with the Python of the peers: TASK FACTS ARGUMENT.

The programs are those of `tests.brute_force.asp`. A preferred extension is the first
subset-maximal answer; whether an argument is in all of them is seen by listing them.
"""

import sys

import clingo

from tests.brute_force.asp import PROGRAMS, options_for


def answer(task, facts, query):
    """Whether there is such an extension, or the argument is in some or in all."""
    problem, code = task.split("-")
    program = PROGRAMS["CO" if (problem, code) == ("DC", "PR") else code]
    if problem == "DC":
        program += f":- not in({query})."
    control = clingo.Control(options_for(program), logger=lambda *_: None)
    control.load(facts)
    control.add("base", [], program)
    control.ground([("base", [])])
    member = clingo.Function("in", [clingo.Number(query)])
    with control.solve(yield_=True) as models:
        if problem == "DS":
            return all(model.contains(member) for model in models)
        return any(True for _ in models)


print("YES" if answer(sys.argv[1], sys.argv[2], int(sys.argv[3])) else "NO")
