"""Bytes in, checked observations out, one room a stage; `load.py` is the way through them.

A room imports only from the rooms that stand before it:
`grammar` (text in, meaning out), `findings` (what can be said and asked), `raw` (bytes → raw
cells), `persons` (what may not be kept), `tables` (raw cells → entries), `written` (reports in
words), `catalogue` (names matched), `checks`, then `load`, and `handed_back` (what a leader gets).
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from loaders.checked_file import CheckedFile
    from loaders.findings.choices import Choices
    from loaders.load import check_file
    from loaders.publishing import hand_in, preview, publish_file

_ROOMS = {
    "CheckedFile": "loaders.checked_file",
    "Choices": "loaders.findings.choices",
    "check_file": "loaders.load",
    "hand_in": "loaders.publishing",
    "preview": "loaders.publishing",
    "publish_file": "loaders.publishing",
}
__all__ = ["CheckedFile", "Choices", "check_file", "hand_in", "preview", "publish_file"]


def __getattr__(name: str) -> object:
    """One of the names for others, imported when it is asked for: the child process that reads a
    file passes through here at every start and needs none of them.
    """
    if name in _ROOMS:
        return getattr(import_module(_ROOMS[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
