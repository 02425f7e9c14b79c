"""Small maps that worksheets and reveals are made of."""

from argmap.argdown.vocabulary.worksheets import Worksheet
from argmap.reading import parse
from argmap.render.figures.compose import compose
from argmap.render.worksheets.exercise import exercise_of

DEBATE = """\
===
title: School uniforms
parties:
  uniform: {name: Team Uniform}
  own: {name: Team Own Clothes}
===

[Uniform]: Our school should introduce a uniform. {party: uniform, round: 1}
  + <Mornings>: Nobody loses time in the morning. {party: uniform, round: 1}
    - <Ties>: A tie takes time, too. #clothes {party: own, round: 2}
      - <Polo shirts>: Nobody asked for ties. #clothes {party: uniform, round: 3}
  - <Freedom>: With our clothes we show who we are. {party: own, round: 2}

<Nobody stands out>

(1) [Brands]: Brands divide a class. {party: uniform, round: 1}
(2) [Hidden]: In a uniform nobody sees who has money. {party: uniform, kind: assumption, round: 1}
  - <Shoes>: Shoes show it just as well. {party: own, round: 2}
----
(3) [Uniform]
"""


def exercise(text=DEBATE, *, seed=0, **worksheet):
    argument_map = parse(text).argument_map
    return exercise_of(compose(argument_map), argument_map, Worksheet(**worksheet), seed=seed)


def titles(text=DEBATE):
    """The title of each item, by its reference."""
    return {item.reference: item.title for item in compose(parse(text).argument_map).items}
