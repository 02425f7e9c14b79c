"""The pages of the findings about YAML: the front matter and the data after an element.

`argmap explain` shows them. The codes stand where the findings are made: in
`yaml_faults`, `data`, `fields` and `annotation`.
"""

from argmap.diagnostics import Rule

RULES = (
    Rule(
        "AM040",
        "invalid-yaml",
        """YAML that cannot be read.

*Why it matters.* What comes after the fault is lost: parties, documents, dates. Most often
a value has a comma, a colon, a brace or a quotation mark in it and needs quotes around it.

*Example*

```argdown
[Less homework]: There should be less homework. {why: there is no: time}
```

*Instead*, put the value in double quotes:

```argdown
[Less homework]: There should be less homework. {kind: "evidence"}
```

*Reference.* Data in braces is a YAML flow mapping; if a line break follows the brace, it is
a block of one `key: value` a line, without commas.
""",
    ),
    Rule(
        "AM041",
        "duplicate-key",
        """A key that is given twice in one mapping.

*Why it matters.* Only one of the two values can hold, and Argdown refuses the file.

*Example*

```argdown
[Less homework]: There should be less homework. {round: 1, round: 2}
```

*Instead*, keep one, or make a list of the values if the key takes several:

```argdown
[Less homework]: There should be less homework. {round: 2}
```
""",
    ),
    Rule(
        "AM042",
        "excessive-data",
        """Data nested more than 64 levels deep, or aliases that stand for more than 10,000 values.

*Why it matters.* A few lines of YAML can stand for more values than a computer holds. No map
needs that, so argmap stops there.

*Example*: a list of nine aliases of a list of nine aliases, and so on six times.

*Instead*, write the values out.
""",
    ),
    Rule(
        "AM043",
        "unknown-yaml-tag",
        """A YAML value with a tag that argmap does not read.

*Why it matters.* Tags as `!!python/object` make other programs run code; argmap reads plain
values only, and takes the value without its tag.

*Example*

```argdown
[Less homework]: There should be less homework. {kind: !own evidence}
```

*Instead*, leave the tag out:

```argdown
[Less homework]: There should be less homework. {kind: evidence}
```
""",
    ),
    Rule(
        "AM044",
        "unkeyed-data",
        """Data that is a list or a single value, without keys.

*Why it matters.* Nothing tells what the value means.

*Example*

```argdown
===
- parties
===

[Less homework]: There should be less homework.
```

*Instead*, write `key: value`:

```argdown
===
parties: {pupils: Pupils}
===

[Less homework]: There should be less homework. {party: pupils}
```
""",
    ),
    Rule(
        "AM045",
        "unknown-key",
        """A key that means nothing at its place.

*Why it matters.* A misspelt key is passed over, and with it what it says. It is a warning
where a known key is near, else a note: Argdown lets a map carry keys of one's own.

*Example*

```argdown
[Less homework]: There should be less homework. {undevelopped: true}
```

*Instead*

```argdown
[Less homework]: There should be less homework. {undeveloped: true}
```

*Reference.* On a claim or an argument: `party`, `speaker`, `to`, `behalf`, `date`,
`published`, `round`, `cites`, `parts`, `meets`, `kind`, `conceded`, `retracted`, `answered`,
`undeveloped`, `strength`; and Argdown's own
`color`, `fontColor`, `from`, `images`, `isCanonical`, `isInGroup`, `isInMap`, `rank`, `uses`.
""",
    ),
    Rule(
        "AM046",
        "unknown-party",
        """A party that the front matter does not name.

*Why it matters.* Its claims belong to nobody, and nobody owes them an answer.

*Example*

```argdown
===
parties: {pupils: Pupils}
===

[Less homework]: There should be less homework. {party: pupil}
```

*Instead*, use an id from `parties`, or add it there:

```argdown
===
parties: {pupils: Pupils}
===

[Less homework]: There should be less homework. {party: pupils}
```
""",
    ),
    Rule(
        "AM047",
        "unknown-document",
        """A citation of a document that the front matter does not describe.

*Why it matters.* A reader cannot find it, and its words cannot be checked.

*Example*

```argdown
===
documents: {study-2019: {title: A study of homework}}
===

[Practice]: What is not practised is forgotten. {cites: study-2018}
```

*Instead*, use an id from `documents`, or add it there:

```argdown
===
documents: {study-2019: {title: A study of homework}}
===

[Practice]: What is not practised is forgotten. {cites: study-2019}
```
""",
    ),
    Rule(
        "AM048",
        "impossible-date",
        """A date that is in no calendar, or not written as year, month and day.

*Why it matters.* What was said first, and what was open on a day, cannot be told without it.

*Example*

```argdown
[Less homework]: There should be less homework. {date: 2024-02-30}
```

*Instead*

```argdown
[Less homework]: There should be less homework. {date: 2024-02-29}
```

*Reference.* ISO 8601. A document may have just a year or a month: `issued: 1999-11`.
""",
    ),
    Rule(
        "AM049",
        "unfit-value",
        """A value that its key cannot have.

*Why it matters.* It is passed over, as if the key were not there.

*Example*

```argdown
[Less homework]: There should be less homework. {strength: 80}
```

*Instead*, give what the key takes; `strength` is a number from 0 to 1:

```argdown
[Less homework]: There should be less homework. {strength: 0.8}
```
""",
    ),
    Rule(
        "AM050",
        "foreign-speaker",
        """A speaker who speaks for another party than the claim is given to, or for no known one.

*Why it matters.* A reply counts for the party that made it. If the speaker is misspelt or the
party is the wrong one, the reply is counted for the wrong side.

*Example*

```argdown
===
parties:
  pupils: {name: Pupils, speakers: [Mia]}
  staff: {name: Staff}
===

[Less homework]: There should be less homework. {party: staff, speaker: Mia}
```

*Instead*, name the party for which this speaker is listed; the speaker alone will do:

```argdown
===
parties:
  pupils: {name: Pupils, speakers: [Mia]}
  staff: {name: Staff}
===

[Less homework]: There should be less homework. {speaker: Mia}
  - [Practice]: What is not practised is forgotten. {party: staff}
```
""",
    ),
    Rule(
        "AM051",
        "incomplete-entry",
        """A citation that names no document, or an answer without the party that gave it.

*Why it matters.* A quotation of nothing cannot be checked, and an answer by nobody answers for
nobody.

*Example*

```argdown
[Practice]: What is not practised is forgotten. {cites: {quote: practice keeps}}
```

*Instead*, say from what it is, or who answered:

```argdown
===
documents: {study-2019: {title: A study of homework}}
===

[Practice]: What is not practised is forgotten.
  {cites: {document: study-2019, quote: practice keeps}}
```
""",
    ),
)
