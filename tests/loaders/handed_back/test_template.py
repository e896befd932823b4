"""Next quarter's workbook."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import openpyxl
import polars as pl
import pytest

from loaders import hand_in, preview
from loaders.handed_back.template import HEADERS, UnknownPlan, UnreadablePeriod, write_template
from store.catalogue import current_catalogue
from store.connection import Store, open_store
from store.write import Reasons, publish
from tests.built_once import built_once
from tests.loaders.given_files import (
    HEADER,
    PARTICIPANTS,
    PLAN_FILE,
    TITLE,
    checked,
    codes,
    figures,
    store_with_plan,
    workbook,
)

BY = "Prøveleder"


@pytest.fixture(scope="module")
def reported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with a plan and a quarter's report of it. Copy it before changing anything."""
    report = workbook(
        {"A": [*TITLE, HEADER, ["Antal deltagere", 40, None, "R: 18 S: 12 I alt: 30"]]}
    )

    def fill(store: Store) -> None:
        for file in (checked(PLAN_FILE.encode(), "plan.toml"), checked(report)):
            publish(store, hand_in(store, file, BY), BY)

    return built_once(tmp_path_factory, "template", fill)


@pytest.fixture
def store(reported: Path, tmp_path: Path) -> Iterator[Store]:
    opened = open_store(shutil.copy(reported, tmp_path))
    yield opened
    opened.close()


def test_the_template_leaves_out_what_has_ended(store: Store) -> None:
    file = PLAN_FILE.replace('aliases = ["Syd"]', "valid_to = 2023-09-30", 1)
    file = file.replace('id = "samtaler"', 'id = "samtaler"\nvalid_to = 2023-09-30', 1)
    assert file.count("valid_to") == 2
    publish(store, hand_in(store, checked(file.encode(), "plan.toml"), BY), BY, Reasons("Slut"))

    book = openpyxl.load_workbook(BytesIO(write_template(store, "Prøveby", "2023K4")))
    lines = [row[:2] for row in book.active.iter_rows(min_row=6, values_only=True)]
    assert lines[:2] == [("Antal deltagere", "Ringparken"), ("Antal deltagere", "Hele planen")]
    assert "Antal samtaler med beboere" not in [name for name, _ in lines]


def test_the_template_holds_the_plans_indicators_with_targets_and_earlier_totals(
    store: Store,
) -> None:
    book = openpyxl.load_workbook(BytesIO(write_template(store, "Prøveby", "2023K4")))
    assert book.sheetnames == ["1. Beboervejledning"]
    rows = [list(row) for row in book.active.iter_rows(values_only=True)]
    assert rows[:5] == [
        ["Helhedsplan:", "Prøveby", None, None, None, None, None],
        ["Aktivitet:", "Beboervejledning", None, None, None, None, None],
        ["Indsatsområde:", "Medborgerskab", None, None, None, None, None],
        ["Kvartal/år:", "4. kvartal 2023", None, None, None, None, None],
        list(HEADERS),
    ]
    assert rows[5:] == [
        ["Antal samtaler med beboere", "Ringparken", None, None, None, None, None],
        ["Antal samtaler med beboere", "Sydbyen", None, None, None, None, None],
        ["Antal samtaler med beboere", "Hele planen", None, None, None, None, None],
        ["Antal deltagere", "Ringparken", None, None, None, 18, None],
        ["Antal deltagere", "Sydbyen", None, None, None, 12, None],
        ["Antal deltagere", "Hele planen", 40, None, None, 30, None],
        ["Andel, der kommer igen", "Ringparken", None, None, None, None, None],
        ["Andel, der kommer igen", "Sydbyen", None, None, None, None, None],
        ["Andel, der kommer igen", "Hele planen", None, None, None, None, None],
    ]


