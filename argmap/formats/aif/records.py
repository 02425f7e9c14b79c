"""What a file of AIF says of who spoke and when, apart from its nodes and edges."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from typing import Any, NamedTuple

from argmap.formats.exchange.losses import Loss, changed, dropped
from argmap.formats.exchange.unread import unread_items
from argmap.formats.exchange.values import NOTHING, mappings, text_of, without
from argmap.model import Data

_UNKNOWN = "None"


class Person(NamedTuple):
    """Somebody who took part.

    Attributes:
        said: The entry of the file.
    """

    name: str
    said: Data = NOTHING


class Locution(NamedTuple):
    """When something was said, and by whom.

    Attributes:
        person: The id of a person; empty if not known.
        time: As the file says it; empty if not known.
        said: What else the file says of it.
    """

    person: str = ""
    time: str = ""
    said: Data = NOTHING


class Records(NamedTuple):
    """The people by their ids, and the locutions by those of their nodes."""

    people: Mapping[str, Person] = NOTHING
    locutions: Mapping[str, Locution] = NOTHING


def records_in(value: Any) -> tuple[Records, list[Loss]]:
    """The records in a file; of several entries for one locution the last one counts."""
    losses = [
        loss
        for key in ("participants", "locutions")
        for loss in unread_items(value.get(key), f"of {key}")
    ]
    people = {
        text_of(each.get("participantID")): Person(full_name(each), each)
        for each in mappings(value.get("participants"))
    }
    names = [each.name for each in people.values() if each.name]
    losses += [
        changed("participants", name, "they share a name: one party now")
        for name, count in Counter(names).items()
        if count > 1
    ]
    entries: dict[str, Mapping[str, Any]] = {}
    for each in mappings(value.get("locutions")):
        id_ = text_of(each.get("nodeID"))
        if entries.get(id_, each) != each:
            losses.append(dropped("locution entry", id_, "a later entry says something else"))
        entries[id_] = each
    return Records(people, {id_: _locution(each) for id_, each in entries.items()}), losses


def full_name(person: Mapping[str, Any]) -> str:
    """The first name and the surname; tools write `None` for a name that is not known."""
    names = (text_of(person.get(key)).split() for key in ("firstname", "surname"))
    return " ".join(word for words in names for word in words if word != _UNKNOWN)


def entry_of(id_: str, person: str, time: str) -> dict[str, Any]:
    """The entry for a locution of which no more is known."""
    when = time or None
    return {
        "nodeID": id_,
        "personID": person,
        "timestamp": when,
        "start": when,
        "end": None,
        "source": None,
    }


def _locution(entry: Mapping[str, Any]) -> Locution:
    time = text_of(entry.get("start")) or text_of(entry.get("timestamp"))
    plain = entry_of("", "", time)
    said = without(entry, ("nodeID", "personID"))
    is_plain = all(plain.get(key) == value for key, value in said.items())
    return Locution(text_of(entry.get("personID")), time, {} if is_plain else said)


def strangers(records: Records, spoken: Collection[str]) -> Iterator[Loss]:
    """A loss for each locution entry whose node is no locution, or is not there.

    Args:
        records: What the file says of who spoke.
        spoken: The ids of the locutions that are read.
    """
    for id_ in records.locutions:
        if id_ not in spoken:
            yield dropped("locution entry", id_, "there is no such locution")
