"""Comments, and characters that nobody sees."""

from argmap.diagnostics import Rule

CONTROL_CHARACTER = Rule(
    "AM022",
    "control-character",
    """A control character in the text.

*Why it matters.* Nobody sees it, it comes from a program by mistake, and many programs that
read maps stop at it.

*Example*: it cannot be shown, since it cannot be seen.

*Instead*, delete it; the message says which one it is and where it stands. Line ends and tabs
are no faults.
""",
)

LONE_SURROGATE = Rule(
    "AM023",
    "lone-surrogate",
    """Half of a character.

*Why it matters.* Some programs write characters beyond U+FFFF in two halves. One of them
alone is no character, and cannot be written to a file.

*Example*: it cannot be shown, since it cannot be seen.

*Instead*, type the character again.
""",
)

UNCLOSED_COMMENT = Rule(
    "AM024",
    "unclosed-comment",
    """A comment that does not end, and so is text.

*Why it matters.* Argdown reads `/*` without `*/`, and `<!--` without `-->`, as any other
text, and shows what was meant to be hidden.

*Example*

```argdown
[Ban]: Cars should be banned. <!-- too strong?
```

*Instead*, end the comment:

```argdown
[Ban]: Cars should be banned. <!-- too strong? -->
```
""",
)

INVISIBLE_CHARACTER = Rule(
    "AM032",
    "invisible-character",
    """A character that nobody sees.

*Why it matters.* Characters that turn the direction of writing, or that have no width, can
make a text look other than it reads, and make two titles that look the same differ. A joiner
between two characters beyond ASCII is no fault, nor is one in an emoji.

*Example*: it cannot be shown, since it cannot be seen.

*Instead*, delete it; the message says which one it is and where it stands.
""",
)

BLANKS_AFTER_COMMENT = Rule(
    "AM037",
    "blanks-after-comment",
    """Blanks in an empty line below a comment.

*Why it matters.* A comment takes the empty lines below it with it, but not one that has
blanks in it: this line begins a paragraph, and what comes next stands in the middle of it.

*Example*

```argdown
[Ban]: Cars should be banned from the centre.

// trams
  
# Trams
```

*Instead*, delete the blanks:

```argdown
[Ban]: Cars should be banned from the centre.

// trams

# Trams
```
""",  # noqa: W293  the blanks are the fault
)

WIDE_SIGN = Rule(
    "AM053",
    "wide-sign",
    """Full-width brackets, hashes or numbers where Argdown's own signs are meant.

*Why it matters.* Argdown knows the signs of ASCII only. Those of an East Asian keyboard look
the same and are text, so a title in them names nothing.

*Example*

```argdown
［Ban］: Cars should be banned from the centre.
```

*Instead*, write the narrow signs:

```argdown
[Ban]: Cars should be banned from the centre.
```
""",  # noqa: RUF001  the signs are the fault
)
