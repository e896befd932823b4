"""The macros behind *Datakvalitet*: completeness, reconciliation, open findings and the verdict."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import polars as pl

from store.connection import Store
from store.records import FINDING
from tests.given import (
    Figure,
    Indicator,
    catalogue,
    indicator_id,
    published,
    store_with,
    submission,
)
from tests.sql.filtered import rows

TALKS = Indicator("Samtaler", theme="Beboervejledninger")
CAFE = Indicator("Caféer", activity="Café")
VERDICT = (
    "expected, reported, share, activities, activities_missing, activities_partial,"
    " activities_late, wholes, wholes_different, errors, warnings, notes"
)


def completeness(store: Store, quarter: str, **narrowed: str) -> list[tuple]:
    columns = "activity, quarter, completeness, reported, expected"
    return rows(store, "completeness", columns, quarter, "activity_order, quarter", **narrowed)


def two_activities(tmp_path: Path) -> Store:
    return store_with(
        tmp_path,
        catalogue(TALKS, Indicator("Besøg"), CAFE),
        Figure("Samtaler", None, "2023K1", "actual", 4),
        Figure("Besøg", None, "2023K1", "actual", None, status="pending"),
        Figure("Caféer", None, "2023K1", "actual", 1),
        Figure("Samtaler", None, "2023K2", "actual", 5),
        Figure("Besøg", None, "2023K2", "actual", None, status="missing"),
    )


def test_an_activity_is_complete_partial_or_missing_quarter_by_quarter(tmp_path: Path) -> None:
    assert completeness(two_activities(tmp_path), "2023K2") == [
        ("Vejledning", "2023K1", "complete", 2, 2),
        ("Vejledning", "2023K2", "partial", 1, 2),
        ("Café", "2023K1", "complete", 1, 1),
        ("Café", "2023K2", "missing", 0, 1),
    ]


def test_quarters_after_the_chosen_one_are_left_out(tmp_path: Path) -> None:
    assert {row[1] for row in completeness(two_activities(tmp_path), "2023K1")} == {"2023K1"}


def test_a_theme_leaves_the_activities_that_count_in_it(tmp_path: Path) -> None:
    found = completeness(two_activities(tmp_path), "2023K2", theme="Beboervejledninger")
    assert {row[0] for row in found} == {"Vejledning"}


def test_days_late_are_counted_from_the_deadline_and_unknown_before_handing_in(
    tmp_path: Path,
) -> None:
    store = two_activities(tmp_path)
    found = rows(store, "completeness", "activity, days_late, due_date", "2023K2", "activity")
    late = (datetime.now(UTC).date() - datetime(2023, 7, 30, tzinfo=UTC).date()).days
    in_second = [row for row in found if str(row[2]) == "2023-07-30"]
    assert [row[:2] for row in in_second] == [("Café", None), ("Vejledning", late)]


def test_a_difference_is_explained_in_the_quarter_of_its_figure(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(TALKS),
        Figure("Samtaler", "R", "2023K3", "actual", 36),
        Figure("Samtaler", "S", "2023K3", "actual", 59),
        Figure("Samtaler", None, "2023K3", "actual", 94),
        Figure("Samtaler", "R", "2023", "target", 50),
        Figure("Samtaler", "S", "2023", "target", 50),
        Figure("Samtaler", None, "2023", "target", 100),
    )
    columns = "period, quarter, kind, dimension, parts, reported, difference, is_different"
    assert rows(store, "reconciliation", columns, "2023K3", "period") == [
        ("2023", "2023K3", "target", "area", 100, 100, 0, False),
        ("2023K3", "2023K3", "actual", "area", 95, 94, -1, True),
    ]
    assert rows(store, "reconciliation", columns, "2023K3", "period", area="R") == []


def with_finding(
    store: Store, *figures: Figure, cell: str | None, severity: str = "warning", name: str
) -> None:
    finding = pl.DataFrame(
        [
            {
                "code": "test",
                "severity": severity,
                "sheet": "Ark1" if cell else None,
                "cell": cell,
                "raw": "12*",
                "message": f"Se {name}.",
                "suggestion": None,
            }
        ],
        schema=FINDING,
    )
    published(store, replace(submission(*figures, name=name), finding=finding))


def findings(store: Store, quarter: str, **narrowed: str) -> list[tuple]:
    columns = "severity, cell, message, indicator_id, area, quarter"
    return rows(store, "finding", columns, quarter, "upload_id", **narrowed)


def test_a_finding_leads_to_the_figure_of_its_cell(tmp_path: Path) -> None:
    store = store_with(tmp_path, catalogue(TALKS))
    with_finding(store, Figure("Samtaler", "R", "2023K1", "actual", 12), cell="B2", name="a.xlsx")
    assert findings(store, "2023K1") == [
        ("warning", "B2", "Se a.xlsx.", indicator_id("Samtaler"), "R", "2023K1")
    ]


def test_a_finding_closes_when_a_later_upload_supersedes_its_figure(tmp_path: Path) -> None:
    store = store_with(tmp_path, catalogue(TALKS))
    with_finding(store, Figure("Samtaler", None, "2023K1", "actual", 12), cell="B2", name="a.xlsx")
    published(store, submission(Figure("Samtaler", None, "2023K1", "actual", 13), name="b.xlsx"))
    assert findings(store, "2023K1") == []


def test_a_finding_about_the_whole_file_stands_only_without_a_filter(tmp_path: Path) -> None:
    store = store_with(tmp_path, catalogue(TALKS))
    with_finding(store, Figure("Samtaler", None, "2023K1", "actual", 12), cell=None, name="a.xlsx")
    assert [row[2] for row in findings(store, "2023K1")] == ["Se a.xlsx."]
    assert findings(store, "2023K1", theme="Beboervejledninger") == []


def test_the_verdict_counts_the_chosen_quarter(tmp_path: Path) -> None:
    store = two_activities(tmp_path)
    assert rows(store, "data_quality", VERDICT, "2023K2", "quarter") == [
        (3, 1, 1 / 3, 2, 1, 1, 1, 0, 0, 0, 0, 0)
    ]
