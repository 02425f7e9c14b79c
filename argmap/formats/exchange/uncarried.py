"""What of a network a format has no words for, by what its module says that it carries."""

from collections.abc import Collection, Iterator, Mapping

from argmap.formats.exchange.features import Feature
from argmap.formats.exchange.losses import Loss, changed, dropped
from argmap.formats.exchange.network import Network
from argmap.formats.exchange.sayings import Saying, sayings
from argmap.formats.exchange.values import mapping

_SELECTORS = frozenset({"prefix", "suffix", "language"})
_REASON = "the format has no place for it"
# What is told of something that is lost whole is not told again bit by bit.
_WITH: Mapping[Feature, Feature] = {Feature.BIBLIOGRAPHY: Feature.DOCUMENT}


def uncarried(
    network: Network, carries: frozenset[Feature], instead: Mapping[Feature, str]
) -> tuple[Loss, ...]:
    """A loss for everything that a network says and a format cannot, in the network's order.

    Args:
        network: What is to be written.
        carries: What the format can say.
        instead: What becomes of something that is written as something else; all else
            that the format cannot say is dropped.
    """
    return tuple(_losses(network, carries, instead))


def origins_lost(network: Network, *, besides: Collection[str] = ()) -> Iterator[Loss]:
    """Losses for what other tools said of the whole and of parties.

    For formats that keep what such tools said of elements only.

    Args:
        network: What is to be written.
        besides: The keys that are kept of what was said of the whole.
    """
    reason = "only what was said of elements is kept"
    said = mapping(network.settings.get("origin"))
    if any(key not in besides for key in said):
        yield dropped("origin", "of the map", reason)
    for party in network.parties.values():
        if party.origin:
            yield dropped("origin", f"of party {party.name}", reason)


def selectors_lost(network: Network) -> Iterator[Loss]:
    """Losses for what stands around quotations and in which language they are.

    For formats that say of a place in a document only its locator.
    """
    reason = "only the locator is said of a place"
    for saying in sayings(network):
        if saying.what in _SELECTORS:
            yield dropped(saying.what, saying.whose, reason)


def _losses(
    network: Network, carries: frozenset[Feature], instead: Mapping[Feature, str]
) -> Iterator[Loss]:
    for saying in sayings(network):
        if saying.feature in instead:
            yield changed(saying.what, saying.whose, instead[saying.feature])
        elif saying.feature not in carries and not _is_lost_with(saying, carries, instead):
            yield dropped(saying.what, saying.whose, _REASON)


def _is_lost_with(
    saying: Saying, carries: frozenset[Feature], instead: Mapping[Feature, str]
) -> bool:
    whole = _WITH.get(saying.feature)
    return whole is not None and whole not in carries and whole not in instead
