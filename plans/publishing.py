"""A change of a plan on its way into the store: what it would do, and publishing it."""

from plans.change import PlanChange
from store import write
from store.connection import Store
from store.write import NO_REASONS, Preview, Reasons


class NotReady(Exception):
    """A change that cannot be published: nothing is changed, or a finding stands in the way."""

    def __init__(self, change: PlanChange) -> None:
        super().__init__(change.plan_id)
        self.change = change


def preview(store: Store, change: PlanChange) -> Preview | None:
    """What publishing it would change as things stand; None where it cannot be published."""
    if change.has_errors or change.is_empty:
        return None
    return write.preview(store, change.submission)


def publish(store: Store, change: PlanChange, by: str, reasons: Reasons = NO_REASONS) -> int:
    """Publish it and give its `upload_id`, by which it can be withdrawn.

    Raises NotReady, and the store's own errors: ReasonsMissing, CheckFailed, AlreadyHandedIn.
    """
    if change.has_errors or change.is_empty:
        raise NotReady(change)
    return write.publish_new(store, change.submission, by, reasons)
