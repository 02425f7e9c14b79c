import os

import pytest

from argmap.argdown.building import include
from argmap.argdown.building.include import with_inclusions
from argmap.source import SourceFile, Span


def read(folder, name="map.argdown"):
    path = folder / name
    return with_inclusions(SourceFile(name, path.read_text()), path)


@pytest.fixture
def folder(tmp_path):
    inner = tmp_path / "maps"
    inner.mkdir()
    (tmp_path / "secret").write_text("secret")
    return inner


def write(folder, **texts):
    for name, text in texts.items():
        (folder / f"{name}.argdown").write_text(text)


def test_text_without_inclusions_is_left_alone(folder):
    write(folder, map="[A]: x\n")
    source, found = read(folder)
    assert source.text == "[A]: x\n"
    assert source.parts == found == ()


def test_files_stand_in_their_places(folder):
    (folder / "sub").mkdir()
    write(folder, map="one\n@include(sub/b.argdown)\nfour\n", c="three")
    write(folder / "sub", b="\ufefftwo\n@include(../c.argdown)\n")
    source, found = read(folder)
    assert source.text == "one\ntwo\nthree\n\nfour\n"
    assert found == ()
    places = {word: source.place(Span(source.text.index(word), 0)) for word in source.text.split()}
    assert places == {
        "one": "map.argdown:1:1",
        "two": f"sub{os.sep}b.argdown:1:1",
        "three": "c.argdown:1:1",
        "four": "map.argdown:3:1",
    }


@pytest.mark.parametrize(
    ("target", "code"),
    [
        ("nowhere", "AM066"),
        ("nul\0", "AM066"),
        ("binary", "AM066"),
        ("..", "AM067"),
        ("../secret", "AM067"),
        ("/etc/passwd", "AM067"),
        ("link", "AM067"),
        ("loop", "AM066"),
        ("pipe", "AM067"),
        ("map.argdown", "AM068"),
    ],
)
def test_refused(folder, target, code):
    (folder / "binary").write_bytes(b"\xff\xfe\x00")
    (folder / "link").symlink_to("../secret")
    (folder / "loop").symlink_to("loop")
    os.mkfifo(folder / "pipe")
    write(folder, map=f"[A]: x\n\n@include({target})\n")
    source, [found] = read(folder)
    assert source.text == "[A]: x\n\n<!-- @include -->\n"
    assert found.code == code
    assert source.place(found.span) == "map.argdown:3:1"
    assert "secret" not in source.text


def test_circles_come_to_an_end(folder):
    write(folder, map="@include(b.argdown)", b="b @include(c.argdown)", c="c @include(b.argdown)")
    source, found = read(folder)
    assert source.text == "b c <!-- @include -->"
    assert [each.code for each in found] == ["AM068"]


def test_number_of_files_is_limited(folder, monkeypatch):
    monkeypatch.setattr(include, "MAX_FILES", 2)
    write(
        folder, map="@include(a.argdown)@include(b.argdown)@include(c.argdown)", a="a", b="b", c="c"
    )
    source, found = read(folder)
    assert source.text == "ab<!-- @include -->"
    assert [each.code for each in found] == ["AM069"]


def test_size_is_limited(folder, monkeypatch):
    monkeypatch.setattr(include, "MAX_BYTES", 5)
    write(folder, map="@include(a.argdown)@include(b.argdown)", a="aaa", b="bbb")
    source, found = read(folder)
    assert source.text == "aaa<!-- @include -->"
    assert [each.code for each in found] == ["AM069"]
