"""The status of a goal: ceilings, whole expectations, incomplete figures, targets of quarters."""

from pathlib import Path

import pytest

from tests.given import Figure, Indicator, catalogue, store_with
from tests.sql.counted import quarters, row, statuses


def test_a_summed_ceiling_is_kept_only_when_the_year_is_over(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Klager", direction="decrease")),
        Figure("Klager", None, "2024", "target", 20),
        *quarters("Klager", 4, 6, 5, 5),
    )
    assert statuses(store, "Klager", "status, ytd, expected_to_date, pace") == [
        ("on_track", 4, 5, 5 / 4),
        ("on_track", 10, 10, 1),
        ("on_track", 15, 15, 1),
        ("reached", 20, 20, 1),
    ]


def test_a_summed_ceiling_has_no_tolerance_and_no_way_from_a_baseline(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Klager", direction="decrease")),
        Figure("Klager", None, "2023", "baseline", 90),
        Figure("Klager", None, "2024", "target", 22),
        *quarters("Klager", 7, 13, 0, 3),
    )
    # Expected are 22 x 1/4, 2/4 and 3/4, rounded up to 6, 11 and 17; 23 at last is above 22.
    assert statuses(store, "Klager", "status, expected_to_date, pace, lacking, wanted") == [
        ("behind", 6, pytest.approx(6 / 7), 1, 6),
        ("far_behind", 11, pytest.approx(11 / 20), 9, 11),
        ("behind", 17, pytest.approx(17 / 20), 3, 17),
        ("not_reached", 22, pytest.approx(22 / 23), 1, 22),
    ]


def test_a_ceiling_that_is_passed_is_not_reached_for_good(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(
            Indicator("Klager", direction="decrease"), Indicator("Brand", direction="decrease")
        ),
        Figure("Klager", None, "2024", "target", 10),
        *quarters("Klager", 2, 9, None, 0),
        Figure("Brand", None, "2024", "target", 0),
        *quarters("Brand", 0, 0, 1, 0),
    )
    assert statuses(store, "Klager", "status, lacking, wanted") == [
        ("on_track", None, None),
        ("not_reached", 1, 10),
        ("not_reached", 1, 10),
        ("not_reached", 1, 10),
    ]
    assert statuses(store, "Brand", "status, attainment, pace") == [
        ("on_track", None, None),
        ("on_track", None, None),
        ("not_reached", None, None),
        ("not_reached", None, None),
    ]


def test_a_summed_interval_has_both_a_floor_and_a_ceiling(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Ture", direction="within"), Indicator("Hold", direction="within")),
        Figure("Ture", None, "2024", "target", None, low=10, high=18),
        *quarters("Ture", 1, 7, 6, 5),
        Figure("Hold", None, "2024", "target", None, low=10, high=18),
        *quarters("Hold", 4, 2, 4, 3),
    )
    columns = "status, ytd, expected_to_date, expected_to_date_high, pace"
    assert statuses(store, "Ture", columns) == [
        ("far_behind", 1, 2, 5, 1 / 2),
        ("on_track", 8, 5, 9, 1),
        ("on_track", 14, 7, 14, 1),
        ("not_reached", 19, 10, 18, pytest.approx(18 / 19)),
    ]
    assert statuses(store, "Hold") == ["on_track", "on_track", "on_track", "reached"]


def test_a_level_that_must_not_be_exceeded_is_judged_at_once(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Ventende", aggregation="last", direction="decrease")),
        Figure("Ventende", None, "2024", "target", 0),
        *quarters("Ventende", 3, 0, 0, 1),
    )
    assert statuses(store, "Ventende", "status, attainment") == [
        ("far_behind", None),
        ("reached", None),
        ("reached", None),
        ("not_reached", None),
    ]


