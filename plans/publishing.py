"""A change of a plan on its way into the store: what it would do, and publishing it."""

import polars as pl

from plans.change import PlanChange
from store import write
from store.connection import Store
from store.effects import STATUS_CHANGE, Effects, effects
from store.write import NO_REASONS, Reasons


class NotReady(Exception):
    """A change that cannot be published: nothing is changed, or a finding stands in the way."""

    def __init__(self, change: PlanChange) -> None:
        super().__init__(change.plan_id)
        self.change = change


def preview(store: Store, change: PlanChange) -> Effects | None:
    """What publishing it would do as things stand; None where it cannot be published. A new plan
    has no goal whose status could become another.
    """
    if change.has_errors or change.is_empty:
        return None
    if change.is_new:
        return Effects(write.preview(store, change.submission), pl.DataFrame(schema=STATUS_CHANGE))
    return effects(store, change.submission)


def publish(store: Store, change: PlanChange, by: str, reasons: Reasons = NO_REASONS) -> int:
    """Publish it and give its `upload_id`, by which it can be withdrawn.

    Raises NotReady, and the store's own errors: ReasonsMissing, CheckFailed, AlreadyHandedIn.
    """
    if change.has_errors or change.is_empty:
        raise NotReady(change)
    return write.publish_new(store, change.submission, by, reasons)
