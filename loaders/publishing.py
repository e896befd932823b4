"""A checked file on its way into the store: what publishing it would change, and publishing it."""

import polars as pl

from loaders.choices import NOTHING_CHOSEN, Choices
from loaders.load import CheckedFile
from store import write
from store.connection import Store
from store.records import CHANGE_REASON, empty
from store.write import NO_REASONS, Preview, Reasons


def preview(store: Store, checked: CheckedFile) -> Preview | None:
    """What publishing the file would change as things stand now; None for one with errors."""
    if checked.has_errors or not checked.is_readable:
        return None
    return write.preview(store, checked.submission(NOTHING_CHOSEN, empty("change_reason")))


def publish_file(
    store: Store,
    checked: CheckedFile,
    by: str,
    *,
    settled: Choices = NOTHING_CHOSEN,
    reasons: Reasons = NO_REASONS,
    draft_id: int | None = None,
) -> int:
    """Hand a checked file in and publish it at once, or leave nothing; gives its `upload_id`.

    `draft_id` is the draft that it was, which ends.

    What is `settled` about its columns and names is remembered for the plan's next files. Raises
    `errors.NotHandedIn` when a finding is an error, and the store's own errors.
    """
    submission = checked.submission(settled, empty("change_reason"))
    return write.publish_new(store, submission, by, reasons, draft_id=draft_id)


def one_reason(previewed: Preview | None, reason: str | None) -> pl.DataFrame:
    """The same reason for every figure that would be changed, with the columns of `CHANGE_REASON`;
    none without a reason.
    """
    if previewed is None or not reason:
        return empty("change_reason")
    changed = previewed.changes.changed_figures
    return changed.with_columns(pl.lit(reason).alias("reason")).select(list(CHANGE_REASON))
