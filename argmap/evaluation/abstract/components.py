"""The strongly connected parts of a directed graph: what stands or falls together."""

from collections.abc import Sequence

_UNSEEN = -1


def components(successors: Sequence[Sequence[int]]) -> list[list[int]]:
    """The strongly connected components, each after all that it leads to.

    Members are in ascending order. Linear, and without recursion (Tarjan 1972).
    """
    size = len(successors)
    order = [_UNSEEN] * size
    low = [0] * size
    is_open = [False] * size
    stack: list[int] = []
    found: list[list[int]] = []
    seen = 0
    for root in range(size):
        if order[root] != _UNSEEN:
            continue
        path = [(root, iter(successors[root]))]
        order[root] = low[root] = seen
        seen += 1
        stack.append(root)
        is_open[root] = True
        while path:
            node, rest = path[-1]
            for successor in rest:
                if order[successor] == _UNSEEN:
                    order[successor] = low[successor] = seen
                    seen += 1
                    stack.append(successor)
                    is_open[successor] = True
                    path.append((successor, iter(successors[successor])))
                    break
                if is_open[successor]:
                    low[node] = min(low[node], order[successor])
            else:
                path.pop()
                if path:
                    parent = path[-1][0]
                    low[parent] = min(low[parent], low[node])
                if low[node] == order[node]:
                    found.append(_closed(stack, is_open, node))
    return found


def _closed(stack: list[int], is_open: list[bool], root: int) -> list[int]:
    """The component that ends at its root, taken off the stack."""
    members = []
    while True:
        node = stack.pop()
        is_open[node] = False
        members.append(node)
        if node == root:
            return sorted(members)
