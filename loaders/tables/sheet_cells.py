"""One cell of a sheet, read by what the file says it is and by what a person has chosen."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from loaders.findings.choices import CELL, IGNORED, Choices, Question
from loaders.findings.messages import Finding, choice_note, finding, option_label, question_text
from loaders.grammar.areas import Areas
from loaders.grammar.cells import (
    CellReading,
    Figure,
    read_cell,
    read_date_cell,
    read_number_cell,
    read_quarters_in_order,
)
from loaders.raw.places import address
from loaders.raw.sheets import CellKind, Sheet


@dataclass(frozen=True)
class SheetCell:
    """A cell by its place; `unit` is `procent` where percentages are expected, `quarters` the order
    of the figures inside it.
    """

    sheet: Sheet
    row: int
    column: int
    unit: str | None = None
    quarters: Sequence[int] = ()

    @property
    def text(self) -> str:
        """The cell's text, stripped."""
        return self.sheet.text(self.row, self.column)

    @property
    def displayed_text(self) -> str:
        """The text as the sheet shows it: a number with a decimal comma."""
        is_number = self.sheet.kind(self.row, self.column) is CellKind.NUMBER
        return self.text.replace(".", ",") if is_number else self.text

    @property
    def place(self) -> tuple[str | None, str]:
        """The sheet and the address."""
        return self.sheet.name, address(self.row, self.column)


def read_sheet_cell(cell: SheetCell, areas: Areas, choices: Choices) -> CellReading:
    """The reading of a cell, with its choice or its note in the workbook beside every figure."""
    chosen = choices.cells.get(cell.place)
    note = cell.sheet.notes.get((cell.row, cell.column))
    if chosen == IGNORED:
        reading = CellReading((Figure(status="text", note=cell.text),))
        note = choice_note(None)
    elif chosen is not None:
        reading = read_cell(chosen, areas, cell.unit)
        note = choice_note(chosen)
    else:
        reading = _read_as_it_stands(cell, areas)
    if note is None:
        return reading
    figures = tuple(
        replace(figure, note=f"{figure.note}; {note}" if figure.note else note)
        for figure in reading.figures
    )
    return CellReading(figures, reading.doubts)


def _read_as_it_stands(cell: SheetCell, areas: Areas) -> CellReading:
    in_order = read_quarters_in_order(cell.text, cell.quarters) if cell.quarters else None
    if in_order is not None:
        return in_order
    match cell.sheet.kind(cell.row, cell.column):
        case CellKind.NUMBER:
            return read_number_cell(cell.text, cell.unit)
        case CellKind.DATE:
            return read_date_cell(cell.text)
        case _:
            return read_cell(cell.text, areas, cell.unit)


def findings_of(cell: SheetCell, reading: CellReading) -> Iterator[Finding]:
    """A finding for each doubt about a cell."""
    for doubt in reading.doubts:
        yield finding(doubt.code, *cell.place, cell.displayed_text, **dict(doubt.fields))


def questions_of(cell: SheetCell, reading: CellReading) -> Iterator[Question]:
    """A question for each doubt about a cell that has readings to choose among."""
    for doubt in reading.doubts:
        if doubt.readings:
            yield cell_question(cell, doubt.readings)


def answers_to(reading: CellReading) -> list[str]:
    """The answers that are offered to what a cell leaves open, none where nothing is."""
    readings = dict.fromkeys(text for doubt in reading.doubts for text in doubt.readings)
    return [*readings, IGNORED] if readings else []


def cell_question(cell: SheetCell, readings: Sequence[str]) -> Question:
    """What is asked about a cell: one of its readings, or that it is not counted."""
    options = (*readings, IGNORED)
    labels = tuple(map(option_label, options))
    message = question_text(CELL, cell.displayed_text)
    return Question(CELL, *cell.place, cell.displayed_text, message, options, labels)
