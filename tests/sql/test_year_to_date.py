"""The year to date and the target of `marts.goal_attainment` against examples counted by hand."""

from pathlib import Path

import pytest

from store.connection import Store
from tests.given import Figure, Indicator, catalogue, published, store_with, submission
from tests.shared_plan import SharedPlan
from tests.sql.counted import quarters, row

PLAN = SharedPlan()


@PLAN.holding(
    Indicator("Samtaler"),
    Figure("Samtaler", None, "2024", "target", 100),
    Figure("Samtaler", None, "2024K1", "actual", 30),
    Figure("Samtaler", None, "2024K2", "actual", 15),
)
def test_the_sum_of_the_quarters_is_counted_against_the_profile(store: Store) -> None:
    assert row(store, "Samtaler", "2024K2") == {
        "ytd": 45,
        "quarters_missing": 0,
        "annual_target": 100,
        "expected_to_date": 50,
        "attainment": 0.45,
        "pace": 0.9,
        "status": "on_track",
        "forecast": 90,
    }


@PLAN.holding(
    Indicator("Samtaler i alt"),
    Figure("Samtaler i alt", None, "2023", "target", 1100),
    Figure("Samtaler i alt", None, "2023K3", "actual", 329),
    Figure("Samtaler i alt", None, "2023K3", "ytd", 1160),
)
def test_the_reported_year_to_date_stands_before_the_quarters(store: Store) -> None:
    counted = row(
        store,
        "Samtaler i alt",
        "2023K3",
        columns="actual, ytd, ytd_reported, ytd_computed, quarters_missing, attainment, status",
    )
    assert counted.pop("attainment") == pytest.approx(1160 / 1100)
    assert counted == {
        "actual": 329,
        "ytd": 1160,
        "ytd_reported": 1160,
        "ytd_computed": 329,
        "quarters_missing": 0,
        "status": "reached",
    }


@PLAN.holding(
    Indicator("Samtaler siden"),
    Figure("Samtaler siden", None, "2023", "target", 1100),
    Figure("Samtaler siden", None, "2023K3", "actual", 329),
    Figure("Samtaler siden", None, "2023K3", "ytd", 1160),
    Figure("Samtaler siden", None, "2023K4", "actual", 140),
)
def test_an_earlier_reported_year_to_date_covers_its_unreported_quarters(store: Store) -> None:
    assert row(store, "Samtaler siden", "2023K4", columns="ytd, quarters_missing") == {
        "ytd": 1300,
        "quarters_missing": 0,
    }


@PLAN.holding(
    Indicator("Samtaler med hul"),
    Indicator("Besøg"),
    Figure("Samtaler med hul", None, "2024K1", "actual", 10),
    Figure("Samtaler med hul", None, "2024K3", "actual", 20),
    Figure("Besøg", None, "2024", "target", 45),
    Figure("Besøg", None, "2024K3", "actual", 50),
)
def test_unreported_quarters_are_counted_as_missing_and_never_as_zero(store: Store) -> None:
    assert row(store, "Samtaler med hul", "2024K2", columns="actual, ytd, quarters_missing") == {
        "actual": None,
        "ytd": 10,
        "quarters_missing": 1,
    }
    assert row(store, "Besøg", "2024K3", columns="ytd, quarters_missing, status") == {
        "ytd": 50,
        "quarters_missing": 2,
        "status": "reached",
    }
    assert row(store, "Besøg", "2024K1", columns="ytd, status") == {
        "ytd": None,
        "status": "no_data",
    }


@PLAN.holding(
    Indicator("Samtaler i områder"),
    Figure("Samtaler i områder", None, "2023", "target", 150),
    *(
        Figure("Samtaler i områder", area, "2023K3", "actual", value)
        for area, value in (("R", 26), ("M", 5), ("S", 0))
    ),
    *(
        Figure("Samtaler i områder", area, "2023K3", "ytd", value)
        for area, value in (("R", 67), ("M", 23), ("S", 14))
    ),
)
def test_the_whole_is_the_sum_of_its_areas_when_only_they_are_given(store: Store) -> None:
    assert row(
        store, "Samtaler i områder", "2023K3", columns="actual, ytd, ytd_reported, ytd_computed"
    ) == {
        "actual": 31,
        "ytd": 104,
        "ytd_reported": None,
        "ytd_computed": 104,
    }
    area = row(
        store, "Samtaler i områder", "2023K3", "R", "ytd, annual_target, status, share_of_whole"
    )
    assert area.pop("share_of_whole") == pytest.approx(67 / 104)
    assert area == {"ytd": 67, "annual_target": None, "status": "no_target"}


@PLAN.holding(
    Indicator("Cafeer"),
    Figure("Cafeer", None, "2023", "target", 35),
    Figure("Cafeer", "M", "2023K3", "actual", 6),
    Figure("Cafeer", "M", "2023K3", "ytd", 28),
    Figure("Cafeer", "R", "2023K3", "actual", 5),
)
def test_an_area_with_a_year_to_date_and_one_without_are_added_up(store: Store) -> None:
    assert row(store, "Cafeer", "2023K3", columns="actual, ytd, quarters_missing") == {
        "actual": 11,
        "ytd": 33,
        "quarters_missing": 2,
    }


@PLAN.holding(
    Indicator("Samtaler både og"),
    Figure("Samtaler både og", None, "2024K1", "actual", 10),
    Figure("Samtaler både og", "R", "2024K2", "actual", 3),
    Figure("Samtaler både og", "M", "2024K2", "actual", 4),
)
def test_the_whole_keeps_its_own_quarters_where_areas_report_only_some(store: Store) -> None:
    assert row(store, "Samtaler både og", "2024K2", columns="actual, ytd, quarters_missing") == {
        "actual": 7,
        "ytd": 17,
        "quarters_missing": 0,
    }


