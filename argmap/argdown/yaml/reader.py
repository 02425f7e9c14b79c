"""Puts a value together from the events of the YAML parser, with the place of each part.

`data` feeds it. Nothing here recurses, follows a tag to code, or walks what aliases
blow up.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, TypeAlias

from argmap.argdown.yaml.faults import EXCESSIVE_DATA, INVALID_YAML, MAX_DEPTH, too_deep
from argmap.argdown.yaml.scalars import scalar
from argmap.diagnostics import Diagnostic, Severity
from argmap.source import Span

if TYPE_CHECKING:
    import yaml

Path: TypeAlias = tuple[str | int, ...]

DUPLICATE_KEY = "AM041"
UNKNOWN_YAML_TAG = "AM043"

MAX_ALIASED = 10_000


class StopReadingError(Exception):
    """The rest of the text cannot be read, for the reason that the diagnostic gives."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


@dataclass(slots=True)
class _Frame:
    """A mapping or list that is being read."""

    container: dict[str, Any] | list[Any]
    path: Path
    start: int
    anchor: str | None
    size_before: int
    key: str | None = None
    is_merge: bool = False
    overridable: set[str] = field(default_factory=set)


class YamlReader:
    """Puts a value together from the events of the YAML parser.

    Attributes:
        root: The outermost value; a mapping is there from its opening on, and
            holds what has been read to the end.
        places: Where each key or list item stands, by its path.
        values: Where each value stands, by its path.
        written: Numbers and dates whose value does not show how they are written.
        found: What is wrong so far.
    """

    def __init__(self, offset: int) -> None:
        self.offset = offset
        self.root: Any = None
        self.places: dict[Path, Span] = {}
        self.values: dict[Path, Span] = {}
        self.written: dict[Path, str] = {}
        self.found: list[Diagnostic] = []
        self._frames: list[_Frame] = []
        self._anchors: dict[str, tuple[Any, int]] = {}
        self._size = 0
        self._aliased = 0
        self._documents = 0

    def take(self, event: "yaml.Event") -> None:
        """Take in the next event."""
        match type(event).__name__:
            case "ScalarEvent":
                self._scalar(event)
            case "MappingStartEvent":
                self._open(event, {})
            case "SequenceStartEvent":
                self._open(event, [])
            case "MappingEndEvent" | "SequenceEndEvent":
                self._close(event)
            case "AliasEvent":
                self._alias(event)
            case "DocumentStartEvent":
                self._document(event)
            case _:  # other events open and end the text and add nothing to the value
                pass

    def _document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            raise self._stop(
                INVALID_YAML,
                "a second YAML document begins here",
                event,
                "take the line `---` or `...` out",
            )

    def _scalar(self, event: Any) -> None:
        frame = self._frames[-1] if self._frames else None
        if frame is not None and frame.key is None and isinstance(frame.container, dict):
            self._key(frame, event)
            return
        self._size += 1
        value = self._typed(event)
        if event.anchor:
            self._anchors[event.anchor] = (value, 1)
        if value is not None and not isinstance(value, str) and event.value != str(value):
            self.written[self._next_path(frame)] = event.value
        self._add(value, event.start_mark.index, event.end_mark.index)

    def _key(self, frame: _Frame, event: Any) -> None:
        is_plain = event.implicit[0] and event.tag is None
        key: str = event.value if event.value or not is_plain else "null"
        if event.anchor:
            self._anchors[event.anchor] = (key, 1)
        frame.key = key
        frame.is_merge = key == "<<" and is_plain
        span = self._span(event)
        if key in frame.container and key not in frame.overridable and not frame.is_merge:
            self._note(DUPLICATE_KEY, f"the key `{key}` is given twice", span, "keep one of them")
        self.places[(*frame.path, key)] = span

    def _open(self, event: Any, container: dict[str, Any] | list[Any]) -> None:
        if len(self._frames) >= MAX_DEPTH:
            raise StopReadingError(too_deep(self._span(event)))
        if self._frames:
            frame = self._frames[-1]
            if isinstance(frame.container, dict) and frame.key is None:
                message = "a mapping or a list cannot be a key"
                raise self._stop(INVALID_YAML, message, event, "put the text in double quotes")
            path = self._next_path(frame)
        else:
            self.root = container
            path = ()
        expected = "tag:yaml.org,2002:map" if isinstance(container, dict) else _SEQ
        if event.tag not in (None, "!", expected):
            self._unknown_tag(event)
        start = event.start_mark.index
        self._frames.append(_Frame(container, path, start, event.anchor, self._size))
        self._size += 1

    def _close(self, event: Any) -> None:
        frame = self._frames.pop()
        if frame.anchor:
            self._anchors[frame.anchor] = (frame.container, self._size - frame.size_before)
        self._add(frame.container, frame.start, event.end_mark.index)

    def _alias(self, event: Any) -> None:
        frame = self._frames[-1] if self._frames else None
        if frame and isinstance(frame.container, dict) and frame.key is None:
            message = f"the alias *{event.anchor} cannot be a key"
            raise self._stop(INVALID_YAML, message, event, "write the key out")
        if event.anchor not in self._anchors:
            message = f"the alias *{event.anchor} stands for nothing"
            help_ = f"mark a value before it with &{event.anchor}, or put the text in double quotes"
            raise self._stop(INVALID_YAML, message, event, help_)
        value, size = self._anchors[event.anchor]
        self._size += size
        self._aliased += size
        if self._aliased > MAX_ALIASED:
            message = f"the aliases stand for more than {MAX_ALIASED:,} values"
            raise self._stop(EXCESSIVE_DATA, message, event, "write fewer aliases of aliases")
        self._add(value, event.start_mark.index, event.end_mark.index)

    def _add(self, value: Any, start: int, end: int) -> None:
        """Put a value where it belongs: into the mapping or list around it."""
        span = Span(self.offset + start, self.offset + end)
        if not self._frames:
            self.root = value
            self.values[()] = span
            return
        frame = self._frames[-1]
        path = self._next_path(frame)
        self.values[path] = span
        if isinstance(frame.container, list):
            self.places[path] = span
            frame.container.append(value)
        elif frame.is_merge:
            self._merge(frame, value, span)
            frame.key = None
        else:
            key = frame.key or ""
            frame.container[key] = value
            frame.overridable.discard(key)
            frame.key = None

    def _merge(self, frame: _Frame, value: Any, span: Span) -> None:
        """`<<: mapping` gives the entries that the mapping itself has not."""
        for source in value if isinstance(value, list) else [value]:
            if not isinstance(source, dict):
                self._note(INVALID_YAML, "`<<` takes a mapping", span, "write `<<: *name`")
                return
            for key, merged in source.items():
                if isinstance(frame.container, dict) and key not in frame.container:
                    frame.container[key] = merged
                    frame.overridable.add(key)
                    self.places[(*frame.path, key)] = span
        self.places.pop((*frame.path, "<<"), None)

    def _next_path(self, frame: _Frame | None) -> Path:
        if frame is None:
            return ()
        if isinstance(frame.container, list):
            return (*frame.path, len(frame.container))
        return (*frame.path, frame.key or "")

    def _typed(self, event: Any) -> Any:
        """The scalar as a Python value: as its tag says, else by its looks if not quoted."""
        tag, text = event.tag, event.value
        if tag is None:
            return scalar(text) if event.implicit[0] else text
        if tag in ("!", "tag:yaml.org,2002:str"):
            return text
        types = _TAGGED.get(tag)
        if types is None:
            self._unknown_tag(event)
            return text
        value = scalar(text)
        if not isinstance(value, types):
            message = f"`{text}` is no {tag.rpartition(':')[2]}"
            self._note(INVALID_YAML, message, self._span(event), "leave the tag out")
        return value

    def _unknown_tag(self, event: Any) -> None:
        tag = event.tag.replace("tag:yaml.org,2002:", "!!")
        message = f"argmap does not read values tagged {tag}"
        self._note(UNKNOWN_YAML_TAG, message, self._span(event), "leave the tag out")

    def _span(self, event: Any) -> Span:
        return Span(self.offset + event.start_mark.index, self.offset + event.end_mark.index)

    def _note(self, code: str, message: str, span: Span, help_: str) -> None:
        self.found.append(Diagnostic(code, Severity.ERROR, message, span, help_))

    def _stop(self, code: str, message: str, event: Any, help_: str) -> StopReadingError:
        span = self._span(event)
        return StopReadingError(Diagnostic(code, Severity.ERROR, message, span, help_))


_SEQ = "tag:yaml.org,2002:seq"
_TAGGED: dict[str, tuple[type, ...]] = {
    "tag:yaml.org,2002:int": (int,),
    "tag:yaml.org,2002:float": (int, float),
    "tag:yaml.org,2002:bool": (bool,),
    "tag:yaml.org,2002:null": (type(None),),
    "tag:yaml.org,2002:timestamp": (date,),
}
