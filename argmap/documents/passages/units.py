"""What texts number, by all the names that locators have for it."""

PARAGRAPH, PAGE, LINE, SENTENCE = "paragraph", "page", "line", "sentence"

_NAMES = {
    PARAGRAPH: (
        "para paras para. paragraph paragraphs par par. ¶ ¶¶ abs abs. absatz párrafo alinéa"
        " \u043f. \u043f\u0443\u043d\u043a\u0442 \u0430\u0431\u0437\u0430\u0446"
    ),
    "section": "section sections sec sec. § §§ abschnitt sección",
    "article": (
        "article articles art art. arts. artikel artículo"
        " \u0441\u0442. \u0441\u0442\u0430\u0442\u044c\u044f"
    ),
    PAGE: (
        "page pages p p. pp pp. s. seite seiten página"
        " \u0441. \u0441\u0442\u0440. \u0441\u0442\u0440\u0430\u043d\u0438\u0446\u0430"
    ),
    LINE: "line lines l. ll. zeile zeilen",
    SENTENCE: "sentence sentences satz phrase",
    "part": "part parts teil partie",
    "chapter": "chapter chapters ch ch. chap. kapitel chapitre capítulo",
    "passage": "passage passages",
    "question": "question questions frage",
}
UNIT_OF = {written: unit for unit, names in _NAMES.items() for written in names.split()}
"""Names and abbreviations in lower case, by which the unit is found that they mean."""
