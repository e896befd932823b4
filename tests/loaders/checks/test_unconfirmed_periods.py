"""Achieved figures of periods that cannot well be are held back until a person confirms them."""

from datetime import date

import polars as pl
import pytest

from domain.periods import Period
from loaders import CheckedFile, Choices
from tests.loaders.given_files import (
    PARTICIPANTS,
    TALKS,
    TITLE,
    checked,
    codes,
    text_file,
    workbook,
)

FIRST_OF_JULY = date(2023, 7, 1)


def listed(*rows: str, today: date | None = None, choices: Choices | None = None) -> CheckedFile:
    content = text_file("Aktivitet;Indikator;Periode;Type;Værdi", *rows)
    return checked(content, "tal.csv", today=today, choices=choices or Choices.none())


def counted(file: CheckedFile) -> list[tuple[object, ...]]:
    return file.observations.select("period", "kind", "value").rows()


def asked(file: CheckedFile) -> list[tuple[object, ...]]:
    about = file.questions.filter(pl.col("subject") == "quarter")
    return about.select("cell", "raw", "options").rows()


def test_a_quarter_not_yet_begun_waits_and_its_target_does_not() -> None:
    rows = (
        f"Vejledning;{PARTICIPANTS};2023K3;Resultat;12",
        f"Vejledning;{PARTICIPANTS};2023K4;Resultat;13",
        f"Vejledning;{PARTICIPANTS};2023K4;Total i år;25",
        f"Vejledning;{TALKS};2023K4;Mål;40",
    )
    file = listed(*rows, today=FIRST_OF_JULY)
    assert counted(file) == [("2023K3", "actual", 12), ("2023K4", "target", 40)]
    assert asked(file) == [("E3", "13 · 25", ["counted", "ignored"])]
    told = file.findings.filter(code="period_not_confirmed")
    assert told["message"].to_list() == [
        "2 tal gælder 4. kvartal 2023, som ikke er begyndt, og er ikke talt med."
    ]
    answered = Choices.none().with_answer("quarter", None, "E3", "13 · 25", "counted")
    settled = listed(*rows, today=FIRST_OF_JULY, choices=answered)
    assert (len(settled.observations), asked(settled)) == (4, [])
    assert "period_not_confirmed" not in codes(settled)
    left_out = Choices.none().with_answer("quarter", None, "E3", "13 · 25", "ignored")
    settled = listed(*rows, today=FIRST_OF_JULY, choices=left_out)
    assert (counted(settled), asked(settled)) == (counted(file), [])


@pytest.mark.parametrize(
    ("period", "today", "waits"),
    [
        ("2023K3", date(2023, 6, 30), True),
        ("2023K3", FIRST_OF_JULY, False),
        ("2024", date(2023, 12, 31), True),
        ("2024", date(2024, 1, 1), False),
        ("2023/24", date(2023, 6, 30), True),
        ("2023/24", FIRST_OF_JULY, False),
        ("2018K4", None, True),
        ("2019K1", None, False),
        ("2026K4", None, False),
        ("2027K1", None, True),
        ("2018/19", None, False),
        ("2027", None, True),
    ],
)
def test_a_period_waits_until_it_has_begun_and_outside_the_plans_dates(
    period: str, today: date | None, *, waits: bool
) -> None:
    file = listed(f"Vejledning;{PARTICIPANTS};{period};Resultat;12", today=today)
    assert bool(asked(file)) is waits
    assert file.observations.is_empty() is waits


def test_each_period_is_asked_about_alone_and_only_what_is_answered_is_counted() -> None:
    rows = (
        f"Vejledning;{PARTICIPANTS};2018K4;Resultat;12",
        f"Vejledning;{PARTICIPANTS};2027K1;Resultat;13",
        f"Vejledning;{PARTICIPANTS};2018K4;Baseline;9",
    )
    assert [cell for cell, *_ in asked(listed(*rows))] == ["E2", "E3"]
    answered = Choices.none().with_answer("quarter", None, "E2", "12", "counted")
    file = listed(*rows, choices=answered)
    assert counted(file) == [("2018K4", "actual", 12), ("2018K4", "baseline", 9)]
    assert asked(file) == [("E3", "13", ["counted", "ignored"])]
    assert answered.remembered().is_empty()


def test_a_report_of_a_quarter_not_yet_begun_waits_with_its_cells() -> None:
    rows = [["Succeskriterier", "Årsmål", "Dette kvartal"], [PARTICIPANTS, 40, 12], [TALKS, 50, 7]]
    file = checked(workbook({"A": [*TITLE, *rows]}), today=date(2023, 6, 30))
    assert counted(file) == [("2023", "target", 40), ("2023", "target", 50)]
    assert asked(file) == [("C6", "12 · 7", ["counted", "ignored"])]


def test_a_cell_without_a_figure_does_not_wait() -> None:
    file = listed(f"Vejledning;{PARTICIPANTS};2023K4;Resultat;afventer", today=FIRST_OF_JULY)
    assert asked(file) == []


def test_a_month_not_yet_begun_waits_with_its_cell() -> None:
    header = ["Succeskriterier", "Juli 2023", "August 2023", "September 2023"]
    content = workbook({"A": [*TITLE, header, [PARTICIPANTS, 1, 2, 3]]})
    assert asked(checked(content, today=date(2023, 8, 31))) == [("D6", "3", ["counted", "ignored"])]
    assert asked(checked(content, today=date(2023, 9, 1))) == []


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        (Period(2023, 4), date(2023, 10, 1), date(2023, 12, 31)),
        (Period(2024, 1, month=2), date(2024, 2, 1), date(2024, 2, 29)),
        (Period(2023), date(2023, 1, 1), date(2023, 12, 31)),
        (Period(2023, is_goal_year=True), date(2023, 7, 1), date(2024, 6, 30)),
    ],
)
def test_a_period_has_a_first_and_a_last_day(period: Period, first: date, last: date) -> None:
    assert period.days == (first, last)
