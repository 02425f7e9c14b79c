"""Colours in a page: CSS variables, so that light, dark and print are a matter of style.

Each role of a theme is a variable: `--text`, `--support`, `--party-1-band`. A picture that goes
into a page is drawn in `MARKS`, where every role has a colour of its own, and is then given
the variables.
"""

import re
from collections.abc import Callable
from dataclasses import asdict, replace
from itertools import count

from argmap.render.theme import DARK, LIGHT, PRINT, PartyColors, Theme

_COLOR = re.compile(r"#[0-9a-f]{6}(?=\")")


def roles_of(theme: Theme) -> dict[str, str]:
    """The colour of each role, by the name that the role has in style sheets."""
    roles = {
        _css_name(name): color
        for name, color in asdict(theme).items()
        if isinstance(color, str) and name != "name"
    }
    parties = {f"party-{number}": one for number, one in enumerate(theme.parties, start=1)}
    for party, colors in (parties | {"nobody": theme.nobody}).items():
        roles |= {f"{party}-{_css_name(name)}": color for name, color in asdict(colors).items()}
    return roles


def color_sheet() -> str:
    """The style sheet that sets the variables.

    A page is light or dark as its reader's system is, unless the `data-theme` of its root
    element says `light`, `dark` or `print`. Paper is light, or `print`.
    """
    light, dark, black = map(_variables, (LIGHT, DARK, PRINT))
    return "\n".join(
        [
            f":root {{ color-scheme: light; {light} }}",
            f"@media screen {{ [data-theme=dark] {{ color-scheme: dark; {dark} }} }}",
            "@media screen and (prefers-color-scheme: dark) {",
            f"  [data-theme=auto] {{ color-scheme: dark; {dark} }}",
            "}",
            f"[data-theme=print] {{ {black} }}",
            "",
        ]
    )


def with_variables(svg: str) -> str:
    """A picture drawn in `MARKS` with the variables of its colours."""
    return _COLOR.sub(lambda found: _VARIABLES.get(found[0], found[0]), svg)


def _css_name(name: str) -> str:
    return name.replace("_", "-")


def _variables(theme: Theme) -> str:
    return " ".join(f"--{role}: {color};" for role, color in roles_of(theme).items())


def _marks() -> Theme:
    """A theme whose colours are numbers."""
    numbers = count(1)

    def mark(*_: str) -> str:
        return f"#a0{next(numbers):04x}"

    one, two, three = (_party_marks(mark) for _ in range(3))
    fields = {name: mark() for name, value in asdict(LIGHT).items() if isinstance(value, str)}
    del fields["name"]
    marked = replace(LIGHT, **fields)  # type: ignore[arg-type]  # all of these are colours
    return replace(marked, parties=(one, two, three), nobody=_party_marks(mark))


def _party_marks(mark: Callable[[], str]) -> PartyColors:
    return PartyColors(band=mark(), tint=mark(), ink=mark(), on_band=mark())


MARKS = _marks()
_VARIABLES = {color: f"var(--{role})" for role, color in roles_of(MARKS).items()}
