"""`marts.long_term_goal`, `filtered.long_term_goal`: the newest figure on the way to the target."""

from pathlib import Path

import pytest

from queries import filtered
from store.connection import Store
from tests.given import (
    Figure,
    Indicator,
    catalogue,
    filters,
    published,
    store_with,
    submission,
)
from tests.shared_plan import SharedPlan

TALKS = Indicator("Samtaler")
QUARTERS = tuple(Figure("Samtaler", None, f"202{year}K4", "actual", 1) for year in (2, 3, 4, 5))
PLAN = SharedPlan(TALKS, *QUARTERS)


def share(name: str) -> Indicator:
    return Indicator(name, unit="procent", aggregation="last", kind="long_term")


def falling(name: str) -> Indicator:
    return Indicator(name, aggregation="last", direction="decrease", kind="long_term")


def found(
    store: Store, indicator: str | None, quarter: str, columns: str, area: str | None = None
) -> list[tuple]:
    """The row of a goal in a quarter, or of all of them where `indicator` is null."""
    return store.read(
        f"select {columns} from marts.long_term_goal"
        " where indicator = coalesce($indicator, indicator) and quarter = $quarter"
        " and area is not distinct from $area::text order by indicator_order",
        indicator=indicator,
        quarter=quarter,
        area=area,
    ).rows()


def way(store: Store, indicator: str, quarter: str) -> list[tuple]:
    columns = "figure, distance, change, round(way_gone, 4), change_is, status"
    return found(store, indicator, quarter, columns)


def activation(
    name: str, *figures: tuple[str, float], target_period: str = "2025"
) -> tuple[Indicator | Figure, ...]:
    """From 20 % to 85 %, beside the municipality's 33 %, with the plan's own figures."""
    return (
        share(name),
        Figure(name, None, "2021K1", "baseline", 20, unit="procent"),
        Figure(name, "K", "2021K1", "baseline", 33, unit="procent"),
        Figure(name, None, target_period, "target", 85, unit="procent"),
        *(Figure(name, None, period, "actual", value, unit="procent") for period, value in figures),
    )


PERIODS = ["2022", "2025"]


@PLAN.holding(*(activation(period, target_period=period) for period in PERIODS))
@pytest.mark.parametrize("period", PERIODS)
def test_a_target_at_the_plans_end_is_there_from_the_first_quarter(
    store: Store, period: str
) -> None:
    columns = "baseline, baseline_period, municipal_baseline, target, target_year, figure, status"
    assert found(store, period, "2022K4", columns) == [
        (20, "2021K1", 33, 85, 2025, None, "no_data")
    ]
    assert way(store, period, "2022K4") == [(None, None, None, None, None, "no_data")]


@PLAN.holding(*activation("Andel", ("2023K2", 46), ("2025K1", 72.25)))
def test_the_newest_figure_is_judged_until_another_comes(store: Store) -> None:
    # (46 - 20) / (85 - 20) of the way; 46 is 54 % of 85, and 72.25 is 85 % of it.
    assert way(store, "Andel", "2023K1") == [(None, None, None, None, None, "no_data")]
    assert way(store, "Andel", "2024K3") == [(46, 39, 26, 0.4, "better", "far_behind")]
    assert way(store, "Andel", "2025K1") == [(72.25, 12.75, 52.25, 0.8038, "better", "on_track")]
    assert found(store, "Andel", "2024K3", "figure_quarter") == [("2023K2",)]


@PLAN.holding(*activation("Ved slutningen", ("2025K1", 84)))
def test_when_the_plan_is_over_what_is_not_reached_is_not_reached(store: Store) -> None:
    assert found(store, "Ved slutningen", "2025K3", "status") == [("on_track",)]
    assert found(store, "Ved slutningen", "2025K4", "status, is_plan_over") == [
        ("not_reached", True)
    ]


FROM_233_TO_200 = [
    (233, (233, 33, 0, 0.0, "same", "far_behind")),
    (203, (203, 3, -30, 0.9091, "better", "on_track")),
    (200, (200, 0, -33, 1.0, "better", "reached")),
    (190, (190, 0, -43, 1.303, "better", "reached")),
    (266, (266, 66, 33, -1.0, "worse", "far_behind")),
]


@PLAN.holding(
    *(
        (
            falling(f"Fald til {figure}"),
            Figure(f"Fald til {figure}", None, "2021K1", "baseline", 233),
            Figure(f"Fald til {figure}", None, "2025", "target", 200),
            Figure(f"Fald til {figure}", None, "2024K2", "actual", figure),
        )
        for figure, _ in FROM_233_TO_200
    )
)
@pytest.mark.parametrize(("figure", "expected"), FROM_233_TO_200)
def test_falling_is_good_where_it_should_fall(store: Store, figure: float, expected: tuple) -> None:
    assert way(store, f"Fald til {figure}", "2024K4") == [expected]