@PLAN.holding(
    Indicator("Familier"),
    Indicator("Pr. gang", additive_areas=False),
    Figure("Familier", "R", "2023", "target", 18, reported_in="2023K3"),
    Figure("Familier", "M", "2023", "target", 22, reported_in="2023K3"),
    Figure("Familier", None, "2023K3", "ytd", 32),
    Figure("Pr. gang", "R", "2023", "target", 10, reported_in="2023K3"),
    Figure("Pr. gang", "M", "2023", "target", 10, reported_in="2023K3"),
    Figure("Pr. gang", "M", "2023K3", "actual", 12),
)
def test_the_target_of_the_whole_is_the_sum_of_the_areas_targets(store: Store) -> None:
    assert row(store, "Familier", "2023K3", columns="annual_target, attainment") == {
        "annual_target": 40,
        "attainment": 0.8,
    }
    assert row(store, "Pr. gang", "2023K3", columns="annual_target, ytd, status") == {
        "annual_target": None,
        "ytd": None,
        "status": "no_target",
    }


OF_20_21_AND_8 = [("sum", 49.0), ("last", 8.0), ("average", 49 / 3), ("max", 21.0)]


@PLAN.holding(
    *(
        (
            Indicator(aggregation, aggregation=aggregation),
            Figure(aggregation, None, "2024", "target", 20),
            *quarters(aggregation, 20, 21, 8),
        )
        for aggregation, _ in OF_20_21_AND_8
    )
)
@pytest.mark.parametrize(("aggregation", "expected"), OF_20_21_AND_8)
def test_each_aggregation_counts_the_quarters_in_its_own_way(
    store: Store, aggregation: str, expected: float
) -> None:
    counted = row(store, aggregation, "2024K3", columns="ytd, expected_to_date, forecast")
    assert counted["ytd"] == pytest.approx(expected)
    assert counted["expected_to_date"] == (15 if aggregation == "sum" else 20)
    assert counted["forecast"] == pytest.approx(expected / (0.75 if aggregation == "sum" else 1))


@PLAN.holding(
    Indicator("Beboere"),
    Indicator(
        "Bro",
        unit="procent",
        aggregation="ratio",
        denominator="Beboere",
        additive_areas=False,
    ),
    Figure("Bro", None, "2019", "target", 30, unit="procent"),
    *(
        Figure("Beboere", None, f"2019K{quarter}", "actual", value)
        for quarter, value in enumerate((40, 27, 19, 35), start=1)
    ),
    *(
        Figure("Bro", None, f"2019K{quarter}", "actual", value)
        for quarter, value in enumerate((10, 8, 8, 20), start=1)
    ),
)
def test_a_ratio_is_counts_over_counts_and_never_the_mean_of_shares(store: Store) -> None:
    counted = row(store, "Bro", "2019K4", columns="ytd, attainment, status, quarters_missing")
    assert counted["ytd"] == pytest.approx(46 / 121 * 100)
    assert counted["attainment"] == pytest.approx(46 / 121 / 0.3)
    assert (counted["status"], counted["quarters_missing"]) == ("reached", 0)
    assert row(store, "Bro", "2019K1", columns="actual")["actual"] == 25


@PLAN.holding(
    Indicator("Gennemfører", unit="procent", aggregation="ratio"),
    Figure("Gennemfører", None, "2019", "target", 80, unit="procent"),
    Figure("Gennemfører", None, "2019K3", "actual", 14),
    Figure("Gennemfører", None, "2019K4", "actual", 13),
    Figure("Gennemfører", None, "2019K4", "ytd", 82, unit="procent"),
)
def test_a_ratio_without_a_denominator_keeps_only_what_was_reported(store: Store) -> None:
    assert row(store, "Gennemfører", "2019K3", columns="actual, ytd, status") == {
        "actual": None,
        "ytd": None,
        "status": "no_data",
    }
    assert row(store, "Gennemfører", "2019K4", columns="ytd, attainment, status") == {
        "ytd": 82,
        "attainment": 1.025,
        "status": "reached",
    }


def test_a_school_year_starts_in_the_third_quarter(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Familier", year_start_quarter=3)),
        Figure("Familier", None, "2023", "target", 40, reported_in="2023K3"),
        Figure("Familier", None, "2023K3", "actual", 6),
        Figure("Familier", None, "2023K4", "actual", 0),
        Figure("Familier", None, "2024K1", "actual", 9),
    )
    published(
        store,
        submission(
            Figure("Familier", None, "2023", "target", 36, reported_in="2023K2"),
            Figure("Familier", None, "2023K2", "ytd", 33),
        ),
    )
    columns = "goal_year, quarter_of_goal_year, ytd, annual_target, expected_to_date, status"
    assert row(store, "Familier", "2023K3", columns=columns) == {
        "goal_year": "2023/24",
        "quarter_of_goal_year": 1,
        "ytd": 6,
        "annual_target": 40,
        "expected_to_date": 10,
        "status": "behind",
    }
    assert row(store, "Familier", "2024K1", columns=columns) == {
        "goal_year": "2023/24",
        "quarter_of_goal_year": 3,
        "ytd": 15,
        "annual_target": 40,
        "expected_to_date": 30,
        "status": "far_behind",
    }
    assert row(store, "Familier", "2023K2", columns=columns) == {
        "goal_year": "2022/23",
        "quarter_of_goal_year": 4,
        "ytd": 33,
        "annual_target": 36,
        "expected_to_date": 36,
        "status": "not_reached",
    }
