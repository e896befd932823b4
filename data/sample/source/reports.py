"""The three real plans' files, written from the tables beside this module."""

from pathlib import Path

from source.tables import Cell, Sheet, sheets, write_csv, write_workbook

HERE = Path(__file__).parent
FREDERICIA_HEADER = "Succeskriterier"


def write_reports(folder: Path) -> None:
    """Writes the three workbooks, and Fredericia's figures as CSV too."""
    for name in ("slagelse_2023K3", "fredericia_2019", "soenderborg_delmaal"):
        write_workbook(folder / f"{name}.xlsx", sheets(HERE / f"{name}.tsv"))
    (status,) = sheets(HERE / "fredericia_2019.tsv")
    write_csv(folder / "fredericia_2019.csv", _with_activity_column(status), "cp1252")


def _with_activity_column(status: Sheet) -> list[list[Cell]]:
    """The blocks of the sheet as one table; each block's activity stands above its header."""
    rows: list[list[Cell]] = []
    activity: Cell = None
    header: list[Cell] = []
    for above, row in zip(status.rows, status.rows[1:], strict=False):
        if row and row[0] == FREDERICIA_HEADER:
            activity, header = above[0], row
            rows = rows or [["Aktivitet", *header]]
        elif len(row) > 1 and header:
            rows.append([activity, *row, *[None] * (len(header) - len(row))])
    return rows