def test_a_filled_in_template_loads_without_a_finding(store: Store) -> None:
    book = openpyxl.load_workbook(BytesIO(write_template(store, "Prøveby", "2023K4")))
    sheet = book.active
    for row, quarter, total in ((9, 2, 20), (10, 3, 15), (11, 5, 35)):
        sheet.cell(row, 4, quarter)
        sheet.cell(row, 5, total)
    filled_in = BytesIO()
    book.save(filled_in)
    file = checked(filled_in.getvalue(), plan=None, known=current_catalogue(store))
    assert codes(file) == []
    assert figures(file) == [
        ("Antal deltagere", "R", "2023K4", "actual", 2),
        ("Antal deltagere", "R", "2023K4", "ytd", 20),
        ("Antal deltagere", "S", "2023K4", "actual", 3),
        ("Antal deltagere", "S", "2023K4", "ytd", 15),
        ("Antal deltagere", None, "2023", "target", 40),
        ("Antal deltagere", None, "2023K4", "actual", 5),
        ("Antal deltagere", None, "2023K4", "ytd", 35),
    ]


def test_targets_and_totals_of_last_year_are_not_filled_in(store: Store) -> None:
    book = openpyxl.load_workbook(BytesIO(write_template(store, "Prøveby", "2024K1")))
    assert [row[2] for row in book.active.iter_rows(min_row=6, values_only=True)] == [None] * 9
    assert [row[5] for row in book.active.iter_rows(min_row=6, values_only=True)] == [None] * 9


def test_a_total_that_lacks_a_quarter_is_not_filled_in(store: Store) -> None:
    third_quarter = ["Antal samtaler med beboere", None, 5, None]
    report = checked(workbook({"A": [*TITLE, HEADER, third_quarter]}))
    publish(store, hand_in(store, report, BY), BY)

    sheet = openpyxl.load_workbook(BytesIO(write_template(store, "Prøveby", "2023K4"))).active

    assert [cell.value for cell in sheet[8]][:6] == [third_quarter[0], "Hele planen", *[None] * 4]


def test_only_the_fields_to_fill_in_are_open(store: Store) -> None:
    sheet = openpyxl.load_workbook(BytesIO(write_template(store, "Prøveby", "2023K4"))).active

    assert sheet.protection.sheet
    is_open = {
        (row[0].value, row[1].value): "".join(
            cell.column_letter for cell in row if not cell.protection.locked
        )
        for row in sheet.iter_rows(min_row=6)
    }
    assert is_open == {
        (name, area): fields
        for name, fields in (
            ("Antal samtaler med beboere", "CDEG"),
            ("Antal deltagere", "DEG"),
            ("Andel, der kommer igen", "CDEG"),
        )
        for area in ("Ringparken", "Sydbyen", "Hele planen")
    }
    assert all(cell.protection.locked for row in sheet.iter_rows(max_row=5) for cell in row)


def test_areas_and_words_for_what_is_not_known_are_offered(tmp_path: Path) -> None:
    store = store_with_plan(tmp_path / "plan.duckdb")
    sheet = openpyxl.load_workbook(BytesIO(write_template(store, "Prøveby", "2023K4"))).active

    offered = {str(one.sqref): one.formula1 for one in sheet.data_validations.dataValidation}
    assert offered["B6"] == '"Hele planen,Ringparken,Sydbyen"'
    assert offered["D7"] == '"Afventer opstart,?"'
    assert sheet["A7"].value == PARTICIPANTS
    assert not any(sheet[f"{column}7"].protection.locked for column in "BCDEG")

    one_area = checked(workbook({"A": [*TITLE, HEADER, [PARTICIPANTS, 40, "R: 18"]]}))
    publish(store, hand_in(store, one_area, BY), BY)
    sheet = openpyxl.load_workbook(BytesIO(write_template(store, "Prøveby", "2023K4"))).active
    assert [row[1] for row in sheet.iter_rows(values_only=True) if row[0] == PARTICIPANTS] == [
        "Ringparken",
        "Sydbyen",
        "Hele planen",
    ]
    store.close()


def test_a_ratio_is_asked_for_as_a_count_and_its_total_as_a_share(store: Store) -> None:
    sheet = openpyxl.load_workbook(BytesIO(write_template(store, "Prøveby", "2023K4"))).active

    said = {str(one.sqref): one.prompt for one in sheet.data_validations.dataValidation}
    assert said["D14"].startswith(
        "Skriv antallet, ikke procenten: andelen bliver regnet ud af »Antal samtaler med beboere«."
    )
    assert said["E14"].startswith("Skriv 82 for 82 %.")


