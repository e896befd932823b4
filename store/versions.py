"""The versions of what a store holds, so that what was read can be kept until it changes."""

from collections.abc import Iterable
from threading import Lock


class Versions:
    """The number of the newest event, and of the newest one about each plan.

    The process that has the file open is the only one that writes to it, so it knows of every
    write. A plan that nothing was written about yet has the version the store was opened with.
    """

    def __init__(self, newest_event: int) -> None:
        self._opened = newest_event
        self._newest = newest_event
        self._of_plan: dict[str, int] = {}
        self._lock = Lock()

    def of(self, plan_id: str | None) -> int:
        """The version of a plan, or of the whole store (None)."""
        with self._lock:
            return self._newest if plan_id is None else self._of_plan.get(plan_id, self._opened)

    def raise_to(self, event: int, plan_ids: Iterable[str]) -> None:
        """Tell of a committed write about these plans; what others read meanwhile is older."""
        with self._lock:
            self._newest = event
            self._of_plan |= dict.fromkeys(plan_ids, event)
