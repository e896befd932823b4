"""A file's tables as they stand, before anything is understood: what `python -m loaders tables`
says.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.formula_errors import is_formula_error
from loaders.messages import Finding, finding
from loaders.places import address
from loaders.regions import Region, regions_of
from loaders.sheets import RawFile, Sheet


@dataclass(frozen=True)
class RawTable:
    """One table: `header_rows` counted from 0 in the sheet, `rows` with the header as the first.

    A sheet without a cell is a table without rows.
    """

    sheet: str | None
    visible: bool
    header_rows: Sequence[int]
    rows: Sequence[Sequence[str]]


def raw_tables(raw_file: RawFile) -> tuple[list[RawTable], list[Finding]]:
    """The tables of a file, and what a reader of them must know."""
    tables: list[RawTable] = []
    findings = list(raw_file.findings)
    for sheet in raw_file.sheets:
        regions = regions_of(sheet.rows)
        tables += [_table(sheet, region) for region in regions]
        if not regions:
            tables.append(RawTable(sheet.name, sheet.is_visible, (), ()))
        findings += _errors(sheet)
        findings += _lines_outside(sheet, regions)
        if sheet.name is None:
            findings += [found for region in regions for found in _uneven_rows(sheet, region)]
    return tables, findings


def _table(sheet: Sheet, region: Region) -> RawTable:
    texts = region.texts(sheet.rows)
    if sheet.name is not None:
        filled = [column for row in texts for column, text in enumerate(row) if text.strip()]
        texts = [row[min(filled) : max(filled) + 1] for row in texts]
    texts = [["" if is_formula_error(text) else text for text in row] for row in texts]
    return RawTable(sheet.name, sheet.is_visible, region.header_rows, texts)


def _errors(sheet: Sheet) -> Iterator[Finding]:
    """A warning for each cell whose formula fails; the table has it as empty."""
    for number, row in enumerate(sheet.rows):
        for column, text in enumerate(row):
            if is_formula_error(text):
                yield finding("formula_error", sheet.name, address(number, column), text)


def _lines_outside(sheet: Sheet, regions: Sequence[Region]) -> Iterator[Finding]:
    """A note on the title lines and footnotes that stand in no table."""
    inside = {row for region in regions for row in (*region.header_rows, *region.body_rows)}
    outside = [
        number
        for number, row in enumerate(sheet.rows)
        if number not in inside and any(map(str.strip, row))
    ]
    if outside:
        words = " ".join(text for text in sheet.rows[outside[0]] if text.strip())
        place = address(outside[0], 0)
        yield finding("lines_outside_table", sheet.name, place, words, lines=str(len(outside)))


def _uneven_rows(sheet: Sheet, region: Region) -> Iterator[Finding]:
    """A warning for each row of a text file that has fewer or more cells than most of its table."""
    rows = (*region.header_rows, *region.body_rows)
    expected = Counter(len(sheet.rows[row]) for row in rows).most_common(1)[0][0]
    for row in rows:
        cells = len(sheet.rows[row])
        if cells != expected:
            yield finding(
                "short_row" if cells < expected else "long_row",
                cell=address(row, 0),
                raw=" ".join(sheet.rows[row]),
                cells=str(cells),
                expected=str(expected),
            )
