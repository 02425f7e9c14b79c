"""The shell of every page: one file that loads nothing and runs only what argmap wrote.

To make a page, put `templates/NAME.html.jinja` beside the others:

    {% extends "base.html.jinja" %}
    {% block main %}
      <h1>{{ title }}</h1>
      ...
    {% endblock %}

and its style and script, if it has any, into `assets/`; then call

    page("NAME", title="Coverage", language="en", styles=["coverage.css"], rows=rows)

Every value that a template shows is cleaned of control characters and escaped. Style and
script are named by their hash in the page's content security policy, so no text of a map can
run or load anything, and `style="..."` and `onclick="..."` do not work: use classes, and the
variables of `colors.py` for colours. The letters that the page needs are embedded. Parties and
statuses look alike everywhere by the macros of `marks.html.jinja`.
"""

import json
from base64 import b64encode
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from argmap.render.html.colors import color_sheet
from argmap.render.html.fonts import font_sheet
from argmap.render.links import safe_address
from argmap.render.pictures.svg import language_tag
from argmap.render.theme import ThemeName
from argmap.render.wrap import clean

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

_MARKUP = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


def page(  # noqa: PLR0913  each says something else of the page
    template: str,
    *,
    title: str,
    language: str = "en",
    theme: ThemeName = ThemeName.LIGHT,
    styles: Sequence[str] = (),
    scripts: Sequence[str] = (),
    data: object = None,
    **values: Any,
) -> str:
    """A finished page.

    Args:
        template: The name of a template, which extends `base`.
        title: What the window is called.
        language: The language of its texts.
        theme: Light follows the reader's system; dark and print do not.
        styles: Names of assets, after `base.css`.
        scripts: Names of assets, which run in this order when the page is read.
        data: What the scripts find as JSON in the element `_data`, if they need any.
        values: What the template shows besides. A `markup` is put in as it is.
    """
    style = "\n".join([color_sheet(), *map(_asset, ("base.css", *styles))])
    script = "\n".join(map(_asset, scripts))
    shell = {
        "title": title,
        "language": language_tag(language),
        "theme": "auto" if theme is ThemeName.LIGHT else theme.value,
        "style_for": lambda content: markup(font_sheet(content) + style),
        "policy_for": lambda whole_style: _policy(whole_style, script),
        "script": markup(script),
        "data": None if data is None else markup(_json(data)),
    }
    return _environment().get_template(f"{template}.html.jinja").render(shell | values)


def markup(text: str) -> "Markup":
    """Text that is HTML already. Only what argmap itself drew or wrote may be called so."""
    from markupsafe import Markup  # noqa: PLC0415  comes with jinja2

    return Markup(text)  # noqa: S704  see the sentence above


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, PackageLoader, StrictUndefined  # noqa: PLC0415  seldom needed

    environment = Environment(
        loader=PackageLoader("argmap.render.html"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_cleaned,
    )
    environment.filters["address"] = safe_address
    return environment


def _cleaned(value: object) -> object:
    """A value without control characters; HTML stays as it is."""
    if isinstance(value, str) and not hasattr(value, "__html__"):
        return clean(value)
    return value


@cache
def _asset(name: str) -> str:
    return files("argmap.render.html").joinpath("assets", name).read_text("utf-8")


def _policy(style: str, script: str) -> str:
    """The content security policy: nothing but this style, this script and embedded fonts."""
    allowed = ["default-src 'none'", "font-src data:", f"style-src {_hash(style)}"]
    allowed += [f"script-src {_hash(script)}"] if script else []
    return "; ".join([*allowed, "base-uri 'none'", "form-action 'none'"])


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _json(data: object) -> str:
    """JSON in ASCII, with nothing in it that could end the element around it."""
    return json.dumps(data, separators=(",", ":")).translate(_MARKUP)
