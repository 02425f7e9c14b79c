"""From the text of a map to what nobody answered in it."""

from argmap.evaluation.answers.unanswered import unanswered
from argmap.reading import parse
from argmap.render.texts.report import as_text

DEBATE = """\
===
parties:
  city: {name: The city, speakers: [Mayor]}
  marsh: {name: Friends of the marsh}
===

[Bridge]: The city should build the bridge. {speaker: Mayor, round: 1}
  - <Cost>

<Cost> {party: marsh, round: 2}

(1) Steel is dear.
(2) [Empty coffers]: The city has no money.
----
(3) [Too dear]: The bridge is too dear.

[Empty coffers]
  - A grant was approved. {party: city, round: 3}
"""


def test_a_debate_written_in_argdown():
    reading = parse(DEBATE, name="bridge.argdown")
    assert not reading.diagnostics
    argument_map = reading.argument_map
    assert as_text(unanswered(argument_map, owed=True), argument_map) == """\
1 claim is unanswered.

A grant was approved.
    nobody replied, held by The city, since round 3
    answer owed by Friends of the marsh: it attacks [Empty coffers]
    if it stands, [Empty coffers], [Too dear] and <Cost> fall
    bridge.argdown:18:5

Answered in part

[Too dear]: The bridge is too dear.
    1 of 2 premises met
    not met: “Steel is dear.”
    held by Friends of the marsh
    bridge.argdown:15:5
"""  # fmt: skip
