"""Closing marks that lie ahead, found once and remembered.

An opening bracket without a closing one would otherwise have the lexer read on to
the end of the text, for each such bracket again.
"""

import re

from argmap.argdown.lexing.patterns import DATA_GOES_ON, DATA_STOP, LINE_BREAK, SEPARATOR


class Lookahead:
    """What stands next in a text, for questions that move forward through it."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._size = len(text)
        self._found: dict[str, tuple[int, int]] = {}
        self._data_end = (-1, -1)

    def find(self, question: str, mark: str, start: int) -> int:
        """Where a mark stands next; the length of the text if nowhere.

        Each question has a memory of its own, so that those which look further
        ahead than others do not disturb them.
        """
        since, found = self._found.get(question, (0, -1))
        if found < start:
            found = self._text.find(mark, start)
            found = found if found >= 0 else self._size
        elif start < since:
            nearer = self._text.find(mark, start, since + len(mark) - 1)
            found = nearer if nearer >= 0 else found
        else:
            return found
        self._found[question] = start, found
        return found

    def line_end(self, start: int) -> int:
        """Where the line ends, at a line or paragraph separator at the latest."""
        return self._search("line", LINE_BREAK, start)

    def separator(self, start: int) -> int:
        """Where a line or paragraph separator stands next."""
        return self._search("separator", SEPARATOR, start)

    def data_end(self, start: int) -> int:
        """Where the data ends that begins with a brace here; at most `start` if it does not.

        Data goes on to the first `}` that a blank and more text follow, or to the
        end of the text; it ends there or at the last `}` before that neither `,` nor
        `}` follows.
        """
        stop, end = self._data_end
        if start >= stop:
            found = DATA_STOP.search(self._text, start + 1)
            stop = found.start() if found else self._size
            close = self._text.rfind("}", start, stop + 1)
            while close >= 0 and DATA_GOES_ON.match(self._text, close):
                close = self._text.rfind("}", start, close)
            end = close + 1
            self._data_end = stop, end
        return end

    def _search(self, question: str, pattern: re.Pattern[str], start: int) -> int:
        """As `find`, for a pattern of a single character."""
        since, found = self._found.get(question, (0, -1))
        if found < start:
            match = pattern.search(self._text, start)
            found = match.start() if match else self._size
        elif start < since:
            match = pattern.search(self._text, start, since)
            found = match.start() if match else found
        else:
            return found
        self._found[question] = start, found
        return found
