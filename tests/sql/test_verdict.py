"""`filtered.verdict` and `filtered.goal_year`, and what has changed: how the goals fare in all."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from store.connection import Store
from tests.given import Figure, Indicator, catalogue, store_with
from tests.sql.filtered import rows

CHANGE = "indicator, previous_status, status, change_is"
VERDICT = "status, goals, share, change, change_is, all_goals, goals_on_course"


def changes(store: Store, quarter: str, **narrowed: str) -> list[tuple]:
    where = "change_is is not null"
    return rows(store, "goal_attainment", CHANGE, quarter, "indicator", where, **narrowed)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Samtaler is reached, Job falls far behind, Hold gets its first figure, Kurser has no goal."""
    filled = store_with(
        tmp_path,
        catalogue(
            Indicator("Samtaler"),
            Indicator("Job", activity="Jobhjælp"),
            Indicator("Hold"),
            Indicator("Kurser"),
        ),
        Figure("Samtaler", None, "2023", "target", 100, reported_in="2023K1"),
        Figure("Samtaler", None, "2023K1", "actual", 25),
        Figure("Samtaler", None, "2023K2", "actual", 75),
        Figure("Job", None, "2023", "target", 20, reported_in="2023K1"),
        Figure("Job", None, "2023K1", "actual", 4),
        Figure("Job", None, "2023K2", "actual", 0),
        Figure("Hold", None, "2023", "target", 20, reported_in="2023K1"),
        Figure("Hold", None, "2023K2", "ytd", 10),
        Figure("Kurser", None, "2023K1", "actual", 2),
    )
    yield filled
    filled.close()


def test_the_goals_of_each_status_stand_with_the_change_since_the_quarter_before(
    store: Store,
) -> None:
    assert rows(store, "verdict", VERDICT, "2023K2", "status") == [
        ("behind", 0, 0.0, -1, "better", 3, 2),
        ("far_behind", 1, 1 / 3, 1, "worse", 3, 2),
        ("no_data", 0, 0.0, -1, None, 3, 2),
        ("no_target", 1, None, 0, None, 3, 2),
        ("on_track", 1, 1 / 3, 0, None, 3, 2),
        ("reached", 1, 1 / 3, 1, "better", 3, 2),
    ]


def test_the_first_quarter_has_nothing_to_be_held_against(store: Store) -> None:
    assert rows(store, "verdict", "status, goals, change, change_is", "2023K1", "status") == [
        ("behind", 1, None, None),
        ("no_data", 1, None, None),
        ("no_target", 1, None, None),
        ("on_track", 1, None, None),
    ]


def test_a_chosen_status_keeps_its_share_of_all_goals(store: Store) -> None:
    assert rows(store, "verdict", VERDICT, "2023K2", "status", status="far_behind") == [
        ("far_behind", 1, 1 / 3, 1, "worse", 1, 0)
    ]


def test_a_status_that_no_goal_has_any_more_gives_no_rows(store: Store) -> None:
    assert rows(store, "verdict", VERDICT, "2023K2", "status", status="behind") == []


def test_figures_without_a_goal_have_no_share(store: Store) -> None:
    assert rows(store, "verdict", VERDICT, "2023K2", "status", status="no_target") == [
        ("no_target", 1, None, 0, None, 0, 0)
    ]


def test_an_activity_is_counted_by_itself(store: Store) -> None:
    assert rows(store, "verdict", VERDICT, "2023K2", "status", activity_id="proeveby/jobhjælp") == [
        ("behind", 0, 0.0, -1, "better", 1, 0),
        ("far_behind", 1, 1.0, 1, "worse", 1, 0),
    ]


def test_a_goal_whose_status_has_changed_is_better_or_worse(store: Store) -> None:
    assert changes(store, "2023K2") == [
        ("Hold", "no_data", "on_track", "begun"),
        ("Job", "behind", "far_behind", "worse"),
        ("Samtaler", "on_track", "reached", "better"),
    ]


def test_goals_that_begin_a_goal_year_have_no_arrow(school_year: Store) -> None:
    columns = "status, goals, change, before_is, goals_compared"
    # Klub was reached in the school year before, and is on track in the new one.
    assert rows(school_year, "verdict", columns, "2023K3", "status") == [
        ("behind", 1, 1, "known", 1),
        ("on_track", 1, -1, "known", 1),
    ]


def test_a_quarter_of_another_goal_year_is_nothing_to_be_held_against(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Samtaler"), Indicator("Hold")),
        Figure("Samtaler", None, "2023", "target", 100),
        Figure("Samtaler", None, "2023K4", "ytd", 40),
        Figure("Samtaler", None, "2024", "target", 100),
        Figure("Samtaler", None, "2024K1", "actual", 30),
        Figure("Hold", None, "2024", "target", 10),
    )
    columns = "status, goals, change, before_is, goals_compared, goals_unmeasured"
    assert rows(store, "verdict", columns, "2024K1", "status") == [
        ("no_data", 1, None, "another_goal_year", 0, 1),
        ("on_track", 1, None, "another_goal_year", 0, 1),
    ]
    store.close()


def test_the_first_quarter_has_no_changes(store: Store) -> None:
    assert changes(store, "2023K1") == []


