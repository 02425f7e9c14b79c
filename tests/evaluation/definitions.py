"""What "unanswered" means, straight from its definitions: slow, for small maps.

Claims here are also arguments without premises; to undercut one of these is to attack it.
"""

from argmap.evaluation.answers.timeline import Undated
from tests.evaluation.brute_force import extensions

STAND_ALONE = {"evidence", "axiom", "assumption"}


class Debate:
    """A map of claims at a time, and each definition as a set of titles or what it asks for.

    Args:
        argument_map: The map.
        on: A round or a day; what came later is left out. None for the whole.
        undated: What happens to that without a time.
    """

    def __init__(self, argument_map, on=None, undated=Undated.EARLY):
        self._on, self._undated = on, undated
        claims = {
            node.title: node.annotation
            for node in argument_map.nodes
            if self._has_come(node.annotation.round, node.annotation.date)
        }
        self.claims = claims
        self.attacks = self._pairs(argument_map, {"attack", "undercut"})
        self.supports = self._pairs(argument_map, {"support"})
        self._arguments = set(argument_map.arguments)
        self.conceded = {
            title: {
                each.by
                for each in said.conceded
                if (each.round is None and each.on is None) or self._has_come(each.round, each.on)
            }
            for title, said in claims.items()
        }
        self.retracted = self._told(lambda said: said.retracted)
        self.noted = self._told(lambda said: said.answered)

    def _pairs(self, argument_map, kinds):
        pairs = [
            (each.start.title, each.target.title)
            for each in argument_map.relations
            if each.type in kinds
        ]
        return {(a, b) for a, b in pairs if a in self.claims and b in self.claims}

    def _told(self, which):
        return {
            title: {each.by for each in which(said) if self._has_come(each.round, each.on)}
            for title, said in self.claims.items()
        }

    def _has_come(self, in_round, on_day):
        if self._on is None:
            return True
        then = in_round if isinstance(self._on, int) else on_day
        return self._undated is Undated.EARLY if then is None else then <= self._on

    def party(self, c):
        return self.claims[c].party

    def targets(self, c):
        return {target for start, target in self.attacks if start == c}

    def replies(self, c):
        """Claims that attack it; its own party's count for no one."""
        own = self.party(c)
        return {
            x for x, target in self.attacks if target == c and not (own and self.party(x) == own)
        }

    def notes(self, c):
        """Parties that answered it outside the map."""
        return self.noted[c] - ({self.party(c)} if self.party(c) else set())

    def without_reply(self):
        return {c for c in self.claims if not self.replies(c) and not self.notes(c)}

    def open_attacks(self):
        return {c for c in self.without_reply() if self.targets(c)}

    def without_reply_by(self, party):
        return {
            c
            for c in self.claims
            if self.party(c) != party
            and party not in self.notes(c)
            and party not in {self.party(x) for x in self.replies(c)}
        }

    def commitments(self, party):
        """What it asserted or conceded and has not taken back."""
        return {
            c
            for c in self.claims
            if (self.party(c) == party or party in self.conceded[c])
            and party not in self.retracted[c]
        }

    def owed_by(self, party):
        """The burden of reply; none to what it accepts or nobody holds any more."""
        return {
            c
            for c in self.without_reply_by(party)
            if self.targets(c) & self.commitments(party)
            and not (party in self.conceded[c] and party not in self.retracted[c])
            and not (self.party(c) and self.party(c) in self.retracted[c])
            and not (not self.party(c) and "" in self.retracted[c])
        }

    def unmet_parts(self):
        """Claims of which replies meet some parts only, with those that none meets."""
        found = {}
        for c, said in self.claims.items():
            parts = set(said.parts)
            if not parts or not (self.replies(c) or self.notes(c)):
                continue
            met = set(parts) if self.notes(c) else set()
            for x in self.replies(c):
                met |= parts & set(self.claims[x].meets) if self.claims[x].meets else parts
            if parts - met:
                found[c] = parts - met
        return found

    def labels(self, without=()):
        """The grounded label of each claim: in, out or undecided."""
        kept = [c for c in self.claims if c not in without]
        numbers = {c: number for number, c in enumerate(kept)}
        attacks = [(numbers[a], numbers[b]) for a, b in self.attacks if {a, b} <= set(kept)]
        (grounded,) = extensions(len(kept), attacks, "GR")
        beaten = {b for a, b in attacks if a in grounded}
        return {
            c: "in" if number in grounded else "out" if number in beaten else "undecided"
            for c, number in numbers.items()
        }

    def effectively_unanswered(self):
        """Attacks of which no reply stands; with whether a reply is undecided."""
        labels = self.labels()
        return {
            c: any(labels[x] == "undecided" for x in self.replies(c))
            for c in self.claims
            if self.targets(c)
            and not self.notes(c)
            and not any(labels[x] == "in" for x in self.replies(c))
        }

    def open_questions(self):
        labels = self.labels()
        return {
            c
            for c, said in self.claims.items()
            if said.kind == "question"
            and not self.noted[c]
            and all(labels[x] == "out" for x, target in self.supports if target == c)
        }

    def undeveloped(self):
        return {
            c
            for c, said in self.claims.items()
            if c not in self._arguments
            and c not in {target for _, target in self.supports}
            and said.kind not in STAND_ALONE | {"question"}
            and not self.conceded[c] - self.retracted[c]
        }

    def changed_without(self, c):
        """The claims whose label is another if one is deleted."""
        before, after = self.labels(), self.labels(without={c})
        return {each for each in after if after[each] != before[each]}


def dropped(argument_map, party, after, undated):
    """What a party owed an answer to at the end of its next turn, though there before.

    With each the round or day of the turn, and whether a reply came after all.
    """
    whole = Debate(argument_map)

    def time(c):
        said = whole.claims[c]
        return said.round if isinstance(after, int) else said.date

    turns = [
        time(c) for c in whole.claims if whole.party(c) == party and time(c) and time(c) > after
    ]
    if not turns:
        return {}
    turn = min(turns)
    owed = Debate(argument_map, turn, undated).owed_by(party)
    return {
        c: (turn, c not in whole.without_reply_by(party))
        for c in owed
        if time(c) is None or time(c) <= after
    }
