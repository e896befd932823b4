"""The cells of the written report's tables: figures as leaders write them, so that they can be
handed in again and are read as what they are.
"""

from collections.abc import Iterable, Mapping

from wording import formats

WHOLE = "I alt"
PENDING = "Afventer opstart"
MISSING = "?"
_MINUS = str.maketrans({formats.MINUS: "-", "–": "-"})


def cell(rows: Iterable[Mapping[str, object]]) -> str:
    """The figures of one indicator, kind and period, a row of `scoped.report_figure` for each area:
    `R: 175 S: 56 I alt: 231`, or the figure alone where there is only that of the whole plan.
    """
    figures = sorted(rows, key=lambda row: row["area"] is None)
    if all(row["area"] is None for row in figures):
        return " ".join(map(figure, figures))
    return " ".join(f"{row['area'] or WHOLE}: {figure(row)}" for row in figures)


def figure(row: Mapping[str, object]) -> str:
    """One figure: `175`, `Ca. 20-30`, `Min. 10`, `95?`, `Afventer opstart`."""
    match row["status"]:
        case "pending":
            return PENDING
        case "missing":
            return MISSING
        case "text":
            return str(row["note"] or row["raw"] or MISSING)
    value, low, high = row["value"], row["low"], row["high"]
    if low is not None and high is not None and low != high:
        written = f"{_number(low)}-{_number(high)}"
    elif value is None and low is not None:
        written = f"Min. {_number(low)}"
    elif value is None and high is not None:
        written = f"Max. {_number(high)}"
    else:
        written = _number(value)
        written = f"ca. {written}" if row["approximate"] else written
    unit = " %" if row["unit"] == "procent" else ""
    doubt = "?" if row["status"] == "uncertain" else ""
    return f"{written}{unit}{doubt}"


def _number(value: object) -> str:
    assert isinstance(value, int | float)
    return f"{value:.12g}".replace(".", ",").translate(_MINUS)
