"""The only code that changes rows: hand a file in, publish it, withdraw it. Nothing is deleted but
what was read from a discarded draft (`docs/decisions/0009-drafts.md`).

Whoever publishes or withdraws, what that changes of what is published is found in the transaction
itself, is refused without a reason for each, and is kept with them. What the store's rights do not
cover is refused there too (`store/permission.py`), also to be previewed: every function may raise
NotAllowed.
"""

import hashlib
from collections.abc import Callable, Collection, Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime

import duckdb
import polars as pl

from domain.rights import Rights
from domain.uploads import REPLACED
from store import approval, changes, drafts, locks, permission, status_changes, views
from store import reasons as reasons_of
from store.changes import Changes
from store.connection import Store
from store.events import (
    AlreadyHandedIn,
    NotPossibleNow,
    UnknownUpload,
    next_number,
    now,
    record,
    required,
)
from store.permission import NotAllowed
from store.reasons import NO_REASONS, Reasons, ReasonsMissing
from store.records import CATALOGUE_TABLES, FORM, SCHEMAS, TABLES_OF_AN_UPLOAD, Submission
from store.seen_changes import as_seen
from store.transaction import CheckFailed, checked, failed_checks, plans_of, rolled_back

__all__ = [
    "NO_REASONS",
    "AlreadyHandedIn",
    "CheckFailed",
    "NotAllowed",
    "NotPossibleNow",
    "Preview",
    "Reasons",
    "ReasonsMissing",
    "UnknownUpload",
    "approve",
    "counted_effect",
    "counted_preview",
    "hand_in",
    "preview",
    "preview_of",
    "publish",
    "publish_new",
    "send_back",
    "trial",
    "withdraw",
]


@dataclass(frozen=True)
class Preview:
    """What publishing would change as things stand now, the names of the checks that would stop
    it, and the periods of locked quarters that it is about.
    """

    changes: Changes
    failed_checks: tuple[str, ...]
    locked_periods: tuple[str, ...] = ()


def hand_in(store: Store, submission: Submission, by: str) -> int:
    """Keep a file and what was read from it as a draft, and give its `upload_id`.

    Raises AlreadyHandedIn when the same bytes are already there for the plan and have not been
    withdrawn.
    """
    with checked(store) as cursor:
        return _new_draft(cursor, store.rights, permission.may_keep(store.rights, submission), by)


def publish_new(
    store: Store,
    submission: Submission,
    by: str,
    reasons: Reasons = NO_REASONS,
    *,
    draft_id: int | None = None,
    entries: int | None = None,
    shown: Collection[int] = (),
) -> int:
    """Hand a file in and publish it at once, or leave nothing of it; gives its `upload_id`.

    A draft of the same bytes gives way to it; `draft_id` is the one of `store.drafts` that it was,
    and of a form `entries` how many were written in it until then, and `shown` the forms that wait
    and stood in it whole: it takes their place. Raises AlreadyHandedIn when the bytes are
    published, ReasonsMissing, CheckFailed, UnknownDraft and DraftMovedOn.
    """
    if draft_id is not None and drafts.is_closed(store, draft_id):
        raise drafts.UnknownDraft(draft_id)
    with checked(store) as cursor:
        if draft_id is not None and entries is not None:
            drafts.require_entries(cursor, draft_id, entries)
        same = _same_bytes(cursor, _sha256(submission), submission.plan_id, "draft")
        for superseded_id, _, _ in same:
            _discard(cursor, store.rights, superseded_id, None, by)
        upload_id = _new_draft(
            cursor, store.rights, permission.may_keep(store.rights, submission), by
        )
        _publish_or_submit(cursor, store.rights, upload_id, reasons, by)
        if submission.layout == FORM:
            for replaced_id in approval.replaced_forms(cursor, upload_id, shown):
                _take_back(cursor, store.rights, replaced_id, REPLACED, by)
        if draft_id is not None:
            drafts.end(cursor, draft_id, "published", upload_id, by)
        return upload_id


