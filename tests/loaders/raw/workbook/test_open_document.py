"""What stands in an .ods workbook beside its values."""

import pytest

from loaders.raw.files import read_file
from loaders.raw.limits import Limits
from loaders.raw.refusals import Refusal, UnreadableFile
from loaders.raw.sheets import CellKind, MergedRange, Sheet
from tests.loaders.given_files import checked, codes, figures, open_document

WORD = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
NUMBER = '<table:table-cell office:value-type="float" office:value="{}"/>'
SHARE = (
    '<table:table-cell table:number-columns-repeated="{}" office:value-type="percentage"'
    ' office:value="{}"/>'
)
ERROR = (
    '<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value=""'
    ' calcext:value-type="error"><text:p>{}</text:p></table:table-cell>'
)
NOTED = (
    '<table:table-cell office:value-type="float" office:value="7"><office:annotation>'
    "<text:p>Talt to gange,</text:p><text:p>se <text:span>bilag</text:span></text:p>"
    "</office:annotation><text:p>7</text:p></table:table-cell>"
)


def row(*cells: str, more: str = "") -> str:
    """One row of cells."""
    return f"<table:table-row {more}>{''.join(cells)}</table:table-row>"


def sheet(*rows: str, columns: str = "") -> Sheet:
    """The one sheet of a workbook with these rows, as it is read."""
    xml = f'<table:table table:name="Ark 1">{columns}{"".join(rows)}</table:table>'
    return read_file("a.ods", open_document(xml)).sheets[0]


def test_a_share_shown_in_percent_is_read_as_percent_wherever_it_is_repeated() -> None:
    read = sheet(
        row(WORD.format("Andel"), SHARE.format(2, 0.825), NUMBER.format(0.5)),
        row(WORD.format("Kor"), SHARE.format(1, 1), more='table:number-rows-repeated="2"'),
    )
    assert [list(texts) for texts in read.rows] == [
        ["Andel", "82,5 %", "82,5 %", "0.5"],
        ["Kor", "100 %", "", ""],
        ["Kor", "100 %", "", ""],
    ]
    assert [read.kind(0, column) for column in (2, 3)] == [CellKind.PERCENT, CellKind.NUMBER]


def test_a_note_stays_with_its_cell_and_out_of_its_text() -> None:
    read = sheet(row(WORD.format("Møder"), NOTED))
    assert read.text(0, 1) == "7"
    assert read.notes == {(0, 1): "Talt to gange,\nse bilag"}


def test_hidden_rows_and_columns_are_known_as_far_as_the_sheet_is_used() -> None:
    read = sheet(
        row(WORD.format("a"), NUMBER.format(1), NUMBER.format(2)),
        row(WORD.format("b"), NUMBER.format(3), NUMBER.format(4), more='table:visibility="filter"'),
        row("<table:table-cell/>", more='table:visibility="collapse"'),
        row(WORD.format("c"), NUMBER.format(5), NUMBER.format(6)),
        row(
            '<table:table-cell table:number-columns-repeated="16384"/>',
            more='table:visibility="collapse" table:number-rows-repeated="1048572"',
        ),
        columns='<table:table-column/><table:table-column table:visibility="collapse"/>'
        '<table:table-column/><table:table-column table:visibility="collapse"'
        ' table:number-columns-repeated="16381"/>',
    )
    assert (read.hidden_rows, read.hidden_columns) == (frozenset({1, 2}), frozenset({1}))


def test_merged_cells_are_known() -> None:
    merged = (
        '<table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="2"'
        ' office:value-type="string"><text:p>2023</text:p></table:table-cell>'
        "<table:covered-table-cell/>"
    )
    below = '<table:covered-table-cell table:number-columns-repeated="2"/>'
    read = sheet(row(WORD.format("Mål"), merged), row(WORD.format("b"), below, NUMBER.format(1)))
    assert read.merged == (MergedRange(0, 1, 1, 2),)
    assert read.text(1, 3) == "1"


@pytest.mark.parametrize("error", ["#DIV/0!", "Err:502", "Fejl:502"])
def test_an_error_is_known_by_its_name_and_is_no_figure(error: str) -> None:
    xml = row(WORD.format("Succeskriterier"), WORD.format("Dette kvartal"), WORD.format("Årsmål"))
    xml += row(WORD.format("Antal deltagere"), ERROR.format(error), NUMBER.format(10))
    read = sheet(xml)
    assert (read.text(1, 1), read.kind(1, 1)) == (error, CellKind.ERROR)
    content = open_document(f'<table:table table:name="Vejledning">{xml}</table:table>')
    file = checked(content, "rapport.ods", period="2023K3")
    assert "formula_error" in codes(file)
    assert [figure[-1] for figure in figures(file)] == [None, 10]


def test_a_formula_that_nobody_has_computed_is_named() -> None:
    xml = row(WORD.format("Kor"), '<table:table-cell table:formula="of:=[.A2]"/>', NUMBER.format(1))
    raw_file = read_file("a.ods", open_document(f'<table:table table:name="A">{xml}</table:table>'))
    assert [(found.code, found.cell) for found in raw_file.findings] == [
        ("formula_without_value", "B1")
    ]


def test_a_duration_is_read_as_it_is_shown() -> None:
    time = '<table:table-cell office:value-type="time" office:time-value="PT254H04M00S"/>'
    read = sheet(row(WORD.format("Timer"), time))
    assert (read.text(0, 1), read.kind(0, 1)) == ("254:04:00", CellKind.DATE)


def test_two_sheets_each_keep_their_own() -> None:
    first = f'<table:table table:name="A">{row(WORD.format("a"), NOTED)}</table:table>'
    second = (
        f'<table:table table:name="B">{row(WORD.format("b"), SHARE.format(1, 0.5))}</table:table>'
    )
    raw_file = read_file("a.ods", open_document(first + second))
    assert [bool(sheet.notes) for sheet in raw_file.sheets] == [True, False]
    assert raw_file.sheets[1].text(0, 1) == "50 %"
    assert raw_file.findings == ()


def test_a_stray_cell_in_the_last_corner_is_named() -> None:
    blank = '<table:table-cell table:number-columns-repeated="16383"/>'
    xml = (
        row(NUMBER.format(1))
        + row("<table:table-cell/>", more='table:number-rows-repeated="1048574"')
        + row(blank, NUMBER.format(1))
    )
    content = open_document(f'<table:table table:name="Tal">{xml}</table:table>')
    with pytest.raises(UnreadableFile) as raised:
        read_file("a.ods", content, Limits())
    assert raised.value.why is Refusal.STRAY_CELL
    assert raised.value.fields["cell"] == "XFD1048576"


def test_a_file_of_too_much_xml_says_that_only_its_values_are_read() -> None:
    table = f'<table:table table:name="A">{row(WORD.format("a"), SHARE.format(1, 0.5))}'
    content = open_document(table + " " * (61 << 20) + "</table:table>")
    raw_file = read_file("a.ods", content)
    assert raw_file.sheets[0].rows == [["a", "0.5"]]
    assert [(found.code, found.sheet) for found in raw_file.findings] == [
        ("formats_not_looked_through", "A")
    ]
