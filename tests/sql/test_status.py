"""The status of a goal: ceilings, whole expectations, incomplete figures, targets of quarters."""

import pytest

from store.connection import Store
from tests.given import Figure, Indicator
from tests.shared_plan import SharedPlan
from tests.sql.counted import quarters, row, statuses

PLAN = SharedPlan()


@PLAN.holding(
    Indicator("Klager", direction="decrease"),
    Figure("Klager", None, "2024", "target", 20),
    *quarters("Klager", 4, 6, 5, 5),
)
def test_a_summed_ceiling_is_kept_only_when_the_year_is_over(store: Store) -> None:
    assert statuses(store, "Klager", "status, ytd, expected_to_date, pace") == [
        ("on_track", 4, 5, 5 / 4),
        ("on_track", 10, 10, 1),
        ("on_track", 15, 15, 1),
        ("reached", 20, 20, 1),
    ]


@PLAN.holding(
    Indicator("Klager fra 90", direction="decrease"),
    Figure("Klager fra 90", None, "2023", "baseline", 90),
    Figure("Klager fra 90", None, "2024", "target", 22),
    *quarters("Klager fra 90", 7, 13, 0, 3),
)
def test_a_summed_ceiling_has_no_tolerance_and_no_way_from_a_baseline(store: Store) -> None:
    # Expected are 22 x 1/4, 2/4 and 3/4, rounded up to 6, 11 and 17; 23 at last is above 22.
    assert statuses(store, "Klager fra 90", "status, expected_to_date, pace, lacking, wanted") == [
        ("behind", 6, pytest.approx(6 / 7), 1, 6),
        ("far_behind", 11, pytest.approx(11 / 20), 9, 11),
        ("behind", 17, pytest.approx(17 / 20), 3, 17),
        ("not_reached", 22, pytest.approx(22 / 23), 1, 22),
    ]


