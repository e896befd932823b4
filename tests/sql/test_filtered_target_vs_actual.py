"""`filtered.target_vs_actual`: each quarter's figure, or what is known of it instead."""

from pathlib import Path

from store.connection import Store
from tests.given import Figure, Indicator, catalogue, filters, store_with

IMPLIED = "state, actual, implied_total, height, bar_quarters, is_block_start"


def found(
    store: Store, quarter: str, columns: str, *, area: str | None = None, **narrowed: str
) -> list[tuple]:
    return store.read(
        f"select quarter, {columns} from filtered.target_vs_actual($filters)"
        " where area is not distinct from $area::text order by indicator_place, quarter",
        filters=filters(quarter, **narrowed),
        area=area,
    ).rows()


def talks(*figures: tuple[str, str, float], area: str | None = None) -> list[Figure]:
    return [Figure("Samtaler", area, period, kind, value) for period, kind, value in figures]


def test_what_a_year_to_date_says_of_earlier_quarters_is_one_block(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Samtaler"), Indicator("Kurser")),
        Figure("Samtaler", None, "2023", "target", 1100, reported_in="2023K3"),
        *talks(("2023K3", "actual", 329), ("2023K3", "ytd", 1160)),
        Figure("Kurser", None, "2023K1", "actual", 2),
    )

    assert found(store, "2023K3", f"quarter_target, {IMPLIED}")[:3] == [
        ("2023K1", 275.0, "implied", None, 831.0, 415.5, 2, True),
        ("2023K2", 275.0, "implied", None, 831.0, 415.5, 2, False),
        ("2023K3", 275.0, "reported", 329.0, None, 329.0, 1, True),
    ]
    assert found(store, "2023K3", "implied_quarters, implied_through")[0] == (
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
        *talks(("2023K3", "actual", 329), ("2023K3", "ytd", 1160)),
        Figure("Kurser", None, "2023K3", "actual", 2),
    )

    assert found(store, "2023K3", IMPLIED) == [
        ("2023K1", "implied", None, 831.0, 415.5, 2, True),
        ("2023K2", "implied", None, 831.0, 415.5, 2, False),
        ("2023K3", "reported", 329.0, None, 329.0, 1, True),
        ("2023K3", "reported", 2.0, None, 2.0, 1, True),
    ]


def test_quarters_apart_are_two_blocks_of_one_remainder(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Samtaler")),
        *talks(("2023K2", "actual", 30), ("2023K3", "ytd", 100)),
    )

    assert found(store, "2023K3", IMPLIED) == [
        ("2023K1", "implied", None, 70.0, 35.0, 1, True),
        ("2023K2", "reported", 30.0, None, 30.0, 1, True),
        ("2023K3", "implied", None, 70.0, 35.0, 1, True),
    ]


def test_a_later_total_speaks_only_of_the_quarters_since_the_one_before(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Samtaler"), Indicator("Kurser")),
        *talks(("2023K2", "ytd", 60), ("2023K4", "actual", 15), ("2023K4", "ytd", 100)),
        Figure("Kurser", None, "2023K1", "actual", 2),
    )

    assert found(store, "2023K4", "state, implied_total, implied_through")[:4] == [
        ("2023K1", "implied", 60.0, "2023K2"),
        ("2023K2", "implied", 60.0, "2023K2"),
        ("2023K3", "implied", 25.0, "2023K4"),
        ("2023K4", "reported", None, None),
    ]


def test_a_total_that_comes_later_than_the_chosen_quarter_is_not_known_yet(
    tmp_path: Path,
) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Samtaler"), Indicator("Kurser")),
        *talks(("2023K3", "ytd", 60)),
        Figure("Kurser", None, "2023K1", "actual", 2),
    )

    assert found(store, "2023K2", "state, implied_total")[:2] == [
        ("2023K1", "missing", None),
        ("2023K2", "missing", None),
    ]


