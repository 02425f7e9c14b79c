"""Ids for what a map has no ids for, the same for the same map in every run."""

import uuid

_NAMESPACE = uuid.UUID("6f0a3f8e-43f5-4f0b-9a37-0a4d5f1c7b11")


def uuid_of(*words: str) -> str:
    """A UUID made of words alone (version 5)."""
    return str(uuid.uuid5(_NAMESPACE, "\n".join(words)))


def as_uuid(id_: str) -> str:
    """The id itself if it is a UUID, else one made of it."""
    try:
        return str(uuid.UUID(id_))
    except ValueError:
        return uuid_of(id_)
