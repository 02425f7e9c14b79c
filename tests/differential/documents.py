"""Random documents, rich in everything that Argdown has and in the corners between.

Most are valid; some break a rule, which both implementations should notice on the
same line.
"""

import random

STATEMENTS = ["A", "B", "C d", "Ünï", "1", "10", "x.y", "a b", "A ", "Untitled x", "S-1", "S_2"]
ARGUMENTS = ["A", "X", "Y z", "7", "Ärg", "Untitled z", "P, q", "X - 1"]
HEADINGS = ["One", "Two words", "Three", "One", "Fünf"]
WORDS = [
    *("rain", "snow", "wet", "grass", "ground", "shines", "sun", "truth", "law", "order", "war"),
    *("1", "2.5", "e.g.", "a/b", "it's", "&", "'quoted'", '"said"', "Überfluss", "漢字", "😀"),
    *("naïve", "x=y", "50%", "~", "^", "$", "|", "?", "!", "(see)", "well;", "so", "peace"),
]
SYMBOLS = ["+", "-", "+>", "->", "<+", "<-", "_", "_>", "<_", "><"]
SHORTCODES = [".A.", ":happy:", ".->.", ".~.", ":nope:", ".v.", ".own."]
TAGS = ["#pro", "#con", "#1", "#(two words)", "#Täg", "#a-b_c", "#x"]
COLORS = ["#ff0000", "#0af", "#ABCDEF", "1", "3", "20", "'#zzz'", "red"]
RULES = ["Modus ponens", "Analogy", "Rule 3", "If/then", "a.b. c"]
MODES = [
    "all",
    "with-title",
    "top-level",
    "with-relations",
    "not-used-in-argument",
    "with-more-than-one-relation",
]
LABELS = ["hide-untitled", "title", "text", "none"]


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
        text = self.one(["", "", "\n", "// first\n", "/* c */\n\n"]) + "\n\n".join(blocks)
        text += self.one(["", "\n", "\n\n", " \n \n"])
        if self.faults:
            text = self.broken(text)
        if self.chance(0.15):
            text = text.replace("\n", "\r\n")
        return text

    def broken(self, text):
        at = self.random.randint(0, len(text))
        if self.chance(0.5):
            return (
                text[:at]
                + self.one(
                    [
                        "*",
                        "_",
                        "[",
                        "]",
                        "<",
                        ">",
                        "\n",
                        "{",
                        "}",
                        "(1)",
                        "--",
                        "#",
                        " ",
                        "\n\n",
                        ":",
                        "\n  ",
                        "\n- ",
                    ]
                )
                + text[at:]
            )
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
            return [*before, *(["// between"] if self.chance(0.1) else []), self.structure()]
        return [
            self.one(["// a comment", "/* one\n two */", "<!-- three -->"])
            + "\n"
            + self.statement()
        ]

    def heading(self):
        hashes = "#" * self.one([1, 1, 1, 2, 2, 3, 4])
        content = self.one(HEADINGS) + self.one(
            ["", "", " *em*", " #pro", " " + self.one(SHORTCODES)]
        )
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
            return f"{title}: {content}{self.data(NODE_DATA)}"
        return content + self.data(NODE_DATA)

    def argument(self):
        title = f"<{self.one(ARGUMENTS)}>"
        if self.chance(0.4):
            return title + self.tags_after() + self.data(NODE_DATA)
        return f"{title}: {self.content()}{self.data(NODE_DATA)}"

    def tags_after(self):
        return "".join(" " + self.one(TAGS) for _ in range(self.one([0, 0, 0, 1, 2])))

    def tree(self, head, probability=0.6, width=0, depth=0):
        """The element with relations below it."""
        if depth > 3 or not self.chance(probability):
            return head
        indent = width + self.one([1, 2, 2, 4])
        lines = [head]
        for _ in range(self.one([1, 1, 2, 3])):
            symbol = self.one(SYMBOLS)
            is_statement = symbol == "><" or self.chance(0.5)
            element = self.statement() if is_statement else self.argument()
            comment = self.one(["", "", "", "", "", "// note\n"])
            line = f"{' ' * indent}{symbol} {element}"
            lines.append(comment + self.tree(line, 0.35, indent, depth + 1))
        return "\n".join(lines)

    def structure(self):
        lines = [f"({number}) {self.tree(self.statement(), 0.15, 0, 2)}" for number in (1, 2)]
        if self.chance(0.4):
            lines.pop()
        for _ in range(self.one([1, 1, 1, 2, 3])):
            lines.extend(self.inference())
            lines.append(f"({len(lines) + 1}) {self.tree(self.statement(), 0.2, 0, 2)}")
            if self.chance(0.3):
                lines.append(f"({len(lines) + 1}) {self.statement()}")
        if "(" in lines[-1][:1] and not lines[-2].lstrip().startswith(("-", "<_", "_")):
            lines.extend(self.inference())
            lines.append(f"({len(lines) + 1}) {self.statement()}")
        return "\n".join(lines)

    def inference(self):
        kind = self.random.random()
        if kind < 0.5:
            lines = ["----"]
        else:
            rules = ", ".join(self.some(RULES, 2))
            data = self.one(
                ["", "", " {uses: [1]}", " {uses: [1, 2]}", " {from: [2]}", " {w: 0.5}"]
            )
            gap = self.one([" ", "\n"])
            lines = f"--{gap}{rules}{data}{gap}--".split("\n")
        if self.chance(0.2):
            lines.append(f"  {self.one(['<_', '_'])} {self.argument()}")
        if self.chance(0.1):
            lines.append(f"  <_ {self.statement()}")
        return lines

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
                self.one(["*{}*", "**{}**", "_{}_", "__{}__", "*a **{}** b*"]).format(plain),
                f"*so {self.one(SHORTCODES)} {plain}*",
                self.one(TAGS),
                f"[{plain}](http://a.b/c?d=e)",
                self.one([f"@[{self.one(STATEMENTS)}]", f"@<{self.one(ARGUMENTS)}>"]),
                self.one(SHORTCODES),
                "\\" + self.one("*_[#<\\.{:-"),
                words + self.one(["\n", "\n    ", " \n"]) + plain,
            ]
        )

    def plain(self):
        return " ".join([*self.some(["a", "word", "Ü", "😀", "c3"], 2), "end"])

    # Data

    def data(self, choices, probability=0.2):
        if not self.chance(probability):
            return ""
        entries = list(dict.fromkeys(self.some(choices, 3)))
        keys = {}
        for entry in entries:
            keys.setdefault(entry.split(":")[0], entry)
        if not keys:
            return ""
        if self.chance(0.2):
            return " {\n" + "\n".join(keys.values()) + "\n}"
        return self.one([" ", "", "\n"]) + "{" + ", ".join(keys.values()) + "}"

    def front_matter(self):
        settings = {}
        for section, choices in SETTINGS.items():
            if self.chance(0.3):
                chosen = {}
                for entry in self.some(choices, 3):
                    chosen.setdefault(entry.split(":")[0], entry)
                if chosen:
                    settings[section] = list(chosen.values())
        lines = ["===", *(["title: A test"] if self.chance(0.3) else [])]
        for section, entries in settings.items():
            lines.append(f"{section}:")
            lines.extend(f"  {entry}" for entry in entries)
        return "\n".join([*lines, "==="])