def test_a_total_below_its_parts_implies_nothing(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Samtaler")),
        *talks(("2023K1", "actual", 14), ("2023K2", "ytd", 13)),
    )

    assert found(store, "2023K2", "state, implied_total") == [
        ("2023K1", "reported", None),
        ("2023K2", "missing", None),
    ]


def test_only_sums_have_a_remainder(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Samtaler", aggregation="average"), Indicator("Kurser")),
        *talks(("2023K2", "actual", 8), ("2023K2", "ytd", 7)),
        Figure("Kurser", None, "2023K1", "actual", 2),
    )

    assert found(store, "2023K2", "state")[:2] == [("2023K1", "missing"), ("2023K2", "reported")]


def test_a_quarter_not_begun_is_pending_and_an_approximate_total_stays_so(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Samtaler"), Indicator("Kurser")),
        Figure("Kurser", None, "2023K1", "actual", None, status="pending"),
        Figure("Samtaler", None, "2023K2", "actual", 5),
        Figure("Samtaler", None, "2023K2", "ytd", 12, approximate=True),
    )

    assert found(store, "2023K2", "state, is_implied_approximate") == [
        ("2023K1", "implied", True),
        ("2023K2", "reported", False),
        ("2023K1", "pending", False),
        ("2023K2", "missing", False),
    ]


def test_an_area_has_a_remainder_of_its_own(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Samtaler"), Indicator("Kurser")),
        *talks(("2023K2", "actual", 30), ("2023K2", "ytd", 100)),
        *talks(("2023K2", "actual", 10), ("2023K2", "ytd", 40), area="S"),
        Figure("Kurser", None, "2023K1", "actual", 2),
    )

    assert found(store, "2023K2", "state, implied_total", area="S") == [
        ("2023K1", "implied", 30.0),
        ("2023K2", "reported", None),
    ]


def test_a_school_year_does_not_carry_into_the_next(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Samtaler", year_start_quarter=3)),
        *talks(("2023K1", "actual", 4), ("2023K2", "ytd", 50), ("2023K4", "ytd", 20)),
    )

    assert found(store, "2023K4", "state, implied_total, bar_quarters") == [
        ("2022K3", "implied", 46.0, 2),
        ("2022K4", "implied", 46.0, 2),
        ("2023K1", "reported", None, 1),
        ("2023K2", "implied", 46.0, 1),
        ("2023K3", "implied", 20.0, 2),
        ("2023K4", "implied", 20.0, 2),
    ]


def test_an_interval_is_shared_out_like_a_target(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(
            Indicator("Samtaler", direction="within"),
            Indicator("Unge", direction="within", aggregation="last"),
        ),
        Figure("Samtaler", None, "2023", "target", None, 4, 8, reported_in="2023K1"),
        Figure("Unge", None, "2023", "target", None, 5, 8, reported_in="2023K1"),
        Figure("Samtaler", None, "2023K1", "actual", 1),
        Figure("Samtaler", None, "2023K2", "actual", 1),
    )

    assert found(store, "2023K2", "quarter_target, quarter_target_low, quarter_target_high") == [
        ("2023K1", None, 1.0, 2.0),
        ("2023K2", None, 1.0, 2.0),
        ("2023K1", None, 5.0, 8.0),
        ("2023K2", None, 5.0, 8.0),
    ]


def test_the_indicators_are_numbered_in_the_plans_order(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Samtaler"), Indicator("Kurser", activity="Kurser")),
        *talks(("2023K1", "actual", 4)),
        Figure("Kurser", None, "2023K1", "actual", 2),
    )

    assert found(store, "2023K1", "indicator_place, indicators") == [
        ("2023K1", 1, 2),
        ("2023K1", 2, 2),
    ]
    assert found(store, "2023K1", "indicator, indicators", activity_id="proeveby/kurser") == [
        ("2023K1", "Kurser", 1)
    ]
