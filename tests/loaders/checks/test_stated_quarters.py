"""A name or a line that names another quarter than the rest of the file is told of with both."""

from loaders import CheckedFile
from tests.loaders.given_files import PARTICIPANTS, TITLE, Cell, checked, text_file, workbook

ROWS: list[list[Cell]] = [["Succeskriterier", "Årsmål", "Dette kvartal"], [PARTICIPANTS, 40, 12]]
SHEET = [*TITLE, *ROWS]
ANOTHER = "siger 4. kvartal 2023, men tallene er læst som 3. kvartal 2023."


def told(file: CheckedFile) -> list[tuple[str | None, str | None, str]]:
    codes = ["another_quarter", "quarter_unlike_the_rest"]
    findings = file.findings.filter(file.findings["code"].is_in(codes))
    assert set(findings["severity"]) <= {"warning"}
    return findings.select("sheet", "cell", "message").rows()


def test_a_file_name_that_names_another_quarter_is_told_of() -> None:
    content = workbook({"A": SHEET})
    assert told(checked(content, "status_2023K4.xlsx")) == [(None, None, f"Filens navn {ANOTHER}")]
    assert told(checked(content, "status 4. kvt.xlsx")) == [(None, None, f"Filens navn {ANOTHER}")]
    assert told(checked(content, "status 2023K3.xlsx")) == []
    assert told(checked(content, "sendt 5-10-2023.xlsx")) == []


def test_a_sheet_name_that_names_another_quarter_is_told_of() -> None:
    assert told(checked(workbook({"K4 2023": SHEET}))) == [
        ("K4 2023", None, f"Arkets navn {ANOTHER}")
    ]
    assert told(checked(workbook({"3. kvartal": SHEET}))) == []


def test_a_title_that_names_another_quarter_is_told_of_with_its_cell() -> None:
    title: list[list[Cell]] = [["Status for 4. kvartal 2023"]]
    assert told(checked(workbook({"A": [*title, *SHEET]}))) == [
        ("A", "A1", f"Linjen »Status for 4. kvartal 2023« {ANOTHER}")
    ]


def test_a_table_of_another_quarter_than_the_rest_is_told_of() -> None:
    other = [*TITLE[:2], ["Kvartal/år:", "2. kvartal 2023"], [], *ROWS]
    assert told(checked(workbook({"A": SHEET, "B": other, "C": SHEET}))) == [
        (
            "B",
            "A3",
            "Her står 2. kvartal 2023, men resten af filen gælder 3. kvartal 2023. Tallene under "
            "linjen er læst som 2. kvartal 2023.",
        )
    ]


def test_sheets_of_several_quarters_that_their_names_agree_with_are_silent() -> None:
    other = [*TITLE[:2], ["Kvartal/år:", "2. kvartal 2023"], [], *ROWS]
    assert told(checked(workbook({"K3": SHEET, "K2": other}))) == []


def test_a_list_is_held_against_the_quarters_of_its_rows() -> None:
    rows = (
        "Vejledning;Antal deltagere;2023K2;Resultat;1",
        "Vejledning;Antal deltagere;2023K3;Resultat;2",
    )
    content = text_file("Aktivitet;Indikator;Periode;Type;Værdi", *rows)
    assert told(checked(content, "2023K4.csv")) == [(None, None, f"Filens navn {ANOTHER}")]
    assert told(checked(content, "2023K2.csv")) == []


def test_quarters_as_columns_are_held_against_the_name() -> None:
    header: list[Cell] = ["Succeskriterier", "1. kvartal 2023", "2. kvartal 2023"]
    content = workbook({"A": [*TITLE[:2], [], header, [PARTICIPANTS, 1, 2]]})
    assert told(checked(content, "2023K1.xlsx")) == []
    assert told(checked(content, "2023K4.xlsx")) == [
        (None, None, "Filens navn siger 4. kvartal 2023, men tallene er læst som 2. kvartal 2023.")
    ]
