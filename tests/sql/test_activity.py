"""What *Aktivitet* reads: goals per activity, its quarters, and findings and corrections of it."""

from dataclasses import replace
from pathlib import Path

import polars as pl

from store.connection import Store
from store.records import CHANGE_REASON, FINDING
from store.write import withdraw
from tests.given import (
    BY,
    PLAN_ID,
    Figure,
    Indicator,
    catalogue,
    indicator_id,
    published,
    store_with,
    submission,
)
from tests.sql.filtered import rows

TALKS = Indicator("Samtaler")
COURSES = Indicator("Kurser")
CAFES = Indicator("Caféer", activity="Samvær")
PLAN = catalogue(TALKS, COURSES, CAFES)


def noticed(*found: tuple[str, str, str]) -> pl.DataFrame:
    """Findings as code, severity and cell, all on the one sheet."""
    return pl.DataFrame(
        [(code, severity, "Ark1", cell, "12", "Besked", None) for code, severity, cell in found],
        schema=FINDING,
        orient="row",
    )


def findings(store: Store, quarter: str = "2024K1", **narrowed: str) -> list[tuple]:
    return rows(store, "activity_finding", "indicator, code, cell", quarter, "code", **narrowed)


def test_an_activity_has_its_goals_per_status_and_its_share_on_course(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        PLAN,
        Figure("Samtaler", None, "2024", "target", 40),
        Figure("Samtaler", None, "2024K1", "actual", 10),
        Figure("Kurser", None, "2024", "target", 40),
        Figure("Kurser", None, "2024K1", "actual", 1),
        Figure("Caféer", None, "2024K1", "actual", 3),
    )

    columns = "activity, status, goals, goals_with_target, goals_on_course, share_on_course"
    assert rows(store, "activity_goals", columns, "2024K1", "activity_order, status") == [
        ("Vejledning", "far_behind", 1, 2, 1, 0.5),
        ("Vejledning", "on_track", 1, 2, 1, 0.5),
        ("Samvær", "no_target", 1, 0, 0, None),
    ]


def test_a_quarter_is_as_high_as_its_share_of_the_highest(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        PLAN,
        Figure("Samtaler", None, "2024K1", "actual", 10),
        Figure("Samtaler", "R", "2024K1", "actual", 4),
        Figure("Samtaler", None, "2024K3", "actual", 40),
        Figure("Kurser", None, "2024K1", "actual", 0),
    )

    columns = "indicator, quarter, bar_from, bar_to"
    narrowed = {"activity_id": f"{PLAN_ID}/vejledning"}
    order = "indicator_place, quarter"
    assert rows(store, "activity_quarter", columns, "2024K3", order, **narrowed) == [
        ("Samtaler", "2024K1", 0, 0.25),
        ("Samtaler", "2024K2", None, None),
        ("Samtaler", "2024K3", 0, 1.0),
        ("Kurser", "2024K1", 0, 0),
        ("Kurser", "2024K2", None, None),
        ("Kurser", "2024K3", None, None),
    ]
    assert rows(store, "activity_quarter", columns, "2024K1", order, area="R") == [
        ("Samtaler", "2024K1", 0, 1.0)
    ]


def test_a_quarter_below_zero_hangs_from_where_zero_lies(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        PLAN,
        Figure("Samtaler", None, "2024K1", "actual", -10),
        Figure("Samtaler", None, "2024K2", "actual", 30),
        Figure("Kurser", None, "2024K1", "actual", -4),
        Figure("Kurser", None, "2024K2", "actual", -1),
    )

    columns = "indicator, quarter, bar_from, bar_to"
    narrowed = {"activity_id": f"{PLAN_ID}/vejledning"}
    order = "indicator_place, quarter"
    assert rows(store, "activity_quarter", columns, "2024K2", order, **narrowed) == [
        ("Samtaler", "2024K1", 0, 0.25),
        ("Samtaler", "2024K2", 0.25, 1),
        ("Kurser", "2024K1", 0, 1),
        ("Kurser", "2024K2", 0.75, 1),
    ]
    columns = "distinct indicator, zero_at"
    assert rows(store, "activity_quarter", columns, "2024K2", "indicator", **narrowed) == [
        ("Kurser", 1),
        ("Samtaler", 0.25),
    ]


def test_a_finding_concerns_the_standing_figures_of_its_cell(tmp_path: Path) -> None:
    store = store_with(tmp_path, PLAN)
    handed_in = submission(
        Figure("Samtaler", None, "2024K1", "actual", 10),
        Figure("Kurser", None, "2024K2", "actual", 1),
    )
    found = noticed(("a_gap", "note", "B2"), ("b_jump", "warning", "B3"), ("c_title", "note", "A1"))
    published(store, replace(handed_in, finding=found))

    assert findings(store, "2024K2") == [("Samtaler", "a_gap", "B2"), ("Kurser", "b_jump", "B3")]
    assert findings(store, "2024K1") == [("Samtaler", "a_gap", "B2")]
    assert findings(store, "2024K2", activity_id=f"{PLAN_ID}/samvær") == []


def test_a_finding_is_gone_with_the_figure_that_another_upload_superseded(tmp_path: Path) -> None:
    store = store_with(tmp_path, PLAN)
    first = submission(Figure("Samtaler", None, "2024K1", "actual", 10))
    published(store, replace(first, finding=noticed(("a_gap", "note", "B2"))))
    later = published(store, submission(Figure("Samtaler", None, "2024K1", "actual", 12)))
    assert findings(store) == []

    withdraw(store, later, BY, "Forkert fil")

    assert findings(store) == [("Samtaler", "a_gap", "B2")]


def test_a_correction_is_told_in_the_quarter_it_is_about_and_every_later_one(
    tmp_path: Path,
) -> None:
    store = store_with(tmp_path, PLAN, Figure("Samtaler", "R", "2024K2", "actual", 10))
    reason = pl.DataFrame(
        [(PLAN_ID, indicator_id("Samtaler"), "R", "2024K2", "actual", "Talt igen")],
        schema=CHANGE_REASON,
        orient="row",
    )
    corrected = submission(
        Figure("Samtaler", "R", "2024K2", "actual", 12),
        Figure("Kurser", None, "2024K3", "actual", 1),
    )
    published(store, replace(corrected, change_reason=reason))

    def told(quarter: str, **narrowed: str) -> list[tuple]:
        columns = "indicator, area, quarter, was_value, value, reason, corrected_by"
        return rows(store, "activity_correction", columns, quarter, "period", **narrowed)

    expected = [("Samtaler", "R", "2024K2", 10, 12, "Talt igen", BY)]
    assert told("2024K2") == expected
    assert told("2024K3") == expected
    assert told("2024K3", area="S") == []
