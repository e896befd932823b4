"""One row of `marts.goal_attainment`, as the tests of the counting ask for it."""

from store.connection import Store
from tests.given import PLAN_ID, Figure, indicator_id

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


def quarters(indicator: str, *figures: float | None, year: int = 2024) -> list[Figure]:
    """An actual figure for each quarter of a year; None is not reported."""
    return [
        Figure(indicator, None, f"{year}K{quarter}", "actual", figure)
        for quarter, figure in enumerate(figures, start=1)
        if figure is not None
    ]


def statuses(store: Store, indicator: str, columns: str = "status") -> list[object]:
    rows = [row(store, indicator, f"2024K{quarter}", columns=columns) for quarter in (1, 2, 3, 4)]
    return [tuple(one.values()) if len(one) > 1 else next(iter(one.values())) for one in rows]