@pytest.mark.parametrize(
    ("aggregation", "direction", "target", "figures", "expected"),
    [
        ("last", "increase", -6, (-9, -6, -5, 1), ["far_behind", "reached", "reached", "reached"]),
        (
            "last",
            "decrease",
            -6,
            (-5, -6, -9, 0),
            ["far_behind", "reached", "reached", "not_reached"],
        ),
        # Expected are -3, -6, -9 and -12: the sum starts above its goal and may yet come down.
        (
            "sum",
            "decrease",
            -12,
            (-2, -4, -4, -2),
            ["far_behind", "on_track", "on_track", "reached"],
        ),
        (
            "sum",
            "increase",
            -12,
            (-4, -4, -4, -1),
            ["reached", "reached", "reached", "not_reached"],
        ),
    ],
)
def test_a_target_below_zero_is_met_by_comparison_and_has_no_share(
    tmp_path: Path,
    aggregation: str,
    direction: str,
    target: float,
    figures: tuple[float, ...],
    expected: list[str],
) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Flytning", aggregation=aggregation, direction=direction)),
        Figure("Flytning", None, "2024", "target", target),
        *quarters("Flytning", *figures),
    )
    assert statuses(store, "Flytning") == expected
    assert statuses(store, "Flytning", "attainment") == [None] * 4
    assert statuses(store, "Flytning", "pace") == [None] * 4


def test_a_baseline_below_a_ceiling_gives_no_way_to_go(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Ledige", aggregation="last", direction="decrease")),
        Figure("Ledige", None, "2023", "baseline", 30),
        Figure("Ledige", None, "2024", "target", 40),
        *quarters("Ledige", 35, 50, 45, 40),
    )
    assert statuses(store, "Ledige", "status, attainment") == [
        ("reached", 1),
        ("behind", 0.8),
        ("on_track", pytest.approx(40 / 45)),
        ("reached", 1),
    ]


def test_nobody_is_behind_by_half_an_event(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Camp"), Indicator("Ture"), Indicator("Kurser", unit="timer")),
        Figure("Camp", None, "2024", "target", 1),
        *quarters("Camp", 0, 0, 0, 0),
        Figure("Ture", None, "2024", "target", 5),
        *quarters("Ture", 1, 1, 0, 2),
        Figure("Kurser", None, "2024", "target", 5, unit="timer"),
        *quarters("Kurser", 1, 1, 0, 3),
    )
    assert statuses(store, "Camp", "status, expected_to_date") == [
        ("on_track", 0),
        ("on_track", 0),
        ("on_track", 0),
        ("not_reached", 1),
    ]
    columns = "status, expected_to_date, lacking, wanted, target_quarter"
    assert statuses(store, "Ture", columns) == [
        ("on_track", 1, None, None, 1),
        ("on_track", 2, None, None, 1),
        ("behind", 3, 1, 3, 1),
        ("not_reached", 5, 1, 5, 2),
    ]
    assert statuses(store, "Kurser", columns) == [
        ("behind", 1.25, 0.25, 1.25, 1.25),
        ("behind", 2.5, 0.5, 2.5, 1.25),
        ("far_behind", 3.75, 1.75, 3.75, 1.25),
        ("reached", 5, None, None, 1.25),
    ]


def test_a_share_of_a_goal_that_is_whole_but_for_rounding_is_that_whole(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Job", profile=(0.29, 0.57, 0.7, 1.0))),
        Figure("Job", None, "2024", "target", 100),
        *quarters("Job", 29, 28, 13, 30),
    )
    assert statuses(store, "Job", "expected_to_date") == [29, 57, 70, 100]


def test_a_sum_with_quarters_missing_is_incomplete_until_its_part_suffices(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(
            Indicator("Besøg"), Indicator("Møder"), Indicator("Klager", direction="decrease")
        ),
        Figure("Besøg", None, "2024", "target", 40),
        *quarters("Besøg", 5, None, 30, 4),
        Figure("Møder", None, "2024", "target", 40),
        *quarters("Møder", 5, None, 35, 0),
        Figure("Klager", None, "2024", "target", 40),
        *quarters("Klager", 5, None, 3, 2),
    )
    columns = "status, ytd, quarters_missing, known_quarters, forecast"
    assert statuses(store, "Besøg", columns) == [
        ("far_behind", 5, 0, ["2024K1"], 20),
        ("incomplete", 5, 1, ["2024K1"], None),
        ("incomplete", 35, 1, ["2024K1", "2024K3"], None),
        ("incomplete", 39, 1, ["2024K1", "2024K3", "2024K4"], None),
    ]
    assert statuses(store, "Møder", "status, forecast") == [
        ("far_behind", 20),
        ("incomplete", None),
        ("reached", None),
        ("reached", None),
    ]
    assert statuses(store, "Klager") == ["on_track", "incomplete", "incomplete", "incomplete"]


