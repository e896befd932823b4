"""The one way from bytes to checked observations, and on into the store."""

from io import BytesIO
from pathlib import Path

import pytest
import xlsxwriter

from loaders import hand_in
from loaders.checks.checked import CHECKED_OBSERVATION
from loaders.publishing import NotHandedIn
from store.catalogue import current_catalogue
from store.connection import Store
from store.write import AlreadyHandedIn, publish
from tests.loaders.given_files import (
    HEADER,
    TITLE,
    Cell,
    checked,
    codes,
    confirmed,
    figures,
    store_with_plan,
    text_file,
    workbook,
)

BY = "Prøveleder"


def report(*rows: list[Cell]) -> bytes:
    return workbook({"A": [*TITLE, HEADER, *rows]})


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return store_with_plan(tmp_path / "proeve.duckdb")


def test_an_unreadable_file_gives_one_error_and_no_figures() -> None:
    file = checked(b"%PDF-1.7", "rapport.pdf")
    assert (file.is_readable, file.has_errors, file.layout) == (False, True, None)
    assert file.observations.is_empty()
    assert list(file.observations.columns) == list(CHECKED_OBSERVATION)
    assert file.findings.select("code", "message").rows() == [
        ("broken_document", "Dokumentet er beskadiget eller ikke hentet helt ned.")
    ]


def test_a_forgotten_cell_far_away_is_named_with_what_to_do() -> None:
    content = BytesIO()
    with xlsxwriter.Workbook(content) as book:
        sheet = book.add_worksheet("Tal")
        sheet.write(0, 0, "a")
        sheet.write(1048575, 16383, 1)
    ((where, message, advice),) = (
        checked(content.getvalue()).findings.select("cell", "message", "suggestion").rows()
    )
    assert where == "XFD1048576"
    assert message.startswith("Arket »Tal« bruges helt ud til celle XFD1048576")
    assert advice.startswith("Der står oftest en glemt celle langt fra tabellen.")


def test_limits_are_spoken_of_in_danish_numbers() -> None:
    (message,) = checked(b"a;b\n" * 600_000, "a.csv").findings["message"]
    assert message == "Der er 600.000 rækker; grænsen er 500.000."


def test_a_file_without_a_table_says_what_a_table_needs() -> None:
    file = checked(text_file("Referat fra mødet", "Alle var glade"), "referat.txt")
    assert codes(file) == ["no_table"]


def test_a_workbook_under_a_text_files_name_is_read_and_noticed() -> None:
    file = checked(report(["Antal deltagere", None, 4, None]), "rapport.csv")
    assert codes(file) == ["misnamed_file"]
    assert len(figures(file)) == 1


def test_a_chosen_period_goes_before_the_files_and_a_difference_is_noticed() -> None:
    content = report(["Antal deltagere", None, 4, None])
    file = checked(content, period="2023K4")
    assert figures(file) == [("Antal deltagere", None, "2023K4", "actual", 4)]
    assert codes(file) == ["period_differs"]
    assert codes(checked(content, period="2023K3")) == []


def test_a_period_that_only_the_file_name_gives_is_used_and_noticed() -> None:
    content = workbook({"A": [TITLE[0], HEADER, ["Antal deltagere", None, 4, None]]})
    file = checked(content, "proeveby_2023K3.xlsx")
    assert file.period == "2023K3"
    assert codes(file) == ["period_from_file_name"]


def test_figures_of_no_plan_are_shown_but_cannot_be_handed_in(store: Store) -> None:
    file = checked(report(["Antal deltagere", None, 4, None]), plan=None)
    assert len(figures(file)) == 1
    assert codes(file) == ["missing_plan"]
    with pytest.raises(NotHandedIn) as raised:
        hand_in(store, file, BY)
    assert raised.value.codes == ("missing_plan",)
    assert store.read("select count(*) from marts.upload").item() == 1


def test_a_file_is_kept_with_its_figures_its_findings_and_its_bytes(store: Store) -> None:
    content = report(["Antal deltagere", None, "4*", "R: 1 S: 2 I alt: 4"])
    file = checked(content, known=current_catalogue(store))
    upload_id = hand_in(store, file, BY)
    publish(store, upload_id, BY)
    assert store.read(
        "select indicator, area, period, kind, value, note, raw, cell"
        " from marts.figure order by all"
    ).rows() == [
        ("Antal deltagere", "R", "2023K3", "ytd", 1, None, "R: 1 S: 2 I alt: 4", "D6"),
        ("Antal deltagere", "S", "2023K3", "ytd", 2, None, "R: 1 S: 2 I alt: 4", "D6"),
        ("Antal deltagere", None, "2023K3", "actual", 4, "*", "4*", "C6"),
        ("Antal deltagere", None, "2023K3", "ytd", 4, None, "R: 1 S: 2 I alt: 4", "D6"),
    ]
    assert store.read("select code from marts.finding").rows() == [("areas_differ",)]
    with pytest.raises(AlreadyHandedIn):
        hand_in(store, file, BY)


def test_what_a_file_adds_to_the_catalogue_is_known_once_it_is_published(store: Store) -> None:
    content = report(["Antal hold", None, 4, None])
    publish(store, hand_in(store, confirmed(content), BY), BY)
    assert codes(checked(content, known=current_catalogue(store))) == []
