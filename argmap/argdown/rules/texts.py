"""Titles, and the text of a claim or an argument."""

from argmap.diagnostics import Rule

EMPTY_DEFINITION = Rule(
    "AM005",
    "empty-definition",
    """A title with a colon, and no text that it defines.

*Why it matters.* `[Title]:` says that the words of the claim follow. Without words there is
nothing to claim.

*Example*

```argdown
[Ban]:

[Trams]: There should be more trams.
```

*Instead*, write the text in the same line; without the colon it is a reference:

```argdown
[Ban]: Cars should be banned from the centre.

[Trams]
```
""",
)

TITLE_IN_TEXT = Rule(
    "AM006",
    "title-in-text",
    r"""Brackets in a text that are read as the title of a claim or argument.

*Why it matters.* Titles stand at the beginning: of a paragraph, or after a relation symbol, a
number or a list mark. Inside a text, `[sic]` would begin another claim, and `a < b and c > d`
another argument.

*Example*

```argdown
[Report]: He said [sic] that it rained.
```

*Instead*, put a backslash before the bracket, or write `@[Title]` to mention a claim:

```argdown
[Report]: He said \[sic\] that it rained, as @[Rain] has it.

[Rain]: It rained.
```
""",
)

TEXT_AFTER_REFERENCE = Rule(
    "AM007",
    "text-after-reference",
    """Text after a reference to a claim or argument.

*Why it matters.* `[Title]` stands for the claim as it is written elsewhere. Only tags and
data can follow it.

*Example*

```argdown
[Ban]: Cars should be banned from the centre.

[Ban] or at least taxed.
```

*Instead*, define the claim again with a colon, or mention it with `@`:

```argdown
[Ban]: Cars should be banned from the centre.

Cars should be taxed, even without @[Ban].
```
""",
)

UNCLOSED_EMPHASIS = Rule(
    "AM016",
    "unclosed-emphasis",
    r"""Bold or italic text that does not end.

*Why it matters.* `*` and `_` begin italic text, `**` and `__` bold text, also inside a word
such as `snake_case`. The end has to come in the same text; a blank, a line end or a
punctuation mark follows it.

*Example*

```argdown
[Style]: The name snake_case is easy to read.
```

*Instead*, put a backslash before the sign:

```argdown
[Style]: The name snake\_case is _easy_ to read.
```
""",
)

DANGLING_BACKSLASH = Rule(
    "AM028",
    "dangling-backslash",
    r"""A backslash at the end of a line.

*Why it matters.* A backslash makes the character after it part of the text, and there is
none. Argdown refuses the whole file.

*Example*

```argdown
[Ban]: Cars should be \
banned from the centre.
```

*Instead*, take it out; `\\` gives a backslash:

```argdown
[Ban]: Cars should be
banned from the centre.
```
""",
)

CUT_URL = Rule(
    "AM031",
    "cut-url",
    """An address that is cut at `//`.

*Why it matters.* `//` begins a comment, so of `https://example.org` only `https:` remains,
and the rest of the line is lost without a word. This is the most common trap of the language.

*Example*

```argdown
[Ban]: Cars should be banned, see https://example.org and the report.
```

*Instead*, write the address as a link:

```argdown
[Ban]: Cars should be banned, see [here](https://example.org) and the report.
```
""",
)

EMPTY_TEXT = Rule(
    "AM034",
    "empty-text",
    """A title, relation symbol or number with nothing in its line.

*Why it matters.* Argdown takes this for a claim or argument without words, which is hardly
ever meant.

*Example*

```argdown
[Ban]: Cars should be banned from the centre.
  +
  - <Shops>: Shops lose customers.
```

*Instead*, write the words, or take the line out:

```argdown
[Ban]: Cars should be banned from the centre.
  - <Shops>: Shops lose customers.
```
""",
)

BRACKET_IN_TITLE = Rule(
    "AM038",
    "bracket-in-title",
    """A title that reaches over a bracket that ends one.

*Why it matters.* A title with a colon goes on to the first closing bracket with a colon in
its line, over closing brackets without one. So of `[A] or [B]:` all becomes one title,
without a word from Argdown.

*Example*

```argdown
[Ban] or [Trams]: Something has to be done.
```

*Instead*, take the inner brackets out:

```argdown
[Ban or trams]: Something has to be done.
```
""",
)

UNCLOSED_TITLE = Rule(
    "AM039",
    "unclosed-title",
    """A bracket at the beginning of a claim or argument that no bracket closes.

*Why it matters.* Argdown reads all of it as text, so nothing has the title, and what refers
to it refers to something else.

*Example*

```argdown
[Ban: Cars should be banned from the centre.
  - <Shops>: Shops lose customers.
```

*Instead*, close the title in its line:

```argdown
[Ban]: Cars should be banned from the centre.
  - <Shops>: Shops lose customers.
```
""",
)

UNCLOSED_TAG = Rule(
    "AM054",
    "unclosed-tag",
    """A tag of several words that no bracket closes in its line.

*Why it matters.* `#(` begins a tag that goes on to the next `)`, and be it some paragraphs
further down. Where there is none it is text, and nothing has the tag.

*Example*

```argdown
[Ban]: Cars should be banned from the centre. #(city centre
```

*Instead*, close the bracket:

```argdown
[Ban]: Cars should be banned from the centre. #(city centre)
```
""",
)
