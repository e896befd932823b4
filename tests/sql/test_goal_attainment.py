"""Attainment, status and forecast of `marts.goal_attainment` against examples counted by hand."""

from pathlib import Path

import pytest

from tests.given import Figure, Indicator, catalogue, store_with
from tests.sql.counted import row


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


def test_a_goal_of_a_quarter_that_has_not_begun_is_told_beside_it(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Hold")),
        Figure("Hold", None, "2023K3", "target", 2),
        Figure("Hold", None, "2023K3", "actual", None, status="pending"),
    )
    assert row(store, "Hold", "2023K3", columns="status, ytd, expected_to_date") == {
        "status": "pending",
        "ytd": None,
        "expected_to_date": 2,
    }


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


def test_an_interval_stays_an_interval_in_the_quarters_after_it(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Gæster", aggregation="last"), Indicator("Samtaler")),
        Figure("Gæster", None, "2023K1", "actual", None, low=8, high=11, approximate=True),
        Figure("Samtaler", None, "2023K2", "actual", 4),
    )
    assert row(store, "Gæster", "2023K2", columns="ytd, ytd_low, ytd_high") == {
        "ytd": 9.5,
        "ytd_low": 8,
        "ytd_high": 11,
    }
