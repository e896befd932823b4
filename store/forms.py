"""Forms: what an activity hands in for a quarter, filled in field by field and kept as a draft.

A form is the activity's own: who hands in for the activity sees what is written in it and what of
it waits for approval, also where the plan hides small counts, for it is they who write it; nobody
else does, and nobody on a machine without sign-in that is not said to be a leader's. What two
write in the same field does not pass over each other in silence: who writes says which entry stood
there before.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

import duckdb
import polars as pl

from store import drafts, permission
from store.approval import WAITING_UPLOADS
from store.connection import Store
from store.events import now
from store.permission import NotAllowed
from store.records import FORM
from store.transaction import unchecked

LONGEST_ENTRY = 20_000
_NEWEST = """
    select draft_id, entry_number, field, entry, entered_by, entered_at
    from main.draft_entry
    where draft_id = $draft_id
    qualify row_number() over (partition by field order by entry_number desc) = 1
"""
_FORM = """
    select min(draft.draft_id)
    from main.draft_form as draft
    where plan_id = $plan_id and activity_id = $activity_id and quarter = $quarter
"""


@dataclass(frozen=True)
class FormPlace:
    """What a form is filled in for."""

    plan_id: str
    activity_id: str
    quarter: str


@dataclass(frozen=True)
class Entry:
    """What was written last in a field, by whom and when; `number` tells it from all others."""

    number: tuple[int, int]
    text: str
    by: str
    at: datetime


@dataclass(frozen=True)
class FormDraft:
    """A form as it is filled in so far: the newest entry of each field, what was answered about it,
    and the `count` of all entries.
    """

    draft_id: int
    entries: Mapping[str, Entry]
    answers: str
    count: int


class MovedOn(Exception):
    """Somebody has written in the field since: `entry`; None where the form was handed in or
    discarded meanwhile. Nothing was kept.
    """

    def __init__(self, entry: Entry | None) -> None:
        super().__init__(entry)
        self.entry = entry


class NotExpected(Exception):
    """Nothing is handed in for that activity and quarter."""

    def __init__(self, place: FormPlace) -> None:
        super().__init__(place)
        self.place = place


def is_closed(store: Store, place: FormPlace) -> bool:
    """Whether the form is not for the eyes of who reads: they do not hand in for the activity, or
    may lead its plan, but not see the small counts that it hides.
    """
    if place.plan_id not in store.rights.leads:
        return not store.rights.hands_in_for(place.plan_id, place.activity_id)
    hiding = store.read(
        "select 1 from marts.plan where plan_id = $plan_id and is_any_hidden",
        plan_id=place.plan_id,
    )
    return not hiding.is_empty()


def opened(store: Store, place: FormPlace) -> FormDraft | None:
    """The form as it is filled in so far; None where nothing is, or who reads may not see it."""
    draft_id = None if is_closed(store, place) else store.read(_FORM, **vars(place)).item()
    if draft_id is None:
        return None
    answers = store.read(
        "select max_by(answers, rowid) from main.draft_answers where draft_id = $draft_id",
        draft_id=draft_id,
    ).item()
    entries = store.read(_NEWEST, draft_id=draft_id).iter_rows()
    newest = {row[2]: _entry(row) for row in entries}
    # Entries are numbered one by one, whatever the field.
    count = max((one.number[1] for one in newest.values()), default=0)
    return FormDraft(draft_id, newest, answers, count)


def enter(
    store: Store,
    place: FormPlace,
    field: str,
    text: str,
    *,
    instead_of: tuple[int, int] | None,
    by: str,
) -> Entry:
    """Keep what is written in a field; `instead_of` is the number of the entry that stood there,
    None where none did.

    Raises NotAllowed, NotExpected, MovedOn, and ValueError for more than a field holds.
    """
    if len(text) > LONGEST_ENTRY:
        raise ValueError(len(text))
    closed = is_closed(store, place)
    with unchecked(store) as cursor:
        permission.require_activity(cursor, store.rights, place.plan_id, place.activity_id)
        if closed:
            raise NotAllowed
        draft_id = cursor.execute(_FORM, vars(place)).fetchall()[0][0]
        before = {} if draft_id is None else _entries(cursor, draft_id)
        stands = before.get(field)
        if instead_of != (stands and stands.number):
            raise MovedOn(stands)
        if draft_id is None:
            draft_id = _begun(cursor, store, place, by)
        number = max((one.number[1] for one in before.values()), default=0) + 1
        entry = Entry((draft_id, number), text, by, now())
        cursor.execute(
            "insert into main.draft_entry"
            " values ($draft_id, $number, $field, $text, $by, nullif($owner, ''), $at)",
            {
                "draft_id": draft_id,
                "number": number,
                "field": field,
                "text": text,
                "by": by,
                "owner": store.rights.person,
                "at": entry.at,
            },
        )
        return entry


def waiting_figures(store: Store, place: FormPlace) -> pl.DataFrame:
    """What the activity has handed in for the quarter and that does not count, in every upload that
    waits: upload_id, is_form, is_approved, is_newest (no later one has the same figure),
    indicator_id, area, kind, and how it was read; nothing for who does not hand in for it.
    """
    return store.read(
        f"""
        with waiting as ({WAITING_UPLOADS})
        select
            told.upload_id,
            handed_in.layout = '{FORM}' as is_form,
            waiting.is_approved,
            told.upload_id = max(told.upload_id) over (
                partition by told.indicator_id, told.area_code, told.kind
            ) as is_newest,
            told.indicator_id,
            told.area_code as area,
            told.kind,
            told.raw,
            told.sheet,
            told.unit,
            told.status,
            told.value,
            told.low,
            told.high,
            told.approximate,
            false as is_hidden
        from waiting
        inner join main.upload as handed_in on waiting.upload_id = handed_in.upload_id
        inner join main.observation as told on waiting.upload_id = told.upload_id
        inner join materialized.indicator as indicator
            on told.plan_id = indicator.plan_id and told.indicator_id = indicator.indicator_id
        where told.plan_id = $plan_id and indicator.activity_id = $activity_id
            and told.period = $quarter and is_achieved(told.kind) and not $closed
        order by told.upload_id
        """,
        closed=is_closed(store, place),
        **vars(place),
    )


def waiting_texts(store: Store, place: FormPlace) -> pl.DataFrame:
    """The texts that the activity has handed in for the quarter and that do not count, as
    `waiting_figures`: upload_id, is_form, is_approved, is_newest, section and narrative.
    """
    return store.read(
        f"""
        with waiting as ({WAITING_UPLOADS})
        select
            told.upload_id,
            handed_in.layout = '{FORM}' as is_form,
            waiting.is_approved,
            told.upload_id = max(told.upload_id) over (partition by told.section) as is_newest,
            told.section,
            told.narrative
        from waiting
        inner join main.upload as handed_in on waiting.upload_id = handed_in.upload_id
        inner join main.narrative as told on waiting.upload_id = told.upload_id
        where told.plan_id = $plan_id and told.activity_id = $activity_id
            and told.quarter = $quarter and not $closed
        order by told.upload_id
        """,
        closed=is_closed(store, place),
        **vars(place),
    )


def expected_indicators(store: Store, place: FormPlace) -> list[str]:
    """The ids of the activity's indicators of which figures are expected in the quarter."""
    return store.read(
        """
        select indicator.indicator_id
        from intermediate.expected_quarter as expected
        inner join materialized.quarter as plan_quarter
            on expected.plan_id = plan_quarter.plan_id
                and expected.quarter_index = plan_quarter.quarter_index
        inner join materialized.indicator as indicator
            on expected.plan_id = indicator.plan_id
                and expected.indicator_id = indicator.indicator_id
        where may_read(expected.plan_id) and expected.plan_id = $plan_id
            and indicator.activity_id = $activity_id and plan_quarter.quarter = $quarter
        order by indicator.indicator_order, indicator.indicator_id
        """,
        **vars(place),
    )["indicator_id"].to_list()


def _begun(cursor: duckdb.DuckDBPyConnection, store: Store, place: FormPlace, by: str) -> int:
    """Begin the draft of a form, and let it be told of at its activity."""
    expected = cursor.execute(
        "select activity from released.completeness where plan_id = $plan_id"
        " and activity_id = $activity_id and quarter = $quarter",
        vars(place),
    ).fetchone()
    if expected is None:
        raise NotExpected(place)
    file_name = f"{expected[0]} {place.quarter}.formular"
    draft_id = drafts.begin(cursor, file_name, b"", "", store.rights.person, by)
    for table in ("draft_form", "draft_activity"):
        cursor.execute(
            f"insert into main.{table} values ($draft_id, $plan_id, $activity_id, $quarter)",
            {"draft_id": draft_id, **vars(place)},
        )
    return draft_id


def _entries(cursor: duckdb.DuckDBPyConnection, draft_id: int) -> dict[str, Entry]:
    rows = cursor.execute(_NEWEST, {"draft_id": draft_id}).fetchall()
    return {row[2]: _entry(row) for row in rows}


def _entry(row: tuple) -> Entry:
    draft_id, number, _, text, by, at = row
    return Entry((draft_id, number), text, by, at)
