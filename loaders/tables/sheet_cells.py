"""One cell of a sheet, read by what the file says it is and by what a person has chosen."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from domain.places import address
from domain.units import SHARE
from loaders.findings.choices import CELL, IGNORED, Choices, Question
from loaders.findings.messages import Finding, choice_note, finding, option_label, question_text
from loaders.findings.outcome_messages import LESS_THAN_HALF, NIL, PROVISIONAL, UNAVAILABLE
from loaders.grammar.areas import Areas
from loaders.grammar.asked import NOTHING_ASKED, Asked, asked_of
from loaders.grammar.cells import (
    CellReading,
    Figure,
    read_cell,
    read_date_cell,
    read_either_point,
    read_number_cell,
    read_quarters_in_order,
    read_written_cell,
)
from loaders.grammar.numbers import read_number
from loaders.raw.sheets import CellKind, Sheet
from loaders.tables.columns import Column, column_of
from loaders.tables.kind_and_period import RowContext, kind_and_period
from loaders.tables.roles import Role

# What publishers write in the place of a number.
CANNOT_OCCUR = frozenset(".·")
NOT_AVAILABLE = frozenset({"..", "...", "…", "x", "X", ":"})
_NIL = frozenset("-–—−")
_ZERO = frozenset({"0", "0,0", "0,00", "0.0", "0.00", "0 %", "0,0 %"})


@dataclass(frozen=True)
class SheetCell:
    """A cell by its place; `asked` is what its indicator and its column ask for, `quarters` the
    order of the figures inside it; `is_fraction` where shares are written as parts of one.
    """

    sheet: Sheet
    row: int
    column: int
    asked: Asked = NOTHING_ASKED
    quarters: Sequence[int] = ()
    is_fraction: bool = False

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


def asked_by(indicator: str, unit: str | None, kind: str | None, period: str | None) -> Asked:
    """What a cell is asked for under an indicator, by the kind and the period of its figures."""
    is_goal = {"target": True, "actual": False, "ytd": False}.get(kind or "")
    months = 12 if is_goal else None
    if kind in ("target", "actual") and period:
        months = 3 if "K" in period else 1 if "M" in period else months
    return asked_of(indicator, unit, is_goal=is_goal, months=months)


def asked_in(column: Column, context: RowContext, indicator: str, unit: str | None) -> Asked:
    """What a cell of a column is asked for in a row."""
    dated = kind_and_period(column, Figure(), context)
    return asked_by(indicator, unit, *((dated[0], dated[1].label) if dated else (None, None)))


def asked_under(heading: str, indicator: str, unit: str | None) -> Asked:
    """What a cell is asked for under a heading that stands alone."""
    role = column_of(0, heading, Areas()).role
    kinds = {Role.TARGET: "target", Role.QUARTER_TARGET: "target", Role.YEAR_TO_DATE: "ytd"}
    kind = "actual" if role is Role.ACTUAL else kinds.get(role)
    return asked_by(indicator, unit, kind, None if role is Role.TARGET else "K")


def read_sheet_cell(cell: SheetCell, areas: Areas, choices: Choices) -> CellReading:
    """The reading of a cell, with its choice or its note in the workbook beside every figure."""
    chosen = choices.cells.get(cell.place)
    note = cell.sheet.notes.get((cell.row, cell.column))
    if chosen == IGNORED:
        reading = CellReading((Figure(status="text", note=cell.text),))
        note = choice_note(None)
    elif chosen is not None:
        reading = read_cell(chosen, areas, cell.asked)
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
    number = read_number(cell.text) if cell.is_fraction else None
    if number is not None and 0 <= number.value <= 1:
        return CellReading((Figure(round(number.value * 100, 10), unit=SHARE.name),))
    match cell.sheet.kind(cell.row, cell.column):
        case CellKind.NUMBER:
            return read_number_cell(cell.text, cell.asked)
        case CellKind.DATE:
            return read_date_cell(cell.text)
        case _:
            is_open = "." in cell.text and cell.sheet.has_point_decimals
            either = read_either_point(cell.text, cell.asked.unit, is_among_decimals=is_open)
            return either or read_written_cell(cell.text, areas, cell.asked)


def read_published_cell(cell: SheetCell, choices: Choices) -> CellReading:
    """The reading of a cell of a published table, whose signs mean what Statistics Denmark says
    that they do: no figure where none can occur, nil, less than half of the unit, not available,
    provisional.

    A count of 0 is none: half a person is not counted.
    """
    text = cell.text
    if text in CANNOT_OCCUR:
        return CellReading(())
    if text in _NIL:
        return CellReading((Figure(0, note=NIL),))
    if text in NOT_AVAILABLE:
        return CellReading((Figure(status="missing", note=UNAVAILABLE),))
    if text in _ZERO and cell.asked.unit == SHARE.name:
        return CellReading((Figure(0, approximate=True, note=LESS_THAN_HALF),))
    reading = read_sheet_cell(cell, Areas(), choices)
    if not text.endswith("*"):
        return reading
    figures = tuple(replace(one, note=PROVISIONAL) for one in reading.figures)
    return replace(reading, figures=figures)


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


def questions_about(text: str, reading: CellReading) -> list[Question]:
    """What is asked about a text read as a cell: a question for each doubt with readings."""
    doubts = [doubt for doubt in reading.doubts if doubt.readings]
    return [question_about(text, (None, None), doubt.readings) for doubt in doubts]


def cell_question(cell: SheetCell, readings: Sequence[str]) -> Question:
    """What is asked about a cell: one of its readings, or that it is not counted."""
    return question_about(cell.displayed_text, cell.place, readings)


def question_about(
    text: str, place: tuple[str | None, str | None], readings: Sequence[str]
) -> Question:
    """What is asked about a text that is read as a cell."""
    options = (*readings, IGNORED)
    labels = tuple(map(option_label, options))
    return Question(CELL, *place, text, question_text(CELL, text), options, labels)
