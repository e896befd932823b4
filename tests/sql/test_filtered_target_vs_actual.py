"""`filtered.target_vs_actual`: each quarter's figure, or what is known of it instead."""

from pathlib import Path

from store.connection import Store
from tests.given import Figure, Indicator, catalogue, filters, store_with
from tests.shared_plan import SharedPlan

PLAN = SharedPlan(Indicator("Kurser"), Figure("Kurser", None, "2023K1", "actual", 2))

IMPLIED = "state, actual, implied_total, height, bar_quarters, is_block_start"


def found(
    store: Store,
    quarter: str,
    columns: str,
    *indicators: str,
    area: str | None = None,
    **narrowed: str,
) -> list[tuple]:
    """What the quarters of these indicators show, or of all the plan's where none is named."""
    return store.read(
        f"select quarter, {columns} from filtered.target_vs_actual($filters)"
        " where area is not distinct from $area::text"
        " and (len($indicators) = 0 or list_contains($indicators, indicator))"
        " order by indicator_place, quarter",
        filters=filters(quarter, **narrowed),
        indicators=list(indicators),
        area=area,
    ).rows()


def told(name: str, *figures: tuple[str, str, float], area: str | None = None) -> list[Figure]:
    return [Figure(name, area, period, kind, value) for period, kind, value in figures]


@PLAN.holding(
    Indicator("Samtaler"),
    Figure("Samtaler", None, "2023", "target", 1100, reported_in="2023K3"),
    *told("Samtaler", ("2023K3", "actual", 329), ("2023K3", "ytd", 1160)),
)
def test_what_a_year_to_date_says_of_earlier_quarters_is_one_block(store: Store) -> None:
    assert found(store, "2023K3", f"quarter_target, {IMPLIED}", "Samtaler") == [
        ("2023K1", 275.0, "implied", None, 831.0, 415.5, 2, True),
        ("2023K2", 275.0, "implied", None, 831.0, 415.5, 2, False),
        ("2023K3", 275.0, "reported", 329.0, None, 329.0, 1, True),
    ]
    assert found(store, "2023K3", "implied_quarters, implied_through", "Samtaler")[0] == (
        "2023K1",
        ["2023K1", "2023K2"],
        "2023K3",
    )


def test_quarters_before_the_plans_first_figure_are_there_when_a_total_covers_them(
    tmp_path: Path,
) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Samtaler"), Indicator("Kurser")),
        *told("Samtaler", ("2023K3", "actual", 329), ("2023K3", "ytd", 1160)),
        Figure("Kurser", None, "2023K3", "actual", 2),
    )

    assert found(store, "2023K3", IMPLIED) == [
        ("2023K1", "implied", None, 831.0, 415.5, 2, True),
        ("2023K2", "implied", None, 831.0, 415.5, 2, False),
        ("2023K3", "reported", 329.0, None, 329.0, 1, True),
        ("2023K3", "reported", 2.0, None, 2.0, 1, True),
    ]


@PLAN.holding(
    Indicator("To blokke"), *told("To blokke", ("2023K2", "actual", 30), ("2023K3", "ytd", 100))
)
def test_quarters_apart_are_two_blocks_of_one_remainder(store: Store) -> None:
    assert found(store, "2023K3", IMPLIED, "To blokke") == [
        ("2023K1", "implied", None, 70.0, 35.0, 1, True),
        ("2023K2", "reported", 30.0, None, 30.0, 1, True),
        ("2023K3", "implied", None, 70.0, 35.0, 1, True),
    ]


@PLAN.holding(
    Indicator("To gange i alt"),
    *told(
        "To gange i alt", ("2023K2", "ytd", 60), ("2023K4", "actual", 15), ("2023K4", "ytd", 100)
    ),
)
def test_a_later_total_speaks_only_of_the_quarters_since_the_one_before(store: Store) -> None:
    assert found(store, "2023K4", "state, implied_total, implied_through", "To gange i alt") == [
        ("2023K1", "implied", 60.0, "2023K2"),
        ("2023K2", "implied", 60.0, "2023K2"),
        ("2023K3", "implied", 25.0, "2023K4"),
        ("2023K4", "reported", None, None),
    ]


@PLAN.holding(
    Indicator("Senere i alt"),
    *told("Senere i alt", ("2023K3", "ytd", 60)),
)
def test_a_total_that_comes_later_than_the_chosen_quarter_is_not_known_yet(
    store: Store,
) -> None:
    assert found(store, "2023K2", "state, implied_total", "Senere i alt") == [
        ("2023K1", "missing", None),
        ("2023K2", "missing", None),
    ]


