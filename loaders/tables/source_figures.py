"""The cells of a published table as achieved figures of a goal."""

from dataclasses import dataclass, field

import polars as pl

from loaders.findings.choices import Choices, Question
from loaders.findings.messages import Finding
from loaders.findings.outcome_messages import OF_WHOLE_YEAR
from loaders.tables.entries import Entry, entry_frame
from loaders.tables.field_tables import FieldTable
from loaders.tables.sheet_cells import (
    CANNOT_OCCUR,
    NOT_AVAILABLE,
    SheetCell,
    asked_by,
    findings_of,
    questions_of,
    read_published_cell,
)


@dataclass
class SourceFigures:
    """The figures read so far, what is said and asked of their cells, and of the newest series how
    many are not available, by their sign, and how many can be nowhere.
    """

    choices: Choices
    entries: list[Entry] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    signs: dict[str, int] = field(default_factory=dict)
    nowhere: int = 0

    def read(
        self, table: FieldTable, cells: pl.DataFrame, goal: tuple[str, str, str], published: str
    ) -> None:
        """The cells of one series as achieved figures of a goal, given by its activity, its name
        and its unit. `cells` has the columns of `FieldTable.cells`, and `area` and `stated`, the
        period as the table has it; what is `published` stands beside each figure.
        """
        activity, indicator, unit = goal
        self.signs, self.nowhere = {}, 0
        for row in cells.iter_rows(named=True):
            asked = asked_by(indicator, unit, "actual", row["period"])
            cell = SheetCell(table.sheet, row["row"], row["column"], asked)
            reading = read_published_cell(cell, self.choices)
            self.findings += findings_of(cell, reading)
            self.questions += questions_of(cell, reading)
            self.nowhere += cell.text in CANNOT_OCCUR
            if cell.text in NOT_AVAILABLE:
                self.signs[cell.text] = self.signs.get(cell.text, 0) + 1
            stated = row["stated"]
            whole_year = OF_WHOLE_YEAR.format(year=stated) if len(stated) == len("2023") else None
            for figure in reading.figures[:1]:
                notes = (figure.note, whole_year, published)
                self.entries.append(
                    Entry(
                        plan=None,
                        focus_area=None,
                        activity=activity,
                        indicator=indicator,
                        area=row["area"],
                        period=row["period"],
                        kind="actual",
                        reported_in=row["period"],
                        value=figure.value,
                        low=figure.low,
                        high=figure.high,
                        approximate=figure.approximate,
                        status=figure.status,
                        unit=figure.unit or unit,
                        note="; ".join(note for note in notes if note),
                        raw=row["raw"],
                        sheet=table.sheet.name,
                        cell=cell.place[1],
                    )
                )

    @property
    def frame(self) -> pl.DataFrame:
        """The figures with the columns of `ENTRY`."""
        return entry_frame(self.entries)
