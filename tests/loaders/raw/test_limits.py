"""Files that ask for more than a file may have: each stops with its own reason, soon."""

import zipfile
from dataclasses import asdict
from io import BytesIO
from pathlib import Path

import pytest
import xlsxwriter

from loaders.raw.files import read_file
from loaders.raw.limits import PREFIX, Limits
from loaders.raw.refusals import Refusal, UnreadableFile
from tests.loaders.given_files import workbook

ROWS = [["a", 1]] * 100


def archive(**parts: str) -> bytes:
    """A workbook's parts, packed."""
    content = BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, text in parts.items():
            packed.writestr(f"xl/{name}.xml", text)
    return content.getvalue()


@pytest.fixture(scope="module")
def heavy_workbook() -> bytes:
    """A small file whose one sheet is as large as a sheet may be."""
    row = "<row>" + "<c><v>1</v></c>" * 20 + "</row>"
    content = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(workbook({"Ark 1": ROWS}))) as plain,
        zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as packed,
    ):
        for part in plain.namelist():
            text = plain.read(part)
            if part.endswith("sheet1.xml"):
                start, _, end = text.partition(b"<sheetData>")
                end = end[end.index(b"</sheetData>") :]
                text = start + b"<sheetData>" + (row * 400_000).encode() + end
            packed.writestr(part, text)
    return content.getvalue()


def test_a_file_over_the_limit_is_too_large() -> None:
    with pytest.raises(UnreadableFile) as raised:
        read_file("a.csv", b"a;b\n" * 600_000, Limits(megabytes=2))
    assert raised.value.why is Refusal.FILE_TOO_LARGE
    assert (raised.value.details["megabytes"], raised.value.details["limit_megabytes"]) == (2, 2)


def test_a_workbook_that_unpacks_to_more_than_the_limit_is_refused_unopened() -> None:
    with pytest.raises(UnreadableFile) as raised:
        read_file("a.xlsx", archive(workbook="0" * (3 << 20)), Limits(unpacked_megabytes=2))
    assert raised.value.why is Refusal.UNPACKS_TOO_LARGE
    assert (raised.value.details["megabytes"], raised.value.details["limit_megabytes"]) == (3, 2)


@pytest.mark.parametrize("before", ["", f"<!--{'x' * 5000}-->"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_workbook_whose_xml_declares_entities_is_refused(encoding: str, before: str) -> None:
    bomb = (
        f'<?xml version="1.0" encoding="{encoding}"?>{before}'
        '<!DOCTYPE workbook [<!ENTITY a "aaaaaaaaaa">'
        '<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><workbook>&b;</workbook>'
    )
    content = BytesIO()
    with zipfile.ZipFile(content, "w") as packed:
        packed.writestr("xl/workbook.xml", bomb.encode(encoding))
    with pytest.raises(UnreadableFile) as raised:
        read_file("a.xlsx", content.getvalue())
    assert raised.value.why is Refusal.HOLDS_ENTITIES


def test_one_stray_cell_in_the_last_corner_is_named_and_stops_only_the_child() -> None:
    content = BytesIO()
    with xlsxwriter.Workbook(content) as book:
        book.add_worksheet("Først").write(0, 0, "a")
        sheet = book.add_worksheet("Tal")
        sheet.write(0, 0, "a")
        sheet.write(1048575, 16383, 1)
    with pytest.raises(UnreadableFile) as raised:
        read_file("a.xlsx", content.getvalue())
    assert raised.value.why is Refusal.STRAY_CELL
    assert raised.value.fields == {"sheet": "Tal", "cell": "XFD1048576"}


def test_a_sheet_with_more_cells_than_the_limit_says_how_far_it_reaches() -> None:
    with pytest.raises(UnreadableFile) as raised:
        read_file("a.xlsx", workbook({"Ark 1": ROWS}), Limits(cells=150))
    assert raised.value.why is Refusal.STRAY_CELL
    assert raised.value.fields == {"sheet": "Ark 1", "cell": "B100"}


def test_a_workbook_with_more_rows_than_the_limit_is_refused() -> None:
    with pytest.raises(UnreadableFile) as raised:
        read_file("a.xlsx", workbook({"Ark 1": ROWS}), Limits(rows=99))
    assert raised.value.why is Refusal.TOO_MANY_ROWS
    assert (raised.value.details["rows"], raised.value.details["limit_rows"]) == (100, 99)


def test_a_text_file_with_more_rows_than_the_limit_is_refused() -> None:
    with pytest.raises(UnreadableFile) as raised:
        read_file("a.csv", b"a;b\n" * 100, Limits(rows=99))
    assert raised.value.why is Refusal.TOO_MANY_ROWS
    assert raised.value.details["rows"] == 100


def test_a_text_file_with_more_columns_than_the_limit_is_refused() -> None:
    with pytest.raises(UnreadableFile) as raised:
        read_file("a.csv", b"a;b;c\n" + b"1;" * 20, Limits(columns=20))
    assert raised.value.why is Refusal.TOO_MANY_COLUMNS
    assert (raised.value.details["columns"], raised.value.details["limit_columns"]) == (21, 20)


def test_a_workbook_with_more_sheets_than_the_limit_is_refused() -> None:
    content = workbook({f"Ark {number}": ROWS for number in range(4)})
    with pytest.raises(UnreadableFile) as raised:
        read_file("a.xlsx", content, Limits(sheets=3))
    assert raised.value.why is Refusal.TOO_MANY_SHEETS
    assert (raised.value.details["sheets"], raised.value.details["limit_sheets"]) == (4, 3)


def test_a_reader_without_enough_memory_stops_alone(heavy_workbook: bytes) -> None:
    with pytest.raises(UnreadableFile) as raised:
        read_file("a.xlsx", heavy_workbook, Limits(reader_megabytes=250))
    assert raised.value.why is Refusal.TOO_HEAVY_TO_READ
    assert raised.value.details["megabytes"] == 250


def test_a_reader_without_enough_time_stops_alone(heavy_workbook: bytes) -> None:
    with pytest.raises(UnreadableFile) as raised:
        read_file("a.xlsx", heavy_workbook, Limits(reader_seconds=1))
    assert raised.value.why is Refusal.TOO_SLOW_TO_READ
    assert raised.value.details["seconds"] == 1


def test_a_workbook_that_is_cut_off_is_broken() -> None:
    content = workbook({"Ark 1": ROWS})
    with pytest.raises(UnreadableFile) as raised:
        read_file("a.xlsx", content[: len(content) // 2])
    assert raised.value.why is Refusal.BROKEN_FILE


def test_limits_are_set_by_the_environment() -> None:
    stated = {"HELHEDSBLIK_MAX_ROWS": "20", "HELHEDSBLIK_MAX_SHEETS": "mange"}
    assert Limits.from_environment(stated) == Limits(rows=20)
    assert Limits.from_environment({"HELHEDSBLIK_MAX_ROWS": "0"}) == Limits()


def test_the_readme_names_every_limit_with_its_default() -> None:
    readme = (Path(__file__).resolve().parents[3] / "README.md").read_text(encoding="utf-8")
    for name, default in asdict(Limits()).items():
        (line,) = [line for line in readme.splitlines() if f"`{PREFIX}{name.upper()}`" in line]
        assert line.endswith(f"| {default} |")
