"""Words that stand once, above the blank cells of the rows that they hold for."""

from collections.abc import Sequence

from domain.spelling import plain
from loaders.raw.sheets import Sheet


def carried_down(
    sheet: Sheet,
    rows: Sequence[int],
    columns: Sequence[int],
    names: int | None = None,
    years: Sequence[int] = (),
) -> dict[tuple[int, int], str]:
    """The text that holds for each blank cell of the columns, by row and column.

    A row that says something in one of the columns says all it has to, but for that of `years`. A
    name (in column `names`)
    that has stood under a text already begins something else: the whole below its areas.
    """
    carried: dict[tuple[int, int], str] = {}
    present: dict[int, str] = {}
    seen: set[str] = set()
    for row in rows:
        stated = {column: text for column in columns if (text := sheet.text(row, column))}
        name = plain(sheet.text(row, names)) if names is not None else ""
        if stated:
            carried |= {(row, one): present[one] for one in years if one in present}
            present, seen = {**present, **stated}, set()
        elif name and name in seen:
            continue
        else:
            carried |= {(row, column): text for column, text in present.items()}
        seen |= {name}
    return carried