def publish(store: Store, upload_id: int, by: str, reasons: Reasons = NO_REASONS) -> None:
    """Let an upload count: its figures supersede earlier ones, figure by figure.

    Raises ReasonsMissing when a figure or an attribute that is published becomes another and
    neither `reasons` nor what was handed in with the file says why.
    """
    with checked(store) as cursor:
        upload = required(cursor, upload_id, ("draft", "withdrawn", approval.APPROVED))
        if upload.status == "withdrawn" and not upload.was_published:
            raise NotPossibleNow(upload_id, upload.status)
        _refuse_same_bytes(cursor, store.rights, upload.sha256, upload.plan_id, "published")
        if upload.status == approval.APPROVED:
            permission.require_leader(cursor, store.rights, upload_id)
            stated = approval.stated(cursor, upload_id, reasons)
            _change(cursor, store.rights, upload_id, "published", stated, by)
        else:
            _publish_or_submit(cursor, store.rights, upload_id, reasons, by)


def approve(store: Store, upload_ids: Sequence[int], by: str) -> None:
    """Let uploads that were handed in for approval be published. Raises NotPossibleNow."""
    with checked(store) as cursor:
        for upload_id in upload_ids:
            required(cursor, upload_id, (approval.SUBMITTED,))
            permission.require_leader(cursor, store.rights, upload_id)
            record(cursor, upload_id, approval.APPROVED, None, by)


def send_back(store: Store, upload_id: int, by: str, comment: str) -> None:
    """Return an upload that was handed in for approval, with what is to be done about it.

    Raises NotPossibleNow, and ValueError without a comment.
    """
    if not comment.strip():
        raise ValueError(comment)
    with checked(store) as cursor:
        required(cursor, upload_id, (approval.SUBMITTED, approval.APPROVED))
        permission.require_leader(cursor, store.rights, upload_id)
        record(cursor, upload_id, approval.RETURNED, comment.strip(), by)


def withdraw(store: Store, upload_id: int, by: str, reason: str | None = None) -> None:
    """Let an upload no longer count; the figures it superseded stand again. A draft is erased.

    Raises ReasonsMissing when that changes anything that is published and no reason is given.
    """
    with checked(store) as cursor:
        allowed_from = ("draft", "published", *approval.WAITING)
        upload = required(cursor, upload_id, allowed_from)
        if upload.status == approval.APPROVED:
            permission.require_leader(cursor, store.rights, upload_id)
        if upload.status == "published":
            if approval.is_needed(cursor, upload_id):
                permission.require_leader(cursor, store.rights, upload_id)
            _change(cursor, store.rights, upload_id, "withdrawn", Reasons(reason), by)
        else:
            _take_back(cursor, store.rights, upload_id, reason, by)


def preview(store: Store, submission: Submission) -> Preview:
    """What publishing a file would change now, and which checks would stop it."""
    without_bytes = replace(submission, file_content=b"")
    return _previewed(store, lambda cursor: _insert(cursor, without_bytes, "", ""))


def preview_of(store: Store, upload_id: int) -> Preview:
    """What publishing an upload that is there would change now, and which checks would stop it."""
    return _previewed(store, lambda _: upload_id)


@contextmanager
def trial(store: Store, submission: Submission, by: str) -> Generator[duckdb.DuckDBPyConnection]:
    """A cursor to which a submission is published, unchecked; afterwards it was never there.

    Nothing is counted, and nothing of its plans may stand before.
    """
    with rolled_back(store) as cursor:
        upload_id = _insert(cursor, submission, "", by)
        record(cursor, upload_id, "published", None, by)
        views.state(cursor, plans_of(cursor, upload_id))
        yield cursor


def counted_preview(
    store: Store,
    submission: Submission,
    table: str,
    read: Callable[[duckdb.DuckDBPyConnection], pl.DataFrame],
) -> tuple[Preview, pl.DataFrame, pl.DataFrame]:
    """What publishing a file would change now, and what `read` gives before it and once the table
    of `materialized` that it reads is counted.
    """
    with rolled_back(store) as cursor:
        before = read(cursor)
        upload_id = _insert(cursor, replace(submission, file_content=b""), "", "")
        previewed = _preview_in(cursor, store.rights, upload_id)
        views.count_for(cursor, table, plans_of(cursor, upload_id))
        return previewed, before, read(cursor)


