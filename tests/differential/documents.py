"""Random documents, rich in everything that Argdown has and in the corners between.

Most are valid; some break a rule, which both implementations should notice on the
same line.
"""

import random

from tests.differential.choices import (
    ARGUMENTS,
    BLOCK_DATA,
    COMMENTS,
    EMPHASES,
    ENDS,
    ESCAPES,
    FRONTS,
    HEADING_DATA,
    HEADINGS,
    HEADS,
    INFERENCE_DATA,
    LINE_ENDS,
    LINKS,
    NODE_DATA,
    RULES,
    SETTINGS,
    SHORTCODES,
    SLIPS,
    STATEMENTS,
    SYMBOLS,
    TAGS,
    WORDS,
)


def document(seed):
    """The document of a seed."""
    return Writer(seed).document()


class Writer:
    """Writes one document from one seed."""

    def __init__(self, seed, *, faults=True):
        self.random = random.Random(seed)  # noqa: S311  documents to test with, no secrets
        self.faults = faults and self.chance(0.12)

    def chance(self, probability):
        return self.random.random() < probability

    def one(self, choices):
        return self.random.choice(choices)

    def some(self, choices, most=3):
        return [self.one(choices) for _ in range(self.random.randint(0, most))]

    def document(self):
        blocks = [self.front_matter()] if self.chance(0.5) else []
        for _ in range(self.random.randint(1, 7)):
            blocks.extend(self.block())
        text = self.one(FRONTS) + "".join(block + self.gap() for block in blocks[:-1])
        text += blocks[-1] + self.one(ENDS)
        if self.faults:
            text = self.broken(text)
        if self.chance(0.15):
            text = text.replace("\n", self.one(["\r\n"] * 9 + ["\r"]))
        return text

    def gap(self):
        return self.one(["\n\n"] * 7 + ["\n\n\n", "\n \n", "\n\t\n\n", "\n\n// between\n"])

    def broken(self, text):
        at = self.random.randint(0, len(text))
        if self.chance(0.5):
            return text[:at] + self.one(SLIPS) + text[at:]
        return text[:at] + text[at + self.random.randint(1, 4) :]

    # Blocks

    def block(self):
        kind = self.random.random()
        if kind < 0.35:
            return [self.tree(self.statement())]
        if kind < 0.55:
            return [self.tree(self.argument())]
        if kind < 0.7:
            return [self.heading()]
        if kind < 0.78:
            return [self.items()]
        if kind < 0.93:
            before = [self.tree(self.argument(), 0.3)] if self.chance(0.85) else []
            return [*before, self.structure()]
        return [f"{self.one(COMMENTS)}\n{self.statement()}"]

    def heading(self):
        hashes = "#" * self.one([1, 1, 1, 2, 2, 3, 4, 6])
        more = ["", "", "", " *em*", " #pro", f" {self.one(SHORTCODES)}", f" @[{self.one('AB')}]"]
        content = self.one(HEADINGS) + self.one(more)
        return f"{hashes} {content}{self.data(HEADING_DATA, 0.3)}"

    def items(self):
        mark = self.one(["*", "1."])
        width = self.one([0, 1])
        lines = []
        for _ in range(self.random.randint(1, 3)):
            element = self.statement() if self.chance(0.6) else self.argument()
            lines.append(self.tree(" " * width + mark + " " + element, 0.3, width + 1))
        return "\n".join(lines)

    def statement(self):
        kind = self.random.random()
        title = f"[{self.one(STATEMENTS)}]"
        if kind < 0.3:
            return title + self.tags_after() + self.data(NODE_DATA)
        content = self.content()
        if kind < 0.7:
            return f"{title}:{self.one([' ', ' ', ' ', '', '  '])}{content}{self.data(NODE_DATA)}"
        return content + self.data(NODE_DATA)

    def argument(self):
        title = f"<{self.one(ARGUMENTS)}>"
        if self.chance(0.4):
            return title + self.tags_after() + self.data(NODE_DATA)
        return f"{title}: {self.content()}{self.data(NODE_DATA)}"

    def tags_after(self):
        return "".join(" " + self.one(TAGS[:7]) for _ in range(self.one([0, 0, 0, 1, 2])))

    def tree(self, head, probability=0.6, width=0, depth=0):
        """The element with relations below it."""
        if depth > 4 or not self.chance(probability):
            return head
        indent = width + self.one([1, 2, 2, 4])
        lines = [head]
        for _ in range(self.one([1, 1, 2, 3])):
            symbol = self.one(SYMBOLS)
            is_statement = symbol == "><" or self.chance(0.5)
            element = self.statement() if is_statement else self.argument()
            comment = self.one(COMMENTS) + "\n" if self.chance(0.1) else ""
            column = self.column(indent, width)
            line = f"{self.blanks(column)}{symbol} {element}"
            lines.append(comment + self.tree(line, 0.4, column, depth + 1))
        return "\n".join(lines)

    def column(self, indent, width):
        """Mostly the indent; at times off by a blank, as people write."""
        return max(indent + self.one([-1, 1]), width + 1) if self.chance(0.08) else indent

    def blanks(self, count):
        return "".join(self.one(" \t") for _ in range(count)) if self.chance(0.1) else " " * count

    def structure(self):
        lines = [self.numbered(number, 0.15) for number in (1, 2)]
        if self.chance(0.4):
            lines.pop()
        for _ in range(self.one([1, 1, 1, 2, 3])):
            lines.extend(self.inference())
            lines.append(self.numbered(len(lines) + 1, 0.2))
            if self.chance(0.3):
                lines.append(self.numbered(len(lines) + 1, 0))
        if lines[-2].startswith("("):
            lines.extend(self.inference())
            lines.append(self.numbered(len(lines) + 1, 0))
        return "\n".join(lines)

    def numbered(self, number, probability):
        return f"({number}){self.one([' ', ' ', '', '  '])}" + self.tree(
            self.statement(), probability, 0, 2
        )

    def inference(self):
        lines = ["-" * self.one([4, 4, 5, 9])] if self.chance(0.5) else self.written_inference()
        for _ in range(self.one([0, 0, 0, 0, 1, 1, 2])):
            element = self.argument() if self.chance(0.7) else self.statement()
            lines.append(self.tree(f"  {self.one(['<_', '_'])} {element}", 0.2, 2, 3))
        return lines

    def written_inference(self):
        rules = ", ".join(self.some(RULES, 2)) or "Rule"
        data = f" {{{self.one(INFERENCE_DATA)}}}" if self.chance(0.6) else ""
        gap = self.one([" ", "\n"])
        return f"--{gap}{rules}{data}{gap}--".split("\n")

    # Text

    def content(self):
        parts = [self.piece() for _ in range(self.one([1, 1, 2, 3, 5, 8]))]
        return self.one([" ", " ", "  "]).join(parts)

    def piece(self):
        words = " ".join(self.one(WORDS) for _ in range(self.one([1, 2, 3, 6])))
        if self.chance(0.6):
            return words
        plain = self.plain()
        return self.one(
            [
                self.one(EMPHASES).format(plain),
                f"*so {self.one(SHORTCODES)} {plain}*",
                f"_{self.one(TAGS)} {self.one(LINKS).format(plain)} end_",
                self.one(TAGS),
                self.one(LINKS).format(plain),
                self.one([f"@[{self.one(STATEMENTS)}]", f"@<{self.one(ARGUMENTS)}>"]),
                self.one(SHORTCODES),
                "\\" + self.one(ESCAPES),
                f"{words} /* {plain} */",
                f"{words} // {plain}\nend",
                words + self.one(LINE_ENDS) + plain,
            ]
        )

    def plain(self):
        return " ".join([*self.some(["a", "word", "Ü", "😀", "c3"], 2), "end"])

    # Data

    def data(self, choices, probability=0.2):
        if not self.chance(probability):
            return ""
        entries = self.unlike(choices, 3)
        if not entries:
            return ""
        if self.chance(0.3):
            blocks = [each for each in choices if not each.endswith("}")]
            entries = self.unlike([*blocks, *BLOCK_DATA], 3) or ["a: 1"]
            return " {\n" + "\n".join(entries) + "\n}"
        return self.one([" ", "", "\n", "\n  "]) + "{" + ", ".join(entries) + "}"

    def unlike(self, choices, most):
        """Some of the entries, each key once."""
        entries = {}
        for entry in self.some(choices, most):
            entries.setdefault(entry.split(":")[0], entry)
        return list(entries.values())

    def front_matter(self):
        fence = self.one(["===", "===", "===", "=====", "====="])
        lines = [fence, *self.unlike(HEADS, 2)]
        for section, choices in SETTINGS.items():
            entries = self.unlike(choices, 3) if self.chance(0.3) else []
            if entries and self.chance(0.1):
                lines.append(f"{section}: {{{', '.join(entries)}}}")
            elif entries:
                lines.append(f"{section}:")
                lines.extend(f"  {entry}" for entry in entries)
        return "\n".join([*lines, fence])
