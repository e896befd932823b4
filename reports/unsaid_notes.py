"""The notes of a row of the written report that its cells do not say, since they would then be read
as other figures: lines below the tables.
"""

from collections.abc import Iterator, Mapping, Sequence

from loaders.grammar.areas import Areas
from reports import figure_notes, report_cells
from reports.figure_notes import Row
from wording import figures


def lines(
    cells: Mapping[str, Sequence[Row]], areas: Areas, *, is_of_quarter: bool
) -> Iterator[str]:
    """A line for each note of the cells of an indicator; one that all the figures of an area have
    is said once, where the table is that of the quarter.
    """
    unsaid = [
        row
        for rows in cells.values()
        for row in figure_notes.unsaid(rows, report_cells.cell(rows, areas), areas)
    ]
    of_area: dict[object, list[Row]] = {}
    for row in (row for rows in cells.values() for row in rows):
        of_area.setdefault(row["area"], []).append(row)
    shared = {
        area: notes.pop()
        for area, rows in of_area.items()
        if is_of_quarter
        and len(rows) > 1
        and len(notes := {figure_notes.in_words(row) for row in rows}) == 1
    }
    said: set[object] = set()
    for row in unsaid:
        area = row["area"]
        if area not in shared:
            yield _place(row, is_of_area=False) + figure_notes.in_words(row)
        elif area not in said:
            said.add(area)
            yield _place(row, is_of_area=True) + shared[area]


def _place(row: Row, *, is_of_area: bool) -> str:
    name = None if row["area_name"] is None else str(row["area_name"])
    place = () if is_of_area else (str(row["period"]), str(row["kind"]))
    return figures.before_remark(str(row["indicator"]), name, *place)
