"""Names of statements in Carneades: terms as Prolog writes them, and what denies them.

`¬p` denies `p`, and `¬app(a)` says that the argument `a` does not apply here.
"""

import re

NOT = "¬"

_AFTER_COMMA = re.compile(r",\s+")
_UNDERCUTTER = re.compile(r"¬app\((.*)\)")
_TERM = re.compile(r"¬?[a-z]\w*(?:\(.*\))?")
_FUNCTOR = re.compile(r"¬?(\w+)(?:\((.*)\))?")
_PLACEHOLDER = re.compile(r"%[sv]")


def term(name: str) -> str:
    """A term as it is compared: without blanks after its commas."""
    return _AFTER_COMMA.sub(",", name.strip())


def complement(name: str) -> str:
    """What denies a term."""
    return name.removeprefix(NOT) if name.startswith(NOT) else NOT + name


def undercut_by(name: str) -> str:
    """The id of the argument that `¬app(...)` speaks of; empty for any other term."""
    found = _UNDERCUTTER.fullmatch(name)
    return found[1] if found else ""


def undercutter_of(argument: str) -> str:
    """What says that an argument does not apply."""
    return f"{NOT}app({argument})"


def as_term(id_: str) -> str:
    """An id that can stand as a term; one that is none already is marked with an `s`."""
    return id_ if _TERM.fullmatch(id_) else f"s{re.sub(r'[^0-9A-Za-z_]', '_', id_)}"


def words_of(name: str, language: dict[str, str]) -> str:
    """What a term says by the templates of a language; empty if there is none for it.

    Args:
        name: The term, as `price(porsche, high)`.
        language: By name and number of its terms (`price/2`), the sentence with a `%v` or
            `%s` for each.
    """
    found = _FUNCTOR.fullmatch(name)
    if found is None:
        return ""
    values = [each.strip() for each in found[2].split(",")] if found[2] else []
    template = language.get(f"{found[1]}/{len(values)}", "")
    if not template or len(_PLACEHOLDER.findall(template)) != len(values):
        return ""
    remaining = iter(values)
    sentence = _PLACEHOLDER.sub(lambda _: next(remaining), template)
    return f"It is not so: {sentence}" if name.startswith(NOT) else sentence
