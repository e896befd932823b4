"""Files that leaders have not published yet: their bytes and what is answered about them.

Answers are appended. When a draft is published or discarded, its bytes and its answers are erased;
that it was there, and what became of it, stays (`docs/decisions/0009-drafts.md`). Who hands in
nothing keeps nothing: whatever writes raises NotAllowed. No view reads their bytes and answers:
only what is here reaches them. A draft is seen by who kept it, as they sign in, and by who leads
all the plans that it is said to be of and sees their small counts. A draft that is a form is the
activity's, and is filled in by way of `store/forms.py`.
"""

import hashlib
from collections.abc import Collection, Generator
from contextlib import contextmanager
from dataclasses import dataclass

import duckdb
import polars as pl

from domain.rights import Rights
from store.connection import Store
from store.events import now
from store.permission import NotAllowed
from store.transaction import unchecked

OF_DRAFTS = (
    "draft",
    "draft_answers",
    "draft_plan",
    "draft_activity",
    "draft_form",
    "draft_entry",
)
# A file that named no plan may be of any. A form is the activity's: of who hands in for it.
_IS_CLOSED = """
    case when exists (
        select 1 from main.draft_form where draft_form.draft_id = draft.draft_id
    ) then not exists (
        select 1 from main.draft_form
        where draft_form.draft_id = draft.draft_id
            and (
                $leads_every_plan
                or list_contains($leads, draft_form.plan_id)
                or list_contains($activities, [draft_form.plan_id, draft_form.activity_id])
            )
    ) else (
        not coalesce(draft.owner = nullif($person, ''), false)
        and coalesce((
            select bool_or(
                plan.plan_id is not null
                or not ($leads_every_plan or list_contains($leads, draft_plan.plan_id))
            )
            from main.draft_plan
            left join marts.plan as plan
                on draft_plan.plan_id in ('', plan.plan_id) and plan.is_any_hidden
            where draft_plan.draft_id = draft.draft_id
        ), true)
    ) end
"""
_IS_FILE = "draft.draft_id not in (select draft_id from main.draft_form)"


class ClosedDraft(Exception):
    """The draft is open, but it speaks of a plan whose small counts its reader may not see."""

    def __init__(self, draft_id: int) -> None:
        super().__init__(draft_id)
        self.draft_id = draft_id


class UnknownDraft(Exception):
    """There is no open draft with that number: it never was, or it is published or discarded."""

    def __init__(self, draft_id: int) -> None:
        super().__init__(draft_id)
        self.draft_id = draft_id


class DraftMovedOn(Exception):
    """Something was written in the form since what is handed in of it was seen."""

    def __init__(self, draft_id: int) -> None:
        super().__init__(draft_id)
        self.draft_id = draft_id


@dataclass(frozen=True)
class Draft:
    """An open draft: its file, and the newest answers about it."""

    draft_id: int
    file_name: str
    file_content: bytes
    answers: str


def keep(
    store: Store,
    file_name: str,
    file_content: bytes,
    answers: str,
    by: str,
    plans: Collection[str] = (),
) -> int:
    """Keep a file that names these plans as a draft and give its number; an open draft of the same
    file is that one, if it may be seen.
    """
    sha256 = hashlib.sha256(file_content).hexdigest()
    with _writing(store) as cursor:
        same = cursor.execute(
            "select min(draft_id) from main.draft"
            f" where file_sha256 = $sha256 and file_name = $file_name and not {_IS_CLOSED}",
            {"sha256": sha256, "file_name": file_name, **_reader(store.rights)},
        ).fetchall()
        for (draft_id,) in same:
            if draft_id is not None:
                return draft_id
        draft_id = begin(cursor, file_name, file_content, answers, store.rights.person, by)
        _name(cursor, draft_id, plans or ("",))
        return draft_id


def begin(
    cursor: duckdb.DuckDBPyConnection,
    file_name: str,
    file_content: bytes,
    answers: str,
    owner: str,
    by: str,
) -> int:
    """Begin a draft in the transaction of who keeps it, and give its number."""
    (draft_id,) = cursor.execute(
        "select coalesce(max(draft_id), 0) + 1 from main.draft_event"
    ).fetchall()[0]
    cursor.execute(
        "insert into main.draft"
        " values ($draft_id, $file_name, $sha256, $content, nullif($owner, ''))",
        {
            "owner": owner,
            "draft_id": draft_id,
            "file_name": file_name,
            "sha256": hashlib.sha256(file_content).hexdigest(),
            "content": file_content,
        },
    )
    _record(cursor, draft_id, "kept", None, by)
    _answer(cursor, draft_id, answers, by)
    return draft_id


def answer(store: Store, draft_id: int, answers: str, by: str) -> None:
    """Keep what is answered about a draft now. Raises UnknownDraft."""
    with _writing(store) as cursor:
        _require_visible(cursor, store.rights, draft_id)
        _answer(cursor, draft_id, answers, by)


def name_plans(store: Store, draft_id: int, plans: Collection[str]) -> None:
    """Let a draft be of these plans too, which it names as it is read now. Raises UnknownDraft."""
    if not plans:
        return
    with _writing(store) as cursor:
        _require_visible(cursor, store.rights, draft_id)
        _name(cursor, draft_id, plans)
        cursor.execute(
            "delete from main.draft_plan where draft_id = $draft_id and plan_id = ''",
            {"draft_id": draft_id},
        )


