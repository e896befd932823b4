"""Attainment, status and forecast of `marts.goal_attainment` against examples counted by hand."""

from pathlib import Path

import pytest

from store.connection import Store
from tests.given import Figure, Indicator, catalogue, store_with
from tests.shared_plan import SharedPlan
from tests.sql.counted import row

PLAN = SharedPlan()


@PLAN.holding(
    Indicator("Ledige", aggregation="last", direction="decrease"),
    Figure("Ledige", None, "2021", "baseline", 233),
    Figure("Ledige", "K", "2021", "baseline", 1736),
    Figure("Ledige", None, "2024", "target", 200),
    Figure("Ledige", None, "2024K2", "actual", 211),
)
def test_a_falling_indicator_is_measured_from_its_baseline(store: Store) -> None:
    counted = row(
        store, "Ledige", "2024K2", columns="baseline, municipal_baseline, attainment, status, gap"
    )
    assert counted.pop("attainment") == pytest.approx(22 / 33)
    assert counted == {"baseline": 233, "municipal_baseline": 1736, "status": "behind", "gap": 11}


FALLING = [(20, 1.0, "reached"), (25, 0.8, "behind")]


@PLAN.holding(
    *(
        (
            Indicator(f"Fald til {figure}", aggregation="last", direction="decrease"),
            Figure(f"Fald til {figure}", None, "2024", "target", 20),
            Figure(f"Fald til {figure}", None, "2024K2", "actual", figure),
        )
        for figure, *_ in FALLING
    )
)
@pytest.mark.parametrize(("figure", "attainment", "status"), FALLING)
def test_a_falling_indicator_without_a_baseline_is_target_over_figure(
    store: Store, figure: float, attainment: float, status: str
) -> None:
    assert row(store, f"Fald til {figure}", "2024K2", columns="attainment, status") == {
        "attainment": attainment,
        "status": status,
    }


BETWEEN_5_AND_8 = [(4, 0.8), (5, 1.0), (8, 1.0), (14, 8 / 14)]


