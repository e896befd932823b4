"""`filtered.bullet`: where a goal's figures lie on its scale, and in which order goals stand."""

from pathlib import Path

from queries import bullet
from store.connection import Store
from tests.given import Figure, Indicator, catalogue, filters, store_with
from tests.shared_plan import SharedPlan

PLAN = SharedPlan()

PLACES = (
    "at_ytd, at_previous, at_expected, at_target, at_target_low, at_target_high, at_forecast,"
    " is_beyond_scale"
)


def found(store: Store, quarter: str, columns: str, *indicators: str) -> list[tuple]:
    rows = store.read(
        f"select indicator, {columns} from filtered.bullet($filters)"
        " where area is null and list_contains($indicators, indicator) order by indicator_order",
        filters=filters(quarter),
        indicators=list(indicators),
    )
    return [tuple(round(v, 6) if isinstance(v, float) else v for v in row) for row in rows.rows()]


def yearly(indicator: str, target: float | None, *quarters: float | None) -> list[Figure]:
    return [
        Figure(indicator, None, "2023", "target", target, reported_in="2023K1"),
        *(
            Figure(indicator, None, f"2023K{number}", "actual", value)
            for number, value in enumerate(quarters, start=1)
            if value is not None
        ),
    ]


@PLAN.holding(Indicator("Samtaler"), *yearly("Samtaler", 100, 20, 30))
def test_the_target_lies_at_four_fifths_of_every_scale(store: Store) -> None:
    # 50 of 100, 20 after the quarter before, 50 expected, 100 forecast; the scale ends at 125.
    assert found(store, "2023K2", PLACES, "Samtaler") == [
        ("Samtaler", 0.4, 0.16, 0.4, 0.8, None, None, 0.8, False)
    ]


@PLAN.holding(Indicator("Over skalaen"), *yearly("Over skalaen", 10, 30))
def test_a_figure_past_the_end_of_the_scale_stays_on_it(store: Store) -> None:
    assert found(store, "2023K1", "at_ytd, at_forecast, is_beyond_scale", "Over skalaen") == [
        ("Over skalaen", 1.0, 1.0, True)
    ]


@PLAN.holding(
    Indicator("Unge", aggregation="last", direction="within"),
    Figure("Unge", None, "2023", "target", None, 5, 8, reported_in="2023K1"),
    Figure("Unge", None, "2023K1", "actual", 7),
)
def test_an_interval_has_its_upper_end_at_four_fifths(store: Store) -> None:
    assert found(store, "2023K1", PLACES, "Unge") == [
        ("Unge", 0.7, None, None, None, 0.5, 0.8, None, False)
    ]


@PLAN.holding(
    Indicator("Ledige", aggregation="last", direction="decrease"), *yearly("Ledige", 40, 50, 30)
)
def test_a_figure_that_must_fall_lies_past_its_target_until_it_has(store: Store) -> None:
    assert found(store, "2023K1", "at_ytd, at_target, round(relative_gap, 2)", "Ledige") == [
        ("Ledige", 1.0, 0.8, 0.25)
    ]
    assert found(store, "2023K2", "at_ytd, at_target, round(relative_gap, 2)", "Ledige") == [
        ("Ledige", 0.6, 0.8, -0.25)
    ]


@PLAN.holding(
    Indicator("Klager", aggregation="last", direction="decrease"), *yearly("Klager", 0, 4)
)
def test_a_target_of_zero_is_measured_by_the_figure(store: Store) -> None:
    assert found(store, "2023K1", "at_ytd, at_target, relative_gap", "Klager") == [
        ("Klager", 0.8, 0.0, None)
    ]


@PLAN.holding(
    Indicator("Uden mål"),
    Indicator("Uden tal"),
    Figure("Uden mål", None, "2023K1", "actual", 4),
    Figure("Uden tal", None, "2023", "target", 8, reported_in="2023K1"),
)
def test_without_a_target_or_a_figure_there_is_nothing_to_draw(store: Store) -> None:
    assert found(store, "2023K1", "at_ytd, at_target, at_forecast", "Uden mål", "Uden tal") == [
        ("Uden mål", None, None, None),
        ("Uden tal", None, 0.8, None),
    ]


