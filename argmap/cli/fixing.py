"""`argmap sources --fix`: what can be put right, shown as a difference and then written."""

import difflib
import sys
from collections import Counter
from collections.abc import Sequence

import click

from argmap.argdown.edits import edited
from argmap.cli import EXIT_FINDINGS
from argmap.contents import STANDARD_STREAM
from argmap.diagnostics import visible
from argmap.documents.fixes.fixing import Fix, FixKind, fixes_of
from argmap.documents.quotations.verification import Verification
from argmap.errors import ArgmapError
from argmap.files import read_source, rewrite
from argmap.source import SourceFile

_FIXED = {
    FixKind.WORDS: (
        "quotation gets the words of its document",
        "quotations get the words of their documents",
    ),
    FixKind.LOCATOR: ("locator is put in", "locators are put in"),
    FixKind.HASH: ("hash is recorded", "hashes are recorded"),
}


def fix(file: str, verification: Verification, *, is_agreed: bool) -> int:
    """Show what can be put right and, if that is agreed to, write it.

    Returns:
        The exit status: 1 if something is left to write.

    Raises:
        ArgmapError: The map is read from the standard input, or cannot be written.
    """
    if file == STANDARD_STREAM:
        message = "--fix changes a file; give its name instead of `-`"
        raise ArgmapError(message)
    fixes = fixes_of(verification)
    if not fixes:
        click.echo("There is nothing to put right by itself.")
        return 0
    source = read_source(file)
    after = edited(source.text, [edit for each in fixes for edit in each.edits])
    click.echo(_difference(source, after), nl=False)
    click.echo(_counted(fixes))
    if not is_agreed and not (sys.stdin.isatty() and click.confirm(f"Write {file}?")):
        click.echo("Nothing is written; `--yes` writes it without asking.")
        return EXIT_FINDINGS
    rewrite(file, source.text, after)
    return 0


def _difference(source: SourceFile, after: str) -> str:
    """The lines that change, without anything that could command a terminal."""
    before, names = source.text.splitlines(), (source.name, f"{source.name} (fixed)")
    lines = difflib.unified_diff(before, after.splitlines(), *names, lineterm="")
    return "".join(f"{visible(line)}\n" for line in lines)


def _counted(fixes: Sequence[Fix]) -> str:
    counts = Counter(each.kind for each in fixes)
    return "; ".join(
        f"{counts[kind]} {words[counts[kind] > 1]}"
        for kind, words in _FIXED.items()
        if counts[kind]
    )