@PLAN.holding(
    *(
        (
            Indicator(f"Ungeråd {figure}", direction="within"),
            Figure(f"Ungeråd {figure}", None, "2019", "target", None, low=5, high=8),
            Figure(f"Ungeråd {figure}", None, "2019K4", "ytd", figure),
        )
        for figure, _ in BETWEEN_5_AND_8
    )
)
@pytest.mark.parametrize(("figure", "attainment"), BETWEEN_5_AND_8)
def test_a_goal_within_an_interval_is_attained_inside_it(
    store: Store, figure: float, attainment: float
) -> None:
    counted = row(
        store,
        f"Ungeråd {figure}",
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


@PLAN.holding(
    Indicator("Møder"),
    Figure("Møder", None, "2024", "target", 0),
    Figure("Møder", None, "2024K1", "actual", 0),
)
def test_a_target_of_zero_has_a_status_but_no_attainment(store: Store) -> None:
    assert row(store, "Møder", "2024K1", columns="attainment, pace, status") == {
        "attainment": None,
        "pace": None,
        "status": "reached",
    }


@PLAN.holding(
    Indicator("Gæster", aggregation="last"),
    Figure("Gæster", None, "2023", "target", 10),
    Figure("Gæster", None, "2023K3", "actual", None, low=8, high=11, approximate=True),
)
def test_an_interval_gives_an_attainment_interval_and_its_midpoint_the_status(
    store: Store,
) -> None:
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


PACES = [(75, "on_track"), (64, "on_track"), (63, "behind"), (45, "behind"), (44, "far_behind")]


@PLAN.holding(
    *(
        (
            Indicator(f"Samtaler {figure}"),
            Figure(f"Samtaler {figure}", None, "2024", "target", 100),
            Figure(f"Samtaler {figure}", None, "2024K3", "ytd", figure),
        )
        for figure, _ in PACES
    )
)
@pytest.mark.parametrize(("figure", "status"), PACES)
def test_the_status_follows_the_pace_while_the_year_runs(
    store: Store, figure: float, status: str
) -> None:
    assert row(store, f"Samtaler {figure}", "2024K3", columns="status")["status"] == status


def test_a_plan_may_have_thresholds_of_its_own(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Samtaler"), on_track_from=0.5, behind_from=0.4),
        Figure("Samtaler", None, "2024", "target", 100),
        Figure("Samtaler", None, "2024K3", "ytd", 40),
    )
    assert row(store, "Samtaler", "2024K3", columns="status")["status"] == "on_track"


@PLAN.holding(
    Indicator("Hold"),
    Indicator("Fastholdelse"),
    Indicator("Besøg"),
    Figure("Hold", None, "2023", "target", 10),
    Figure("Hold", None, "2023K3", "actual", None, status="pending"),
    Figure("Fastholdelse", None, "2023", "target", 50),
    Figure("Fastholdelse", None, "2023K3", "actual", None, status="missing"),
    Figure("Besøg", None, "2023K3", "actual", 4),
)
def test_not_started_and_unreported_goals_are_told_apart(store: Store) -> None:
    statuses = [
        row(store, name, "2023K3", columns="status")["status"]
        for name in ("Hold", "Fastholdelse", "Besøg")
    ]
    assert statuses == ["pending", "no_data", "no_target"]


@PLAN.holding(
    Indicator("Hold i et kvartal"),
    Figure("Hold i et kvartal", None, "2023K3", "target", 2),
    Figure("Hold i et kvartal", None, "2023K3", "actual", None, status="pending"),
)
def test_a_goal_of_a_quarter_that_has_not_begun_is_told_beside_it(store: Store) -> None:
    assert row(store, "Hold i et kvartal", "2023K3", columns="status, ytd, expected_to_date") == {
        "status": "pending",
        "ytd": None,
        "expected_to_date": 2,
    }


@PLAN.holding(
    Indicator("Klasser"),
    Indicator("Adgang"),
    Figure("Klasser", None, "2019", "target", 2),
    Figure("Klasser", None, "2019K4", "ytd", 0),
    Figure("Adgang", None, "2019", "target", 40),
    Figure("Adgang", None, "2019K4", "ytd", 54),
)
def test_a_goal_that_is_not_reached_when_its_year_is_over_is_not_reached(store: Store) -> None:
    assert row(store, "Klasser", "2019K4", columns="attainment, status") == {
        "attainment": 0,
        "status": "not_reached",
    }
    assert row(store, "Adgang", "2019K4", columns="attainment, status") == {
        "attainment": 1.35,
        "status": "reached",
    }


@PLAN.holding(
    Indicator("Unge"),
    Figure("Unge", None, "2023", "target", 100),
    Figure("Unge", None, "2023K3", "target", 40),
    Figure("Unge", None, "2023K3", "ytd", 94),
)
def test_a_quarterly_target_takes_the_place_of_the_profile(store: Store) -> None:
    assert row(store, "Unge", "2023K3", columns="expected_to_date")["expected_to_date"] == 90
    found = store.read(
        "select target_quarter from marts.target_vs_actual"
        " where area is null and indicator = 'Unge' and quarter = '2023K3'"
    )
    assert found.rows() == [(40,)]


@PLAN.holding(
    Indicator("Jobs"),
    *(
        Figure("Jobs", None, f"{year}K{quarter}", "actual", value)
        for year, values in ((2022, (10, 20, 30, 40)), (2023, (30, 20, 30, 20)))
        for quarter, value in enumerate(values, start=1)
    ),
    Figure("Jobs", None, "2024K1", "actual", 30),
)
def test_the_forecast_follows_the_seasons_of_earlier_full_years(store: Store) -> None:
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


@PLAN.holding(
    Indicator("Gæster siden", aggregation="last"),
    Indicator("Samtaler"),
    Figure("Gæster siden", None, "2023K1", "actual", None, low=8, high=11, approximate=True),
    Figure("Samtaler", None, "2023K2", "actual", 4),
)
def test_an_interval_stays_an_interval_in_the_quarters_after_it(store: Store) -> None:
    assert row(store, "Gæster siden", "2023K2", columns="ytd, ytd_low, ytd_high") == {
        "ytd": 9.5,
        "ytd_low": 8,
        "ytd_high": 11,
    }
