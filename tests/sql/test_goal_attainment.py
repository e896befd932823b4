"""`marts.goal_attainment` against examples counted by hand."""

from pathlib import Path

import pytest

from store.connection import Store
from tests.given import (
    PLAN_ID,
    Figure,
    Indicator,
    catalogue,
    indicator_id,
    published,
    store_with,
    submission,
)

COUNTED = (
    "ytd, quarters_missing, annual_target, expected_to_date, attainment, pace, status, forecast"
)


def row(
    store: Store, indicator: str, quarter: str, area: str | None = None, columns: str = COUNTED
) -> dict[str, object]:
    found = store.read(
        f"select {columns} from marts.goal_attainment where plan_id = $plan_id"
        " and indicator_id = $indicator_id and quarter = $quarter"
        " and area is not distinct from $area",
        plan_id=PLAN_ID,
        indicator_id=indicator_id(indicator),
        quarter=quarter,
        area=area,
    )
    assert found.height == 1
    return found.row(0, named=True)


def test_the_sum_of_the_quarters_is_counted_against_the_profile(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Samtaler")),
        Figure("Samtaler", None, "2024", "target", 100),
        Figure("Samtaler", None, "2024K1", "actual", 30),
        Figure("Samtaler", None, "2024K2", "actual", 15),
    )
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