@pytest.fixture
def school_year(tmp_path: Path) -> Iterator[Store]:
    """Klub follows the school year and begins it in 3. kvartal; Samtaler the calendar."""
    filled = store_with(
        tmp_path,
        catalogue(Indicator("Samtaler"), Indicator("Klub", year_start_quarter=3)),
        Figure("Samtaler", None, "2023", "target", 100, reported_in="2023K1"),
        Figure("Samtaler", None, "2023K1", "actual", 50),
        Figure("Samtaler", None, "2023K2", "actual", 0),
        Figure("Samtaler", None, "2023K3", "actual", 0),
        Figure("Samtaler", None, "2023K4", "actual", 20),
        Figure("Klub", None, "2022/23", "target", 40, reported_in="2023K1"),
        Figure("Klub", None, "2023/24", "target", 40, reported_in="2023K3"),
        Figure("Klub", None, "2023K2", "actual", 40),
        Figure("Klub", None, "2023K3", "actual", 10),
    )
    yield filled
    filled.close()


def test_each_goal_year_has_gone_its_own_part(school_year: Store) -> None:
    columns = (
        "goal_year, first_quarter, share_gone, goals, goals_reached, share_reached,"
        " goals_on_course, share_on_course, goals_begun, is_begun_anew"
    )
    assert rows(school_year, "goal_year", columns, "2023K3", "goal_year") == [
        ("2023", "2023K1", 0.75, 1, 0, 0.0, 0, 0.0, 0, False),
        ("2023/24", "2023K3", 0.25, 1, 0, 0.0, 1, 1.0, 0, True),
    ]
    assert rows(school_year, "goal_year", columns, "2023K2", "goal_year") == [
        ("2022/23", "2022K3", 1.0, 1, 1, 1.0, 1, 1.0, 1, False),
        ("2023", "2023K1", 0.5, 1, 0, 0.0, 1, 1.0, 0, False),
    ]


def test_a_new_goal_year_is_no_change_for_the_worse(school_year: Store) -> None:
    assert changes(school_year, "2023K3") == [("Samtaler", "on_track", "behind", "worse")]


def test_a_goal_that_is_not_reached_at_the_end_has_become_worse(school_year: Store) -> None:
    assert changes(school_year, "2023K4")[-1] == ("Samtaler", "behind", "not_reached", "worse")


def test_the_goals_that_get_their_first_figures_are_counted(store: Store) -> None:
    assert rows(store, "goal_year", "goal_year, goals_begun", "2023K2", "goal_year") == [
        ("2023", 1)
    ]


@pytest.fixture
def late(tmp_path: Path) -> Iterator[Store]:
    """Of six goals one was known in 2. kvartal; Ture lacks that quarter, Fester two."""
    names = ("Møder", "Hold", "Kurser", "Caféer", "Ture", "Fester")
    filled = store_with(
        tmp_path,
        catalogue(*map(Indicator, names)),
        *(Figure(name, None, "2023", "target", 40, reported_in="2023K2") for name in names),
        Figure("Møder", None, "2023K2", "ytd", 20),
        Figure("Ture", None, "2023K1", "actual", 2),
        Figure("Ture", None, "2023K3", "actual", 25),
        Figure("Fester", None, "2023K3", "actual", 41),
        Figure("Møder", None, "2023K3", "actual", 2),
        *(Figure(name, None, "2023K3", "ytd", 40) for name in ("Hold", "Kurser", "Caféer")),
        *(Figure(name, None, "2023K4", "actual", 9) for name in names),
    )
    yield filled
    filled.close()


def test_there_are_no_arrows_where_most_of_the_quarter_before_is_unknown(late: Store) -> None:
    columns = "status, goals, change, before_is, goals_on_course, goals_on_incomplete"
    assert rows(late, "verdict", columns, "2023K3", "status") == [
        ("behind", 1, None, "unknown", 4, 1),
        ("incomplete", 1, None, "unknown", 4, 1),
        ("no_data", 0, None, "unknown", 4, 1),
        ("on_track", 0, None, "unknown", 4, 1),
        ("reached", 4, None, "unknown", 4, 1),
    ]


def test_incomplete_figures_are_no_change_and_have_no_arrow(late: Store) -> None:
    assert changes(late, "2023K3") == [
        ("Caféer", "no_data", "reached", "begun"),
        ("Fester", "no_data", "reached", "begun"),
        ("Hold", "no_data", "reached", "begun"),
        ("Kurser", "no_data", "reached", "begun"),
        ("Møder", "on_track", "behind", "worse"),
    ]
    assert changes(late, "2023K4") == [("Møder", "behind", "not_reached", "worse")]
    assert rows(late, "verdict", "status, goals, change, before_is", "2023K4", "status") == [
        ("behind", 0, -1, "known"),
        ("incomplete", 1, None, "known"),
        ("not_reached", 1, 1, "known"),
        ("reached", 4, 0, "known"),
    ]


def test_the_verdict_knows_when_the_goal_year_of_all_is_over(late: Store) -> None:
    over = "distinct goal_year_over"
    assert rows(late, "verdict", over, "2023K3", "1") == [(None,)]
    assert rows(late, "verdict", over, "2023K4", "1") == [("2023",)]


def test_goal_years_of_different_ends_are_not_over_together(school_year: Store) -> None:
    assert rows(school_year, "verdict", "distinct goal_year_over", "2023K4", "1") == [(None,)]
