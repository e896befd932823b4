"""A checked file on its way into the store: what publishing it would change, keeping it as a draft,
and publishing it.
"""

from collections.abc import Collection
from dataclasses import dataclass

import polars as pl

from domain.severities import ERROR
from loaders.checked_file import CheckedFile
from loaders.findings.choices import NOTHING_CHOSEN, Choices
from store import write
from store.connection import Store
from store.records import ATTRIBUTE_WORDS, CHANGE_REASON, CHOICE, OBSERVATION, Submission, empty
from store.write import NO_REASONS, Preview, Reasons
from wording import sources


@dataclass(eq=False)
class NotHandedIn(Exception):
    """A checked file that cannot be stored because of the findings named in `codes`."""

    file_name: str
    codes: tuple[str, ...]


@dataclass(eq=False)
class NotConfirmed(Exception):
    """A checked file that cannot be stored before what is read and proposed for the indicators
    named in `indicators` is confirmed.
    """

    file_name: str
    indicators: tuple[str, ...]


def preview(store: Store, checked: CheckedFile) -> Preview | None:
    """What publishing the file would change as things stand now; None for one with errors."""
    if checked.has_errors or not checked.is_readable:
        return None
    return write.preview(store, _as_read(checked, NOTHING_CHOSEN, empty("change_reason")))


def submission(
    checked: CheckedFile,
    settled: Choices = NOTHING_CHOSEN,
    change_reason: pl.DataFrame | None = None,
) -> Submission:
    """The file as it is handed to the store, to be published at once or kept as a draft that
    anybody may publish later; what is `settled` about its columns and names is remembered.

    Raises `NotHandedIn` when a finding is an error, and `NotConfirmed` as long as
    anything that is read or proposed for its new indicators is not confirmed.
    """
    if checked.has_errors or not checked.is_readable:
        serious = checked.findings.filter(pl.col("severity") == ERROR)
        raise NotHandedIn(checked.file_name, tuple(serious["code"]))
    if not checked.is_confirmed:
        waiting = (one.name for one in checked.new_indicators if not one.is_settled)
        raise NotConfirmed(checked.file_name, tuple(waiting))
    reasons = empty("change_reason") if change_reason is None else change_reason
    return _as_read(checked, settled, reasons)


def _as_read(checked: CheckedFile, settled: Choices, change_reason: pl.DataFrame) -> Submission:
    remembered = settled.remembered().with_columns(plan_id=pl.lit(checked.plan_id))
    return Submission(
        file_name=checked.file_name,
        file_content=checked.content,
        layout=checked.layout or "",
        plan_id=checked.plan_id,
        period=checked.period,
        catalogue=checked.additions,
        observation=checked.observations.select(list(OBSERVATION)),
        finding=checked.findings,
        change_reason=change_reason.cast(pl.Schema(CHANGE_REASON)),
        choice=remembered.select(list(CHOICE)).cast(pl.Schema(CHOICE)),
        activity_description=checked.texts.activity_description,
        milestone=checked.texts.milestone,
        milestone_observation=checked.texts.milestone_observation,
        narrative=checked.texts.narrative,
        attribute_words=_attribute_words(checked),
    )


def _attribute_words(checked: CheckedFile) -> pl.DataFrame:
    """The words that the attributes of the file's new indicators are read from."""
    plan_ids = dict(checked.additions.indicator.select("indicator_id", "plan_id").iter_rows())
    rows = [
        {
            "plan_id": plan_ids[new.indicator_id],
            "indicator_id": new.indicator_id,
            "attribute": one.column,
            "value": one.value,
            "words": one.read_from,
            "place": sources.sheet(new.place[0]),
        }
        for new in checked.new_indicators
        if new.indicator_id in plan_ids
        for one in new.attributes
        if one.read_from
    ]
    return pl.DataFrame(rows, schema=ATTRIBUTE_WORDS)


def hand_in(
    store: Store,
    checked: CheckedFile,
    by: str,
    *,
    settled: Choices = NOTHING_CHOSEN,
    change_reason: pl.DataFrame | None = None,
) -> int:
    """Keep a checked file as a draft and give its `upload_id`.

    `change_reason` says why figures differ from those before them. Raises what `submission` does,
    and the store's own errors.
    """
    return write.hand_in(store, submission(checked, settled, change_reason), by)


def publish_file(
    store: Store,
    checked: CheckedFile,
    by: str,
    *,
    settled: Choices = NOTHING_CHOSEN,
    reasons: Reasons = NO_REASONS,
    draft_id: int | None = None,
    entries: int | None = None,
    shown: Collection[int] = (),
) -> int:
    """Hand a checked file in and publish it at once, or leave nothing; gives its `upload_id`.

    `draft_id` is the draft that it was, which ends; where it is a form, `entries` how many were
    written in it, and `shown` the forms that wait and stood in it whole.

    Raises what `submission` does, and the store's own errors.
    """
    return write.publish_new(
        store,
        submission(checked, settled),
        by,
        reasons,
        draft_id=draft_id,
        entries=entries,
        shown=shown,
    )


def one_reason(previewed: Preview | None, reason: str | None) -> pl.DataFrame:
    """The same reason for every figure that would be changed, with the columns of `CHANGE_REASON`;
    none without a reason.
    """
    if previewed is None or not reason:
        return empty("change_reason")
    changed = previewed.changes.changed_figures
    return changed.with_columns(pl.lit(reason).alias("reason")).select(list(CHANGE_REASON))
