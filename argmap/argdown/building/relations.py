"""The relations of a map: each once, and brought into their final form.

What is said for or against a reconstructed argument is said of its parts: what it
supports, its main conclusion supports; who undercuts it undercuts its last inference.
In strict mode, support and attack between claims become entailment and contrariness.
"""

from argmap.argdown.building.drafts import Draft, Link, conclusions_of, premises_of
from argmap.model import Kind, Relation, RelationType

_SYMMETRIC = frozenset({RelationType.CONTRARY, RelationType.CONTRADICTORY})
_Key = tuple[RelationType, Draft, Draft]


class Links:
    """The relations read so far.

    Args:
        compatible: Lose a relation of something to itself where something else is so
            related to it already, as Argdown does.
    """

    def __init__(self, *, compatible: bool = False) -> None:
        self._links: dict[_Key, Link] = {}
        self._compatible = compatible
        self._targets: set[tuple[RelationType, Draft]] = set()

    def add(self, link: Link) -> None:
        """Takes in a relation; one that is known already, or its mirror image, adds nothing."""
        key = _key(link)
        if key in self._links:
            return
        if link.type is RelationType.CONTRADICTORY and _mirrored(key) in self._links:
            return
        if self._compatible:
            if link.start is link.target and (link.type, link.target) in self._targets:
                return
            self._targets.add((link.type, link.target))
        self._links[key] = link

    def settled(
        self, *, transform_arguments: bool, strict: bool, explodes: bool = False
    ) -> tuple[tuple[Relation, ...], tuple[Link, ...]]:
        """The relations in the order in which they end in the text; and which have got lost.

        Lost is what a reconstructed argument says against its own main conclusion.

        Args:
            transform_arguments: Say of its parts what is said of a reconstructed argument.
            strict: Take support and attack between claims for logical relations.
            explodes: Arguments of several steps are taken apart afterwards, and are to be
                undercut as Argdown then does: as a whole.
        """
        links = list(self._links.values())
        lost: list[Link] = []
        if transform_arguments:
            links = _transformed(links, lost, spares_chains=explodes)
        if strict:
            links = _as_logical(links)
        links = _without_redundant(links)
        relations = (
            Relation(each.type, each.start.end, each.target.end, each.span) for each in links
        )
        return tuple(relations), tuple(lost)


def _transformed(links: list[Link], lost: list[Link], *, spares_chains: bool) -> list[Link]:
    """The relations of reconstructed arguments as relations of their parts.

    Undercuts of arguments with several steps may be spared.
    """
    kept = {_key(link): link for link in links}
    for link in links:
        start = link.start.conclusion or link.start
        target = link.target
        is_spared = spares_chains and len(conclusions_of(target)) > 1
        if link.type is RelationType.UNDERCUT and target.inference is not None and not is_spared:
            target = target.inference
        if start is link.start and target is link.target:
            continue
        del kept[_key(link)]
        if start is link.target:
            if link.type is not RelationType.SUPPORT:
                lost.append(link)
            continue
        link.start, link.target = start, target
        same = kept.setdefault(_key(link), link)
        same.span = min(same.span, link.span)
    remaining = {id(link) for link in kept.values()}
    return [link for link in links if id(link) in remaining]


def _key(link: Link) -> _Key:
    return link.type, link.start, link.target


def _mirrored(key: _Key) -> _Key:
    return key[0], key[2], key[1]


def _as_logical(links: list[Link]) -> list[Link]:
    """The relations between claims as entailments and contrarieties."""
    kept: dict[_Key, Link] = {}
    for link in links:
        if link.start.kind is Kind.CLAIM and link.target.kind is Kind.CLAIM:
            if link.type is RelationType.SUPPORT:
                link.type = RelationType.ENTAILS
            elif link.type is RelationType.ATTACK:
                link.type = RelationType.CONTRARY
                if _mirrored(_key(link)) in kept:
                    continue
        kept[_key(link)] = link
    return list(kept.values())


def _without_redundant(links: list[Link]) -> list[Link]:
    """All but a claim's attacks on arguments of which it attacks a premise as well."""
    attacks = [link for link in links if _is_attack_on_reconstruction(link)]
    if not attacks:
        return links
    opponents = _opponents(links)
    premises = {link.target: premises_of(link.target) for link in attacks}
    redundant = {
        id(link)
        for link in attacks
        if not premises[link.target].isdisjoint(opponents.get(link.start, ()))
    }
    return [link for link in links if id(link) not in redundant]


def _is_attack_on_reconstruction(link: Link) -> bool:
    return (
        link.type is RelationType.ATTACK
        and link.start.kind is Kind.CLAIM
        and link.target.conclusion is not None
    )


def _opponents(links: list[Link]) -> dict[Draft, set[str]]:
    """The titles of the claims that each claim attacks, or that exclude it."""
    opponents: dict[Draft, set[str]] = {}
    for link in links:
        if link.start.kind is not Kind.CLAIM or link.target.kind is not Kind.CLAIM:
            continue
        if link.type is RelationType.ATTACK or link.type in _SYMMETRIC:
            opponents.setdefault(link.start, set()).add(link.target.title)
        if link.type in _SYMMETRIC:
            opponents.setdefault(link.target, set()).add(link.start.title)
    return opponents
