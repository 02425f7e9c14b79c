"""A picture too large for one layout: its trees are laid out apart and stacked."""

import re

import pytest
from hypothesis import given

from argmap.argdown.lexing.glance import bonds_in
from argmap.errors import LimitError
from argmap.model import Kind
from argmap.reading import parse
from argmap.render.draw import draw, refuse_unread
from argmap.render.figures.compose import compose
from argmap.render.figures.trees import batches_of, largest_tree_in, trees_of
from argmap.render.options import Format, Options, Style
from argmap.render.pictures import forest
from argmap.render.theme import ThemeName
from tests.argdown.documents import documents

TREES = "\n".join(f"[C{n}]: Claim {n}.\n  - <A{n}>: Against {n}.\n" for n in range(7))


def small_batches(monkeypatch: pytest.MonkeyPatch, *, largest: int = 100) -> None:
    monkeypatch.setattr(forest, "BATCH", 4)
    monkeypatch.setattr(forest, "LARGEST_TREE", largest)


def svg(text: str, **options: object) -> str:
    drawing = draw(parse(text).argument_map, Format.SVG, options=Options(**options))
    return drawing.content.decode()


def test_every_item_and_the_legend_are_there_once(monkeypatch: pytest.MonkeyPatch):
    small_batches(monkeypatch)
    picture = svg(TREES)
    for number in range(7):
        assert picture.count(f">Claim {number}.</text>") == 1
        assert picture.count(f">Against {number}.</text>") == 1
    assert picture.count(">LINK</text>") == 1
    assert picture.count('role="img"') == 1


def test_the_parts_do_not_overlap(monkeypatch: pytest.MonkeyPatch):
    small_batches(monkeypatch)
    parts = re.findall(r'<g transform="translate\(0 ([\d.]+)\)">', picture := svg(TREES))
    heights = re.findall(r'class="graph" transform="[^"]* translate\([\d.]+ ([\d.]+)\)"', picture)
    assert len(parts) == len(heights) == 5
    bottoms = [float(y) + float(height) for y, height in zip(parts, heights, strict=True)]
    assert all(
        top >= bottom for top, bottom in zip(map(float, parts[1:]), bottoms[:-1], strict=True)
    )


def test_the_ground_is_painted_behind_all_of_them(monkeypatch: pytest.MonkeyPatch):
    small_batches(monkeypatch)
    picture = svg(TREES, theme=ThemeName.DARK)
    height = re.search(r'viewBox="0 0 [\d.]+ ([\d.]+)"', picture)
    assert height is not None
    ground = re.search(r'<polygon fill="#0f141a" points="0,0 [\d.]+,0 [\d.]+,([\d.]+)', picture)
    assert ground is not None
    assert ground[1] == height[1]


def test_a_tree_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch):
    small_batches(monkeypatch, largest=8)
    with pytest.raises(LimitError, match="12 claims and arguments hang together"):
        svg(CHAIN)


CHAIN = "[C0]: One.\n" + "".join(f"{' ' * n}- <A{n}>: Against.\n" for n in range(1, 12))


def test_a_tree_that_is_too_large_is_refused_unread(monkeypatch: pytest.MonkeyPatch):
    small_batches(monkeypatch, largest=8)
    with pytest.raises(LimitError, match="12 claims and arguments hang together"):
        refuse_unread(CHAIN, Format.SVG)


@pytest.mark.parametrize(
    ("text", "to", "options"),
    [
        (CHAIN, Format.DOT, {}),
        (CHAIN, Format.SVG, {"around": "C0"}),
        (CHAIN, Format.SVG, {"as_of": 1}),
        (CHAIN, Format.SVG, {"style": Style.ARGDOWN}),
        (f"# Part {{isClosed: true}}\n\n{CHAIN}", Format.SVG, {}),
        (TREES * 3, Format.SVG, {}),
    ],
)
def test_what_may_not_be_too_large_is_read(
    monkeypatch: pytest.MonkeyPatch, text: str, to: Format, options: dict[str, object]
):
    small_batches(monkeypatch, largest=8)
    refuse_unread(text, to, options=Options(**options))


@given(documents())
def test_what_a_glance_binds_hangs_together(text: str):
    figure = compose(parse(text).argument_map, sections=False)
    trees = trees_of(figure)
    tree_of = {id_: number for number, tree in enumerate(trees) for id_ in tree}
    homes = {
        f"{'[' if item.end.kind is Kind.CLAIM else '<'}{item.end.title}": tree_of[item.id]
        for item in figure.items
    }
    for one, other in bonds_in(text):
        assert other.isdigit() or homes[one] == homes[other]
    assert largest_tree_in(text) <= max(map(len, trees), default=0)


def test_trees_are_what_links_and_boxes_join():
    text = "# One\n\n[A]: a\n  - [B]: b\n\n[C]: c\n\n# Two\n\n[D]: d\n\n[E]: e\n  + [F]: f\n"
    argument_map = parse(text).argument_map
    assert [len(tree) for tree in trees_of(compose(argument_map))] == [3, 3]
    assert [len(tree) for tree in trees_of(compose(argument_map, sections=False))] == [2, 1, 1, 2]


def test_batches_hold_whole_trees():
    figure = compose(parse(TREES).argument_map)
    assert [len(batch) for batch in batches_of(figure, size=5)] == [4, 4, 4, 2]
    assert [len(batch) for batch in batches_of(figure, size=1)] == [2] * 7
