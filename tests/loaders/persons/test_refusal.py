"""Files that tell of persons are refused, and nothing of them is repeated.

The CPR number of the tests is the one of the CPR office's own invented example person.
"""

import json
from pathlib import Path

import pytest

from loaders.__main__ import main
from loaders.persons.cpr_numbers import is_cpr_number_in
from tests.loaders.given_files import (
    HEADER,
    PLAN_FILE,
    TITLE,
    Cell,
    checked,
    codes,
    text_file,
    workbook,
)

EXAMPLE = "0707614285"
STAFF = (
    ("Ida Prøve", "22334455"),
    ("Bo Prøve", "33 44 55 66"),
    ("Ea Prøve", "ea@proeve.dk"),
)
CONTACTS = (
    "Navn;Fødselsdag;Adresse;Telefon",
    "Beboer Et;1. maj 1990;Prøvevej 1;11 22 33 44",
    "Beboer To;2/6 1985;Prøvevej 2, 2. tv;22 33 44 55",
    "Beboer Tre;3-7-2001;Prøvevej 3;33 44 55 66",
)


@pytest.mark.parametrize(
    "text",
    [
        "070761-4285",
        "070761 4285",
        "070761 - 4285",
        "070761–4285",
        "010190-1234",
        "cpr.nr.070761-4285",
        EXAMPLE,
        f"Samtale med {EXAMPLE}, 2. gang",
        "707614285",
        "707614285.0",
    ],
)
def test_a_cpr_number_is_known_with_a_separator_alone_and_without_its_zero(text: str) -> None:
    assert is_cpr_number_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "0707614286",
        "1234567890",
        "3112001000",
        "991399-1234",
        "0,0707614285",
        "070761428500",
        "12345678",
        "+45 12 34 56 78",
        "4512345678",
        "+4512345678",
        "250000000",
        "1.000.000.000",
        "010123-310323",
        "2023-2026",
        "707614285 kr.",
        "",
    ],
)
def test_figures_phone_numbers_and_periods_are_no_cpr_numbers(text: str) -> None:
    assert not is_cpr_number_in(text)


@pytest.mark.parametrize("cell", [EXAMPLE, "Se 070761-4285", 707614285])
def test_a_file_with_a_cpr_number_is_refused_without_repeating_it(cell: Cell) -> None:
    content = workbook({"A": [*TITLE, HEADER, ["Antal deltagere", None, 4, None], [None, cell]]})
    file = checked(content)
    assert codes(file) == ["cpr_number"]
    assert file.has_errors
    assert file.observations.is_empty()
    assert file.content == b""
    assert "4285" not in str(file)


def test_a_cpr_number_in_a_file_or_sheet_name_is_not_repeated_either() -> None:
    content = workbook({"070761-4285": [*TITLE, HEADER, ["Antal deltagere", None, 4, None]]})
    by_sheet = checked(content)
    by_name = checked(content, "Samtaler 070761-4285.xlsx")
    assert codes(by_sheet) == codes(by_name) == ["cpr_number"]
    assert by_name.file_name == "skjult.xlsx"
    assert "4285" not in str(by_sheet)
    assert "4285" not in str(by_name)


def test_a_plan_file_with_a_cpr_number_is_refused() -> None:
    file = checked(f'{PLAN_FILE}\nsource = "070761-4285"'.encode(), "plan.toml")
    assert codes(file) == ["cpr_number"]
    assert file.additions.plan.is_empty()
    assert "4285" not in str(file)


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1252"])
def test_a_list_of_persons_is_refused_without_repeating_it(encoding: str) -> None:
    file = checked(text_file(*CONTACTS, encoding=encoding), "liste.csv")
    assert codes(file) == ["list_of_persons"]
    assert file.content == b""
    assert "Prøvevej" not in str(file)


@pytest.mark.parametrize(
    "rows",
    [
        ["Ida Prøve;ida@proeve.dk", "Bo Prøve;bo@proeve.dk", "Ea Prøve;ea@proeve.dk"],
        ["Ida Prøve;Egevej 4", "Bo Prøve;Elmegade 12 B", "Ea Prøve;Nørre Allé 7, Egevej 5"],
        ["Ida Prøve;3. a;14-02-1987", "Bo Prøve;4. b;03-11-1990", "Ea Prøve;1. c;22-08-2001"],
        ["Navn;Ida;Bo;Ea", "Født;1990;1991;1992", "Antal gange;4;5;6"],
        ["Ida Prøve;22334455", "Bo Prøve;33445566", "Ea Prøve;44556677"],
        ["Ida Prøve;2233 4455", "Bo Prøve;33-44-55-66", "Ea Prøve;44 55 66 77"],
        ["Ida Prøve;14-02-2019", "Bo Prøve;03-11-2020", "Ea Prøve;22-08-2021"],
    ],
    ids=["mail", "address", "birthday", "columns", "digits", "phones", "children"],
)
def test_persons_are_known_by_what_stands_beside_their_names(rows: list[str]) -> None:
    file = checked(text_file("Deltagere i forløbet", *rows), "liste.csv")
    assert codes(file) == ["list_of_persons"]


@pytest.mark.parametrize(
    "rows",
    [
        ["Kontakt;Ida Prøve;11 22 33 44", "Kontakt;Bo Prøve;22 33 44 55"],
        ["Åben Café;Egevej 4", "Ung Fritid;Egevej 4"],
        ["Åben Café;30-09-2023;12", "Ung Fritid;30-09-2023;13", "Sund By;30-09-2023;14"],
        ["Åben Café;05-01-2011;12", "Ung Fritid;06-01-2011;13", "Sund By;17-03-2011;14"],
        ["Lokale;Egevej 4;12", "Lokale;Egevej 6;13", "Lokale;Egevej 8;14"],
        [f"Projektleder;{name};{phone}" for name, phone in STAFF],
        ["Åben Café;12-01-2021;12", "Ung Fritid;13-02-2022;13", "Sund By;17-03-2023;14"],
        ["Åben Café;01-01-2021", "Ung Fritid;01-08-2022", "Sund By;15-03-2023"],
        ["Åben Café;21500000", "Ung Fritid;31600000", "Sund By;41700000"],
        ["Navn;Antal;Mål", "Åben Café;11;12", "Ung Fritid;13;14", "Sund By;15;16"],
    ],
)
def test_contacts_activities_and_places_are_no_list_of_persons(rows: list[str]) -> None:
    assert "list_of_persons" not in codes(checked(text_file(*rows), "rapport.csv"))


def test_the_commands_repeat_neither_a_cpr_number_nor_a_list(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    listed = tmp_path / "liste.csv"
    listed.write_bytes(text_file(*CONTACTS))
    numbered = tmp_path / "070761-4285.csv"
    numbered.write_bytes(text_file("Navn;Antal", "070761-4285;4"))
    assert main(["tables", str(listed)]) == 1
    assert main(["tables", str(numbered)]) == 1
    assert main(["check", str(numbered)]) == 1
    assert main(["cell", "--", EXAMPLE, "4"]) == 1
    captured = capsys.readouterr()
    assert "4285" not in captured.out + captured.err
    assert "Prøvevej" not in captured.out
    *_, number, figure = [json.loads(line) for line in captured.out.splitlines()]
    assert [item["code"] for item in number["findings"]] == ["cpr_number"]
    assert figure["value"] == 4
