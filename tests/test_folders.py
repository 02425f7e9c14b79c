"""The files of a folder go each to a place of its own."""

import errno
import multiprocessing
import os
import signal
from pathlib import Path

import pytest

from argmap.conversions import convert_file
from argmap.errors import ArgmapError
from argmap.folders import convert_tasks, tasks_in


def places(folder: Path, output: Path) -> dict[str, str]:
    tasks = tasks_in(folder, output, ".argdown")
    return {
        str(each.path.relative_to(folder)): str(each.target.relative_to(output)) for each in tasks
    }


def fill(folder: Path, *names: str) -> Path:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("[A]: a\n", encoding="utf-8")
    return folder


def test_the_ending_changes_and_the_place_stays(tmp_path):
    folder = fill(tmp_path / "in", "a.json", "deep/b.v2.txt", ".git/c", "plain")
    assert places(folder, tmp_path / "out") == {
        "a.json": "a.argdown",
        "deep/b.v2.txt": "deep/b.v2.argdown",
        "plain": "plain.argdown",
    }


def test_files_that_differ_in_their_ending_or_by_case_keep_apart(tmp_path):
    folder = fill(tmp_path / "in", "a.json", "a.xml", "A.yml", "a.json.argdown")
    assert places(folder, tmp_path / "out") == {
        "A.yml": "A.yml.argdown",
        "a.json": "a.json (2).argdown",
        "a.json.argdown": "a.json.argdown",
        "a.xml": "a.xml.argdown",
    }


def test_what_was_written_before_is_not_read_again(tmp_path):
    folder = fill(tmp_path / "in", "a.json", "out/a.argdown")
    assert places(folder, folder / "out") == {"a.json": "a.argdown"}


def test_a_link_that_leads_out_of_the_folder_is_not_followed(tmp_path):
    fill(tmp_path, "secret.json")
    folder = fill(tmp_path / "in", "a.argdown")
    (folder / "out.argdown").symlink_to(tmp_path / "secret.json")
    (folder / "inside.argdown").symlink_to(folder / "a.argdown")
    outcomes = list(convert_tasks(tasks_in(folder, tmp_path / "to", ".json"), "argmap"))
    assert [each.path.name for each in outcomes if each.failure] == ["out.argdown"]
    assert "is a link to a file outside the folder" in outcomes[-1].failure
    assert not (tmp_path / "to" / "out.json").exists()


def test_many_files_are_converted_by_several_processes_in_their_order(tmp_path):
    names = [f"{number:02}.argdown" for number in range(12)]
    folder = fill(tmp_path / "in", *names)
    fill(tmp_path / "out", "07.json/in the way")
    outcomes = list(convert_tasks(tasks_in(folder, tmp_path / "out", ".json"), "argmap"))
    assert [each.path.name for each in outcomes] == names
    (failed,) = (each for each in outcomes if each.failure)
    assert failed.path.name == "07.argdown"
    assert "07.json cannot be written" in failed.failure
    made = {path.stem for path in (tmp_path / "out").glob("*.json") if path.is_file()}
    assert made == {Path(name).stem for name in names} - {"07"}


@pytest.mark.skipif(multiprocessing.get_start_method() != "fork", reason="needs to fork")
def test_a_file_that_stops_its_process_fails_alone(tmp_path, monkeypatch):
    """As the system stops a process that takes too much memory."""
    names = [f"{number:02}.argdown" for number in range(12)]
    folder = fill(tmp_path / "in", *names)

    def convert_or_die(path, to, **options):
        if Path(path).stem in {"03", "07"}:
            os.kill(os.getpid(), signal.SIGKILL)
        return convert_file(path, to, **options)

    monkeypatch.setattr("argmap.folders.convert_file", convert_or_die)
    outcomes = list(convert_tasks(tasks_in(folder, tmp_path / "out", ".json"), "argmap"))
    assert [each.path.name for each in outcomes] == names
    failed = {each.path.stem: each.failure for each in outcomes if each.failure}
    assert set(failed) == {"03", "07"}
    assert "stopped the process that converted it" in failed["03"]
    made = {path.stem for path in (tmp_path / "out").glob("[0-9]*.json")}
    assert made == {Path(name).stem for name in names} - {"03", "07"}


def test_a_folder_that_cannot_be_read_is_told(tmp_path, monkeypatch):
    folder = fill(tmp_path / "in", "a.argdown", "closed/b.argdown")
    scan = os.scandir

    def scan_unless_closed(path):
        if Path(path).name == "closed":
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", scan_unless_closed)
    outcomes = list(convert_tasks(tasks_in(folder, tmp_path / "out", ".json"), "argmap"))
    failures = {each.path.name: each.failure for each in outcomes}
    assert failures["a.argdown"] == ""
    assert failures["closed"].endswith("closed cannot be read: Permission denied")


def test_no_file_is_written_over_itself(tmp_path):
    folder = fill(tmp_path / "in", "a.argdown")
    with pytest.raises(ArgmapError, match=r"a.argdown would be written over; name another folder"):
        tasks_in(folder, folder, ".argdown")
    assert places(folder, tmp_path / "out") == {"a.argdown": "a.argdown"}


def test_a_folder_without_files_is_told(tmp_path):
    with pytest.raises(ArgmapError, match="holds no files"):
        tasks_in(tmp_path, tmp_path / "out", ".json")
