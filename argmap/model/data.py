"""Data of any shape, as YAML and JSON have it."""

from collections.abc import Mapping
from typing import Any, TypeAlias

Data: TypeAlias = Mapping[str, Any]
