"""The sentences of a paragraph; a full stop behind a short form or a day's number ends none."""

import re

_ENDS = re.compile(r"(?<=[.!?])\s+(?=[A-ZÆØÅ0-9])|;\s+")
_SHORT_FORM = re.compile(
    r"(?:\b(?:ca|d|kl|nr|afd|pr|st|stk|maks|max|min|mio|inkl|ekskl|hhv|s)\.|(?<![\w.])\d{1,2}\.)$",
    re.IGNORECASE,
)


def sentences(text: str) -> list[str]:
    """The sentences as they stand, also those that a semicolon parts."""
    whole: list[str] = []
    start = 0
    for match in _ENDS.finditer(text):
        before = text[start : match.start()]
        if _SHORT_FORM.search(before) is not None and text[match.end()].isdecimal():
            continue
        whole.append(before)
        start = match.end()
    return [*whole, text[start:]]
