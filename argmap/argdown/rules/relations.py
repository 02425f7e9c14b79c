"""Relations, and where they stand."""

from argmap.diagnostics import Rule

RELATION_WITHOUT_PARENT = Rule(
    "AM001",
    "relation-without-parent",
    """A relation with no claim or argument above it.

*Why it matters.* A relation belongs to the claim or argument right above it. After an empty
line a new paragraph begins, and the relation has nothing to bear on. The same goes for a
paragraph whose own text begins with a hyphen or a plus sign.

*Example*

```argdown
[Ban]: Cars should be banned from the centre.

  + <Air>: The air gets cleaner.
```

*Instead*, take out the empty line:

```argdown
[Ban]: Cars should be banned from the centre.
  + <Air>: The air gets cleaner.
```
""",
)

UNINDENTED_RELATION = Rule(
    "AM002",
    "unindented-relation",
    r"""A line that begins with a relation symbol but is not indented.

*Why it matters.* Relations are indented. A line of text that happens to begin with `-`, `+`,
`->`, `><` or the like is read as one, whatever was meant.

*Example*

```argdown
[Ban]: Cars should be banned from the centre,
- above all in summer.
```

*Instead*, indent a relation by two blanks; in a text, put a backslash before the sign:

```argdown
[Ban]: Cars should be banned from the centre,
\- above all in summer.
  + <Air>: The air gets cleaner.
```
""",
)

UNEVEN_INDENTATION = Rule(
    "AM003",
    "uneven-indentation",
    """A relation that begins left of the first relation of its tree.

*Why it matters.* The depth of a relation says what it bears on. Each relation has to begin in
the column of one above it, or deeper; a tab counts as one blank.

*Example*

```argdown
[Ban]: Cars should be banned from the centre.
    + <Air>: The air gets cleaner.
  - <Shops>: Shops lose customers.
```

*Instead*, let siblings begin in the same column:

```argdown
[Ban]: Cars should be banned from the centre.
  + <Air>: The air gets cleaner.
  - <Shops>: Shops lose customers.
```
""",
)

MISSING_CONTENT = Rule(
    "AM004",
    "missing-content",
    """A relation symbol, a number or a list mark with nothing after it.

*Why it matters.* There is no claim or argument that the relation could come from, or that
could be the premise.

*Example*

```argdown
[Ban]: Cars should be banned from the centre.
  +

[Trams]: There should be more trams.
```

*Instead*, write the reason, or a reference to one:

```argdown
[Ban]: Cars should be banned from the centre.
  + <Air>

[Trams]: There should be more trams.
```
""",
)

ARGUMENT_AS_CONTRADICTION = Rule(
    "AM026",
    "argument-as-contradiction",
    """An argument that is said to contradict something.

*Why it matters.* `><` says that of two claims one is true and the other false. Arguments are
neither.

*Example*

```argdown
[Ban]: Cars should be banned from the centre.
  >< <Shops>: Shops lose customers.
```

*Instead*, let the argument attack:

```argdown
[Ban]: Cars should be banned from the centre.
  - <Shops>: Shops lose customers.
```
""",
)

RELATION_TO_INFERENCE = Rule(
    "AM027",
    "relation-to-inference",
    """A relation below an inference that is no undercut.

*Why it matters.* An inference is a step, not something true or false, so it can only be
undercut: something says that the conclusion does not follow.

*Example*

```argdown
<Climate>

(1) Cars burn oil.
----
  - <Other causes>: So do ships.
(2) Cars harm the climate.
```

*Instead*, write `<_`, or put the relation below a premise or the conclusion:

```argdown
<Climate>

(1) Cars burn oil.
----
  <_ <Other causes>: So do ships.
(2) Cars harm the climate.
```
""",
)

MIXED_INDENTATION = Rule(
    "AM055",
    "mixed-indentation",
    """Relations that are indented with tabs here and with blanks there.

*Why it matters.* Argdown counts signs, and a tab is one as a blank is. So what stands below
each other on the screen need not be on one level.

*Example*

```argdown
[Ban]: Cars should be banned from the centre.
	- <Shops>: Shops lose customers.
  - <Buses>: There are too few buses.
```

*Instead*, indent all of them alike:

```argdown
[Ban]: Cars should be banned from the centre.
  - <Shops>: Shops lose customers.
  - <Buses>: There are too few buses.
```
""",
)
