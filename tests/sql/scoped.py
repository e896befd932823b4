"""The rows of a macro of the schema `scoped`, as its tests ask for them."""

from store.connection import Store
from tests.given import scope


def rows(
    store: Store,
    macro: str,
    columns: str,
    quarter: str,
    order: str,
    where: str = "true",
    **narrowed: str,
) -> list[tuple]:
    return store.read(
        f"select {columns} from scoped.{macro}"
        "($plan_id, $quarter, $focus_area, $area, $activity_id, $theme, $status)"
        f" where {where} order by {order}",
        **scope(quarter, **narrowed),
    ).rows()
