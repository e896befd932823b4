"""What a spreadsheet writes in a cell whose formula cannot be computed."""

import re

_ERRORS = {
    "#div/0!",
    "#division/0!",
    "#i/t",
    "#n/a",
    "#name?",
    "#navn?",
    "#null!",
    "#nul!",
    "#num!",
    "#ref!",
    "#reference!",
    "#value!",
    "#værdi!",
    "#overløb!",
    "#spill!",
    "#calc!",
}
_NUMBERED_ERROR = re.compile(r"(?:err|fejl):\d{3}", re.IGNORECASE)


def is_formula_error(text: str) -> bool:
    """Whether a cell holds an error instead of a value, in English or in Danish: `#DIV/0!`, and
    `Err:502` in LibreOffice.
    """
    stripped = text.strip()
    if stripped.startswith("#"):
        return stripped.casefold() in _ERRORS
    return stripped[:1] in "EeFf" and _NUMBERED_ERROR.fullmatch(stripped) is not None
