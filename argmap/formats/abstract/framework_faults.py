"""What can be wrong with a file that holds a framework."""

from argmap.diagnostics import Diagnostic, Rule, Severity
from argmap.source import Span

RULES = (
    Rule(
        "AM090",
        "malformed-framework",
        """A line of a framework's file is not what its format wants there.

*Why it matters*: an attack that is not read may turn every answer around.

*Example*: in a `.af` file, `1 x`; in a `.apx` file, `att(a b).`

*Instead*: `1 2`; `att(a,b).`
""",
    ),
    Rule(
        "AM091",
        "undeclared-argument",
        """An attack or a support names an argument that the file does not declare.

*Why it matters*: solvers differ in what they make of it, so it is most often a slip.

*Example*: `arg(a). att(a,b).`

*Instead*: `arg(a). arg(b). att(a,b).`; or read the file leniently, which declares `b`.
""",
    ),
)


def malformed(message: str, span: Span, expected: str) -> Diagnostic:
    """A line that is not what the format wants, and what it wants."""
    return Diagnostic("AM090", Severity.ERROR, message, span, f"expected {expected}")


def repeated(name: str, span: Span) -> Diagnostic:
    """An argument that the file declares a second time."""
    return malformed(f"{name} is declared twice", span, "a new name")


def undeclared(name: str, span: Span, expected: str) -> Diagnostic:
    """An argument that the file does not declare, and what was expected."""
    message = f"{name} is not declared as an argument"
    return Diagnostic("AM091", Severity.ERROR, message, span, f"expected {expected}")
