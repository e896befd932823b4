"""What a spreadsheet writes in a cell whose formula cannot be computed."""

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


def is_formula_error(text: str) -> bool:
    """Whether a cell holds an error instead of a value, in English or in Danish."""
    stripped = text.strip()
    return stripped.startswith("#") and stripped.casefold() in _ERRORS
