"""The names of CSL 1.0.2, the Citation Style Language, in which documents are described.

Fields that hold dates and fields that hold names are told apart; `documents` reads
them accordingly.
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


DATES = _words("accessed available-date event-date issued original-date submitted")
NAMES = _words(
    "author chair collection-editor compiler composer container-author contributor curator"
    " director editor editorial-director editortranslator executive-producer guest host"
    " illustrator interviewer narrator organizer original-author performer producer recipient"
    " reviewed-author script-writer series-creator translator"
)
_OTHER_FIELDS = _words(
    "id citation-key type categories language journalAbbreviation shortTitle abstract annote"
    " archive archive_collection archive_location archive-place authority call-number"
    " chapter-number citation-label citation-number collection-number collection-title"
    " container-title container-title-short dimensions division DOI edition event event-place"
    " event-title first-reference-note-number genre ISBN ISSN issue jurisdiction keyword locator"
    " medium note number number-of-pages number-of-volumes original-publisher"
    " original-publisher-place original-title page page-first part part-title PMCID PMID printing"
    " publisher publisher-place references reviewed-genre reviewed-title scale section source"
    " status supplement title title-short URL version volume volume-title year-suffix custom"
)
FIELDS = DATES | NAMES | _OTHER_FIELDS
TYPES = _words(
    "article article-journal article-magazine article-newspaper bill book broadcast chapter"
    " classic collection dataset document entry entry-dictionary entry-encyclopedia event figure"
    " graphic hearing interview legal_case legislation manuscript map motion_picture"
    " musical_score pamphlet paper-conference patent performance periodical"
    " personal_communication post post-weblog regulation report review review-book software song"
    " speech standard thesis treaty webpage"
)
