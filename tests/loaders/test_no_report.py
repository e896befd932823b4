"""Large files that are no report: told from one by their first rows, before the rest is read."""

import zipfile
from io import BytesIO

import pytest

from loaders import CheckedFile
from loaders.raw.files import read_beginning
from loaders.raw.limits import FIRST_ROWS
from tests.loaders.given_files import PARTICIPANTS, Cell, checked, text_file, workbook

# So many letters in a cell that nobody shows make a small workbook unpack to a large one.
FILLING = b"<!--" + b" " * (90 << 20) + b"-->"
ROW: list[Cell] = ["sag", 7]
LIST: list[list[Cell]] = [["Felt 1", "Felt 2"], *[ROW] * 300]
REPORT: list[list[Cell]] = [
    ["Aktivitet:", "Beboervejledning"],
    ["Kvartal:", "3. kvartal 2023"],
    [],
    ["Indikator", "Dette kvartal"],
    [PARTICIPANTS, 7],
]


def large(content: bytes, after: bytes = b"</sheetData>", *, is_damaged: bool = False) -> bytes:
    """The workbook with a first sheet of many megabytes, and nothing more to read in it; one that
    is damaged cannot be read beyond its first rows.
    """
    packed = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(content)) as plain,
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as written,
    ):
        for part in plain.namelist():
            xml = plain.read(part)
            if part.endswith("sheet1.xml"):
                rest = b"<c r=broken" if is_damaged else FILLING
                xml = xml.replace(after, (rest + FILLING if is_damaged else rest) + after)
            written.writestr(part, xml)
    return packed.getvalue()


def only_finding(file: CheckedFile) -> tuple[str, str]:
    """The code and the sentence of the one finding of a file that is refused and not kept."""
    assert file.has_errors
    assert file.observations.is_empty()
    (row,) = file.findings.select("code", "message").rows()
    return row


def test_a_large_workbook_without_a_heading_is_refused_before_the_rest_is_read() -> None:
    content = large(workbook({"Udtræk": LIST}), is_damaged=True)
    assert only_finding(checked(content, "udtræk.xlsx")) == (
        "file_of_no_report",
        "Filen er meget stor, og dens første rækker har ingen overskrift, som en opgørelse for en "
        "helhedsplan har. Filen er ikke læst.",
    )


@pytest.mark.parametrize("sheets", [{"Tal": REPORT}, {"Rådata": LIST, "Tal": REPORT}])
def test_a_large_workbook_with_a_report_in_a_sheet_is_read(
    sheets: dict[str, list[list[Cell]]],
) -> None:
    file = checked(large(workbook(sheets)))
    assert file.observations["value"].to_list() == [7]


def test_a_beginning_has_the_first_rows_of_each_sheet_and_the_texts_that_they_show() -> None:
    rows: list[list[Cell]] = [[f"sag {number}", number] for number in range(300)]
    content = large(workbook({"A": rows, "B": [*REPORT, [], *rows]}))
    beginning = read_beginning(content)
    assert beginning is not None
    first, second = beginning.sheets
    assert [list(row) for row in first.rows] == [
        [f"sag {number}", str(number)] for number in range(FIRST_ROWS)
    ]
    # A writer leaves empty rows out, so that as many with cells come later.
    assert second.text(4, 0) == PARTICIPANTS
    assert second.text(len(second.rows) - 1, 0) == f"sag {FIRST_ROWS - 5}"


def test_no_beginning_is_read_of_what_is_read_at_once() -> None:
    assert read_beginning(workbook({"A": LIST})) is None
    assert read_beginning(text_file("a;b", "1;2")) is None
    assert read_beginning(b"PK and nothing more") is None


@pytest.mark.parametrize("name", ["udtræk.csv", "udtræk.xlsx"])
def test_a_list_of_nothing_but_different_texts_is_refused_before_it_is_looked_through(
    name: str,
) -> None:
    texts = [f"sag {number}" for number in range(20_001)]
    if name.endswith(".csv"):
        content = text_file("Sag;Antal", *(f"{text};1" for text in texts))
    else:
        rows: list[list[Cell]] = [[text, 1] for text in texts]
        content = workbook({"Tal": REPORT, "Udtræk": [["Sag", "Antal"], *rows]})
    place = "Filen er meget stor" if name.endswith(".csv") else "Ark nummer 2 er meget stort"
    assert only_finding(checked(content, name))[1].startswith(f"{place}, og de")


def test_a_long_list_of_criteria_is_refused_before_it_is_looked_through() -> None:
    names = (f"Vejledning;Vare {number};2023K3;Resultat;5" for number in range(20_001))
    file = checked(text_file("Aktivitet;Indikator;Periode;Type;Værdi", *names), "tal.csv")
    assert only_finding(file)[0] == "too_many_criteria"
    assert file.content == b""


def test_a_long_report_with_a_remark_of_its_own_in_every_row_is_read() -> None:
    rows = (
        f"Vejledning;{PARTICIPANTS};{2019 + number % 4}K{number % 3 + 1};Resultat;5;Nr. {number}"
        for number in range(20_001)
    )
    header = "Aktivitet;Indikator;Periode;Type;Værdi;Bemærkning"
    file = checked(text_file(header, *rows), "tal.csv")
    assert "file_of_no_report" not in file.findings["code"].to_list()
    assert file.layout == "tidy"