def test_the_reported_year_to_date_stands_before_the_quarters(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Samtaler")),
        Figure("Samtaler", None, "2023", "target", 1100),
        Figure("Samtaler", None, "2023K3", "actual", 329),
        Figure("Samtaler", None, "2023K3", "ytd", 1160),
    )
    counted = row(
        store,
        "Samtaler",
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


def test_an_earlier_reported_year_to_date_covers_its_unreported_quarters(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Samtaler")),
        Figure("Samtaler", None, "2023", "target", 1100),
        Figure("Samtaler", None, "2023K3", "actual", 329),
        Figure("Samtaler", None, "2023K3", "ytd", 1160),
        Figure("Samtaler", None, "2023K4", "actual", 140),
    )
    assert row(store, "Samtaler", "2023K4", columns="ytd, quarters_missing") == {
        "ytd": 1300,
        "quarters_missing": 0,
    }


def test_unreported_quarters_are_counted_as_missing_and_never_as_zero(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Samtaler"), Indicator("Besøg")),
        Figure("Samtaler", None, "2024K1", "actual", 10),
        Figure("Samtaler", None, "2024K3", "actual", 20),
        Figure("Besøg", None, "2024", "target", 45),
        Figure("Besøg", None, "2024K3", "actual", 50),
    )
    assert row(store, "Samtaler", "2024K2", columns="actual, ytd, quarters_missing") == {
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


def test_the_whole_is_the_sum_of_its_areas_when_only_they_are_given(tmp_path: Path) -> None:
    quarter = {"R": 26, "M": 5, "S": 0}
    year = {"R": 67, "M": 23, "S": 14}
    store = store_with(
        tmp_path,
        catalogue(Indicator("Samtaler")),
        Figure("Samtaler", None, "2023", "target", 150),
        *(Figure("Samtaler", area, "2023K3", "actual", value) for area, value in quarter.items()),
        *(Figure("Samtaler", area, "2023K3", "ytd", value) for area, value in year.items()),
    )
    assert row(store, "Samtaler", "2023K3", columns="actual, ytd, ytd_reported, ytd_computed") == {
        "actual": 31,
        "ytd": 104,
        "ytd_reported": None,
        "ytd_computed": 104,
    }
    area = row(store, "Samtaler", "2023K3", "R", "ytd, annual_target, status, share_of_whole")
    assert area.pop("share_of_whole") == pytest.approx(67 / 104)
    assert area == {"ytd": 67, "annual_target": None, "status": "no_target"}


def test_an_area_with_a_year_to_date_and_one_without_are_added_up(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Cafeer")),
        Figure("Cafeer", None, "2023", "target", 35),
        Figure("Cafeer", "M", "2023K3", "actual", 6),
        Figure("Cafeer", "M", "2023K3", "ytd", 28),
        Figure("Cafeer", "R", "2023K3", "actual", 5),
    )
    assert row(store, "Cafeer", "2023K3", columns="actual, ytd, quarters_missing") == {
        "actual": 11,
        "ytd": 33,
        "quarters_missing": 2,
    }


def test_the_whole_keeps_its_own_quarters_where_areas_report_only_some(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Samtaler")),
        Figure("Samtaler", None, "2024K1", "actual", 10),
        Figure("Samtaler", "R", "2024K2", "actual", 3),
        Figure("Samtaler", "M", "2024K2", "actual", 4),
    )
    assert row(store, "Samtaler", "2024K2", columns="actual, ytd, quarters_missing") == {
        "actual": 7,
        "ytd": 17,
        "quarters_missing": 0,
    }


def test_the_target_of_the_whole_is_the_sum_of_the_areas_targets(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Familier"), Indicator("Pr. gang", additive_areas=False)),
        Figure("Familier", "R", "2023", "target", 18, reported_in="2023K3"),
        Figure("Familier", "M", "2023", "target", 22, reported_in="2023K3"),
        Figure("Familier", None, "2023K3", "ytd", 32),
        Figure("Pr. gang", "R", "2023", "target", 10, reported_in="2023K3"),
        Figure("Pr. gang", "M", "2023", "target", 10, reported_in="2023K3"),
        Figure("Pr. gang", "M", "2023K3", "actual", 12),
    )
    assert row(store, "Familier", "2023K3", columns="annual_target, attainment") == {
        "annual_target": 40,
        "attainment": 0.8,
    }
    assert row(store, "Pr. gang", "2023K3", columns="annual_target, ytd, status") == {
        "annual_target": None,
        "ytd": None,
        "status": "no_target",
    }


@pytest.mark.parametrize(
    ("aggregation", "expected"),
    [("sum", 49.0), ("last", 8.0), ("average", 49 / 3), ("max", 21.0)],
)
def test_each_aggregation_counts_the_quarters_in_its_own_way(
    tmp_path: Path, aggregation: str, expected: float
) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Børn", aggregation=aggregation)),
        Figure("Børn", None, "2024", "target", 20),
        Figure("Børn", None, "2024K1", "actual", 20),
        Figure("Børn", None, "2024K2", "actual", 21),
        Figure("Børn", None, "2024K3", "actual", 8),
    )
    counted = row(store, "Børn", "2024K3", columns="ytd, expected_to_date, forecast")
    assert counted["ytd"] == pytest.approx(expected)
    assert counted["expected_to_date"] == (15 if aggregation == "sum" else 20)
    assert counted["forecast"] == pytest.approx(expected / (0.75 if aggregation == "sum" else 1))


def test_a_ratio_is_counts_over_counts_and_never_the_mean_of_shares(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(
            Indicator("Beboere"),
            Indicator(
                "Bro",
                unit="procent",
                aggregation="ratio",
                denominator="Beboere",
                additive_areas=False,
            ),
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
    counted = row(store, "Bro", "2019K4", columns="ytd, attainment, status, quarters_missing")
    assert counted["ytd"] == pytest.approx(46 / 121 * 100)
    assert counted["attainment"] == pytest.approx(46 / 121 / 0.3)
    assert (counted["status"], counted["quarters_missing"]) == ("reached", 0)
    assert row(store, "Bro", "2019K1", columns="actual")["actual"] == 25


def test_a_ratio_without_a_denominator_keeps_only_what_was_reported(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Gennemfører", unit="procent", aggregation="ratio")),
        Figure("Gennemfører", None, "2019", "target", 80, unit="procent"),
        Figure("Gennemfører", None, "2019K3", "actual", 14),
        Figure("Gennemfører", None, "2019K4", "actual", 13),
        Figure("Gennemfører", None, "2019K4", "ytd", 82, unit="procent"),
    )
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


def test_a_falling_indicator_is_measured_from_its_baseline(tmp_path: Path) -> None:
    falling = Indicator("Ledige", aggregation="last", direction="decrease")
    store = store_with(
        tmp_path,
        catalogue(falling),
        Figure("Ledige", None, "2021", "baseline", 233),
        Figure("Ledige", "K", "2021", "baseline", 1736),
        Figure("Ledige", None, "2024", "target", 200),
        Figure("Ledige", None, "2024K2", "actual", 211),
    )
    counted = row(
        store, "Ledige", "2024K2", columns="baseline, municipal_baseline, attainment, status, gap"
    )
    assert counted.pop("attainment") == pytest.approx(22 / 33)
    assert counted == {"baseline": 233, "municipal_baseline": 1736, "status": "behind", "gap": 11}


@pytest.mark.parametrize(
    ("figure", "attainment", "status"), [(20, 1.0, "reached"), (25, 0.8, "behind")]
)
def test_a_falling_indicator_without_a_baseline_is_target_over_figure(
    tmp_path: Path, figure: float, attainment: float, status: str
) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Ledige", aggregation="last", direction="decrease")),
        Figure("Ledige", None, "2024", "target", 20),
        Figure("Ledige", None, "2024K2", "actual", figure),
    )
    assert row(store, "Ledige", "2024K2", columns="attainment, status") == {
        "attainment": attainment,
        "status": status,
    }


@pytest.mark.parametrize(("figure", "attainment"), [(4, 0.8), (5, 1.0), (8, 1.0), (14, 8 / 14)])
def test_a_goal_within_an_interval_is_attained_inside_it(
    tmp_path: Path, figure: float, attainment: float
) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Ungeråd", direction="within")),
        Figure("Ungeråd", None, "2019", "target", None, low=5, high=8),
        Figure("Ungeråd", None, "2019K4", "ytd", figure),
    )
    counted = row(
        store,
        "Ungeråd",
        "2019K4",
        columns="annual_target, annual_target_low, annual_target_high, attainment, status",
    )
    assert counted.pop("attainment") == pytest.approx(attainment)
    assert counted == {
        "annual_target": None,
        "annual_target_low": 5,
        "annual_target_high": 8,
        "status": "reached" if attainment == 1 else "not_reached",
    }


def test_a_target_of_zero_has_a_status_but_no_attainment(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Møder")),
        Figure("Møder", None, "2024", "target", 0),
        Figure("Møder", None, "2024K1", "actual", 0),
    )
    assert row(store, "Møder", "2024K1", columns="attainment, pace, status") == {
        "attainment": None,
        "pace": None,
        "status": "reached",
    }


def test_an_interval_gives_an_attainment_interval_and_its_midpoint_the_status(
    tmp_path: Path,
) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Gæster", aggregation="last")),
        Figure("Gæster", None, "2023", "target", 10),
        Figure("Gæster", None, "2023K3", "actual", None, low=8, high=11, approximate=True),
    )
    assert row(
        store,
        "Gæster",
        "2023K3",
        columns="ytd, ytd_low, ytd_high, attainment, attainment_low, attainment_high, status,"
        " approximate",
    ) == {
        "ytd": 9.5,
        "ytd_low": 8,
        "ytd_high": 11,
        "attainment": 0.95,
        "attainment_low": 0.8,
        "attainment_high": 1.1,
        "status": "on_track",
        "approximate": True,
    }


