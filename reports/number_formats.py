"""The number formats of workbook and slides, which show a number as `wording.formats` writes it."""

from domain.units import UNITS
from wording import formats

ABOUT = '"ca. "'
AT_MOST = '"højst "'
WHOLE = "#,##0"


def suffix(value: float, unit: str) -> str:
    """What stands after a number in its unit: `" timer"`, and `" time"` after one."""
    words = UNITS[unit].after("1" if value == 1 else "")
    return as_text(words) if words else ""


def of_number(value: float, *, decimals: int = 2) -> str:
    """With as many decimals as the number has, and at most so many: `#,##0.0` for 7.5."""
    return _with_decimals(WHOLE, formats.decimals_of(value, decimals))


def of_share(share: float) -> str:
    """A percentage of a fraction: `0 %`, and `0.0 %` for what is nearly met."""
    return _with_decimals("0", formats.percent_decimals(share)) + " %"


def as_text(words: str) -> str:
    """Shows words in place of the number, whatever it is."""
    return '"' + words.replace('"', "'") + '"'


def _with_decimals(whole: str, decimals: int) -> str:
    return f"{whole}.{'0' * decimals}" if decimals else whole
