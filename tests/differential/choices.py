"""What random documents are made of: titles, words, marks, data and settings."""

STATEMENTS = [
    *("A", "B", "C d", "Ünï", "1", "10", "x.y", "a b", "A ", "Untitled x", "S-1", "S_2"),
    *("a: b", "(c)", '"q"', "a/b", ".A.", "#t", "{x}", "a > b", "*i*", "C++", "no, yes", "007"),
]
ARGUMENTS = [
    *("A", "X", "Y z", "7", "Ärg", "Untitled z", "P, q", "X - 1"),
    *("a: b", "(c)", "[s]", ".A.", "#t", "{x}", "i_j", "don't", "12.5"),
]
HEADINGS = ["One", "Two words", "Three", "One", "Fünf", "4", "a: b", "(c) d", "One - two"]
WORDS = [
    *("rain", "snow", "wet", "grass", "ground", "shines", "sun", "truth", "law", "order", "war"),
    *("1", "2.5", "e.g.", "a/b", "it's", "&", "'quoted'", '"said"', "Überfluss", "漢字", "😀"),
    *("naïve", "x=y", "50%", "~", "^", "$", "|", "?", "!", "(see)", "well;", "so", "peace"),
    *("C#", "a * b", "1 + 1", "x - y", "6 > 5", "}", "a@b", "é", "…", "—", "`", "n't"),
    *("1.", "a-b", "...", ":", "a:b", ".", ",", "=", "a_", "'", "\N{NO-BREAK SPACE}x"),
]
LINE_ENDS = ["\n", "\n    ", " \n", "\n\t", "  \n  ", "\n "]
EMPHASES = ["*{}*", "**{}**", "_{}_", "__{}__", "*a **{}** b*", "_a *{}* b_", "***{}***", "*{}*,"]
LINKS = [
    *("[{}](http://a.b/c?d=e)", "[{}](./file.md#part)", "[{}](mailto:a@b.c)", "[{}](a_b*c*)"),
    *("[{}](https://a.b/~c/d%20e;f=1,2)", "[ {} ](x)", "[{}](//a.b)", "([{}](x))"),
]
SYMBOLS = ["+", "-", "+>", "->", "<+", "<-", "_", "_>", "<_", "><"]
SHORTCODES = [
    *(".A.", ":happy:", ".->.", ".~.", ":nope:", ".v.", ".own.", ".E.", ".^.", ".<->.", ".[]."),
    *(".<>.", ":sad:", ".nope.", ".A..E.", "x.A.y", ".T.", ".|-."),
]
ESCAPES = "*_[]<>#\\.{}:-+()/@'\"|1a"
TAGS = [
    *("#pro", "#con", "#1", "#(two words)", "#Täg", "#a-b_c", "#x", "#pro,", "#con.", "#x!"),
    *("#(a, b)", "#a[b]", "#漢", "(#x)", "#pro#con", "#x^y"),
]
COLORS = ["#ff0000", "#0af", "#ABCDEF", "1", "3", "20", "'#zzz'", "red", "0", "'2'"]
RULES = ["Modus ponens", "Analogy", "Rule 3", "If/then", "a.b. c", "Ünï", "(a)", "R: s", ".A. b"]
COMMENTS = ["// c", "/* one\n two */", "<!-- three -->", "/* a\n\nb */", "<!-- c\n\nd -->", "//"]
FRONTS = ["", "", "", "\n", "// first\n", "/* c */\n\n", "\n\n \n", "<!-- c -->\n", "\t\n"]
ENDS = ["", "\n", "\n\n", " \n \n", "\n// last\n", "\n\n/* last */", "  ", "\n\n// last"]
SLIPS = [
    *("*", "_", "[", "]", "<", ">", "\n", "{", "}", "(1)", "--", "#", " ", "\n\n", ":", "\n  "),
    *("\n- ", "\n(1) ", "\n# ", "\n* ", "@", "//", "/*", "===", "\\", "+", "\n  + ", "\n----\n"),
    *("[A]", "[A]:", "<B>", "<B>:", "\t", "\n==", "#(", "](", ".A", "__", "**"),
]

