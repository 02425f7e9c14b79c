"""A map in many scripts, and a font with a few letters that Arimo lacks."""

from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

SOVEREIGNTY = (
    "各国主权一律平等、任何国家都不得以牺牲他国安全为代价来加强自身安全。这一原则必须得到尊重。"
)
FREEDOM = (
    "لكل دولة الحق السيادي في اختيار ترتيباتها الأمنية الخاصة بحرية، بما في ذلك معاهدات التحالف."
)
SCRIPTS = f"""\
===
title: Многоязычная карта
language: ru
parties:
  ru: {{name: Российская Федерация}}
  zh: {{name: 中华人民共和国}}
  ar: {{name: جامعة الدول العربية}}
===

# Раздел 主权

[Суверенитет]: Каждое государство вправе свободно выбирать союзы. {{party: ru}}
  - [主权平等]: {SOVEREIGNTY} {{party: zh}}
    - [السيادة]: {FREEDOM} {{party: ar, speaker: فيصل}}
      - <смесь>: The word "السيادة" means sovereignty, 主权 and 👩‍👩‍👧‍👦 is a family. {{party: ru}}
  + <ภาษาไทย>: ภาษาไทยไม่มีช่องว่างระหว่างคำดังนั้นการตัดบรรทัดจึงยากมากสำหรับโปรแกรม {{party: zh}}
  + [हिन्दी]: सभी राज्यों को अपनी सुरक्षा चुनने का अधिकार है और यह सीमित नहीं है। {{party: ar}}

# Another

<主权论>

(1) [前提]: 条约是有约束力的。
(2) [大前提]: 有约束力的条约必须遵守。
----
(3) [Donaudampfschifffahrt]: {"Donaudampfschifffahrtselektrizitätenhauptbetriebswerk" * 2} is long.
"""


def font_with(letters: str, path: Path) -> str:
    """The path of a font that draws each of these letters as a square."""
    names = {ord(letter): f"square{ord(letter):x}" for letter in sorted(set(letters))}
    order = [".notdef", *names.values()]
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(order)
    builder.setupCharacterMap(names)
    pen = TTGlyphPen(None)
    pen.moveTo((100, 0))
    for corner in ((100, 700), (800, 700), (800, 0)):
        pen.lineTo(corner)
    pen.closePath()
    square = pen.glyph()
    builder.setupGlyf(dict.fromkeys(order, square))
    builder.setupHorizontalMetrics(dict.fromkeys(order, (900, 100)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Squares", "styleName": "Regular"})
    builder.setupOS2()
    builder.setupPost()
    builder.save(path)
    return str(path)