def test_a_reported_year_to_date_is_complete_and_covers_the_quarters_before(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Besøg")),
        Figure("Besøg", None, "2024", "target", 40),
        Figure("Besøg", None, "2024K2", "ytd", 18),
        Figure("Besøg", None, "2024K4", "actual", 9),
    )
    assert row(store, "Besøg", "2024K2", columns="status, forecast, known_quarters") == {
        "status": "on_track",
        "forecast": 36,
        "known_quarters": ["2024K1", "2024K2"],
    }
    assert row(store, "Besøg", "2024K4", columns="status, known_quarters, forecast") == {
        "status": "incomplete",
        "known_quarters": ["2024K1", "2024K2", "2024K4"],
        "forecast": None,
    }


def test_a_figure_that_is_no_sum_is_never_incomplete(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Pladser", aggregation="last")),
        Figure("Pladser", None, "2024", "target", 40),
        *quarters("Pladser", 20, None, None, 38),
    )
    assert statuses(store, "Pladser", "status, forecast") == [
        ("far_behind", 20),
        ("far_behind", 20),
        ("far_behind", 20),
        ("not_reached", None),
    ]


def test_the_quarters_before_a_plan_began_are_not_missing(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Familier", year_start_quarter=3)),
        Figure("Familier", None, "2021/22", "target", 20),
        Figure("Familier", None, "2022K1", "actual", 12),
        Figure("Familier", None, "2022K2", "actual", 7),
    )
    # The plan began on 1 January 2022, half a school year before the summer.
    assert row(store, "Familier", "2022K1", columns="status, quarters_missing") == {
        "status": "behind",
        "quarters_missing": 0,
    }
    assert row(store, "Familier", "2022K2", columns="status, quarters_missing") == {
        "status": "not_reached",
        "quarters_missing": 0,
    }


def test_a_quarters_goal_is_held_against_that_quarter_and_not_the_year(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Møder"), Indicator("Besøg"), Indicator("Ture")),
        Figure("Møder", None, "2024K3", "target", 105),
        Figure("Møder", None, "2024K3", "actual", 97),
        Figure("Møder", None, "2024K3", "ytd", 348),
        Figure("Besøg", None, "2024K3", "target", 45),
        Figure("Besøg", None, "2024K3", "actual", 50),
        Figure("Ture", None, "2024K4", "target", 6),
        Figure("Ture", None, "2024K4", "actual", 4),
    )
    columns = "status, ytd, measured, annual_target, expected_to_date, attainment, forecast"
    assert row(store, "Møder", "2024K3", columns=columns) == {
        "status": "on_track",
        "ytd": 348,
        "measured": 97,
        "annual_target": None,
        "expected_to_date": 105,
        "attainment": None,
        "forecast": 464,
    }
    assert row(store, "Besøg", "2024K3", columns=columns) == {
        "status": "on_track",
        "ytd": 50,
        "measured": 50,
        "annual_target": None,
        "expected_to_date": 45,
        "attainment": None,
        "forecast": None,
    }
    assert row(store, "Ture", "2024K4", columns="status, lacking, wanted") == {
        "status": "not_reached",
        "lacking": 2,
        "wanted": 6,
    }


def test_goals_of_every_quarter_are_held_against_the_year_so_far(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Møder")),
        *(Figure("Møder", None, f"2024K{quarter}", "target", 10) for quarter in (1, 2, 3, 4)),
        *quarters("Møder", 12, 6, 10, 13),
    )
    assert statuses(store, "Møder", "status, measured, expected_to_date") == [
        ("on_track", 12, 10),
        ("on_track", 18, 20),
        ("on_track", 28, 30),
        ("reached", 41, 40),
    ]


def test_the_areas_goals_of_a_quarter_come_to_that_of_the_whole(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Møder")),
        Figure("Møder", "R", "2024K3", "target", 6),
        Figure("Møder", "M", "2024K3", "target", 4),
        Figure("Møder", "R", "2024K3", "actual", 3),
        Figure("Møder", "M", "2024K3", "actual", 4),
    )
    assert row(store, "Møder", "2024K3", columns="status, measured, expected_to_date") == {
        "status": "behind",
        "measured": 7,
        "expected_to_date": 10,
    }