MODES = [
    *("all", "with-title", "top-level", "with-relations", "not-used-in-argument"),
    "with-more-than-one-relation",
]
LABELS = ["hide-untitled", "title", "text", "none"]

PLAIN_DATA = [
    "list: [1, two, 3.5]",
    "list: [9]",
    "nested: {a: 1, b: [x, {y: z}]}",
    "nested: {a: 2}",
    "nested: {c: {d: [[1], [2, [3]]]}}",
    "when: 2001-02-03",
    "at: 2001-02-03T04:05:06Z",
    "word: no",
    "yes: yes",
    "nothing: null",
    "nothing: ~",
    "text: 'a: b, c'",
    'text: "a\\tb \\u00fc"',
    "number: 0x1F",
    "number: 017",
    "number: 1_000",
    "number: 1e3",
    "number: -.5",
    "number: +12",
    "number: .inf",
    "clause: 1:20",
    "truth: True",
    "truth: 'true'",
    "7: numbered",
    "2.5: numbered",
    "'quoted key': 1",
    "empty: ''",
    "empty: []",
    "empty: {}",
    "Ünï: 漢字",
    "plain: words that go on",
]
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
    "rank: '1'",
    *PLAIN_DATA,
]
BLOCK_DATA = [
    "list:\n  - one\n  - two: 2\n    three: 3\n  - [4, 5]",
    "deep:\n  deeper:\n    deepest: x",
    "folded: >\n  one\n  two\n\n  three",
    "literal: |\n  one\n   two\n",
    "stripped: |-\n  one",
    "quoted: 'one\n  two'",
    "commented: it''s # a comment",
    "list:\n- a\n- b",
    "anchored: &a\n  x: 1\nagain: *a",
]
HEADING_DATA = [
    *("isGroup: true", "isGroup: false", "isClosed: true", "isClosed: false"),
    *("color: '#123456'", "color: 1", "k: [1, {a: b}]"),
]
INFERENCE_DATA = ["uses: [1]", "uses: [1, 2]", "from: [2]", "w: 0.5", "uses: [1], logic: [x, y]"]
HEADS = [
    *("title: A test", "title: 'It: a test'", "subTitle: Sub", "author: [Ann, Bob]", "author: Ann"),
    *("date: 2020-01-01", "abstract: >\n  Folded\n  words.", "custom: {a: [1, 2]}", "tags: [a]"),
    *("# a comment", "custom:\n  - x: 1\n    y: 2", "version: 1.10"),
]
SETTINGS = {
    "model": [
        "mode: strict",
        "mode: loose",
        "removeTagsFromText: true",
        "transformArgumentRelations: false",
        "explodeArguments: true",
        "shortcodes: {'.own.': {unicode: '§'}, '.v.': {unicode: 'or'}}",
        "shortcodes: {':own:': {unicode: '§'}, '.nope.': {unicode: 'yep'}}",
    ],
    "selection": [
        *[f"statementSelectionMode: {mode}" for mode in MODES],
        "excludeDisconnected: false",
        "excludeDisconnected: false",
        "excludeDisconnected: true",
        "excludeStatements: [A, B]",
        "includeStatements: [B, Untitled 1]",
        "excludeArguments: [X]",
        "excludeArguments: [A, Y z, '7']",
        "selectedSections: [One]",
        "selectedSections: [Three, Two words, Nowhere]",
        "selectedTags: [pro, two words]",
        "selectedTags: [con, x, nowhere]",
        "selectElementsWithoutSection: true",
        "selectElementsWithoutTag: true",
        "ignoreIsInMap: true",
        "selectedSections: []",
        "selectedTags: [pro, con, x]",
        "statementSelectionMode: null",
        "excludeStatements: A",
        "excludeDisconnected: null",
    ],
    "map": [
        *[f"statementLabelMode: {label}" for label in LABELS],
        *[f"argumentLabelMode: {label}" for label in LABELS],
        "addTags: false",
        "addTags: true",
    ],
    "group": [
        "groupDepth: 0",
        "groupDepth: 1",
        "groupDepth: 3",
        "groupDepth: 9",
        "groupDepth: -1",
        "groupDepth: '2'",
        "groupDepth: 1.5",
        "groupDepth: null",
        "sections: {}",
        "sections: {One: {isClosed: true}, Two words: {isGroup: true}}",
        "regroup: []",
        "regroup: [{title: G, statements: [B], isClosed: true}, {arguments: [Y z]}]",
        "sections: {One: {isGroup: true}, Three: {isGroup: true, isClosed: true}}",
        "sections: {Two words: {isGroup: false}, Fünf: {isClosed: true}}",
        "ignoreIsGroup: true",
        "ignoreIsClosed: true",
        "regroup: [{title: G, statements: [A, B], arguments: [X]}, {title: H, arguments: [A]}]",
        "regroup: [{title: G, tags: [pro], children: [{title: H, statements: [A, C d]}]}]",
        "regroup: [{title: G, children: [{title: H, isClosed: true, arguments: [A, X, Y z]}]}]",
    ],
    "color": [
        "colorScheme: colorbrewer-accent",
        "colorScheme: iwanthue-red-roses",
        "colorScheme: monochrome",
        "colorScheme: ['#111111', '#222222', '#333333']",
        "groupColorScheme: ['#aaaaaa', '#bbbbbb']",
        "groupColorScheme: [lightblue, '#bbb']",
        "groupColorScheme: []",
        "colorScheme: []",
        "colorScheme: no such scheme",
        "tagColors: {pro: {color: red}, con: {priority: 1}, x: 99}",
        "statementColors: {A: {color: 2}, 'B': {color: blue}}",
        "colorizeByTag: false",
        "colorizeGroupsByTag: true",
        "tagColors: {pro: '#00ff01', con: 2, x: {color: '#00ff02', priority: 3}}",
        "tagColors: {x: {color: 1, priority: 1}, pro: {color: '#00ff09', priority: 2}}",
        "statementColors: {A: '#00ff03', B: 4}",
        "argumentColors: {X: '#00ff04', A: 99}",
        "groupColors: {One: '#00ff05', Three: 1}",
        "relationColors: {attack: '#00ff06', support: 2}",
        "relationColors: {undercut: '#00ff0a', contradictory: '#00ff0b', entails: '#00ff0c'}",
        "ignoreColorData: true",
        "statementFontColor: '#00ff07'",
        "argumentFontColor: '#00ff0d'",
        "groupFontColor: '#00ff08'",
    ],
    "dot": [
        "useHtmlLabels: false",
        "graphname: My map",
        "mapBgColor: white",
        "edge: {penWidth: 2}",
        "edge: {penWidth: '3', arrowSize: 2}",
        "graphVizSettings: {rankdir: LR, ratio: null, concentrate: true}",
        "edge: {arrowSize: 0.5}",
        "argument: {shape: ellipse, title: {charactersInLine: 12}}",
        "argument: {style: filled, minWidth: 20, text: {font: serif, charactersInLine: 5}}",
        "statement: {text: {bold: true, fontSize: 8}, minWidth: 100}",
        "statement: {style: rounded, shape: box3d, margin: '0.2,0.1'}",
        "group: {fontSize: 20, bold: true, charactersInLine: 3}",
        "closedGroup: {fontSize: 9, margin: '0.5', charactersInLine: 4}",
        "graphVizSettings: {rankdir: TB, splines: ortho}",
        "sameRank: [{statements: [A], arguments: [X, A]}]",
        "sameRank: [{statements: [A, B]}, {arguments: [X, '7', Nowhere]}]",
    ],
    "json": [
        "exportSections: false",
        "exportTags: false",
        "exportData: false",
        "exportMap: false",
        "spaces: 0",
    ],
    "data": ["switchToBlockFormatIfMultiline: true", "frontMatterSettingsMode: ignore"],
}