@PLAN.holding(
    Indicator("Mindre i alt"),
    *told("Mindre i alt", ("2023K1", "actual", 14), ("2023K2", "ytd", 13)),
)
def test_a_total_below_its_parts_implies_nothing(store: Store) -> None:
    assert found(store, "2023K2", "state, implied_total", "Mindre i alt") == [
        ("2023K1", "reported", None),
        ("2023K2", "missing", None),
    ]


@PLAN.holding(
    Indicator("Gennemsnit", aggregation="average"),
    *told("Gennemsnit", ("2023K2", "actual", 8), ("2023K2", "ytd", 7)),
)
def test_only_sums_have_a_remainder(store: Store) -> None:
    assert found(store, "2023K2", "state", "Gennemsnit") == [
        ("2023K1", "missing"),
        ("2023K2", "reported"),
    ]


@PLAN.holding(
    Indicator("Omtrent"),
    Indicator("Ikke begyndt"),
    Figure("Ikke begyndt", None, "2023K1", "actual", None, status="pending"),
    Figure("Omtrent", None, "2023K2", "actual", 5),
    Figure("Omtrent", None, "2023K2", "ytd", 12, approximate=True),
)
def test_a_quarter_not_begun_is_pending_and_an_approximate_total_stays_so(store: Store) -> None:
    assert found(store, "2023K2", "state, is_implied_approximate", "Omtrent", "Ikke begyndt") == [
        ("2023K1", "implied", True),
        ("2023K2", "reported", False),
        ("2023K1", "pending", False),
        ("2023K2", "missing", False),
    ]


@PLAN.holding(
    Indicator("I områder"),
    *told("I områder", ("2023K2", "actual", 30), ("2023K2", "ytd", 100)),
    *told("I områder", ("2023K2", "actual", 10), ("2023K2", "ytd", 40), area="S"),
)
def test_an_area_has_a_remainder_of_its_own(store: Store) -> None:
    assert found(store, "2023K2", "state, implied_total", "I områder", area="S") == [
        ("2023K1", "implied", 30.0),
        ("2023K2", "reported", None),
    ]


def test_a_school_year_does_not_carry_into_the_next(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Samtaler", year_start_quarter=3)),
        *told("Samtaler", ("2023K1", "actual", 4), ("2023K2", "ytd", 50), ("2023K4", "ytd", 20)),
    )

    assert found(store, "2023K4", "state, implied_total, bar_quarters") == [
        ("2022K3", "implied", 46.0, 2),
        ("2022K4", "implied", 46.0, 2),
        ("2023K1", "reported", None, 1),
        ("2023K2", "implied", 46.0, 1),
        ("2023K3", "implied", 20.0, 2),
        ("2023K4", "implied", 20.0, 2),
    ]


@PLAN.holding(
    Indicator("Ture i interval", direction="within"),
    Indicator("Unge i interval", direction="within", aggregation="last"),
    Figure("Ture i interval", None, "2023", "target", None, 4, 8, reported_in="2023K1"),
    Figure("Unge i interval", None, "2023", "target", None, 5, 8, reported_in="2023K1"),
    Figure("Ture i interval", None, "2023K1", "actual", 1),
    Figure("Ture i interval", None, "2023K2", "actual", 1),
)
def test_an_interval_is_shared_out_like_a_target(store: Store) -> None:
    assert found(
        store,
        "2023K2",
        "quarter_target, quarter_target_low, quarter_target_high",
        "Ture i interval",
        "Unge i interval",
    ) == [
        ("2023K1", None, 1.0, 2.0),
        ("2023K2", None, 1.0, 2.0),
        ("2023K1", None, 5.0, 8.0),
        ("2023K2", None, 5.0, 8.0),
    ]


def test_the_indicators_are_numbered_in_the_plans_order(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Samtaler"), Indicator("Kurser", activity="Kurser")),
        *told("Samtaler", ("2023K1", "actual", 4)),
        Figure("Kurser", None, "2023K1", "actual", 2),
    )

    assert found(store, "2023K1", "indicator_place, indicators") == [
        ("2023K1", 1, 2),
        ("2023K1", 2, 2),
    ]
    assert found(store, "2023K1", "indicator, indicators", activity_id="proeveby/kurser") == [
        ("2023K1", "Kurser", 1)
    ]
