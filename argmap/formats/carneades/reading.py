"""A mapping of Carneades 4 as a network: statements, arguments, issues and expected labels."""

from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Any

from argmap.argdown.syntax import Data
from argmap.formats.carneades.terms import complement, term, undercut_by, words_of
from argmap.formats.exchange.keepsakes import KEY
from argmap.formats.exchange.kept import Kept
from argmap.formats.exchange.losses import Loss, changed, dropped
from argmap.formats.exchange.network import Network, Premise, Statement, Step, StepKind
from argmap.formats.exchange.unread import unread_items
from argmap.formats.exchange.values import mapping, strings, text_of, without
from argmap.formats.exchange.yaml_files import place
from argmap.model import UNANNOTATED, Annotation, Document, Expectation, Expected, Quotation
from argmap.source import Span

ASSUMPTION = "assumption"
STATUSES = {"in": "stands", "out": "defeated", "undecided": "undecided"}
STATEMENT_KEYS = ("text", "assumed", "meta")
# The program that reads these files looks for a weight under a key that is spelt wrong.
WEIGHT = "weigth"
WEIGHTS = (WEIGHT, "weight")
ARGUMENT_KEYS = ("id", "premises", "conclusion", "scheme", "undercutter", "meta")

_SCHEMES = ("argument_schemes", "issue_schemes", "weighing_functions")
_RIVALS = 2
_READ = frozenset(
    {"statements", "arguments", "issues", "assumptions", "tests", "references", "meta"}
)


def network_from(data: Data) -> tuple[Network, tuple[Loss, ...]]:
    """The network that a file says, and what of the file it does not hold."""
    reader = _Reader(data)
    return reader.network(), tuple(reader.losses)