@PLAN.holding(
    Indicator("Skoleår", year_start_quarter=3),
    Figure("Skoleår", None, "2022/23", "target", 50, reported_in="2023K2"),
    Figure("Skoleår", None, "2023/24", "target", 100, reported_in="2023K3"),
    Figure("Skoleår", None, "2023K2", "actual", 40),
    Figure("Skoleår", None, "2023K3", "actual", 25),
)
def test_a_school_year_begins_with_nothing_behind_it(store: Store) -> None:
    assert found(store, "2023K3", "at_ytd, at_previous, at_expected", "Skoleår") == [
        ("Skoleår", 0.2, None, 0.2)
    ]


@PLAN.holding(Indicator("Helt år"), *yearly("Helt år", 100, 20, 30, 20, 20))
def test_the_last_quarter_of_the_year_has_no_forecast_to_draw(store: Store) -> None:
    assert found(store, "2023K4", "at_ytd, at_forecast", "Helt år") == [("Helt år", 0.72, None)]


def test_the_orders_follow_the_row_of_the_chosen_area(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Samtaler"), Indicator("Kurser"), Indicator("Besøg")),
        *yearly("Samtaler", 100, 25),  # as expected, a quarter attained
        *yearly("Kurser", 100, 5),  # four fifths lacking
        Figure("Besøg", None, "2023K1", "actual", 3),
        Figure("Samtaler", "S", "2023", "target", 40, reported_in="2023K1"),
        Figure("Samtaler", "S", "2023K1", "actual", 1),
        Figure("Kurser", "S", "2023", "target", 40, reported_in="2023K1"),
        Figure("Kurser", "S", "2023K1", "actual", 5),
    )

    def order(by: str, area: str | None = None) -> list[str]:
        chosen = filters("2023K1", area=area)
        rows = bullet.bullets(store, order=by, is_by_area=False, filters=chosen)
        return rows["indicator"].to_list()

    assert order("plan") == ["Samtaler", "Kurser", "Besøg"]
    assert order("gap") == ["Kurser", "Samtaler", "Besøg"]
    assert order("attainment") == ["Samtaler", "Kurser", "Besøg"]
    assert order("gap", area="S") == ["Samtaler", "Kurser"]
    assert order("attainment", area="S") == ["Kurser", "Samtaler"]


def test_an_area_stays_with_its_indicator_in_every_order(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Samtaler"), Indicator("Kurser")),
        *yearly("Samtaler", 100, 25),
        *yearly("Kurser", 100, 5),
        Figure("Samtaler", "S", "2023", "target", 40, reported_in="2023K1"),
        Figure("Samtaler", "S", "2023K1", "actual", 0),
        Figure("Kurser", "R", "2023K1", "actual", 5),
    )

    rows = bullet.bullets(store, order="gap", is_by_area=True, filters=filters("2023K1"))
    assert rows.select("indicator", "area").rows() == [
        ("Kurser", None),
        ("Kurser", "R"),
        ("Samtaler", None),
        ("Samtaler", "S"),
    ]


@PLAN.holding(Indicator("Netto"), *yearly("Netto", 20, -5, -10))
def test_a_scale_with_figures_below_zero_begins_below_them(store: Store) -> None:
    # -15 of 20, -5 before, 10 expected, -30 forecast: from -37.5 to 25, zero at three fifths.
    columns = "at_zero, at_ytd, at_previous, at_expected, at_target, at_forecast, is_beyond_scale"
    assert found(store, "2023K2", columns, "Netto") == [
        ("Netto", 0.6, 0.36, 0.52, 0.76, 0.92, 0.12, False)
    ]


@PLAN.holding(
    Indicator("Ned til nul", aggregation="last", direction="decrease"),
    Indicator("Ændring", aggregation="last", direction="decrease"),
    Indicator("Intet", aggregation="last"),
    *yearly("Ned til nul", 0, 8),
    *yearly("Ændring", -10, -12),
    *yearly("Intet", 0, 0),
)
def test_a_target_of_zero_or_below_is_drawn(store: Store) -> None:
    assert found(
        store, "2023K1", "at_zero, at_ytd, at_target", "Ned til nul", "Ændring", "Intet"
    ) == [
        ("Ned til nul", 0.0, 0.8, 0.0),
        ("Ændring", 0.8, 0.16, 0.266667),
        ("Intet", 0.0, 0.0, 0.0),
    ]
