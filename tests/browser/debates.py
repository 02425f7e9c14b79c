"""Small maps that the browser tests open."""

DEBATE = """\
===
title: School uniforms
parties:
  for: {name: Team Uniform, speakers: [Ada]}
  against: {name: Team Own Clothes, speakers: [Chloé]}
documents:
  study: {title: A study of mornings, URL: "https://example.org/study"}
===

# The question

[Uniforms]: Our school should introduce a uniform. {party: for, date: 2024-03-01}
  + <Mornings>: Nobody loses time in the morning.
    {speaker: Ada, date: 2024-03-02,
     cites: [{document: study, locator: p. 3, quote: "Mornings were eleven minutes shorter."}]}
    - <Ties>: Whoever says so has never had to tie a tie. {speaker: Chloé, date: 2024-03-04}
      - <Polo shirts>: Nobody asked for ties. {speaker: Ada, date: 2024-03-05}
  - <Freedom>: With our clothes we show who we are. {speaker: Chloé, date: 2024-03-03}

[Canteen]: The canteen should open earlier. {party: against}
  + [Hunger]: Many come without breakfast.
"""


def large(claims: int, replies: int) -> str:
    """A map of many main claims, each with replies."""
    lines = []
    for claim in range(claims):
        lines.append(f"[Main {claim}]: Main claim {claim} says something of weight.")
        for reply in range(replies):
            sign = "-" if reply % 2 else "+"
            indent = "  " * (reply % 4 + 1)
            lines.append(
                f"{indent}{sign} <Reply {claim}.{reply}>: Reason {reply} of claim {claim}."
            )
        lines.append("")
    return "\n".join(lines)
