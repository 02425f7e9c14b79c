"""`argdown.config.json`: settings for many maps, beside those in the front matter of each.

Argdown's command line reads such a file in the folder where it is called. Its
`argdown.config.js` is a program, which argmap never runs.
"""

import json
import re
from dataclasses import replace
from typing import assert_never

from argmap.argdown import syntax
from argmap.argdown.settings.configuration import setting_keys, settings_of
from argmap.argdown.settings.settings import FrontMatterMode
from argmap.argdown.yaml.data import load
from argmap.argdown.yaml.merging import merged_mapping
from argmap.diagnostics import Diagnostic, Severity
from argmap.model import Data
from argmap.source import SourceFile, Span

INVALID_CONFIGURATION = "AM072"

_ESCAPE = re.compile(r"\\(?:u[0-9a-fA-F]{4}|.)")


def load_configuration(
    source: SourceFile, offset: int = 0
) -> tuple[syntax.Data | None, tuple[Diagnostic, ...]]:
    """What a configuration file says, and what is wrong with it; None if it cannot be read.

    Args:
        source: The file.
        offset: Where its first character stands among the spans of the map.
    """
    try:
        value = json.loads(source.text, parse_constant=str)
        json.dumps(value, ensure_ascii=False).encode()
    except json.JSONDecodeError as error:
        return None, (_fault(f"this is no JSON: {_said(error)}", offset + error.pos),)
    except UnicodeEncodeError:
        return None, (_fault("half of a character is written in this file", offset),)
    except (ValueError, RecursionError):
        return None, (_fault("this is too deep or too long to be settings", offset),)
    if not isinstance(value, dict):
        return None, (_fault("this is no mapping of settings", offset),)
    # JSON is YAML, but for tabs and halves of characters, which are blotted out: the reader
    # of YAML is only asked for the place of each value.
    blotted = _ESCAPE.sub(lambda escape: "." * len(escape[0]), source.text.replace("\t", " "))
    data, found = load(blotted, offset)
    if data is None or not data.is_whole:
        return None, found
    return replace(data, value=value), found


def _fault(message: str, start: int) -> Diagnostic:
    advice = (
        'write the settings as `{"selection": {"excludeDisconnected": false}}`: keys in double '
        "quotes, and no comma after the last"
    )
    span = Span(start, start + 1)
    return Diagnostic(INVALID_CONFIGURATION, Severity.ERROR, message, span, advice)


def _said(error: json.JSONDecodeError) -> str:
    return error.msg[:1].lower() + error.msg[1:]


def combined(front_matter: Data, configuration: Data) -> Data:
    """What a front matter says, with the settings of a configuration file.

    The file says which of the two holds where both set the same. Mappings and lists are
    taken together item by item.
    """
    keys = setting_keys()
    settings = {key: value for key, value in configuration.items() if key in keys}
    mode = settings_of(settings).data.front_matter_settings_mode
    match mode:
        case FrontMatterMode.PRIORITY:
            return merged_mapping(settings, front_matter)
        case FrontMatterMode.DEFAULT:
            return merged_mapping(front_matter, settings)
        case FrontMatterMode.IGNORE:
            others = {key: value for key, value in front_matter.items() if key not in keys}
            return others | settings
        case _:
            assert_never(mode)
