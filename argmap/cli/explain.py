"""`argmap explain`: the page of a finding."""

from operator import attrgetter

import click

from argmap.pipeline import RULES


@click.command()
@click.argument("code", required=False)
def explain(code: str | None) -> None:
    """Tell what a finding means.

    Why it matters, an example of it, and what to write instead. CODE is a code as AM101 or
    a name as circular-support; without it, all are listed.
    """
    if code is None:
        for rule in sorted(RULES, key=attrgetter("code")):
            click.echo(f"{rule.code}  {rule.name}")
        return
    for rule in RULES:
        if code.lower() in (rule.code.lower(), rule.name):
            click.echo(f"{rule.code} {rule.name}\n\n{rule.page.strip()}")
            return
    message = f"There is no finding {code}; `argmap explain` lists all."
    raise click.UsageError(message)