def test_every_field_filled_in_gives_no_finding_and_no_question(store: Store) -> None:
    book = openpyxl.load_workbook(BytesIO(write_template(store, "Prøveby", "2024K1")))
    sheet = book.active
    figures_by_row = {
        6: (40, 5, 5),
        7: (60, 7, 7),
        8: (100, 12, 12),
        9: (20, 2, 2),
        10: (30, 3, 3),
        11: (50, 5, 5),
        12: (75, 3, 60),  # 3 of the 5 conversations
        13: (75, 3, 43),  # 3 of 7
        14: (75, 6, 50),  # 6 of 12
    }
    for row, (target, quarter, total) in figures_by_row.items():
        filled = {"C": target, "D": quarter, "E": total, "G": "Som aftalt"}
        for column, value in filled.items():
            cell = sheet[f"{column}{row}"]
            assert not cell.protection.locked
            cell.value = value
    filled_in = BytesIO()
    book.save(filled_in)

    file = checked(filled_in.getvalue(), plan=None, known=current_catalogue(store))

    assert codes(file) == []
    assert file.questions.is_empty()
    assert file.observations.height == 27
    assert file.observations["status"].unique().to_list() == ["reported"]


@pytest.mark.parametrize("word", ["Afventer opstart", "?", "ca. 20", "82 %"])
def test_the_words_offered_give_no_finding(store: Store, word: str) -> None:
    book = openpyxl.load_workbook(BytesIO(write_template(store, "Prøveby", "2023K4")))
    book.active["D14" if "%" in word else "D6"] = word
    filled_in = BytesIO()
    book.save(filled_in)

    file = checked(filled_in.getvalue(), plan=None, known=current_catalogue(store))

    assert (codes(file), file.questions.height) == ([], 0)


def test_an_untouched_template_repeats_only_the_targets(store: Store) -> None:
    untouched = write_template(store, "Prøveby", "2023K4")

    file = checked(untouched, plan=None, known=current_catalogue(store))

    assert figures(file) == [("Antal deltagere", None, "2023", "target", 40)]


@pytest.mark.parametrize(("period", "target"), [("2023K3", 40), ("2023K4", 50)])
def test_the_target_of_its_quarter_is_given_and_handed_back_unchanged(
    store: Store, period: str, target: float
) -> None:
    raised = checked(workbook({"A": [*TITLE, HEADER, [PARTICIPANTS, 50]]}))
    from_october = raised.observations.with_columns(valid_from=pl.lit(date(2023, 10, 1)))
    raised = replace(raised, observations=from_october)
    publish(store, hand_in(store, raised, BY), BY, Reasons("Aftalt"))

    content = write_template(store, "Prøveby", period)
    before = store.read("select * from marts.figure")
    file = checked(content, plan=None, known=current_catalogue(store), before=before)

    assert figures(file) == [(PARTICIPANTS, None, "2023", "target", target)]
    previewed = preview(store, file)
    assert previewed is not None
    changes = previewed.changes
    assert changes.figures.select("change", "was_value", "value").rows() == [
        ("unchanged", target, target)
    ]


@pytest.mark.parametrize("words", ["ca. 40", "min. 40", "10 i hvert område", "40 inden 1. oktober"])
def test_a_target_in_words_is_handed_back_unchanged(store: Store, words: str) -> None:
    report = checked(workbook({"A": [*TITLE, HEADER, [PARTICIPANTS, words]]}))
    publish(store, hand_in(store, report, BY), BY, Reasons("Aftalt"))

    content = write_template(store, "Prøveby", "2023K4")
    file = checked(content, plan=None, known=current_catalogue(store))

    previewed = preview(store, file)
    assert previewed is not None
    changes = previewed.changes
    assert changes.figures["change"].to_list() == ["unchanged"]


def test_an_unknown_plan_or_period_is_named(store: Store) -> None:
    with pytest.raises(UnknownPlan):
        write_template(store, "Andenby", "2023K4")
    with pytest.raises(UnreadablePeriod):
        write_template(store, "Prøveby", "2023")
