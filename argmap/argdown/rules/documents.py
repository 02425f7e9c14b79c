"""Front matter, data, headings and lists: what orders a document."""

from argmap.diagnostics import Rule

MISPLACED_HEADING = Rule(
    "AM017",
    "misplaced-heading",
    """A heading inside a paragraph.

*Why it matters.* A number sign and a blank at the start of a line begin a heading, and
headings stand alone.

*Example*

```argdown
[Ban]: Cars should be banned from the centre.
# Trams
```

*Instead*, put empty lines around the heading:

```argdown
[Ban]: Cars should be banned from the centre.

# Trams
```
""",
)

MISPLACED_FRONT_MATTER = Rule(
    "AM018",
    "misplaced-front-matter",
    """Front matter that is not the first thing in a text.

*Why it matters.* Only at the top does it speak of the whole map.

*Example*

```argdown
[Ban]: Cars should be banned from the centre.

===
title: Traffic
===
```

*Instead*, move it to the top:

```argdown
===
title: Traffic
===

[Ban]: Cars should be banned from the centre.
```
""",
)

TEXT_AFTER_FRONT_MATTER = Rule(
    "AM019",
    "text-after-front-matter",
    """Front matter without an empty line after it.

*Why it matters.* Argdown refuses the text. Mind that `===` ends the front matter even in the
middle of a value.

*Example*

```argdown
===
title: Traffic
===
[Ban]: Cars should be banned from the centre.
```

*Instead*, put an empty line after it:

```argdown
===
title: Traffic
===

[Ban]: Cars should be banned from the centre.
```
""",
)

UNCLOSED_FRONT_MATTER = Rule(
    "AM020",
    "unclosed-front-matter",
    """Front matter that does not end.

*Why it matters.* Without a second `===` the front matter is read as a claim, and its settings
are lost.

*Example*

```argdown
===
title Traffic

[Ban]: Cars should be banned from the centre.
```

*Instead*, end it with `===`:

```argdown
===
title: Traffic
===

[Ban]: Cars should be banned from the centre.
```
""",
)

TEXT_AFTER_DATA = Rule(
    "AM021",
    "text-after-data",
    """Text after the data of a claim, argument or heading.

*Why it matters.* Data ends what it tells about; only relations can follow.

*Example*

```argdown
[Ban]: Cars {round: 1} should be banned from the centre.
```

*Instead*, move the data to the end:

```argdown
[Ban]: Cars should be banned from the centre. {round: 1}
```
""",
)

MISPLACED_LIST = Rule(
    "AM025",
    "misplaced-list",
    r"""A list inside a paragraph, or inside a list, or of two kinds.

*Why it matters.* A line that begins with `*` or with a number and a dot, and a blank after
it, is an item of a list. A list is a paragraph of its own; its items begin in the same
column.

*Example*

```argdown
[Reasons]: Two things happened in
1999. It rained and it snowed.
```

*Instead*, put an empty line above the list, or a backslash before the dot:

```argdown
[Reasons]: Two things happened in
1999\. It rained and it snowed.
```
""",
)

EMPTY_DOCUMENT = Rule(
    "AM029",
    "empty-document",
    """A text without a single claim, argument or heading.

*Why it matters.* There is nothing to check or to draw. Argdown refuses such a file.

*Example*

```argdown
// To be written.
```

*Instead*, write a claim:

```argdown
[Ban]: Cars should be banned from the centre.
```
""",
)

MISPLACED_DATA = Rule(
    "AM030",
    "misplaced-data",
    """Data with nothing that it could belong to.

*Why it matters.* Data in braces stands after a claim, an argument or a heading, once.

*Example*

```argdown
[Ban]: Cars should be banned from the centre.

{round: 1}
```

*Instead*, put it behind what it tells about:

```argdown
[Ban]: Cars should be banned from the centre. {round: 1}
```
""",
)

EMPTY_HEADING = Rule(
    "AM033",
    "empty-heading",
    """A heading without words.

*Why it matters.* A heading names the section that begins with it.

*Example*

```argdown
# {isGroup: true}

[Ban]: Cars should be banned from the centre.
```

*Instead*, write its words before the data:

```argdown
# Traffic {isGroup: true}

[Ban]: Cars should be banned from the centre.
```
""",
)

DATA_AS_TEXT = Rule(
    "AM035",
    "data-as-text",
    """Something that looks like data, but is read as text.

*Why it matters.* A brace that is not closed begins no data. Data over several lines is data
only if these end with LF; Argdown reads it as text where they end with CR LF, as Windows
writes them.

*Example*

```argdown
[Ban]: Cars should be banned from the centre. {round: 1
```

*Instead*, close the brace, and write the data in one line:

```argdown
[Ban]: Cars should be banned from the centre. {round: 1}
```
""",
)

TAG_AS_HEADING = Rule(
    "AM052",
    "tag-as-heading",
    """A paragraph that begins with a tag, as a heading without its blank does.

*Why it matters.* A heading needs a blank behind its signs. Without it, `#Trams` is a claim
whose words are a tag, and all below it stands in no section.

*Example*

```argdown
#Trams

[Ban]: Cars should be banned from the centre.
```

*Instead*, put a blank behind the sign:

```argdown
# Trams

[Ban]: Cars should be banned from the centre.
```
""",
)
