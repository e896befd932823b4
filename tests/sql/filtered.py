"""The rows of a macro of the schema `filtered`, as its tests ask for them."""

from store.connection import Store
from tests.given import filters


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
        f"select {columns} from filtered.{macro}($filters) where {where} order by {order}",
        filters=filters(quarter, **narrowed),
    ).rows()
