"""Next quarter's workbook."""

from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from loaders.errors import UnknownPlan, UnreadablePeriod
from loaders.load import hand_in
from loaders.template import HEADERS, write_template
from store.catalogue import current_catalogue
from store.connection import Store, open_store
from store.write import publish
from tests.loaders.written import HEADER, PLAN_FILE, TITLE, checked, codes, figures, workbook

BY = "Prøveleder"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    opened = open_store(tmp_path / "proeve.duckdb")
    report = workbook(
        {"A": [*TITLE, HEADER, ["Antal deltagere", 40, None, "R: 18 S: 12 I alt: 30"]]}
    )
    for file in (checked(PLAN_FILE.encode(), "plan.toml"), checked(report)):
        publish(opened, hand_in(opened, file, BY), BY)
    return opened


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
        ["Antal samtaler med beboere", "Hele planen", None, None, None, None, None],
        ["Antal deltagere", "Ringparken", None, None, None, 18, None],
        ["Antal deltagere", "Sydbyen", None, None, None, 12, None],
        ["Antal deltagere", "Hele planen", 40, None, None, 30, None],
        ["Andel, der kommer igen", "Hele planen", None, None, None, None, None],
    ]


def test_a_filled_in_template_loads_without_a_finding(store: Store) -> None:
    book = openpyxl.load_workbook(BytesIO(write_template(store, "Prøveby", "2023K4")))
    sheet = book.active
    for row, quarter, total in ((7, 2, 20), (8, 3, 15), (9, 5, 35)):
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
    assert [row[2] for row in book.active.iter_rows(min_row=6, values_only=True)] == [None] * 5
    assert [row[5] for row in book.active.iter_rows(min_row=6, values_only=True)] == [None] * 5


def test_an_unknown_plan_or_period_is_named(store: Store) -> None:
    with pytest.raises(UnknownPlan):
        write_template(store, "Andenby", "2023K4")
    with pytest.raises(UnreadablePeriod):
        write_template(store, "Prøveby", "2023")
