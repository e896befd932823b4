"""CPR numbers by the word before them, by their heading, and outside the cells of a workbook.

The numbers are invented; most have no check digit, which numbers given since 2007 need not have.
"""

import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest
import xlsxwriter
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from loaders.persons.cpr_numbers import is_cpr_number_in, is_cpr_number_typed
from tests.loaders.given_files import HEADER, TITLE, checked, codes, text_file

NUMBER = "010190-0000"


def refused_cells(*lines: str) -> list[str | None]:
    """The first cell that each finding of a refusal names, of a text file."""
    file = checked(text_file(*lines), "tal.csv")
    numbers = file.findings.filter(code="cpr_number")
    assert numbers.is_empty() or file.content == b""
    return numbers["cell"].to_list()


@pytest.mark.parametrize(
    "text",
    [
        "12 (cpr 0101650001)",
        "CPR-nr.: 0101650001",
        "Personnummer 010165 0001",
        "personnr. 0101650001 har fået tilbud",
    ],
)
def test_the_word_before_a_number_says_that_it_is_a_persons(text: str) -> None:
    assert is_cpr_number_in(text)


@pytest.mark.parametrize(
    "text", ["cpr 12", "Kontaktperson, tlf. 4520304050", "Ingen CPR-numre i 2023", "0101650001"]
)
def test_a_word_alone_or_ten_digits_alone_is_no_persons(text: str) -> None:
    assert not is_cpr_number_in(text)


@pytest.mark.parametrize(
    "text",
    ["0101901234", "01 01 90 12 34", "01 01 90 1234", "01.01.90-1234", "Talt med 0101901234 igen"],
)
def test_a_number_that_is_typed_needs_a_date_alone(text: str) -> None:
    assert not is_cpr_number_in(text)
    assert is_cpr_number_typed(text)


@pytest.mark.parametrize(
    "text",
    [
        "3201901234",  # no 32nd day
        "0113901234",  # no 13th month
        "32 01 90 12 34",
        "+45 12 12 90 12 34",
        "12 12 90 12",
        "01.01.2024-31.03.2024",
        "20 (+3 afbud)",
        "4512345678",
        "1.000.000.000",
    ],
)
def test_a_number_that_is_typed_and_begins_with_no_date_is_kept(text: str) -> None:
    assert not is_cpr_number_typed(text)


@pytest.mark.parametrize("heading", ["CPR-nr.", "Personnummer", "CPR nr. (10 cifre)", "Cprnr"])
def test_ten_digits_below_their_heading_need_no_check_digit(heading: str) -> None:
    lines = [f"Aktivitet;{heading};Antal samtaler", "Vejledning;0101650001;1", "Vejledning;;2"]
    assert refused_cells(*lines) == ["B2"]
    assert refused_cells(*lines[:1], "Vejledning;101650001;1") == ["B2"]
    assert refused_cells(f"{heading};0101650001;0202660002", "Antal samtaler;1;2") == ["B1"]


def test_a_column_of_codes_is_no_column_of_persons() -> None:
    district = ["Bydel-id;Antal", "0301010109;5", "0301010101;6"]
    assert refused_cells(*district) == []
    assert refused_cells("Borger;Antal", *district[1:]) == ["A2"]
    cases = ["Sagsnr.;Antal", "0707614285;1", "4512340001;1", "9912340002;1", "7712340003;1"]
    assert refused_cells(*cases) == []
    assert refused_cells("Deltager;Antal", *cases[1:]) == ["A2"]
    assert refused_cells(*cases[:3]) == ["A2"]


def formula(_: Workbook, sheet: Worksheet) -> None:
    sheet.write_formula("F9", f'=IF("{NUMBER}"="x",1,2)', None, 2)


def choices(_: Workbook, sheet: Worksheet) -> None:
    options = {"validate": "list", "source": [f"Beboer Et {NUMBER}", "Beboer To"]}
    sheet.data_validation("F9", options)


def page(_: Workbook, sheet: Worksheet) -> None:
    sheet.set_footer(f"&L{NUMBER}")


def text_box(_: Workbook, sheet: Worksheet) -> None:
    sheet.insert_textbox("F9", f"Husk: {NUMBER}")


def defined_name(workbook: Workbook, _: Worksheet) -> None:
    workbook.define_name("Borger", f'="{NUMBER}"')


def properties(workbook: Workbook, _: Worksheet) -> None:
    workbook.set_properties({"comments": f"cpr {NUMBER}"})


def written(add: Callable[[Workbook, Worksheet], None] | None = None) -> bytes:
    """A workbook with a figure, and what is added to it outside its cells."""
    buffer = BytesIO()
    with xlsxwriter.Workbook(buffer) as workbook:
        sheet = workbook.add_worksheet("Kor")
        for row, cells in enumerate([*TITLE, HEADER, ["Antal deltagere", None, 4, None]]):
            sheet.write_row(row, 0, cells)
        if add is not None:
            add(workbook, sheet)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("add", "place"),
    [
        (formula, "i en formel på arket »Kor«"),
        (choices, "i en liste at vælge fra på arket »Kor«"),
        (page, "i sidehovedet eller sidefoden på arket »Kor«"),
        (text_box, "i en tekstboks, en kommentar eller et diagram"),
        (defined_name, "uden for cellerne"),
        (properties, "i filens egenskaber"),
    ],
)
def test_a_workbook_with_a_number_outside_its_cells_is_refused(
    add: Callable[[Workbook, Worksheet], None], place: str
) -> None:
    file = checked(written(add))
    assert codes(file) == ["cpr_number"]
    assert place in file.findings["message"][0]
    assert file.content == b""
    assert NUMBER not in str(file)


@pytest.mark.parametrize(
    ("part", "xml", "is_refused"),
    [
        ("xl/pivotCache/pivotCacheRecords1.xml", f'<r><s v="{NUMBER}"/></r>', True),
        ("xl/drawings/drawing9.xml", "<p><t>010190</t><t>-0000</t></p>", True),
        ("xl/externalLinks/externalLink1.xml", f"<v>{NUMBER}</v>", True),
        ("xl/embeddings/sheet.xlsx", "inner", True),
        ("xl/sheet.bin", NUMBER.encode("utf-16-le"), True),
        (
            "xl/drawings/drawing9.xml",
            '<a x="0101900000" uid="{AB010190-0000-0001-0000-000000000000}"/>',
            False,
        ),
        ("xl/pivotCache/pivotCacheRecords1.xml", '<r><n v="1010"/><s v="010190"/></r>', False),
    ],
)
def test_every_part_of_a_workbook_is_looked_through(
    part: str, xml: str | bytes, is_refused: bool
) -> None:
    buffer = BytesIO(written())
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.writestr(part, written(formula) if xml == "inner" else xml)
    assert (codes(checked(buffer.getvalue())) == ["cpr_number"]) is is_refused
