"""Strategies for texts: valid documents, and heaps of Argdown's own symbols."""

from hypothesis import strategies as st

PLAIN = ["word", "two words", "a, b", "a. b", "(x)", "a - b", "e.g. this", "1.5", "5 > 4", "ok?"]
RICH = [
    "#tag",
    "#(a tag)",
    "@[A]",
    "@<B>",
    "*i*",
    "__b__",
    "\\[sic\\]",
    "\\*",
    ".A.",
    ":smile:",
    "[words](http://a.b/c)",
    "/* note */ end",
]
SYMBOLS = ["+", "-", "+>", "->", "_>", "<_", "_", "<+", "<-"]
DATA = ["{a: 1}", "{a: [1, 2], b: {c: d}}", "{\na: 1\nb: 2\n}"]
COMMENTS = ["// c\n", "/* c */\n", "<!-- c\n\nd -->\n", "  // c\n"]
BLANK_LINES = ["\n", "\n\n", "  \n\t\n", "\r\n"]

words = st.lists(st.sampled_from(PLAIN + RICH), min_size=1, max_size=4).map(" ".join)
blanks = st.sampled_from(["", " ", "   ", "\t"])


@st.composite
def texts(draw):
    """Running text over one line or more."""
    lines = draw(st.lists(words, min_size=1, max_size=3))
    return "".join(
        line + draw(blanks) + ("" if index == len(lines) - 1 else "\n" + draw(blanks))
        for index, line in enumerate(lines)
    )


@st.composite
def heads(draw, *, arguments=True):
    """A claim or argument in one of its forms, with data or without."""
    titles = ["[A]", "[B b]"] + (["<C>", "<D (d)>"] if arguments else [])
    title = draw(st.sampled_from(["", *titles]))
    if not title:
        head = draw(texts())
    elif draw(st.booleans()):
        head = f"{title}:{draw(blanks)}{draw(texts())}"
    else:
        head = title + draw(st.sampled_from(["", " #t", "  #(t u) #v"]))
    data = draw(st.sampled_from(["", "", "", *DATA]))
    return head + (draw(st.sampled_from([" ", "\n", "  "])) + data if data else "")


@st.composite
def relations(draw, indent=2, depth=3):
    """Relations below an element, each on its line, with relations of their own."""
    lines = ""
    for _ in range(draw(st.integers(0, 2))):
        comment = draw(st.sampled_from(["", "", "", *COMMENTS]))
        symbol = draw(st.sampled_from(SYMBOLS))
        lines += f"\n{comment}{' ' * indent}{symbol} {draw(blanks)}{draw(heads())}"
        if depth:
            lines += draw(relations(indent + draw(st.integers(1, 4)), depth - 1))
    return lines


@st.composite
def structures(draw):
    """Premises and conclusions."""
    lines = []
    for _ in range(draw(st.integers(1, 2))):
        lines.append(f"(1) {draw(heads(arguments=False))}{draw(relations(depth=1))}")
        inference = draw(
            st.sampled_from(["----", "-------", "-- r, s --", "--\nr\n{a: 1}\n--", "--r {a: 1} --"])
        )
        lines.append(inference + draw(st.sampled_from(["", "\n   <_ <U>: u"])))
    return "\n".join([*lines, f"(9) {draw(heads(arguments=False))}"])


@st.composite
def item_lists(draw):
    """A list of one kind."""
    mark = draw(st.sampled_from(["*", "1.", "10."]))
    items = draw(st.lists(st.tuples(heads(), relations(3, 1)), min_size=1, max_size=3))
    return "\n".join(f"{mark} {head}{below}" for head, below in items)


@st.composite
def documents(draw):
    """Valid Argdown, as untidy as people write it."""
    elements = st.tuples(heads(), relations()).map("".join)
    headings = st.tuples(st.sampled_from(["# ", "### "]), st.sampled_from(PLAIN)).map("".join)
    blocks = draw(st.lists(st.one_of(elements, structures(), item_lists(), headings), min_size=1))
    start = draw(st.sampled_from(["", "", "===\ntitle: T\n===\n\n", "// c\n\n", "\n\n"]))
    text = start
    for block in blocks:
        comment = draw(st.sampled_from(["", "", "", *COMMENTS]))
        text += block + "\n" + draw(st.sampled_from(BLANK_LINES)) + comment
    return text


SYMBOL_RICH = st.lists(
    st.sampled_from(
        [
            *"[]<>{}()@#*_+-.:/\\=,;'\"!`~^|&% \t\n\r",
            *("\n\n", "\r\n", "\n  ", "//", "/*", "*/", "<!--", "-->", "===", "--", "----"),
            *("\n(1) ", "\n* ", "\n1. ", "\n# ", "[A]", "[A]:", "<B>", "<B>:", "{a: 1}"),
            *("word", "a", "1", chr(0), chr(0xA0), chr(0x2028), chr(0xFEFF), chr(0xD800)),
            chr(0x1F600),
        ]
    ),
    max_size=40,
).map("".join)
