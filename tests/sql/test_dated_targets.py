"""A target changed from a date leaves the quarters before it judged by the old one."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from store.connection import Store
from store.write import CheckFailed, Reasons, ReasonsMissing, preview, publish_new, withdraw
from tests.given import (
    BY,
    Figure,
    Indicator,
    catalogue,
    published,
    store_with,
    submission,
)
from tests.sql.counted import quarters, row

JULY, OCTOBER = date(2024, 7, 1), date(2024, 10, 1)
TALKS = catalogue(Indicator("Samtaler"))
OLD = Figure("Samtaler", None, "2024", "target", 40)
NEW = replace(OLD, value=80, valid_from=JULY)
FIGURES = quarters("Samtaler", 10, 10, 10, 10)


def with_targets(folder: Path, *targets: Figure) -> Store:
    """A store in which the targets are handed in one after the other."""
    store = store_with(folder, TALKS, OLD, *FIGURES)
    for target in targets:
        published(store, submission(target))
    return store


def in_2024(store: Store, columns: str) -> list[tuple[object, ...]]:
    return [
        tuple(row(store, "Samtaler", f"2024K{quarter}", columns=columns).values())
        for quarter in (1, 2, 3, 4)
    ]


def test_a_quarter_is_judged_by_the_target_that_held_in_it(tmp_path: Path) -> None:
    store = with_targets(tmp_path, NEW)

    assert in_2024(store, "annual_target, expected_to_date, status") == [
        (40, 10, "on_track"),
        (40, 20, "on_track"),
        (80, 60, "far_behind"),
        (80, 80, "not_reached"),
    ]


def test_both_targets_are_kept_and_drawn(tmp_path: Path) -> None:
    store = with_targets(tmp_path, NEW)

    assert store.read(
        "select value, valid_from from marts.figure where kind = 'target' order by all"
    ).rows() == [(40, None), (80, JULY)]
    assert store.read(
        "select quarter, target_quarter from marts.target_vs_actual"
        " where year = 2024 order by quarter"
    ).rows() == [("2024K1", 10), ("2024K2", 10), ("2024K3", 20), ("2024K4", 20)]
    assert store.read(
        "select quarter, value from marts.goal_figure"
        " where kind = 'target' and period = '2024' order by quarter"
    ).rows() == [("2024K1", 40), ("2024K2", 40), ("2024K3", 80), ("2024K4", 80)]


def test_of_targets_of_several_days_each_holds_until_the_next(tmp_path: Path) -> None:
    store = with_targets(tmp_path, replace(OLD, value=60, valid_from=OCTOBER), NEW)

    assert in_2024(store, "annual_target") == [(40,), (40,), (80,), (60,)]


def test_the_target_of_an_area_that_changes_changes_the_wholes(tmp_path: Path) -> None:
    figures = [
        *(Figure("Samtaler", area, "2024", "target", 40) for area in "RS"),
        *(Figure("Samtaler", "R", f"2024K{quarter}", "actual", 10) for quarter in (1, 2, 3, 4)),
    ]
    store = store_with(tmp_path, TALKS, *figures)
    published(store, submission(Figure("Samtaler", "R", "2024", "target", 60, valid_from=JULY)))

    assert in_2024(store, "annual_target") == [(80,), (80,), (100,), (100,)]


def test_a_new_target_is_told_against_the_one_before_it_and_needs_a_reason(tmp_path: Path) -> None:
    store = with_targets(tmp_path)

    with pytest.raises(ReasonsMissing) as raised:
        publish_new(store, submission(NEW), BY)
    columns = ("period", "was_value", "value", "valid_from", "change")
    assert raised.value.changes.changed_figures.select(columns).rows() == [
        ("2024", 40, 80, JULY, "changed")
    ]

    upload_id = publish_new(store, submission(NEW), BY, Reasons("Aftalt i styregruppen"))
    assert store.read(
        "select was_value, value, valid_from, reason from marts.correction"
    ).rows() == [(40, 80, JULY, "Aftalt i styregruppen")]

    with pytest.raises(ReasonsMissing) as raised:
        withdraw(store, upload_id, BY)
    assert raised.value.changes.changed_figures.select(columns).rows() == [
        ("2024", 80, 40, JULY, "changed")
    ]
    withdraw(store, upload_id, BY, "Alligevel ikke")
    assert in_2024(store, "annual_target") == [(40,)] * 4


def test_the_same_day_is_corrected_and_the_beginning_is_its_own(tmp_path: Path) -> None:
    store = with_targets(tmp_path, NEW)

    def told(figure: Figure) -> list[tuple[object, ...]]:
        changed = preview(store, submission(figure)).changes.changed_figures
        return changed.select("was_value", "value", "valid_from").rows()

    assert told(replace(NEW, value=90)) == [(80, 90, JULY)]
    assert told(replace(OLD, value=50)) == [(40, 50, None)]
    assert told(replace(OLD, value=90, valid_from=OCTOBER)) == [(80, 90, OCTOBER)]


def test_a_target_of_one_day_more_is_no_other_total_of_its_areas(tmp_path: Path) -> None:
    figures = [
        *(Figure("Samtaler", area, "2024", "target", 20) for area in "RS"),
        OLD,
        *FIGURES,
    ]
    store = store_with(tmp_path, TALKS, *figures)
    published(store, submission(NEW))

    assert store.read(
        "select parts, reported from marts.reconciliation where kind = 'target'"
    ).rows() == [(40, 80)]


def test_a_long_term_goal_is_held_against_the_target_of_its_quarter(tmp_path: Path) -> None:
    plan = catalogue(Indicator("Ledige", kind="long_term", aggregation="last"))
    figures = [
        Figure("Ledige", None, "2025", "target", 40),
        *quarters("Ledige", 10, 10, 10, 10),
    ]
    store = store_with(tmp_path, plan, *figures)
    published(store, submission(Figure("Ledige", None, "2025", "target", 20, valid_from=JULY)))

    assert store.read(
        "select quarter, target from marts.long_term_goal where area is null"
        " and quarter between '2024K1' and '2024K4' order by quarter"
    ).rows() == [("2024K1", 40), ("2024K2", 40), ("2024K3", 20), ("2024K4", 20)]


def test_only_a_target_holds_from_a_day(tmp_path: Path) -> None:
    with pytest.raises(CheckFailed) as raised:
        store_with(tmp_path, TALKS, replace(FIGURES[0], valid_from=JULY))

    assert raised.value.check == "known_words_only"
