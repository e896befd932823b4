"""A file's tables as they stand, before anything is understood: what `python -m loaders tables`
says.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from domain.places import address
from loaders.findings.messages import Finding, finding, named_first
from loaders.grammar.formula_errors import is_formula_error
from loaders.raw.regions import Region, regions_of
from loaders.raw.sheets import RawFile, Sheet
from loaders.raw.top_rows import is_value, value_columns


@dataclass(frozen=True)
class RawTable:
    """One table: `header_rows` counted from 0 in the sheet, `rows` with the header as the first; a
    table whose columns have no names has no header row.

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
        findings += _several_tables(sheet, regions)
        for region in regions:
            findings += _about_header(sheet, region)
            findings += _texts_among_figures(sheet, region)
        if sheet.name is None:
            findings += [uneven for region in regions for uneven in _uneven_rows(sheet, region)]
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


def _several_tables(sheet: Sheet, regions: Sequence[Region]) -> Iterator[Finding]:
    """A note on a sheet that is read as more than one table."""
    if len(regions) > 1:
        tops = [(*region.header_rows, *region.body_rows)[0] for region in regions]
        yield finding(
            "several_tables",
            sheet.name,
            address(tops[1], 0),
            tables=str(len(regions)),
            rows=named_first([str(top + 1) for top in tops]),
        )


def _about_header(sheet: Sheet, region: Region) -> Iterator[Finding]:
    """What is out of the ordinary about a header: that there is none, or that it takes rows."""
    if not region.header_rows:
        place = address(region.body_rows[0], 0)
        yield finding("no_header", sheet.name, place)
    elif len(region.header_rows) > 1:
        place = address(region.header_rows[0], 0)
        yield finding("header_of_rows", sheet.name, place, rows=str(len(region.header_rows)))


def _texts_among_figures(sheet: Sheet, region: Region) -> Iterator[Finding]:
    """A note on the texts that stand in columns of figures."""
    columns = value_columns(sheet.rows, region.body_rows)
    places = [
        (row, column)
        for row in region.body_rows
        for column, text in enumerate(sheet.rows[row])
        if column in columns and _is_word(text)
    ]
    if places:
        yield finding(
            "text_among_figures",
            sheet.name,
            address(*places[0]),
            sheet.text(*places[0]),
            cells=named_first([address(*place) for place in places]),
        )


def _is_word(text: str) -> bool:
    is_filled = text.strip() not in {"", "-"}
    return is_filled and not is_value(text) and not is_formula_error(text)


def _uneven_rows(sheet: Sheet, region: Region) -> Iterator[Finding]:
    """A warning for each row of a text file that has fewer or more cells than most of its table."""
    rows = (*region.header_rows, *region.body_rows)
    expected = Counter(len(sheet.rows[row]) for row in rows).most_common(1)[0][0]
    for row in rows:
        cells = len(sheet.rows[row])
        if cells != expected:
            code = "short_row" if cells < expected else "long_row"
            yield finding(
                "uneven_header" if row in region.header_rows else code,
                cell=address(row, 0),
                raw=" ".join(sheet.rows[row]),
                cells=str(cells),
                expected=str(expected),
            )