@PLAN.holding(
    falling("Ned til nul"),
    Figure("Ned til nul", None, "2021", "baseline", 40),
    Figure("Ned til nul", None, "2025", "target", 0),
    Figure("Ned til nul", None, "2024K2", "actual", 10),
)
def test_a_target_of_zero_is_the_whole_way_down(store: Store) -> None:
    assert way(store, "Ned til nul", "2024K4") == [(10, 10, -30, 0.75, "better", "behind")]


@PLAN.holding(
    share("Over målet"),
    Figure("Over målet", None, "2021", "baseline", 90, unit="procent"),
    Figure("Over målet", None, "2025", "target", 85, unit="procent"),
    Figure("Over målet", None, "2024K2", "actual", 88, unit="procent"),
)
def test_a_baseline_that_is_past_the_target_is_no_way_to_go(store: Store) -> None:
    assert way(store, "Over målet", "2024K4") == [(88, 0, -2, None, "worse", "reached")]


@PLAN.holding(
    Indicator("Unge", aggregation="last", direction="within", kind="long_term"),
    Figure("Unge", None, "2021", "baseline", 2),
    Figure("Unge", None, "2025", "target", None, low=6, high=8),
    Figure("Unge", None, "2023K2", "actual", 5),
    Figure("Unge", None, "2024K2", "actual", 9),
)
def test_within_an_interval_the_way_leads_to_its_nearest_end(store: Store) -> None:
    assert way(store, "Unge", "2023K4") == [(5, 1, 3, 0.75, "better", "behind")]
    assert way(store, "Unge", "2024K4") == [(9, 1, 7, 1.75, "worse", "on_track")]


@PLAN.holding(
    falling("I områder"),
    Figure("I områder", "R", "2021", "baseline", 30),
    Figure("I områder", "R", "2025", "target", 20),
    Figure("I områder", "S", "2025", "target", 10),
    Figure("I områder", "R", "2024K2", "actual", 25),
    Figure("I områder", "S", "2024K2", "actual", 12),
)
def test_an_area_has_its_own_baseline_and_the_sum_of_the_areas_is_the_wholes_target(
    store: Store,
) -> None:
    columns = "baseline, figure, target, round(way_gone, 4), status"
    assert found(store, "I områder", "2024K4", columns) == [(None, 37, 30, None, "behind")]
    assert found(store, "I områder", "2024K4", columns, "R") == [(30, 25, 20, 0.5, "far_behind")]
    assert found(store, "I områder", "2023K1", columns, "S") == [(None, None, 10, None, "no_data")]


@PLAN.holding(
    Indicator("Flyttede", kind="long_term"),
    Figure("Flyttede", None, "2025", "target", 40),
    *(Figure("Flyttede", None, f"2024K{quarter}", "actual", 5) for quarter in (1, 2, 3, 4)),
)
def test_a_figure_of_a_year_counts_when_the_year_is_over(store: Store) -> None:
    assert found(store, "Flyttede", "2024K3", "figure, status") == [(None, "no_data")]
    assert found(store, "Flyttede", "2024K4", "figure, status") == [(20, "far_behind")]


@PLAN.holding(
    *activation("På skalaen", ("2023K2", 46)),
    falling("Ledige på skalaen"),
    Figure("Ledige på skalaen", "K", "2021", "baseline", 1736),
    Figure("Ledige på skalaen", None, "2021", "baseline", 233),
)
def test_the_figures_lie_along_a_scale_with_the_municipality_where_it_is_a_share(
    store: Store,
) -> None:
    places = (
        "round(at_baseline, 4), round(at_municipal, 4), round(at_figure, 4), round(at_target, 4)"
    )
    rows = store.read(
        f"select indicator, {places} from filtered.long_term_goal($filters)"
        " where indicator in ('På skalaen', 'Ledige på skalaen') order by indicator_order",
        filters=filters("2024K1"),
    ).rows()
    # The scale runs from 20 - 6 % to 85 + 6 % of the 65 between them.
    assert rows == [
        ("På skalaen", 0.0536, 0.2321, 0.4107, 0.9464),
        ("Ledige på skalaen", 0.5, None, None, None),
    ]


def with_share_and_level(folder: Path, *figures: Figure) -> Store:
    """A plan of its own with the share Andel and the level Ledige."""
    plan = catalogue(TALKS, share("Andel"), falling("Ledige"))
    of_share = [one for one in activation("Andel") if isinstance(one, Figure)]
    return store_with(folder, plan, *QUARTERS, *of_share, *figures)


