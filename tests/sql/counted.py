"""One row of `marts.goal_attainment`, as the tests of the counting ask for it."""

from store.connection import Store
from tests.given import PLAN_ID, indicator_id

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
