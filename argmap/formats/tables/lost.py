"""What of a map does not stand in a table, nor in the two others beside it."""

from collections.abc import Iterator

from argmap.formats.exchange.from_map import network_of
from argmap.formats.exchange.losses import Loss, changed, dropped
from argmap.formats.exchange.network import Network, Statement, Step
from argmap.formats.exchange.sayings import owner_of
from argmap.formats.exchange.uncarried import origins_lost, selectors_lost, uncarried
from argmap.formats.tables.rows import CARRIES, COLUMNS, DOCUMENTS
from argmap.model import ArgumentMap

_IN_A_COLUMN = "heading"


def lost_in_table(argument_map: ArgumentMap, table: str) -> tuple[Loss, ...]:
    """What of a map does not stand in a table; a table by itself is a third of the map."""
    network, losses = network_of(argument_map)
    lost = (loss for loss in losses if loss.kind != _IN_A_COLUMN)
    others = ", ".join(name for name in COLUMNS if name != table)
    part = changed("map", argument_map.title, f"this table holds its {table}; {others} are others")
    tabled = frozenset().union(*CARRIES.values())
    return (
        part,
        *lost,
        *uncarried(network, tabled, {}),
        *origins_lost(network),
        *selectors_lost(network),
        *_parties_lost(network),
        *_times_lost(network),
        *_fields_lost(argument_map),
    )


def _parties_lost(network: Network) -> Iterator[Loss]:
    """Losses for what is said of parties: tables have their ids."""
    for party in network.parties.values():
        if party.name != party.id:
            yield changed("party", party.name, f"its id, {party.id}, stands for it")
        if party.speakers not in ((), (party.name,)):
            yield dropped("speakers", f"of party {party.name}", "there is no column for them")


def _times_lost(network: Network) -> Iterator[Loss]:
    """Losses for when something was conceded or taken back."""
    elements: tuple[Statement | Step, ...] = (*network.statements, *network.steps)
    for element in elements:
        for what in ("conceded", "retracted"):
            said = getattr(element.annotation, what)
            if any(each.on or each.round is not None for each in said):
                yield changed(what, owner_of(element), "when is not told")


def _fields_lost(argument_map: ArgumentMap) -> Iterator[Loss]:
    """A loss for each field of a document that has no column."""
    for document in argument_map.documents.values():
        for field in document.fields:
            if field not in COLUMNS[DOCUMENTS]:
                yield dropped(field, f"of document {document.id}", "there is no column for it")
