"""The versions of what a store holds, so that what was read can be kept until it changes."""

from collections.abc import Iterable
from threading import Lock

import duckdb

_SUCCESSORS = """
    with recursive going_on as (
        select plan_id
        from materialized.plan
        where list_contains($plan_ids, predecessor_id)
        union
        select later.plan_id
        from materialized.plan as later
        inner join going_on on later.predecessor_id = going_on.plan_id
    )
    select plan_id from going_on
"""


class Versions:
    """The number of the newest event, and of the newest one about each plan.

    The process that has the file open is the only one that writes to it, so it knows of every
    write. A plan that nothing was written about yet has the version the store was opened with.
    """

    def __init__(self, newest_event: int) -> None:
        self._opened = newest_event
        self._newest = newest_event
        self._of_plan: dict[str, int] = {}
        self._of_rights = 0
        self._lock = Lock()

    def of(self, plan_id: str | None) -> int:
        """The version of a plan, or of the whole store (None)."""
        with self._lock:
            return self._newest if plan_id is None else self._of_plan.get(plan_id, self._opened)

    @property
    def of_rights(self) -> int:
        """A number that grows with every change of who may what."""
        with self._lock:
            return self._of_rights

    def rights_changed(self) -> None:
        """Tell of a committed change of who may what."""
        with self._lock:
            self._of_rights += 1

    def raise_to(self, event: int, plan_ids: Iterable[str]) -> None:
        """Tell of a committed write about these plans; what others read meanwhile is older."""
        with self._lock:
            self._newest = event
            self._of_plan |= dict.fromkeys(plan_ids, event)


def going_on_from(cursor: duckdb.DuckDBPyConnection, plan_ids: Iterable[str]) -> set[str]:
    """The plans that go on from these, and those that go on from them."""
    rows = cursor.execute(_SUCCESSORS, {"plan_ids": sorted(plan_ids)}).fetchall()
    return {plan_id for (plan_id,) in rows}
