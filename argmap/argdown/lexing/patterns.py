"""The patterns of Argdown's tokens, for the lexer to try in its order.

None goes back over what it has read, and none looks further than the end of a line,
so that all of them together take time that grows with the text and no faster.
"""

import re
from typing import cast

# Argdown's blanks and line ends are those of JavaScript, which Python's `\s` and `.` are not.
BLANKS = "\t\n\v\f\r \xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
BLANKS += "\u2028\u2029\u202f\u205f\u3000\ufeff"
_SPACES = r"\t-\r \xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
_BREAKS = r"\n\r\u2028\u2029"

_PLAIN = r"[^\\@#*_\[\],.:;</>\-\r\n(){}]++"
# A lone mark takes one blank with it; more blanks are dropped, and `===` would be front matter.
_AFTER_MARK = r"[ \t]?+(?![ \t=])"
_RUN = (
    rf"(?![ \t]|===)(?:{_PLAIN}|[\](),;>}}\-]{_AFTER_MARK}"
    rf"|[.:](?![^{_SPACES}]){_AFTER_MARK}|/(?![/*]){_AFTER_MARK})++"
)
RUN = re.compile(_RUN)
PLAIN_RUN = re.compile(_PLAIN)
_BLANKS_BEFORE_WORDS = r"(?:[ \t]++(?![\r\n]))?+"
RELATION = rf"\+>|->|<?\+|<?-|><|_>|<_|_(?=[{_SPACES}])"
LINE_START = re.compile(
    rf"(?:(?P<blanks>[' \t]*+)(?:(?P<inference>--)"
    rf"|(?P<relation>{RELATION})"
    rf"|(?P<number>\([0-9]+\))|(?P<ordered>[0-9]+\.(?=[{_SPACES}]))"
    rf"|(?P<unordered>\*(?=[{_SPACES}])))|(?P<heading>\#+\ )){_BLANKS_BEFORE_WORDS}"
)
_DEFINITION = rf"(\[[^\[\]{_BREAKS}]++\]:|<(?!!--)[^<>{_BREAKS}]++>:){_BLANKS_BEFORE_WORDS}"
PLAIN_LINE = re.compile(rf"(?:{_DEFINITION})?+({_RUN})\r?\n(?![ \t]*+\r?\n)")
SPACE = re.compile(r"[ \t]*+(?:(\r\n|\n|\r)((?:[ \t]*+\r?\n)*+))?")
COMMENT_LINES = re.compile(r"(?:[ \t]*+\r\n|\n|\r)*+")
COMMENT_LINE = re.compile(r"[ \t]*(?:\r\n|\n|\r)(?![ \t]*(?:\r\n|\n|\r))")
LINE_BREAK = re.compile(f"[{_BREAKS}]")
SEPARATOR = re.compile(r"[\u2028\u2029]")
ESCAPE = re.compile(rf"\\[^{_BREAKS}] *")
SHORTCODE = re.compile(rf"\.[^{_SPACES}][^{_SPACES}.]*\.[ \t]?|:[^{_SPACES}][^{_SPACES}:]*:[ \t]?")
TAG_WORD = re.compile(r"#[a-zA-z0-9\-\u00A0-\uD7FF\uF900-\uFDCF\uFDF0-\uFFEF]+[ \t]?")
HYPHENS = re.compile(r"-{2,}")
EQUALS = re.compile(r"=+")
DATA_STOP = re.compile(rf"[\r\u2028\u2029]|\}}(?=[{_SPACES}][^,}}])")
DATA_GOES_ON = re.compile(rf"\}}[{_SPACES}]*[,}}]")
LIKE_DATA = re.compile(r"\{\s{0,99}\w[\w\-]{0,99}:\s")
_EMPHASIS_END = r"(?:[ \t]|(?=[\n\r)}_.,!?;:\-*])|\Z)"
EMPHASES = {
    "*": (
        re.compile(r"\*\*" + _EMPHASIS_END),
        re.compile(r"\*" + _EMPHASIS_END),
        re.compile(rf"(\*\*)(?![{_SPACES}])|\*(?![{_SPACES}])"),
    ),
    "_": (
        re.compile(r"__" + _EMPHASIS_END),
        re.compile(r"_" + _EMPHASIS_END),
        re.compile(rf"(__)(?![{_SPACES}])|_(?![{_SPACES}])"),
    ),
}
URL_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.\-]+:\Z")


def matched(pattern: re.Pattern[str], text: str, offset: int) -> re.Match[str]:
    """The match of a pattern that is known to match here."""
    return cast("re.Match[str]", pattern.match(text, offset))