@pytest.mark.parametrize(
    ("figure", "status"),
    [(75, "on_track"), (64, "on_track"), (63, "behind"), (45, "behind"), (44, "far_behind")],
)
def test_the_status_follows_the_pace_while_the_year_runs(
    tmp_path: Path, figure: float, status: str
) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Samtaler")),
        Figure("Samtaler", None, "2024", "target", 100),
        Figure("Samtaler", None, "2024K3", "ytd", figure),
    )
    assert row(store, "Samtaler", "2024K3", columns="status")["status"] == status


def test_a_plan_may_have_thresholds_of_its_own(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Samtaler"), on_track_from=0.5, behind_from=0.4),
        Figure("Samtaler", None, "2024", "target", 100),
        Figure("Samtaler", None, "2024K3", "ytd", 40),
    )
    assert row(store, "Samtaler", "2024K3", columns="status")["status"] == "on_track"


def test_not_started_and_unreported_goals_are_told_apart(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Hold"), Indicator("Fastholdelse"), Indicator("Samtaler")),
        Figure("Hold", None, "2023", "target", 10),
        Figure("Hold", None, "2023K3", "actual", None, status="pending"),
        Figure("Fastholdelse", None, "2023", "target", 50),
        Figure("Fastholdelse", None, "2023K3", "actual", None, status="missing"),
        Figure("Samtaler", None, "2023K3", "actual", 4),
    )
    statuses = [
        row(store, name, "2023K3", columns="status")["status"]
        for name in ("Hold", "Fastholdelse", "Samtaler")
    ]
    assert statuses == ["pending", "no_data", "no_target"]


def test_a_goal_that_is_not_reached_when_its_year_is_over_is_not_reached(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Klasser"), Indicator("Adgang")),
        Figure("Klasser", None, "2019", "target", 2),
        Figure("Klasser", None, "2019K4", "ytd", 0),
        Figure("Adgang", None, "2019", "target", 40),
        Figure("Adgang", None, "2019K4", "ytd", 54),
    )
    assert row(store, "Klasser", "2019K4", columns="attainment, status") == {
        "attainment": 0,
        "status": "not_reached",
    }
    assert row(store, "Adgang", "2019K4", columns="attainment, status") == {
        "attainment": 1.35,
        "status": "reached",
    }


def test_a_quarterly_target_takes_the_place_of_the_profile(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Unge")),
        Figure("Unge", None, "2023", "target", 100),
        Figure("Unge", None, "2023K3", "target", 40),
        Figure("Unge", None, "2023K3", "ytd", 94),
    )
    assert row(store, "Unge", "2023K3", columns="expected_to_date")["expected_to_date"] == 90
    found = store.read(
        "select quarter, target_quarter from marts.target_vs_actual where area is null"
    )
    assert found.rows() == [("2023K3", 40)]


def test_the_forecast_follows_the_seasons_of_earlier_full_years(tmp_path: Path) -> None:
    years = {2022: (10, 20, 30, 40), 2023: (30, 20, 30, 20)}
    store = store_with(
        tmp_path,
        catalogue(Indicator("Jobs")),
        *(
            Figure("Jobs", None, f"{year}K{quarter}", "actual", value)
            for year, values in years.items()
            for quarter, value in enumerate(values, start=1)
        ),
        Figure("Jobs", None, "2024K1", "actual", 30),
    )
    columns = "forecast, forecast_low, forecast_high"
    assert row(store, "Jobs", "2022K1", columns=columns) == {
        "forecast": 40,
        "forecast_low": None,
        "forecast_high": None,
    }
    assert row(store, "Jobs", "2023K1", columns=columns) == {
        "forecast": 300,
        "forecast_low": None,
        "forecast_high": None,
    }
    counted = row(store, "Jobs", "2024K1", columns=columns)
    assert counted["forecast"] == pytest.approx(150)
    assert counted["forecast_low"] == pytest.approx(100)
    assert counted["forecast_high"] == pytest.approx(300)
