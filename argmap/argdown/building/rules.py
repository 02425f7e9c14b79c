"""The kinds of fault that building a map, reading its settings and including files can find."""

from argmap.diagnostics import Rule

SECOND_RECONSTRUCTION = Rule(
    "AM060",
    "second-reconstruction",
    """An argument has more than one premise-conclusion structure.

*Why it matters*: an argument has one set of premises and one main conclusion. Argdown
reads nothing of the map after the second structure; argmap takes it for an argument
without a title.

*Example*

    <Safety>

    (1) Nobody was harmed.
    ----
    (2) It is safe.

    <Safety>

    (1) It was tested.
    ----
    (2) It is safe.

*Instead*

    <Safety>

    (1) Nobody was harmed.
    ----
    (2) It is safe.

    <Tests>

    (1) It was tested.
    ----
    (2) It is safe.
""",
)

LOST_RELATION = Rule(
    "AM061",
    "lost-relation",
    """An argument attacks or undercuts its own main conclusion.

*Why it matters*: what is said of a reconstructed argument is said of its main
conclusion, so this would be a conclusion against itself. Argdown drops such a
relation without a word, and so it is not drawn.

*Example*

    [Safe]: It is safe.
      - <Safety>

    <Safety>

    (1) Nobody was harmed.
    ----
    (2) [Safe]

*Instead*: let the argument conclude what it speaks for.

    [Safe]: It is safe.
      - <Harm>

    <Harm>

    (1) Somebody was harmed.
    ----
    (2) [Not safe]: It is not safe.
""",
)

UNDERCUT_OF_CLAIM = Rule(
    "AM062",
    "undercut-of-claim",
    """An undercut is aimed at a claim.

*Why it matters*: to undercut is to deny that a conclusion follows, so only an argument
or an inference can be undercut. Argdown takes such an undercut for one of the last
inference anywhere above it.

*Example*

    [Safe]: It is safe.
      <_ <Doubt>: That does not follow.

*Instead*

    [Safe]: It is safe.
      + <Safety>: Nobody was harmed.
        <_ <Doubt>: That does not follow.
""",
)

OVERRIDDEN_DEFINITION = Rule(
    "AM063",
    "overridden-definition",
    """A title is defined again with other words.

*Why it matters*: all places with one title speak of one thing, and the words of the
last one count. The earlier words are not shown anywhere.

*Example*

    [Safe]: It is safe.

    [Safe]: Nobody was ever harmed by it.

*Instead*: give each its own title; or keep one definition and refer to it; or mark
the words that count.

    [Safe]: It is safe. {isCanonical: true}

    [Safe]: Nobody was ever harmed by it.
""",
)

TITLE_TAKEN = Rule(
    "AM064",
    "title-taken",
    """The setting `explodeArguments` needs a title that an argument has already.

*Why it matters*: each step of an argument becomes an argument `Title - n`. Where there is
one of that title, the argument is left as it is.

*Example*

    ===
    model: {explodeArguments: true}
    ===

    <Safety>

    (1) Nobody was harmed.
    ----
    (2) It is safe.
    ----
    (3) It may be sold.

    <Safety - 1>: It was tested.

*Instead*: rename the other argument, as `<Tests>: It was tested.`
""",
)

INVALID_USES = Rule(
    "AM065",
    "invalid-uses",
    """A `uses` list names a statement that does not come before.

*Why it matters*: `uses` says by their numbers from which statements a conclusion
follows. What is not there, cannot be a premise, and is passed over.

*Example*

    <Safety>

    (1) Nobody was harmed.
    -- {uses: [7]} --
    (2) It is safe.

*Instead*

    <Safety>

    (1) Nobody was harmed.
    -- {uses: [1]} --
    (2) It is safe.
""",
)

UNREADABLE_INCLUSION = Rule(
    "AM066",
    "unreadable-inclusion",
    """An included file cannot be read.

*Why it matters*: the map lacks what stands in that file.

*Example*

    @include(nowhere.argdown)

*Instead*: give the path from the folder of the file in which the line stands.
""",
)

FORBIDDEN_INCLUSION = Rule(
    "AM067",
    "forbidden-inclusion",
    """An included file lies outside the folder of the map, or is no ordinary file.

*Why it matters*: a map from elsewhere must not be able to read the files of whoever
opens it.

*Example*

    @include(/etc/passwd)

*Instead*: put the file into the folder of the map, or below it.
""",
)

REPEATED_INCLUSION = Rule(
    "AM068",
    "repeated-inclusion",
    """A file is included a second time.

*Why it matters*: each file is included once, as in Argdown, so that files which
include each other come to an end. The second line brings nothing.

*Example*

    @include(terms.argdown)

    @include(terms.argdown)

*Instead*: keep the first line.
""",
)

EXCESSIVE_INCLUSION = Rule(
    "AM069",
    "excessive-inclusion",
    """Too many files are included, or too much text.

*Why it matters*: reading would take the memory of the machine. What is over the limit is
left out.

*Instead*: divide the map.
""",
)

UNKNOWN_SETTING = Rule(
    "AM070",
    "unknown-setting",
    """The front matter has a setting that does not exist.

*Why it matters*: Argdown passes over it without a word, and the map looks as if it
had not been set.

*Example*

    ===
    selection: {excludeDisconected: false}
    ===

    [Safe]: It is safe.

*Instead*

    ===
    selection: {excludeDisconnected: false}
    ===

    [Safe]: It is safe.
""",
)

INVALID_SETTING = Rule(
    "AM071",
    "invalid-setting",
    """A setting has a value that means nothing.

*Why it matters*: the default is taken in its place.

*Example*

    ===
    group: {groupDepth: deep}
    ===

    [Safe]: It is safe.

*Instead*

    ===
    group: {groupDepth: 3}
    ===

    [Safe]: It is safe.
""",
)

INVALID_CONFIGURATION = Rule(
    "AM072",
    "invalid-configuration",
    """The configuration file is no JSON mapping.

*Why it matters*: Argdown passes over such a file without a word, and so every map looks as if
nothing had been set. argmap reads the maps without it.

*Instead*: write `argdown.config.json` as one mapping, with its keys in double quotes and
without a comma after the last entry: `{"selection": {"excludeDisconnected": false}}`.
""",
)

UNDRAWN_GROUP = Rule(
    "AM073",
    "undrawn-group",
    """A section of `group.regroup` is not drawn as a group.

*Why it matters*: the lowest `groupDepth` levels are groups, two unless it is set, and
they are counted from the lowest heading of the text, also where other sections take the
place of the headings.

*Example*

    ===
    group: {regroup: [{title: Costs, statements: [Dear]}]}
    ===

    # Uniforms

    ## Money

    ### Prices

    [Dear]: They cost too much.

*Instead*

    ===
    group: {groupDepth: 3, regroup: [{title: Costs, statements: [Dear]}]}
    ===

    # Uniforms

    ## Money

    ### Prices

    [Dear]: They cost too much.
""",
)

MODEL_RULES = (
    SECOND_RECONSTRUCTION,
    LOST_RELATION,
    UNDERCUT_OF_CLAIM,
    OVERRIDDEN_DEFINITION,
    TITLE_TAKEN,
    INVALID_USES,
    UNREADABLE_INCLUSION,
    FORBIDDEN_INCLUSION,
    REPEATED_INCLUSION,
    EXCESSIVE_INCLUSION,
    UNKNOWN_SETTING,
    INVALID_SETTING,
    INVALID_CONFIGURATION,
    UNDRAWN_GROUP,
)