def name_activities(
    store: Store, draft_id: int, reported: Collection[tuple[str, str, str]]
) -> None:
    """Let a draft report of these and no others, each a plan, activity and quarter.

    Raises UnknownDraft.
    """
    with _writing(store) as cursor:
        _require_visible(cursor, store.rights, draft_id)
        cursor.execute(
            "delete from main.draft_activity where draft_id = $draft_id", {"draft_id": draft_id}
        )
        plans, activities, quarters = zip(*sorted(reported), strict=True) if reported else ((),) * 3
        cursor.execute(
            "insert into main.draft_activity"
            " select $draft_id, unnest($plans), unnest($activities), unnest($quarters)",
            {
                "draft_id": draft_id,
                "plans": list(plans),
                "activities": list(activities),
                "quarters": list(quarters),
            },
        )


def discard(store: Store, draft_id: int, by: str) -> None:
    """Erase a draft. Raises UnknownDraft."""
    with _writing(store) as cursor:
        _require_visible(cursor, store.rights, draft_id)
        end(cursor, draft_id, "discarded", None, by)


def end(
    cursor: duckdb.DuckDBPyConnection, draft_id: int, event: str, upload_id: int | None, by: str
) -> None:
    """Erase a draft, because it is published as an upload or discarded. Raises UnknownDraft."""
    _require(cursor, draft_id)
    for table in OF_DRAFTS:
        cursor.execute(
            f"delete from main.{table} where draft_id = $draft_id", {"draft_id": draft_id}
        )
    _record(cursor, draft_id, event, upload_id, by)


def require_entries(cursor: duckdb.DuckDBPyConnection, draft_id: int, entries: int) -> None:
    """Raise DraftMovedOn unless so many entries were written in a form until now; UnknownDraft."""
    _require(cursor, draft_id)
    ((written,),) = cursor.execute(
        "select count(*) from main.draft_entry where draft_id = $draft_id", {"draft_id": draft_id}
    ).fetchall()
    if written != entries:
        raise DraftMovedOn(draft_id)


def open_drafts(store: Store) -> pl.DataFrame:
    """One row per open draft that the reader may see, the newest first: draft_id, file_name,
    answered_by, answered_at.
    """
    return store.read(
        f"""
        select
            draft.draft_id,
            any_value(draft.file_name) as file_name,
            max_by(draft_answers.answered_by, draft_answers.answered_at) as answered_by,
            max(draft_answers.answered_at) as answered_at
        from main.draft
        inner join main.draft_answers
            on draft.draft_id = draft_answers.draft_id
        where {_IS_FILE} and not {_IS_CLOSED}
        group by draft.draft_id
        order by draft.draft_id desc
        """,
        **_reader(store.rights),
    )


def opened(store: Store, draft_id: int) -> Draft | None:
    """An open draft with its bytes; None where there is none with that number.

    Raises ClosedDraft.
    """
    if is_closed(store, draft_id):
        raise ClosedDraft(draft_id)
    drafts = store.read(
        f"""
        select draft.draft_id, draft.file_name, draft.file_content, draft_answers.answers
        from main.draft
        inner join main.draft_answers
            on draft.draft_id = draft_answers.draft_id
        where draft.draft_id = $draft_id and {_IS_FILE}
        order by draft_answers.rowid desc
        limit 1
        """,
        draft_id=draft_id,
    )
    return None if drafts.is_empty() else Draft(*drafts.row(0))


def is_closed(store: Store, draft_id: int) -> bool:
    """Whether a draft is open, but may not be seen by the reader."""
    closed_drafts = store.read(
        f"select 1 from main.draft where draft_id = $draft_id and {_IS_CLOSED}",
        draft_id=draft_id,
        **_reader(store.rights),
    )
    return not closed_drafts.is_empty()


@contextmanager
def _writing(store: Store) -> Generator[duckdb.DuckDBPyConnection]:
    if not store.rights.hands_in:
        raise NotAllowed
    with unchecked(store) as cursor:
        yield cursor


def _require(cursor: duckdb.DuckDBPyConnection, draft_id: int) -> None:
    row = cursor.execute(
        "select 1 from main.draft where draft_id = $draft_id", {"draft_id": draft_id}
    ).fetchone()
    if row is None:
        raise UnknownDraft(draft_id)


def _reader(rights: Rights) -> dict[str, object]:
    """What `_IS_CLOSED` asks of who reads."""
    return {
        "person": rights.person,
        "leads_every_plan": rights.leads.ids is None,
        "leads": sorted(rights.leads.ids or ()),
        "activities": [list(one) for one in sorted(rights.activities)],
    }


def _require_visible(cursor: duckdb.DuckDBPyConnection, rights: Rights, draft_id: int) -> None:
    """Raise UnknownDraft also of a draft that the reader may not see."""
    row = cursor.execute(
        f"select 1 from main.draft where draft_id = $draft_id and not {_IS_CLOSED}",
        {"draft_id": draft_id, **_reader(rights)},
    ).fetchone()
    if row is None:
        raise UnknownDraft(draft_id)


def _answer(cursor: duckdb.DuckDBPyConnection, draft_id: int, answers: str, by: str) -> None:
    cursor.execute(
        "insert into main.draft_answers values ($draft_id, $answers, $by, $at)",
        {"draft_id": draft_id, "answers": answers, "by": by, "at": now()},
    )


def _name(cursor: duckdb.DuckDBPyConnection, draft_id: int, plans: Collection[str]) -> None:
    cursor.execute(
        "insert into main.draft_plan"
        " select $draft_id, unnest($plans) except all select * from main.draft_plan",
        {"draft_id": draft_id, "plans": sorted(plans)},
    )


def _record(
    cursor: duckdb.DuckDBPyConnection, draft_id: int, event: str, upload_id: int | None, by: str
) -> None:
    cursor.execute(
        "insert into main.draft_event"
        " values ($draft_id, $event, $upload_id, $by, $at, getvariable('origin'),"
        " getvariable('person'))",
        {"draft_id": draft_id, "event": event, "upload_id": upload_id, "by": by, "at": now()},
    )