def counted_effect(
    store: Store,
    upload_ids: Sequence[int],
    table: str,
    read: Callable[[duckdb.DuckDBPyConnection], pl.DataFrame],
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """What `read` gives now, and what it would once these uploads are published and the table of
    `materialized` that it reads is counted.
    """
    with rolled_back(store) as cursor:
        before = read(cursor)
        plan_ids: set[str] = set()
        for upload_id in upload_ids:
            permission.require(cursor, store.rights, upload_id)
            record(cursor, upload_id, "published", None, "")
            plan_ids.update(plans_of(cursor, upload_id))
        views.restate(cursor, sorted(plan_ids))
        views.count_for(cursor, table, sorted(plan_ids))
        return before, read(cursor)


def _previewed(store: Store, insert: Callable[[duckdb.DuckDBPyConnection], int]) -> Preview:
    with rolled_back(store) as cursor:
        previewed = _preview_in(cursor, store.rights, insert(cursor))
    return replace(previewed, changes=as_seen(store, previewed.changes))


def _preview_in(cursor: duckdb.DuckDBPyConnection, rights: Rights, upload_id: int) -> Preview:
    permission.require(cursor, rights, upload_id)
    changes = _recorded(cursor, upload_id, "published", None, "")
    permission.require_of(rights, changes)
    # What waits for approval changes nothing yet.
    if not approval.is_needed(cursor, upload_id):
        locks.require_leader(cursor, rights, upload_id, changes)
    locked = {period for _, period in locks.settled_of(cursor, upload_id, changes)}
    failed = tuple(name for name, _ in failed_checks(cursor))
    return Preview(changes, failed, tuple(sorted(locked)))


def _new_draft(
    cursor: duckdb.DuckDBPyConnection, rights: Rights, submission: Submission, by: str
) -> int:
    sha256 = _sha256(submission)
    _refuse_same_bytes(
        cursor, rights, sha256, submission.plan_id, "published", "draft", "submitted", "approved"
    )
    return _insert(cursor, submission, sha256, by)


def _insert(cursor: duckdb.DuckDBPyConnection, submission: Submission, sha256: str, by: str) -> int:
    """Add a submission as a draft and give its `upload_id`."""
    upload_id = next_number(cursor, "main.upload", "upload_id")
    cursor.execute(
        "insert into main.upload values"
        " ($upload_id, $name, $sha256, $content, $layout, $plan_id, $period, $by, $at)",
        {
            "upload_id": upload_id,
            "name": submission.file_name,
            "sha256": sha256,
            "content": submission.file_content,
            "layout": submission.layout,
            "plan_id": submission.plan_id,
            "period": submission.period,
            "by": by,
            "at": now(),
        },
    )
    for table in CATALOGUE_TABLES:
        _append(cursor, table, upload_id, getattr(submission.catalogue, table))
    for table in TABLES_OF_AN_UPLOAD:
        _append(cursor, table, upload_id, getattr(submission, table))
    record(cursor, upload_id, "draft", None, by)
    return upload_id


def _take_back(
    cursor: duckdb.DuckDBPyConnection, rights: Rights, upload_id: int, reason: str | None, by: str
) -> None:
    """Let an upload that does not count be no more; what has counted once is not erased."""
    if required(cursor, upload_id, ("draft", *approval.WAITING)).was_published:
        permission.require(cursor, rights, upload_id)
        record(cursor, upload_id, "withdrawn", reason, by)
    else:
        _discard(cursor, rights, upload_id, reason, by)


def _discard(
    cursor: duckdb.DuckDBPyConnection, rights: Rights, upload_id: int, reason: str | None, by: str
) -> None:
    """Erase the bytes of a draft and all that was read from them; that it was there stays."""
    permission.require(cursor, rights, upload_id)
    for table in SCHEMAS:
        cursor.execute(
            f"delete from main.{table} where upload_id = $upload_id", {"upload_id": upload_id}
        )
    cursor.execute(
        "update main.upload set file_content = '', file_sha256 = '' where upload_id = $upload_id",
        {"upload_id": upload_id},
    )
    record(cursor, upload_id, "withdrawn", reason, by)


def _publish_or_submit(
    cursor: duckdb.DuckDBPyConnection, rights: Rights, upload_id: int, reasons: Reasons, by: str
) -> None:
    """Publish an upload, or hand it in for approval where its plan asks for that."""
    if approval.is_needed(cursor, upload_id):
        permission.require(cursor, rights, upload_id)
        approval.keep_reasons(cursor, upload_id, reasons)
        record(cursor, upload_id, approval.SUBMITTED, reasons.for_all, by)
    else:
        _change(cursor, rights, upload_id, "published", reasons, by)


def _change(
    cursor: duckdb.DuckDBPyConnection,
    rights: Rights,
    upload_id: int,
    event: str,
    reasons: Reasons,
    by: str,
) -> None:
    """Record an event with what it changes and why, and count the plans it speaks of anew."""
    # What a publication changes has its reasons there; a withdrawal is a reason's own.
    reason = (reasons.for_all or "").strip() or None if event == "withdrawn" else None
    permission.require(cursor, rights, upload_id)
    plan_ids = plans_of(cursor, upload_id)
    statuses = status_changes.before(cursor, upload_id)
    changes = _recorded(cursor, upload_id, event, reason, by)
    permission.require_of(rights, changes)
    locks.require_leader(cursor, rights, upload_id, changes)
    event_id = next_number(cursor, "main.upload_event", "event_id") - 1
    upload_reasons = reasons_of.of_upload(cursor, upload_id) if event == "published" else None
    reasons_of.keep(cursor, event_id, changes, reasons, upload_reasons)
    views.count(cursor, plan_ids)
    status_changes.keep(cursor, event_id, upload_id, statuses)


def _recorded(
    cursor: duckdb.DuckDBPyConnection, upload_id: int, event: str, reason: str | None, by: str
) -> Changes:
    """What an event changes, which is recorded."""
    plan_ids = plans_of(cursor, upload_id)
    describes = changes.describes(cursor, upload_id, plan_ids, event)
    before = changes.snapshot(cursor, plan_ids, describes)
    record(cursor, upload_id, event, reason, by)
    views.restate(cursor, plan_ids)
    changed = changes.between(before, changes.snapshot(cursor, plan_ids, describes))
    return locks.with_late_figures(cursor, changed)


def _append(
    cursor: duckdb.DuckDBPyConnection, table: str, upload_id: int, rows: pl.DataFrame
) -> None:
    if rows.is_empty():
        return
    appended = rows.select(
        pl.lit(upload_id, dtype=pl.Int64).alias("upload_id"), *SCHEMAS[table].keys()
    )
    cursor.register("appended", appended)
    cursor.execute(f"insert into main.{table} by name select * from appended")
    cursor.unregister("appended")


def _same_bytes(
    cursor: duckdb.DuckDBPyConnection, sha256: str, plan_id: str | None, *statuses: str
) -> list[tuple[int, str, datetime]]:
    """The uploads of these very bytes for the plan that have one of these statuses, those of the
    first status before the others and the newest first.
    """
    return cursor.execute(
        """
        select uploaded.upload_id, uploaded.status, uploaded.uploaded_at
        from marts.upload as uploaded
        inner join staging.upload as handed_in
            on uploaded.upload_id = handed_in.upload_id
        where handed_in.file_sha256 = $sha256
            and handed_in.plan_id is not distinct from $plan_id
            and list_contains($statuses, uploaded.status)
        order by list_position($statuses, uploaded.status), uploaded.upload_id desc
        """,
        {"sha256": sha256, "plan_id": plan_id, "statuses": list(statuses)},
    ).fetchall()


def _refuse_same_bytes(
    cursor: duckdb.DuckDBPyConnection,
    rights: Rights,
    sha256: str,
    plan_id: str | None,
    *statuses: str,
) -> None:
    """Raise AlreadyHandedIn when an upload of the same bytes has one of these statuses."""
    for same in _same_bytes(cursor, sha256, plan_id, *statuses):
        raise AlreadyHandedIn(*same) if plan_id in rights.reads else AlreadyHandedIn


def _sha256(submission: Submission) -> str:
    return hashlib.sha256(submission.file_content).hexdigest()