class _Reader:
    """Reads one file.

    Attributes:
        losses: What could not be read so far.
    """

    def __init__(self, data: Data) -> None:
        self.losses: list[Loss] = []
        self._data = data
        self._value = data.value
        self._stated = {term(key) for key in mapping(self._value.get("statements"))}
        assumptions = list(map(term, strings(self._value.get("assumptions"))))
        self._assumed = dict(zip(assumptions, range(len(assumptions)), strict=True))
        self._kept = Kept(mapping(self._value.get("meta")).get(KEY))
        self._documents = {
            str(id_): _document(str(id_), mapping(fields))
            for id_, fields in mapping(self._value.get("references")).items()
        }
        self._founded = frozenset(self._what_is_founded())

    def network(self) -> Network:
        """The network."""
        for key in _SCHEMES:
            if self._value.get(key):
                reason = "it is kept as it is: no argument is made of it"
                span = place(self._data, key)
                self.losses.append(changed("entry", key, reason, span=span))
        for name, number in self._assumed.items():
            if name not in self._stated:
                span = place(self._data, "assumptions", number)
                reason = "there is no such statement"
                self.losses.append(dropped("assumption", name, reason, span=span))
        for key in ("statements", "issues", "tests", "references", "meta"):
            held = self._value.get(key)
            if held and not isinstance(held, Mapping):
                self._lose("entry", key, f"it is a mapping, and here is {held}")
        self.losses.extend(unread_items(self._value.get("arguments"), "of arguments"))
        network = Network(
            statements=(*self._statements(), *self._sketches()),
            steps=(*self._arguments(), *self._rivals()),
            parties=self._kept.parties,
            documents=self._documents,
            settings=self._settings(),
            expected=Expected(statuses=tuple(self._expected())),
        )
        self.losses.extend(self._kept.losses)
        return network

    def _statements(self) -> Iterator[Statement]:
        language = {str(k): str(v) for k, v in mapping(self._value.get("language")).items()}
        for key, value in mapping(self._value.get("statements")).items():
            id_, said = term(key), mapping(value)
            if undercut_by(id_):
                self._lose_undercutter(key, value)
                continue
            if isinstance(value, list | tuple):
                self._lose("statement", key, "it is a text or a mapping, not a list", "statements")
            meta = mapping(said.get("meta"))
            text = text_of(said.get("text") if said else value).strip()
            is_assumed = said.get("assumed") is True or id_ in self._assumed
            origin = without(said, STATEMENT_KEYS)
            annotation = Annotation(
                kind=ASSUMPTION if is_assumed else "",
                cites=self._cites(key, meta),
                origin=self._with_meta(origin, meta),
            )
            words = text if text and text != key else words_of(id_, language) or text or id_
            read = Statement(
                id_, words, annotation=annotation, span=place(self._data, "statements", key)
            )
            yield self._kept.element(read, meta.get(KEY), self._kept.parties, self._documents)

    def _lose_undercutter(self, key: str, value: Any) -> None:
        """Losses for what is said of a statement that stands for an undercut."""
        said = {"text": value, **mapping(value)} if isinstance(value, str) else mapping(value)
        own = {**said, "text": "" if text_of(said.get("text")).strip() == key else said.get("text")}
        span = place(self._data, "statements", key)
        for word, each in own.items():
            if each not in ("", None, False, {}, []):
                reason = "an undercut has no words, and nothing is said of it"
                self.losses.append(dropped(word, f"of {key}", reason, span=span))

    def _lose(self, kind: str, name: str, reason: str, *path: str) -> None:
        span = place(self._data, *path, name) if path else place(self._data, name)
        self.losses.append(dropped(kind, name, reason, span=span))

    def _cites(self, statement: str, meta: Mapping[str, Any]) -> tuple[Quotation, ...]:
        """The references that a statement names as its sources; words of no reference stay."""
        sources = strings(meta.get("source"))
        known = [each for each in sources if each in self._documents]
        for name in sources if known else ():
            if name not in self._documents:
                reason = f"there is no reference {name}"
                self._lose("source", f"of {statement}", reason)
        return tuple(Quotation(each) for each in known)

    def _with_meta(self, origin: dict[str, Any], meta: Mapping[str, Any]) -> dict[str, Any] | None:
        names_reference = any(each in self._documents for each in strings(meta.get("source")))
        kept = without(meta, {KEY, *(["source"] if names_reference else [])})
        return {**origin, **({"meta": kept} if kept else {})} or None

    def _arguments(self) -> Iterator[Step]:
        for key, value, span in self._listed_arguments():
            said = mapping(value)
            meta = mapping(said.get("meta"))
            target = term(text_of(said.get("conclusion")))
            premises = tuple(_premises(said.get("premises")))
            step = Step(
                key,
                StepKind.UNDERCUT if undercut_by(target) else StepKind.SUPPORT,
                premises or (Premise(_sketch(key)),),
                undercut_by(target) or target,
                annotation=self._described(key, said, span) if premises else UNANNOTATED,
                span=span,
            )
            yield self._kept.element(step, meta.get(KEY), self._kept.parties, self._documents)
            yield from self._undercutter(key, said, span)

    def _sketches(self) -> Iterator[Statement]:
        """Each argument without premises, as an argument that is told in a sentence."""
        for key, value, span in self._listed_arguments():
            said = mapping(value)
            if said.get("conclusion") and not said.get("premises"):
                annotation = self._described(key, said, span)
                id_ = _sketch(key)
                yield Statement(id_, "", key, is_sketch=True, annotation=annotation, span=span)

    def _undercutter(self, key: str, said: Mapping[str, Any], span: Span) -> Iterator[Step]:
        """What undercuts an argument; it is out, and undercuts nothing, while nothing is for it."""
        undercutter = term(text_of(said.get("undercutter")))
        if not undercutter or undercut_by(undercutter) == key:
            return
        if undercutter in self._stated and undercutter not in self._founded:
            reason = f"nothing is said for {undercutter}, so that it undercuts nothing"
            self.losses.append(dropped("undercutter", f"of {key}", reason, span=span))
            return
        premises = (Premise(undercutter),)
        yield Step(f"{key}/undercutter", StepKind.UNDERCUT, premises, key, span=span)

    def _described(self, key: str, said: Mapping[str, Any], span: Span) -> Annotation:
        """What is said of an argument besides what it joins."""
        strength, weights = self._weight(key, said, span)
        more = without(said, (*ARGUMENT_KEYS, *WEIGHTS)) | weights
        origin = self._with_meta(more, mapping(said.get("meta")))
        return Annotation(scheme=text_of(said.get("scheme")), strength=strength, origin=origin)

    def _weight(
        self, argument: str, said: Mapping[str, Any], span: Span
    ) -> tuple[float | None, dict[str, Any]]:
        """The strength of an argument, or the weight as it stands there if it can be none."""
        weights = {key: said[key] for key in WEIGHTS if key in said}
        weight = next(iter(weights.values()), None)
        if isinstance(weight, bool) or not isinstance(weight, int | float):
            return None, weights
        if 0 <= weight <= 1:
            return float(weight), {}
        reason = f"a strength is a number from 0 to 1: {weight} stays as other tools' data"
        self.losses.append(changed("weight", f"of {argument}", reason, span=span))
        return None, weights

    def _listed_arguments(self) -> Iterator[tuple[str, Any, Span]]:
        """The arguments with their ids and places; most files map ids to them, some list them."""
        arguments = self._value.get("arguments")
        if isinstance(arguments, list):
            for number, value in enumerate(arguments):
                id_ = text_of(mapping(value).get("id")) or f"a{number + 1}"
                yield id_, value, place(self._data, "arguments", number)
        for key, value in mapping(arguments).items():
            yield str(key), value, place(self._data, "arguments", key)

    def _what_is_founded(self) -> Iterator[str]:
        """The statements that may be in: assumed ones, conclusions and positions of issues."""
        yield from self._assumed
        for id_, value in mapping(self._value.get("statements")).items():
            if mapping(value).get("assumed") is True:
                yield term(id_)
        for _, value, _ in self._listed_arguments():
            yield term(text_of(mapping(value).get("conclusion")))
        for value in mapping(self._value.get("issues")).values():
            yield from map(term, strings(mapping(value).get("positions")))

    def _rivals(self) -> Iterator[Step]:
        """Every two positions of an issue exclude each other; `p` and `¬p` also deny each other."""
        for key, value in mapping(self._value.get("issues")).items():
            positions = [term(each) for each in strings(mapping(value).get("positions"))]
            if len(positions) < _RIVALS:
                only = ", ".join(positions) or value
                self._lose("issue", str(key), f"it needs two positions and has {only}", "issues")
            pairs = list(combinations(positions, 2))
            for number, (one, other) in enumerate(pairs, 1):
                is_denial = complement(one) == other
                yield Step(
                    str(key) if number == 1 else f"{key}/{number}",
                    StepKind.CONTRADICTORY if is_denial else StepKind.CONTRARY,
                    (Premise(one),),
                    other,
                    span=place(self._data, "issues", key),
                )

    def _expected(self) -> Iterator[Expectation]:
        tests = mapping(self._value.get("tests"))
        for word in sorted(map(str, tests.keys() - STATUSES.keys())):
            self._lose("tests", word, f"there is no such label: {tests[word]}", "tests")
        for label, status in STATUSES.items():
            for number, name in enumerate(strings(tests.get(label))):
                span = place(self._data, "tests", label, number)
                if undercut_by(term(name)):
                    reason = "it is expected of an undercut, which has no label"
                    self.losses.append(dropped("expected label", name, reason, span=span))
                elif term(name) not in self._stated:
                    reason = "there is no such statement"
                    self.losses.append(dropped("expected label", name, reason, span=span))
                else:
                    yield Expectation(term(name), status, span, "grounded")

    def _settings(self) -> dict[str, Any]:
        """The title and, for a file written again, what a map has no use for."""
        meta = mapping(self._value.get("meta"))
        issues = {
            str(key): without(mapping(value), ("positions",))
            for key, value in mapping(self._value.get("issues")).items()
        }
        kept = {
            **without(self._value, _READ),
            "meta": without(meta, ("title", KEY)),
            "issues": {key: said for key, said in issues.items() if said},
        }
        origin = {key: said for key, said in kept.items() if said}
        title = text_of(meta.get("title")).strip()
        return {
            **({"title": title} if title else {}),
            **({"origin": origin} if origin else {}),
            **self._kept.settings,
        }


def _sketch(argument: str) -> str:
    """The id of what stands for an argument without premises."""
    return f"{argument}/argument"


def _premises(value: Any) -> Iterator[Premise]:
    if isinstance(value, Mapping):
        for role, id_ in value.items():
            yield Premise(term(text_of(id_)), str(role))
    else:
        yield from (Premise(term(each)) for each in strings(value))


def _document(id_: str, fields: Mapping[str, Any]) -> Document:
    known = {"url": "URL", "doi": "DOI", "isbn": "ISBN"}
    said = {known.get(str(key).lower(), str(key)): value for key, value in fields.items()}
    words = text_of(said.pop("text", ""))
    return Document(id_, text_of(said.get("title")) or id_, said, text=words or None)
