"""Premise-conclusion structures."""

from argmap.diagnostics import Rule

ARGUMENT_AS_PREMISE = Rule(
    "AM008",
    "argument-as-premise",
    """An argument in the place of a premise or conclusion.

*Why it matters.* Premises and conclusions are claims: something that is true or false. An
argument is a step from some claims to another.

*Example*

```argdown
<Climate>

(1) <Air>
----
(2) [Ban]: Cars should be banned from the centre.
```

*Instead*, write the claim that the other argument leads to:

```argdown
<Climate>

(1) [Clean air]: The air gets cleaner.
----
(2) [Ban]: Cars should be banned from the centre.
```
""",
)

MISPLACED_STRUCTURE = Rule(
    "AM009",
    "misplaced-structure",
    """Premises and conclusion that follow a text without an empty line.

*Why it matters.* Premises begin a paragraph of their own. The argument they belong to is the
one described in the paragraph before.

*Example*

```argdown
<Climate>: Cars harm the climate.
(1) Cars burn oil.
----
(2) Cars harm the climate.
```

*Instead*, put an empty line above the first premise:

```argdown
<Climate>: Cars harm the climate.

(1) Cars burn oil.
----
(2) Cars harm the climate.
```
""",
)

NUMBERED_LINE = Rule(
    "AM010",
    "numbered-line",
    r"""A line of a text that begins with a number in brackets.

*Why it matters.* `(1)` at the start of a line always begins a premise or a conclusion, also
inside a text.

*Example*

```argdown
[Reasons]: Two things speak for trams:
(1) they are quiet.
```

*Instead*, put a backslash before the bracket, or break the line elsewhere:

```argdown
[Reasons]: Two things speak for trams:
\(1) they are quiet.
```
""",
)

MISSING_INFERENCE = Rule(
    "AM011",
    "missing-inference",
    """Numbered statements that lead to no conclusion.

*Why it matters.* A line of hyphens says which statement follows from the others. Without it,
nobody can tell premises from conclusion.

*Example*

```argdown
<Climate>

(1) Cars burn oil.
(2) Cars harm the climate.
```

*Instead*, draw the line above the conclusion:

```argdown
<Climate>

(1) Cars burn oil.
----
(2) Cars harm the climate.
```
""",
)

MISSING_CONCLUSION = Rule(
    "AM012",
    "missing-conclusion",
    """An inference with no conclusion below it.

*Why it matters.* The line of hyphens says that something follows; the numbered statement
right below it says what.

*Example*

```argdown
<Climate>

(1) Cars burn oil.
----
```

*Instead*, write the conclusion below the hyphens:

```argdown
<Climate>

(1) Cars burn oil.
----
(2) Cars harm the climate.
```
""",
)

MISPLACED_INFERENCE = Rule(
    "AM013",
    "misplaced-inference",
    """A line of hyphens without numbered premises above it.

*Why it matters.* Two hyphens at the start of a line begin an inference, also inside a text.
Inferences stand between numbered statements only.

*Example*

```argdown
Cars burn oil.
----
Cars harm the climate.
```

*Instead*, number the statements; in a text, put a backslash before the hyphens:

```argdown
<Climate>

(1) Cars burn oil.
----
(2) Cars harm the climate.
```
""",
)

UNCLOSED_INFERENCE = Rule(
    "AM014",
    "unclosed-inference",
    """An inference with a name that does not end with `--`.

*Why it matters.* All that follows would belong to the name of the inference.

*Example*

```argdown
<Climate>

(1) Cars burn oil.
-- causal reasoning
(2) Cars harm the climate.
```

*Instead*, end the line with two hyphens:

```argdown
<Climate>

(1) Cars burn oil.
-- causal reasoning --
(2) Cars harm the climate.
```
""",
)

MALFORMED_INFERENCE = Rule(
    "AM015",
    "malformed-inference",
    """An inference with something other than rules and data between its hyphens, or behind them.

*Why it matters.* Between the hyphens stand the names of inference rules with commas between
them, then data; behind them the line ends.

*Example*

```argdown
<Climate>

(1) Cars burn oil.
---- causal reasoning
(2) Cars harm the climate.
```

*Instead*, write the rule between the hyphens:

```argdown
<Climate>

(1) Cars burn oil.
-- causal reasoning --
(2) Cars harm the climate.
```
""",
)

SPLIT_STRUCTURE = Rule(
    "AM036",
    "split-structure",
    """An empty line between premises and conclusion.

*Why it matters.* An empty line ends a paragraph, and with it the premises. Argdown refuses
the text; argmap reads on as though the line were not there.

*Example*

```argdown
<Climate>

(1) Cars burn oil.

----
(2) Cars harm the climate.
```

*Instead*, take the empty line out:

```argdown
<Climate>

(1) Cars burn oil.
----
(2) Cars harm the climate.
```
""",
)
