"""Letters that look the same, spelled one way."""

import re
import unicodedata

_INVISIBLE = re.compile(
    "[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]"
)
_SOFT_HYPHEN = "\u00ad"
# What a note is known by, raised behind a word or a figure.
RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉ"
_RAISED_FORMS = str.maketrans("0123456789abcde()", RAISED + "⁽⁾")
_MARK = re.compile(r"\(?(?:\d{1,2}|[a-e])\)?(?:, ?\d{1,2}\)?)*")


def composed(text: str) -> str:
    """The text with its letters composed (`a` and a ring as `å`), and without the signs that nobody
    sees: soft hyphens, spaces without width, marks of direction.
    """
    if text.isascii() or (_SOFT_HYPHEN not in text and _is_western(text)):
        return text
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", text))


def _is_western(text: str) -> bool:
    """Whether a text has no letters but those of western Europe, each of which is one sign."""
    try:
        text.encode("latin-1")
    except UnicodeEncodeError:
        return False
    return True


def raised(text: str, before: str) -> str:
    """The text of raised letters: the mark of a note as signs that are raised themselves, so that
    `97` with a raised `1` is not 971. `before` is what it stands behind.
    """
    is_mark = before.strip() and _MARK.fullmatch(text.strip())
    return text.translate(_RAISED_FORMS) if is_mark else text
