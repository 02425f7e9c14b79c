"""What a report of unanswered claims finds, as kinds of findings: a page each."""

from argmap.diagnostics import Rule

UNANSWERED = Rule(
    "AM201",
    "unanswered-claim",
    """A claim to which nobody has replied, or not the party that owes the reply.

*Why it matters.* What nobody answers stands, and what it attacks falls with nobody having
chosen that. A party owes a reply to what attacks something it has asserted or conceded.

*Example*

```argdown
===
parties: {pupils: Pupils, staff: Staff}
===

[Uniforms]: Our school should have uniforms. {party: staff}
  - <Cost>: Uniforms cost money. {party: pupils}
```

*Instead*, let the party reply, or note an answer that it gave elsewhere:

```argdown
===
parties: {pupils: Pupils, staff: Staff}
===

[Uniforms]: Our school should have uniforms. {party: staff}
  - <Cost>: Uniforms cost money.
    {party: pupils, answered: {by: staff, on: 2024-03-01, why: the school pays for them}}
```

*Reference.* Burden of reply and commitment stores: D. Walton and E. Krabbe, Commitment in
Dialogue (1995).
""",
)

DROPPED = Rule(
    "AM202",
    "dropped-claim",
    """A claim that a party owed a reply to and passed over when it spoke next.

*Why it matters.* In a debate what is dropped counts as granted; a later reply does not undo
that. A drop is told of a map with rounds or, without them, with dates; `argmap unanswered
--after ROUND` tells what was dropped after one of them.

*Example*

```argdown
===
parties: {pupils: Pupils, staff: Staff}
===

[Uniforms]: Our school should have uniforms. {party: staff, round: 1}
  - <Cost>: Uniforms cost money. {party: pupils, round: 2}
  + <Calm>: Nobody talks about clothes any more. {party: staff, round: 3}
```

*Instead*, reply in the next turn:

```argdown
===
parties: {pupils: Pupils, staff: Staff}
===

[Uniforms]: Our school should have uniforms. {party: staff, round: 1}
  - <Cost>: Uniforms cost money. {party: pupils, round: 2}
    - <Fund>: The school pays for them. {party: staff, round: 3}
```
""",
)

IN_PART = Rule(
    "AM203",
    "partly-answered-claim",
    """A claim with parts, or an argument with premises, of which replies meet some only.

*Why it matters.* It looks answered, and what nobody met still stands. Premises carry their
conclusion together: to knock one out is enough, but then the others are still granted.

*Example*

```argdown
[Dear]: Uniforms are dear to buy and dear to wash. {parts: [buying, washing]}
  - <Fund>: The school pays for them. {meets: buying}
```

*Instead*, meet the rest too:

```argdown
[Dear]: Uniforms are dear to buy and dear to wash. {parts: [buying, washing]}
  - <Fund>: The school pays for them. {meets: buying}
  - <Cotton>: They are washed like any shirt. {meets: washing}
```
""",
)

OVERTURNED = Rule(
    "AM204",
    "overturned-replies",
    """An attack that has replies, all of which are defeated.

*Why it matters.* To count replies is to miss this: the attack was answered, and it stands.

*Example*

```argdown
[Uniforms]: Our school should have uniforms.
  - <Cost>: Uniforms cost money.
    - <Fund>: The school pays for them.
      - <Empty>: The school has no money left.
```

*Instead*, find a reply that stands:

```argdown
[Uniforms]: Our school should have uniforms.
  - <Cost>: Uniforms cost money.
    - <Fund>: The school pays for them.
      - <Empty>: The school has no money left.
    - <Swap>: Used ones are passed on for nothing.
```
""",
)

CONTESTED = Rule(
    "AM205",
    "contested-replies",
    """An attack that has replies, none of which stands for certain.

*Why it matters.* The replies are attacked in their turn, and in a circle: whether the attack is
answered depends on what one takes to hold.

*Example*

```argdown
[Uniforms]: Our school should have uniforms.
  - <Cost>: Uniforms cost money.
    - <Cheap>: They cost less than other clothes.
      - <Cost>
```

*Instead*, give a reason that settles the circle:

```argdown
[Uniforms]: Our school should have uniforms.
  - <Cost>: Uniforms cost money.
    - <Cheap>: They cost less than other clothes.
      - <Cost>
    - <Prices>: A uniform costs 40 euros, a pair of jeans 60.
```
""",
)

QUESTION = Rule(
    "AM206",
    "open-question",
    """A question to which there is no answer, or none that stands.

*Why it matters.* An issue that nobody took a position on is where a discussion has to go on.

*Example*

```argdown
[Who pays]: Who pays for the uniforms? {kind: question}
```

*Instead*, give an answer, as a support of the question:

```argdown
[Who pays]: Who pays for the uniforms? {kind: question}
  + <Fund>: The school does.
```

*Reference.* Issues and positions: W. Kunz and H. Rittel, Issues as Elements of Information
Systems (1970).
""",
)

UNDEVELOPED = Rule(
    "AM207",
    "undeveloped-claim",
    """A claim without a reason, a document or a mark that it needs none.

*Why it matters.* A reader has only the word of whoever holds it.

*Example*

```argdown
[Uniforms]: Our school should have uniforms.
```

*Instead*, give a reason; or mark the claim with `kind: evidence` or `kind: assumption`, or say that
the other side has `conceded` it:

```argdown
[Uniforms]: Our school should have uniforms. {kind: assumption}
```

*Reference.* Goal Structuring Notation, version 3 (2021): undeveloped goals.
""",
)

RULES = (UNANSWERED, DROPPED, IN_PART, OVERTURNED, CONTESTED, QUESTION, UNDEVELOPED)
