"""`argmap fmt`: the canonical layout of a map's text."""

import difflib
import sys
from io import StringIO

import click

from argmap.cli import EXIT_FINDINGS
from argmap.contents import STANDARD_STREAM
from argmap.diagnostics import as_text
from argmap.files import read_source, write_whole
from argmap.pipeline import tidy
from argmap.source import SourceFile

_NO_LINE_END = "\\ No newline at end of file\n"


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(allow_dash=True))
@click.option("--check", is_flag=True, help="Change nothing; exit with 1 if a file is not tidy.")
@click.option("--diff", is_flag=True, help="Change nothing; show what would change.")
def fmt(files: tuple[str, ...], *, check: bool, diff: bool) -> None:
    """Rewrite maps in the canonical layout.

    Words and comments stay as they are. A file with errors is left alone. `-` formats the
    standard input to the standard output.
    """
    failed = False
    for file in files:
        source = read_source(file)
        text, faults = tidy(source)
        if text is None:
            click.echo(as_text(faults, source, color=False), err=True)
            failed = True
        elif diff:
            sys.stdout.writelines(_diff(source, text))
            failed |= text != source.text
        elif check:
            failed |= _tell_untidy(source, text)
        elif text != source.text or file == STANDARD_STREAM:
            write_whole(file, text.encode())
    raise SystemExit(EXIT_FINDINGS if failed else 0)


def _tell_untidy(source: SourceFile, text: str) -> bool:
    if text == source.text:
        return False
    click.echo(f"{source.name} is not tidy", err=True)
    return True


def _diff(source: SourceFile, text: str) -> list[str]:
    before, after = (list(StringIO(each, newline="\n")) for each in (source.text, text))
    lines = difflib.unified_diff(before, after, source.name, f"{source.name} (tidy)")
    return [line if line.endswith("\n") else f"{line}\n{_NO_LINE_END}" for line in lines]