NODE_DATA = [
    *[f"color: {color!r}" if color[0] == "#" else f"color: {color}" for color in COLORS],
    "isInMap: true",
    "isInMap: false",
    "isInGroup: true",
    "isInGroup: false",
    "isCanonical: true",
    "isCanonical: false",
    "rank: 1",
    "rank: top",
    "list: [1, two, 3.5]",
    "list: [9]",
    "nested: {a: 1, b: [x, {y: z}]}",
    "nested: {a: 2}",
    "when: 2001-02-03",
    "word: no",
    "nothing: null",
    "text: 'a: b, c'",
]
HEADING_DATA = [
    "isGroup: true",
    "isGroup: false",
    "isClosed: true",
    "isClosed: false",
    "color: '#123456'",
    "color: 1",
]
SETTINGS = {
    "model": [
        "mode: strict",
        "mode: loose",
        "removeTagsFromText: true",
        "transformArgumentRelations: false",
        "explodeArguments: true",
        "shortcodes: {'.own.': {unicode: '§'}, '.v.': {unicode: 'or'}}",
    ],
    "selection": [
        *[f"statementSelectionMode: {mode}" for mode in MODES],
        "excludeDisconnected: false",
        "excludeDisconnected: false",
        "excludeStatements: [A, B]",
        "includeStatements: [B, Untitled 1]",
        "excludeArguments: [X]",
        "selectedSections: [One]",
        "selectedTags: [pro, two words]",
        "selectElementsWithoutSection: true",
        "selectElementsWithoutTag: true",
        "ignoreIsInMap: true",
    ],
    "map": [
        *[f"statementLabelMode: {label}" for label in LABELS],
        *[f"argumentLabelMode: {label}" for label in LABELS],
        "addTags: false",
    ],
    "group": [
        "groupDepth: 0",
        "groupDepth: 1",
        "groupDepth: 3",
        "sections: {One: {isGroup: true}, Three: {isGroup: true, isClosed: true}}",
        "ignoreIsGroup: true",
        "ignoreIsClosed: true",
        "regroup: [{title: G, statements: [A, B], arguments: [X]}, {title: H, arguments: [A]}]",
    ],
    "color": [
        "colorScheme: colorbrewer-accent",
        "colorScheme: ['#111111', '#222222', '#333333']",
        "groupColorScheme: ['#aaaaaa', '#bbbbbb']",
        "colorizeByTag: false",
        "colorizeGroupsByTag: true",
        "tagColors: {pro: '#00ff01', con: 2, x: {color: '#00ff02', priority: 3}}",
        "statementColors: {A: '#00ff03', B: 4}",
        "argumentColors: {X: '#00ff04', A: 99}",
        "groupColors: {One: '#00ff05', Three: 1}",
        "relationColors: {attack: '#00ff06', support: 2}",
        "ignoreColorData: true",
        "statementFontColor: '#00ff07'",
        "groupFontColor: '#00ff08'",
    ],
    "dot": [
        "useHtmlLabels: false",
        "graphname: My map",
        "mapBgColor: white",
        "edge: {penWidth: 2}",
        "argument: {shape: ellipse, title: {charactersInLine: 12}}",
        "statement: {text: {bold: true, fontSize: 8}, minWidth: 100}",
        "graphVizSettings: {rankdir: TB, splines: ortho}",
        "sameRank: [{statements: [A], arguments: [X, A]}]",
    ],
}


def document(seed):
    """The document of a seed."""
    return Writer(seed).document()
