"""The smaller marts against rows worked out by hand."""

from datetime import UTC, datetime
from pathlib import Path

from store.write import withdraw
from tests.given import BY, Figure, Indicator, catalogue, published, store_with, submission


def test_target_and_actual_stand_side_by_side_per_quarter_and_area(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Samtaler", profile=(0.1, 0.3, 0.6, 1.0))),
        Figure("Samtaler", None, "2024", "target", 100),
        Figure("Samtaler", "R", "2024", "target", 60),
        Figure("Samtaler", "R", "2024K1", "actual", 5),
        Figure("Samtaler", None, "2024K1", "actual", 9, approximate=True),
        Figure("Samtaler", None, "2024K2", "actual", None, status="pending"),
    )
    found = store.read(
        "select quarter, area, round(target_quarter, 9), actual, approximate, actual_status"
        " from marts.target_vs_actual order by quarter, area nulls first"
    )
    assert found.rows() == [
        ("2024K1", None, 10, 9, True, "reported"),
        ("2024K1", "R", 6, 5, False, "reported"),
        ("2024K2", None, 20, None, False, "pending"),
        ("2024K2", "R", 12, None, False, None),
    ]


def test_a_theme_adds_only_the_indicators_that_count_in_it(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(
            Indicator("Fritidsjobs", theme="Jobs"),
            Indicator("Ordinære", theme="Jobs"),
            Indicator("Fastholdt"),
        ),
        Figure("Fritidsjobs", "R", "2024K1", "actual", 7),
        Figure("Fritidsjobs", "M", "2024K1", "actual", 1),
        Figure("Ordinære", "R", "2024K1", "actual", 2),
        Figure("Fastholdt", "R", "2024K1", "actual", 6),
        Figure("Fastholdt", "R", "2024K2", "actual", 6),
    )
    found = store.read(
        "select area, quarter, actual, indicators_reported, indicators_counted from marts.trend"
        " where level = 'theme' and theme = 'Jobs' order by quarter, area nulls first"
    )
    assert found.rows() == [
        (None, "2024K1", 10, 2, 2),
        ("M", "2024K1", 1, 1, 1),
        ("R", "2024K1", 9, 2, 2),
        (None, "2024K2", None, 0, 2),
        ("M", "2024K2", None, 0, 1),
        ("R", "2024K2", None, 0, 2),
    ]


def test_goals_are_counted_per_status_and_nothing_else_is_added_up(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Samtaler"), Indicator("Besøg"), Indicator("Møder")),
        Figure("Samtaler", None, "2024", "target", 10),
        Figure("Samtaler", None, "2024K1", "actual", 12),
        Figure("Besøg", None, "2024", "target", 10),
        Figure("Besøg", None, "2024K1", "actual", 10),
        Figure("Møder", None, "2024K1", "actual", 3),
    )
    found = store.read(
        "select focus_area, quarter, area, status, goals from marts.goals_by_status order by status"
    )
    assert found.rows() == [
        ("Sammenhængskraft", "2024K1", None, "no_target", 1),
        ("Sammenhængskraft", "2024K1", None, "reached", 2),
    ]


def test_completeness_counts_the_indicators_of_an_activity(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Samtaler"), Indicator("Besøg")),
        Figure("Samtaler", "R", "2024K1", "actual", 12),
        Figure("Besøg", None, "2024K2", "actual", None, status="missing"),
        Figure("Samtaler", None, "2024K2", "actual", 1),
    )
    found = store.read(
        "select quarter, expected, reported, share, is_on_time from marts.completeness"
        " where reported > 0 order by quarter"
    )
    assert found.rows() == [("2024K1", 2, 1, 0.5, False), ("2024K2", 2, 1, 0.5, False)]


def test_a_figure_handed_in_before_the_deadline_is_on_time(tmp_path: Path) -> None:
    year = datetime.now(UTC).year
    store = store_with(
        tmp_path,
        catalogue(Indicator("Samtaler")),
        Figure("Samtaler", None, f"{year}K4", "actual", 12),
    )
    found = store.read("select is_on_time from marts.completeness where reported > 0")
    assert found.rows() == [(True,)]


def test_every_figure_keeps_the_cell_it_came_from(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Samtaler")),
        Figure("Samtaler", "R", "2024K1", "actual", 12, raw="R: 12*"),
    )
    found = store.read(
        "select plan, activity, indicator, area, area_name, period, value, low, raw, sheet, cell,"
        " file_name from marts.figure"
    )
    assert found.rows() == [
        (
            "Proeveby",
            "Vejledning",
            "Samtaler",
            "R",
            "Ringparken",
            "2024K1",
            12,
            None,
            "R: 12*",
            "Ark1",
            "B2",
            "tal.xlsx",
        )
    ]


def test_every_upload_stays_listed_with_what_happened_to_it(tmp_path: Path) -> None:
    store = store_with(tmp_path, catalogue(Indicator("Samtaler")))
    upload_id = published(store, submission(Figure("Samtaler", None, "2024K1", "actual", 12)))
    withdraw(store, upload_id, BY, "Forkert kvartal")
    found = store.with_rights(sees_all=False, hands_in=True).read(
        "select upload_id, file_name, plan, status, reason, observations, errors,"
        " withdrawn_at is not null as is_withdrawn from marts.upload order by upload_id"
    )
    assert found.rows() == [
        (1, "plan.toml", "Proeveby", "published", None, 0, 0, False),
        (2, "tal.xlsx", "Proeveby", "withdrawn", "Forkert kvartal", 1, 0, True),
    ]
