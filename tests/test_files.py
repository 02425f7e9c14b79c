"""Files are read with care and written whole or not at all."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from argmap import files
from argmap.errors import ArgmapError


def test_a_byte_order_mark_is_left_out(tmp_path: Path):
    path = tmp_path / "a.argdown"
    path.write_bytes(b"\xef\xbb\xbf[A]: One.\n")
    assert files.read_source(str(path)).text == "[A]: One.\n"


def test_line_ends_are_kept_as_they_are(tmp_path: Path):
    path = tmp_path / "a.argdown"
    path.write_bytes(b"one\r\ntwo\rthree\n")
    assert files.read_source(str(path)).text == "one\r\ntwo\rthree\n"


def test_a_missing_file_is_named(tmp_path: Path):
    with pytest.raises(ArgmapError, match=r"gone\.argdown cannot be read: No such file"):
        files.read_source(str(tmp_path / "gone.argdown"))


def test_a_folder_is_not_read(tmp_path: Path):
    with pytest.raises(ArgmapError, match="Is a directory"):
        files.read_source(str(tmp_path))


def test_bytes_that_are_not_utf8_are_placed(tmp_path: Path):
    path = tmp_path / "latin.argdown"
    path.write_bytes("[A]: one\n[B]: caf\u00e9\n".encode("latin-1"))
    with pytest.raises(ArgmapError, match=r"latin\.argdown:2: byte 9 .*0xe9.* not UTF-8"):
        files.read_source(str(path))


def test_a_file_over_the_cap_is_refused(tmp_path: Path):
    path = tmp_path / "large.argdown"
    path.write_text("x" * 11, encoding="utf-8")
    with pytest.raises(ArgmapError, match="split the map"):
        files.read_source(str(path), limit=10)


def test_a_file_is_replaced_and_keeps_its_mode(tmp_path: Path):
    path = tmp_path / "map.svg"
    path.write_bytes(b"old")
    path.chmod(0o640)
    files.write_whole(str(path), b"new")
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o640
    assert [file.name for file in tmp_path.iterdir()] == ["map.svg"]


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_what_stood_before_still_stands_when_writing_fails(
    step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    path = tmp_path / "map.svg"
    path.write_bytes(b"old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full) if step == "fsync" else monkeypatch.setattr(
        Path, "replace", full
    )
    with pytest.raises(ArgmapError, match="cannot be written: No space left"):
        files.write_whole(str(path), b"new")
    assert path.read_bytes() == b"old"
    assert [file.name for file in tmp_path.iterdir()] == ["map.svg"]


def test_a_kill_at_any_moment_leaves_a_whole_file(tmp_path: Path):
    path = tmp_path / "map.svg"
    contents = [b"a" * 1_000_000, b"b" * 1_000_000]
    path.write_bytes(contents[0])
    program = (
        "import sys\nfrom argmap.files import write_whole\n"
        "while True:\n    for letter in (b'a', b'b'):\n"
        "        write_whole(sys.argv[1], letter * 1_000_000)\n        print(flush=True)\n"
    )
    for writes in (1, 2, 3, 5):
        child = subprocess.Popen([sys.executable, "-c", program, str(path)], stdout=subprocess.PIPE)
        assert child.stdout is not None
        for _ in range(writes):
            child.stdout.readline()
        child.kill()
        child.communicate()
        assert path.read_bytes() in contents


def test_a_symbolic_link_is_replaced_not_followed(tmp_path: Path):
    outside = tmp_path / "outside.txt"
    outside.write_bytes(b"precious")
    link = tmp_path / "map.svg"
    link.symlink_to(outside)
    files.write_whole(str(link), b"new")
    assert outside.read_bytes() == b"precious"
    assert link.read_bytes() == b"new"
    assert not link.is_symlink()


def test_a_missing_folder_is_named(tmp_path: Path):
    with pytest.raises(ArgmapError, match=r"no/map\.svg cannot be written: No such file"):
        files.write_whole(str(tmp_path / "no" / "map.svg"), b"new")


def test_standard_output_takes_bytes(capfdbinary: pytest.CaptureFixture[bytes]):
    sys.stdout.flush()
    files.write_whole("-", b"\x89PNG")
    assert capfdbinary.readouterr().out == b"\x89PNG"
