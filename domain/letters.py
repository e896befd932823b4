"""Letters that look the same, spelled one way."""

import re
import unicodedata

_INVISIBLE = re.compile(
    "[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]"
)


def composed(text: str) -> str:
    """The text with its letters composed (`a` and a ring as `å`), and without the signs that nobody
    sees: soft hyphens, spaces without width, marks of direction.
    """
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", text))
