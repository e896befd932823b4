"""Totals that their parts contradict, and cells that are no figures yet, beside each goal."""

from pathlib import Path

from queries import filtered
from store.connection import Store
from tests.given import Figure, Indicator, catalogue, filters, store_with

GOALS = catalogue(Indicator("Tilbud"), Indicator("Lektiehjælpere", aggregation="average"))


def quarters(indicator: str, total: float, *values: float) -> list[Figure]:
    return [
        Figure(indicator, None, "2023K4", "ytd", total),
        *(
            Figure(indicator, None, f"2023K{number}", "actual", value)
            for number, value in enumerate(values, start=1)
        ),
    ]


def target(indicator: str, value: float, area: str | None = None) -> Figure:
    return Figure(indicator, area, "2023", "target", value, reported_in="2023K1")


def goals(store: Store, columns: str, quarter: str = "2023K4") -> list[tuple]:
    return store.read(
        f"select indicator, {columns} from marts.goal_attainment"
        " where area is null and quarter = $quarter order by indicator_order",
        quarter=quarter,
    ).rows()


def test_a_total_stands_beside_what_its_quarters_come_to_and_the_status_they_give(
    tmp_path: Path,
) -> None:
    store = store_with(
        tmp_path,
        GOALS,
        target("Tilbud", 8),
        target("Lektiehjælpere", 3),
        *quarters("Tilbud", 8, 1, 2, 3, 1),
        *quarters("Lektiehjælpere", 14, 3, 4, 3, 4),
    )

    columns = "ytd, ytd_dimension, parts_of_ytd, status, status_of_parts, is_ytd_contradicted"
    assert goals(store, columns) == [
        ("Tilbud", 8, "quarter", 7, "reached", "not_reached", True),
        ("Lektiehjælpere", 14, "quarter", 3.5, "reached", "reached", True),
    ]
    assert goals(store, columns, "2023K3")[0][2:] == (None, None, "on_track", None, False)
    counted = filtered.verdict(store, filters=filters("2023K4"))
    assert set(counted["goals_other_by_parts"]) == {1}


def test_a_total_stands_beside_what_its_areas_come_to(tmp_path: Path) -> None:
    areas = {"R": 36, "S": 25, "M": 34}
    store = store_with(
        tmp_path,
        GOALS,
        target("Tilbud", 400),
        target("Tilbud", 150, "R"),
        target("Tilbud", 200, "S"),
        *(Figure("Tilbud", area, "2023K1", "ytd", value) for area, value in areas.items()),
        Figure("Tilbud", None, "2023K1", "ytd", 94),
        *(Figure("Tilbud", area, "2023K1", "actual", value) for area, value in areas.items()),
        Figure("Tilbud", None, "2023K1", "actual", 96),
    )

    columns = "ytd, ytd_dimension, parts_of_ytd, actual, parts_of_actual, parts_of_target"
    assert goals(store, columns, "2023K1")[0] == ("Tilbud", 94, "area", 95, 96, 95, 350)


def test_what_the_parts_of_a_hiding_plan_come_to_is_for_its_leaders_alone(tmp_path: Path) -> None:
    plan = catalogue(Indicator("Tilbud"), hides_small_counts=True)
    store = store_with(tmp_path, plan, target("Tilbud", 8), *quarters("Tilbud", 8, 1, 2, 3, 1))

    columns = "is_ytd_contradicted, parts_of_ytd, status_of_parts"
    assert goals(store, columns) == [("Tilbud", True, None, None)]
    assert goals(store.with_rights(sees_all=True), columns) == [("Tilbud", True, 7, "not_reached")]


def test_a_cell_that_is_no_figure_yet_stands_as_it_stood_and_is_not_counted(
    tmp_path: Path,
) -> None:
    unsettled = Figure("Tilbud", None, "2023K2", "actual", None, status="uncertain", raw="12 (13)")
    store = store_with(
        tmp_path,
        GOALS,
        target("Tilbud", 40),
        Figure("Tilbud", None, "2023K1", "actual", 10),
        unsettled,
    )

    assert goals(store, "ytd, uncounted, uncounted_status", "2023K2")[0] == (
        "Tilbud",
        10,
        "12 (13)",
        "uncertain",
    )
    store.close()
    hiding = store_with(
        tmp_path,
        catalogue(Indicator("Tilbud"), hides_small_counts=True),
        unsettled,
    )
    assert goals(hiding, "uncounted", "2023K2") == [("Tilbud", None)]