@PLAN.holding(
    Indicator("Klager over loftet", direction="decrease"),
    Indicator("Brand", direction="decrease"),
    Figure("Klager over loftet", None, "2024", "target", 10),
    *quarters("Klager over loftet", 2, 9, None, 0),
    Figure("Brand", None, "2024", "target", 0),
    *quarters("Brand", 0, 0, 1, 0),
)
def test_a_ceiling_that_is_passed_is_not_reached_for_good(store: Store) -> None:
    assert statuses(store, "Klager over loftet", "status, lacking, wanted") == [
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


@PLAN.holding(
    Indicator("Ture i interval", direction="within"),
    Indicator("Hold i interval", direction="within"),
    Figure("Ture i interval", None, "2024", "target", None, low=10, high=18),
    *quarters("Ture i interval", 1, 7, 6, 5),
    Figure("Hold i interval", None, "2024", "target", None, low=10, high=18),
    *quarters("Hold i interval", 4, 2, 4, 3),
)
def test_a_summed_interval_has_both_a_floor_and_a_ceiling(store: Store) -> None:
    columns = "status, ytd, expected_to_date, expected_to_date_high, pace"
    assert statuses(store, "Ture i interval", columns) == [
        ("far_behind", 1, 2, 5, 1 / 2),
        ("on_track", 8, 5, 9, 1),
        ("on_track", 14, 7, 14, 1),
        ("not_reached", 19, 10, 18, pytest.approx(18 / 19)),
    ]
    assert statuses(store, "Hold i interval") == ["on_track", "on_track", "on_track", "reached"]


@PLAN.holding(
    Indicator("Ventende", aggregation="last", direction="decrease"),
    Figure("Ventende", None, "2024", "target", 0),
    *quarters("Ventende", 3, 0, 0, 1),
)
def test_a_level_that_must_not_be_exceeded_is_judged_at_once(store: Store) -> None:
    assert statuses(store, "Ventende", "status, attainment") == [
        ("far_behind", None),
        ("reached", None),
        ("reached", None),
        ("not_reached", None),
    ]


BELOW_ZERO = [
    (
        "Mindst",
        "last",
        "increase",
        -6,
        (-9, -6, -5, 1),
        ["far_behind", "reached", "reached", "reached"],
    ),
    (
        "Højst",
        "last",
        "decrease",
        -6,
        (-5, -6, -9, 0),
        ["far_behind", "reached", "reached", "not_reached"],
    ),
    # Expected are -3, -6, -9 and -12: the sum starts above its goal and may yet come down.
    (
        "Fald i alt",
        "sum",
        "decrease",
        -12,
        (-2, -4, -4, -2),
        ["far_behind", "on_track", "on_track", "reached"],
    ),
    (
        "Fald højst",
        "sum",
        "increase",
        -12,
        (-4, -4, -4, -1),
        ["reached", "reached", "reached", "not_reached"],
    ),
]


@PLAN.holding(
    *(
        (
            Indicator(name, aggregation=aggregation, direction=direction),
            Figure(name, None, "2024", "target", target),
            *quarters(name, *figures),
        )
        for name, aggregation, direction, target, figures, _ in BELOW_ZERO
    )
)
@pytest.mark.parametrize(
    ("name", "expected"), [(name, expected) for name, *_, expected in BELOW_ZERO]
)
def test_a_target_below_zero_is_met_by_comparison_and_has_no_share(
    store: Store, name: str, expected: list[str]
) -> None:
    assert statuses(store, name) == expected
    assert statuses(store, name, "attainment") == [None] * 4
    assert statuses(store, name, "pace") == [None] * 4


@PLAN.holding(
    Indicator("Ledige", aggregation="last", direction="decrease"),
    Figure("Ledige", None, "2023", "baseline", 30),
    Figure("Ledige", None, "2024", "target", 40),
    *quarters("Ledige", 35, 50, 45, 40),
)
def test_a_baseline_below_a_ceiling_gives_no_way_to_go(store: Store) -> None:
    assert statuses(store, "Ledige", "status, attainment") == [
        ("reached", 1),
        ("behind", 0.8),
        ("on_track", pytest.approx(40 / 45)),
        ("reached", 1),
    ]


@PLAN.holding(
    Indicator("Camp"),
    Indicator("Ture"),
    Indicator("Kurser", unit="timer"),
    Figure("Camp", None, "2024", "target", 1),
    *quarters("Camp", 0, 0, 0, 0),
    Figure("Ture", None, "2024", "target", 5),
    *quarters("Ture", 1, 1, 0, 2),
    Figure("Kurser", None, "2024", "target", 5, unit="timer"),
    *quarters("Kurser", 1, 1, 0, 3),
)
def test_nobody_is_behind_by_half_an_event(store: Store) -> None:
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


@PLAN.holding(
    Indicator("Job", profile=(0.29, 0.57, 0.7, 1.0)),
    Figure("Job", None, "2024", "target", 100),
    *quarters("Job", 29, 28, 13, 30),
)
def test_a_share_of_a_goal_that_is_whole_but_for_rounding_is_that_whole(store: Store) -> None:
    assert statuses(store, "Job", "expected_to_date") == [29, 57, 70, 100]


@PLAN.holding(
    Indicator("Besøg"),
    Indicator("Møder"),
    Indicator("Klager med hul", direction="decrease"),
    Figure("Besøg", None, "2024", "target", 40),
    *quarters("Besøg", 5, None, 30, 4),
    Figure("Møder", None, "2024", "target", 40),
    *quarters("Møder", 5, None, 35, 0),
    Figure("Klager med hul", None, "2024", "target", 40),
    *quarters("Klager med hul", 5, None, 3, 2),
)
def test_a_sum_with_quarters_missing_is_incomplete_until_its_part_suffices(store: Store) -> None:
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
    assert statuses(store, "Klager med hul") == [
        "on_track",
        "incomplete",
        "incomplete",
        "incomplete",
    ]


@PLAN.holding(
    Indicator("Besøg i alt"),
    Figure("Besøg i alt", None, "2024", "target", 40),
    Figure("Besøg i alt", None, "2024K2", "ytd", 18),
    Figure("Besøg i alt", None, "2024K4", "actual", 9),
)
def test_a_reported_year_to_date_is_complete_and_covers_the_quarters_before(store: Store) -> None:
    assert row(store, "Besøg i alt", "2024K2", columns="status, forecast, known_quarters") == {
        "status": "on_track",
        "forecast": 36,
        "known_quarters": ["2024K1", "2024K2"],
    }
    assert row(store, "Besøg i alt", "2024K4", columns="status, known_quarters, forecast") == {
        "status": "incomplete",
        "known_quarters": ["2024K1", "2024K2", "2024K4"],
        "forecast": None,
    }


@PLAN.holding(
    Indicator("Pladser", aggregation="last"),
    Figure("Pladser", None, "2024", "target", 40),
    *quarters("Pladser", 20, None, None, 38),
)
def test_a_figure_that_is_no_sum_is_never_incomplete(store: Store) -> None:
    assert statuses(store, "Pladser", "status, forecast") == [
        ("far_behind", 20),
        ("far_behind", 20),
        ("far_behind", 20),
        ("not_reached", None),
    ]


@PLAN.holding(
    Indicator("Familier", year_start_quarter=3),
    Figure("Familier", None, "2021/22", "target", 20),
    Figure("Familier", None, "2022K1", "actual", 12),
    Figure("Familier", None, "2022K2", "actual", 7),
)
def test_the_quarters_before_a_plan_began_are_not_missing(store: Store) -> None:
    # The plan began on 1 January 2022, half a school year before the summer.
    assert row(store, "Familier", "2022K1", columns="status, quarters_missing") == {
        "status": "behind",
        "quarters_missing": 0,
    }
    assert row(store, "Familier", "2022K2", columns="status, quarters_missing") == {
        "status": "not_reached",
        "quarters_missing": 0,
    }


@PLAN.holding(
    Indicator("Møder i et kvartal"),
    Indicator("Besøg i et kvartal"),
    Indicator("Ture i et kvartal"),
    Figure("Møder i et kvartal", None, "2024K3", "target", 105),
    Figure("Møder i et kvartal", None, "2024K3", "actual", 97),
    Figure("Møder i et kvartal", None, "2024K3", "ytd", 348),
    Figure("Besøg i et kvartal", None, "2024K3", "target", 45),
    Figure("Besøg i et kvartal", None, "2024K3", "actual", 50),
    Figure("Ture i et kvartal", None, "2024K4", "target", 6),
    Figure("Ture i et kvartal", None, "2024K4", "actual", 4),
)
def test_a_quarters_goal_is_held_against_that_quarter_and_not_the_year(store: Store) -> None:
    columns = "status, ytd, measured, annual_target, expected_to_date, attainment, forecast"
    assert row(store, "Møder i et kvartal", "2024K3", columns=columns) == {
        "status": "on_track",
        "ytd": 348,
        "measured": 97,
        "annual_target": None,
        "expected_to_date": 105,
        "attainment": None,
        "forecast": 464,
    }
    assert row(store, "Besøg i et kvartal", "2024K3", columns=columns) == {
        "status": "on_track",
        "ytd": 50,
        "measured": 50,
        "annual_target": None,
        "expected_to_date": 45,
        "attainment": None,
        "forecast": None,
    }
    assert row(store, "Ture i et kvartal", "2024K4", columns="status, lacking, wanted") == {
        "status": "not_reached",
        "lacking": 2,
        "wanted": 6,
    }


@PLAN.holding(
    Indicator("Møder hvert kvartal"),
    *(
        Figure("Møder hvert kvartal", None, f"2024K{quarter}", "target", 10)
        for quarter in (1, 2, 3, 4)
    ),
    *quarters("Møder hvert kvartal", 12, 6, 10, 13),
)
def test_goals_of_every_quarter_are_held_against_the_year_so_far(store: Store) -> None:
    assert statuses(store, "Møder hvert kvartal", "status, measured, expected_to_date") == [
        ("on_track", 12, 10),
        ("on_track", 18, 20),
        ("on_track", 28, 30),
        ("reached", 41, 40),
    ]


@PLAN.holding(
    Indicator("Møder i områder"),
    Figure("Møder i områder", "R", "2024K3", "target", 6),
    Figure("Møder i områder", "M", "2024K3", "target", 4),
    Figure("Møder i områder", "R", "2024K3", "actual", 3),
    Figure("Møder i områder", "M", "2024K3", "actual", 4),
)
def test_the_areas_goals_of_a_quarter_come_to_that_of_the_whole(store: Store) -> None:
    assert row(
        store, "Møder i områder", "2024K3", columns="status, measured, expected_to_date"
    ) == {
        "status": "behind",
        "measured": 7,
        "expected_to_date": 10,
    }
