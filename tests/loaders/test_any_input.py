"""Every column of every layout blank, missing, doubled and of the wrong type: a file gives figures
or is told of in Danish, and no reading falls over.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from xml.sax.saxutils import escape

import docx
import polars as pl
import pytest

from loaders import CheckedFile
from loaders.handed_back.template import HEADERS
from tests.loaders.given_files import (
    PARTICIPANTS,
    TALKS,
    Cell,
    checked,
    open_document,
    text_file,
    workbook,
)

Grid = list[list[Cell]]


@dataclass(frozen=True)
class Change:
    """What was done to a layout, to which column or line above the table, and what came of it."""

    kind: str
    place: str
    rows: Grid


ABOVE: Grid = [["Helhedsplan:", "Prøveby"], ["Aktivitet:", "Beboervejledning"]]
QUARTER: Grid = [["Kvartal/år:", "3. kvartal 2023"]]
KEYS: Grid = [*ABOVE, ["Indsatsområde:", "Medborgerskab"], *QUARTER]
NAMES: list[Cell] = ["Plan", "Aktivitet", "Indsatsområde", "Indikator"]
NAMED: list[Cell] = ["Prøveby", "Beboervejledning", "Medborgerskab"]
# The lines above each table, its header and its rows.
LAYOUTS: dict[str, tuple[Grid, Grid]] = {
    "tidy": (
        [],
        [
            [*NAMES, "Område", "Periode", "Type", "Værdi", "Enhed", "Note"],
            [*NAMED, PARTICIPANTS, "R", "2023K3", "Resultat", 5, "antal", "Åben"],
            [*NAMED, TALKS, "S", "2023K2", "Mål", "Ca. 20", "antal", "Lukket"],
        ],
    ),
    "without an activity": (
        [],
        [["Indikator", "Periode", "Værdi"], [PARTICIPANTS, "2023K3", 5], [TALKS, "2023K3", 7]],
    ),
    "a list of Statistics Denmark": (
        [],
        [
            ["område", "ydelsestype", "tid", "indhold"],
            ["Ringparken", "A-dagpenge", "2023K3", 5],
            ["Sydbyen", "Kontanthjælp", "2023K3", 7],
        ],
    ),
    "wide": (
        KEYS,
        [
            ["Succeskriterier", "Enhed", "Årsmål", "Dette kvartal", "Total i år", "Bemærkning"],
            [PARTICIPANTS, "antal", 40, "R: 3 S: 4", 12, "Åben"],
            [TALKS, "antal", "Min. 10", 5, 9, None],
            ["I alt", None, 50, 12, 21, None],
        ],
    ),
    "activities downwards": (
        QUARTER,
        [
            ["Aktivitet", "Succeskriterier", "Dette kvartal"],
            ["Beboervejledning", PARTICIPANTS, 5],
            [None, TALKS, 7],
        ],
    ),
    "areas": (KEYS, [["Succeskriterier", "R", "S", "I alt"], [PARTICIPANTS, 3, 4, 7]]),
    "areas under quarters": (
        ABOVE,
        [
            ["Succeskriterier", "1. kvartal 2023", None, "2. kvartal 2023", None],
            [None, "R", "S", "R", "S"],
            [PARTICIPANTS, 3, 4, 5, 6],
        ],
    ),
    "areas downwards": (QUARTER, [["Område", TALKS, "Møder", "Cafeer"], ["Syd", 5, 6, 7]]),
    "quarters": (
        ABOVE,
        [
            ["Indikator", *(f"{number}. kvartal 2023" for number in (1, 2, 3)), "I alt"],
            ["80% af 50 unge kommer igen", 3, 4, 5, 12],
        ],
    ),
    "months": (
        ABOVE,
        [["Indikator", "januar 2023", "februar 2023", "marts 2023"], [PARTICIPANTS, 3, 4, 5]],
    ),
    "baselines": (
        ABOVE,
        [
            ["Delmål", "Baseline", "Baselineår", "Kommunens baseline", "Kilde", "Årsmål"],
            ["Færre ledige", 200, "2021", 12, "Jobcenter", 150],
        ],
    ),
    "template": (
        KEYS,
        [
            [*HEADERS],
            [PARTICIPANTS, "Ringparken", 40, 5, 12, 7, "Åben"],
            [PARTICIPANTS, "Hele planen", 40, 5, 12, 7, None],
        ],
    ),
}
# A column blank or missing may leave no figure at all.
BLANK, MISSING = EMPTYING = ("blank", "missing")
WRONG: dict[str, Cell] = {
    "words": "ved ikke",
    "a number": 45199,
    "a long number": "99999999999999999999999",
    "a day": "30-09-2023",
    "a truth": True,
    "an error": "#DIV/0!",
    "below zero": -5,
    "two figures": "12 (13",
    "an area": "R: 3 S",
    "a sign": "½",
    "a formula": "=1+1",
    "a long text": "Antal møder; " * 200,
}


def changed(rows: Grid, place: int) -> Iterator[tuple[str, Grid]]:
    """A table with one of its columns blank, missing, doubled and of every wrong type."""

    def with_cells(cells: Callable[[int, Cell], list[Cell]]) -> Grid:
        return [
            [*row[:place], *cells(number, row[place]), *row[place + 1 :]]
            for number, row in enumerate(rows)
        ]

    yield "no heading", with_cells(lambda number, cell: [cell if number else None])
    yield BLANK, with_cells(lambda number, cell: [None if number else cell])
    yield "blank at first", with_cells(lambda number, cell: [None if number == 1 else cell])
    yield MISSING, with_cells(lambda _, __: [])
    yield "doubled", with_cells(lambda _, cell: [cell, cell])
    for name, wrong in WRONG.items():
        yield name, with_cells(lambda number, cell, w=wrong: [w if number else cell])
        yield (
            f"{name} as heading",
            with_cells(lambda number, cell, w=wrong: [cell if number else w]),
        )


def every_change(layout: str) -> Iterator[Change]:
    """The layout as it is, with each column changed, and with each line above it changed."""
    above, rows = LAYOUTS[layout]
    yield Change("as it is", "", [*above, [], *rows])
    for place, heading in enumerate(rows[0]):
        for name, table in changed(rows, place):
            yield Change(name, f"{heading} ({place})", [*above, [], *table])
    for place, (key, value) in enumerate(above):
        others = (above[:place], above[place + 1 :])
        lines: dict[str, Grid] = {
            "blank": [[key, None]],
            "missing": [],
            "doubled": [[key, value], [key, value]],
            "no key": [[None, value]],
            **{name: [[key, WRONG[name]]] for name in ("words", "a number", "a day", "a truth")},
        }
        for name, line in lines.items():
            changed_rows = [*others[0], *line, *others[1], [], *rows]
            yield Change(f"line {name}", str(key), changed_rows)


def in_turns(layout: str) -> Iterator[Change]:
    """Every kind of change once, the first in the first column or line, the next in the next, and
    so on; each column is blank and missing once.
    """
    kinds: dict[str, list[Change]] = {}
    for change in every_change(layout):
        kinds.setdefault(change.kind, []).append(change)
    for number, (kind, changes) in enumerate(kinds.items()):
        yield from changes if kind in EMPTYING else [changes[number % len(changes)]]


def says_something(file: CheckedFile, sheet: str | None = None) -> bool:
    """Whether a file, or one sheet of it, gives figures or a finding that says what to do: also one
    of another sheet that names it, as of figures that stand in both.
    """
    findings = file.findings
    if sheet is not None:
        is_named = pl.col("message").str.contains(f"»{sheet}«", literal=True)
        findings = findings.filter((pl.col("sheet") == sheet) | is_named)
    figures = file.observations if sheet is None else file.observations.filter(sheet=sheet)
    assert "unexpected_error" not in file.findings["code"], file.file_name
    assert file.findings.filter(severity="error")["suggestion"].null_count() == 0
    return not figures.is_empty() or not findings.is_empty()


def as_text(rows: Grid) -> bytes:
    def written(cell: Cell) -> str:
        text = "" if cell is None else str(cell)
        return f'"{text}"' if ";" in text else text

    return text_file(*(";".join(map(written, row)) for row in rows))


def as_open_document(sheets: dict[str, Grid]) -> bytes:
    def cell(value: Cell) -> str:
        if value is None:
            return "<table:table-cell/>"
        if isinstance(value, bool):
            return f'<table:table-cell office:value-type="boolean" office:boolean-value="{value}"/>'
        if isinstance(value, float | int):
            return f'<table:table-cell office:value-type="float" office:value="{value}"/>'
        words = f"<text:p>{escape(value)}</text:p>"
        return f'<table:table-cell office:value-type="string">{words}</table:table-cell>'

    def row(cells: list[Cell]) -> str:
        inside = "".join(map(cell, cells)) or "<table:table-cell/>"
        return f"<table:table-row>{inside}</table:table-row>"

    return open_document(
        "".join(
            f'<table:table table:name="{name}">{"".join(map(row, rows))}</table:table>'
            for name, rows in sheets.items()
        )
    )


def as_word(rows: Grid) -> bytes:
    document = docx.Document()
    tables: list[Grid] = [[]]
    for row in rows:
        if row:
            tables[-1].append(row)
        else:
            tables.append([])
    for table in filter(None, tables):
        width = max(1, *map(len, table))
        written = document.add_table(len(table), width)
        for line, cells in zip(written.rows, table, strict=True):
            for cell, value in zip(line.cells, cells, strict=False):
                cell.text = "" if value is None else str(value)
        document.add_paragraph("")
    content = BytesIO()
    document.save(content)
    return content.getvalue()


# The months of one quarter are put together across sheets, so that a sheet of its own says nothing.
IN_SHEETS = [layout for layout in LAYOUTS if layout != "months"]


# The cells are read alike wherever they come from, and a workbook holds many tables.
@pytest.mark.parametrize("layout", IN_SHEETS)
def test_every_change_to_a_sheet_is_read_or_told_of(layout: str) -> None:
    changes = [*every_change(layout)]
    for part in (changes[::2], changes[1::2]):
        spoken = spoken_of(part, layout, "xlsx")
        silent = [change for change in part if change not in spoken]
        assert {change.kind for change in silent} <= set(EMPTYING)


@pytest.mark.parametrize("layout", IN_SHEETS)
def test_changes_to_a_sheet_of_an_open_document_are_read_or_told_of(layout: str) -> None:
    changes = [*every_change(layout)][1::5]
    assert spoken_of(changes, layout, "ods") == changes


@pytest.mark.parametrize("layout", IN_SHEETS)
def test_changes_to_a_text_file_are_read_or_told_of(layout: str) -> None:
    for change in in_turns(layout):
        assert says_something(checked(as_text(change.rows), "tal.csv")), change


def test_every_change_to_a_text_file_of_months_is_read_or_told_of() -> None:
    for change in every_change("months"):
        assert says_something(checked(as_text(change.rows), "tal.csv")), change


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_text_file_with_nothing_below_its_headers_is_told_of(layout: str) -> None:
    above, (headers, *_) = LAYOUTS[layout]
    assert says_something(checked(as_text([*above, [], headers]), "tal.csv"))


@pytest.mark.parametrize("heading", ["Succeskriterier", "Dette kvartal"])
def test_a_changed_table_of_a_written_report_is_read_or_told_of(heading: str) -> None:
    kinds = ("no heading", *EMPTYING, "doubled")
    for change in every_change("wide"):
        if change.kind in kinds and change.place.startswith(heading):
            assert says_something(checked(as_word(change.rows), "rapport.docx")), change


def spoken_of(changes: list[Change], layout: str, suffix: str) -> list[Change]:
    """Those of the changes whose sheet says something, when each is a sheet of one workbook."""
    sheets = {f"{number} {layout}"[:31]: change.rows for number, change in enumerate(changes)}
    write = workbook if suffix == "xlsx" else as_open_document
    file = checked(write(sheets), f"tal.{suffix}")
    return [
        change for sheet, change in zip(sheets, changes, strict=True) if says_something(file, sheet)
    ]