def test_the_filters_narrow_the_goals(tmp_path: Path) -> None:
    store = with_share_and_level(tmp_path)

    def names(**narrowed: str) -> list[str]:
        rows = filtered.long_term_goals(store, filters=filters("2024K1", **narrowed))
        return rows["indicator"].to_list()

    assert names() == ["Andel", "Ledige"]
    assert names(status="no_data") == ["Andel"]
    assert names(activity_id="proeveby/andet") == []
    assert names(theme="Jobs") == []
    assert names(focus_area="Andet") == []
    assert names(area="R") == []


def test_the_municipalitys_later_figures_stand_beside_the_newest_of_the_plan(
    tmp_path: Path,
) -> None:
    store = with_share_and_level(
        tmp_path,
        Figure("Andel", None, "2022K2", "actual", 25, unit="procent"),
        Figure("Andel", "K", "2022K1", "actual", 36, unit="procent"),
        Figure("Andel", "K", "2022K3", "actual", 37.5, unit="procent"),
        Figure("Andel", None, "2022K4", "actual", 40, unit="procent"),
        Figure("Andel", "K", "2023", "actual", 38, unit="procent"),
        Figure("Ledige", "K", "2022K3", "actual", 4000),
    )

    def beside(quarter: str) -> list[tuple]:
        rows = filtered.municipal_figures(store, filters=filters(quarter))
        return rows.select("period", "figure_period", "figure", "municipal_figure", "gap").rows()

    assert beside("2023K4") == [
        ("2021K1", "2021K1", 20, 33, -13),
        ("2022K1", None, None, 36, None),
        ("2022K3", "2022K2", 25, 37.5, -12.5),
        ("2023", "2022K4", 40, 38, 2),
    ]
    assert beside("2022K1") == [
        ("2021K1", "2021K1", 20, 33, -13),
        ("2022K1", None, None, 36, None),
    ]
    lines = filtered.municipal_lines(store, filters=filters("2022K3"))
    assert lines.select("period", "place", "figure", "is_municipal", "is_baseline").rows() == [
        ("2021K1", 2021 * 4, 20, False, True),
        ("2022K2", 2022 * 4 + 1, 25, False, False),
        ("2021K1", 2021 * 4, 33, True, True),
        ("2022K1", 2022 * 4, 36, True, False),
        ("2022K3", 2022 * 4 + 2, 37.5, True, False),
    ]


def test_without_later_figures_of_the_municipality_there_is_no_line(tmp_path: Path) -> None:
    store = with_share_and_level(tmp_path)
    assert filtered.municipal_figures(store, filters=filters("2025K4")).is_empty()
    assert filtered.municipal_lines(store, filters=filters("2025K4")).is_empty()


def test_a_plan_without_figures_shows_where_its_long_term_goals_begin_and_end(
    tmp_path: Path,
) -> None:
    agreed = (
        Figure("Andel", None, "2021K1", "baseline", 20, unit="procent"),
        Figure("Andel", None, "2025", "target", 85, unit="procent"),
    )
    store = store_with(tmp_path, catalogue(TALKS, share("Andel")), *agreed)
    columns = ("baseline", "target", "target_year", "figure", "status")

    def goals(quarter: str) -> list[tuple]:
        return filtered.long_term_goals(store, filters=filters(quarter)).select(columns).rows()

    assert goals("2023K3") == [(20, 85, 2025, None, "no_data")]
    published(store, submission(Figure("Samtaler", None, "2022K4", "actual", 1)))
    assert goals("2022K4") == [(20, 85, 2025, None, "no_data")]
    assert goals("2023K3") == []
    assert found(store, "Andel", "2023K3", "baseline") == []


def test_a_small_baseline_of_a_plan_without_figures_is_hidden(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(falling("Ledige"), hides_small_counts=True),
        Figure("Ledige", None, "2021", "baseline", 3),
        Figure("Ledige", None, "2025", "target", 1),
    )
    seen = filtered.long_term_goals(store, filters=filters("2023K3"))
    assert seen.select("baseline", "is_baseline_hidden").rows() == [(None, True)]
    by_leader = filtered.long_term_goals(
        store.with_rights(sees_all=True), filters=filters("2023K3")
    )
    assert by_leader.select("baseline", "is_baseline_hidden").rows() == [(3, False)]


ONLY_DIRECTIONS = (
    Indicator("Stiger", unit="procent", aggregation="last", kind="long_term", additive_areas=False),
    Indicator("Falder", aggregation="last", direction="decrease", kind="long_term"),
    Indicator("Står", aggregation="last", direction="decrease", kind="long_term"),
    Indicator("Mangler", unit="procent", aggregation="last", kind="long_term"),
    Indicator("Året", kind="long_term"),
    Indicator("Interval", aggregation="last", direction="within", kind="long_term"),
    Indicator("Uden", aggregation="last", kind="long_term"),
    Indicator("Talte", aggregation="last"),
)


def only_directions(folder: Path) -> Store:
    """Goals that only say which way: two moved, one that stands, one without a newer figure, one of
    a whole year, and three that have no right way or nothing to be held against.
    """
    return store_with(
        folder,
        catalogue(TALKS, *ONLY_DIRECTIONS),
        *QUARTERS,
        *(
            Figure(name, None, "2021", "baseline", value, unit=unit)
            for name, value, unit in (
                ("Stiger", 20, "procent"),
                ("Falder", 200, "antal"),
                ("Står", 200, "antal"),
                ("Mangler", 20, "procent"),
                ("Året", 40, "antal"),
                ("Interval", 20, "antal"),
                ("Talte", 20, "antal"),
            )
        ),
        Figure("Stiger", "R", "2021", "baseline", 20, unit="procent"),
        Figure("Stiger", "R", "2024K1", "actual", 19, unit="procent"),
        Figure("Stiger", "R", "2024K2", "actual", 18.9, unit="procent"),
        Figure("Stiger", None, "2024K1", "actual", 21.2, unit="procent"),
        Figure("Falder", None, "2024K1", "actual", 211),
        Figure("Står", None, "2024K1", "actual", 190),
        *(Figure("Året", None, f"2024K{quarter}", "actual", 9) for quarter in (1, 2, 3, 4)),
        *(Figure(name, None, "2024K1", "actual", 30) for name in ("Interval", "Uden", "Talte")),
    )


def test_a_goal_that_only_says_a_direction_is_judged_by_its_baseline(tmp_path: Path) -> None:
    store = only_directions(tmp_path)

    # 5 % of 20 is 1 and of 200 is 10: 21.2 is beyond it, 211 too, 190 is not.
    columns = "indicator, status, change_is, target_year"
    assert found(store, None, "2024K2", columns) == [
        ("Stiger", "better", "better", None),
        ("Falder", "worse", "worse", None),
        ("Står", "unchanged", "same", None),
        ("Mangler", "no_data", None, None),
        ("Året", "no_data", None, None),
        ("Interval", "no_target", "worse", None),
        ("Uden", "no_target", None, None),
    ]
    # Four quarters of 9 are 36, more than 2 below 40.
    assert ("Året", "worse", "worse", None) in found(store, None, "2024K4", columns)
    assert found(store, None, "2024K1", "status", "R") == [("unchanged",)]
    assert found(store, None, "2024K2", "status", "R") == [("worse",)]

    # Among the goals of the quarter they say the same, and are none of those with a target.
    goals = filtered.goals(store, filters=filters("2024K4"))
    with_status = goals.filter(goals["status"] != "no_target")
    assert with_status.select("indicator", "status").rows() == [
        ("Stiger", "better"),
        ("Falder", "worse"),
        ("Står", "unchanged"),
        ("Året", "worse"),
    ]
    assert filtered.goals_with_target(store, filters=filters("2024K4")).is_empty()
    assert filtered.verdict(store, filters=filters("2024K4"))["all_goals"][0] == 0


def test_how_a_hidden_figure_lies_to_its_baseline_is_hidden(tmp_path: Path) -> None:
    small = Figure("Falder", "R", "2024K1", "actual", 3)
    store = store_with(
        tmp_path,
        catalogue(TALKS, *ONLY_DIRECTIONS, hides_small_counts=True),
        *QUARTERS,
        Figure("Falder", "R", "2021", "baseline", 40),
        Figure("Falder", None, "2021", "baseline", 200),
        Figure("Falder", None, "2024K1", "actual", 100),
        Figure("Står", "R", "2021", "baseline", 2),
        Figure("Står", "R", "2024K1", "actual", 40),
        small,
    )
    leader = store.with_rights(sees_all=True)

    def of_area(seen: Store) -> tuple[list[tuple], list[tuple]]:
        goals = filtered.goals(seen, filters=filters("2024K2", area="R"))
        return (
            goals.select("indicator", "status", "previous_status", "change_is").rows(),
            found(seen, None, "2024K2", "indicator, status", "R"),
        )

    # Of the one the figure is small, of the other the baseline.
    assert of_area(leader) == (
        [("Falder", "better", "better", None), ("Står", "worse", "worse", None)],
        [("Falder", "better"), ("Står", "worse")],
    )
    assert of_area(store) == (
        [("Falder", "no_target", "no_target", None), ("Står", "no_target", "no_target", None)],
        [("Falder", "no_target"), ("Står", "no_target")],
    )
