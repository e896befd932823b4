"""The board's meetings: what was frozen for each, what is otherwise now, and what was decided."""

import polars as pl

from store.connection import Store


def meetings(store: Store, *, plan_id: str) -> pl.DataFrame:
    """One row per meeting of a plan, the newest first."""
    return store.read(
        "select * from marts.meeting where plan_id = $plan_id order by meeting_date desc",
        plan_id=plan_id,
    )


def changes(store: Store, *, plan_id: str, upload_id: int) -> pl.DataFrame:
    """One row per goal that is otherwise now than at the meeting, the whole plan first."""
    return store.read(
        """
        select * from marts.meeting_change
        where plan_id = $plan_id and upload_id = $upload_id
        order by area is not null, indicator_order, area_order
        """,
        plan_id=plan_id,
        upload_id=upload_id,
    )


def corrections(store: Store, *, plan_id: str, upload_id: int) -> pl.DataFrame:
    """One row per figure that was corrected after the meeting, the newest first."""
    return store.read(
        """
        select * from marts.meeting_correction
        where plan_id = $plan_id and meeting_upload_id = $upload_id
        order by
            publication desc, activity_order, indicator_order, area_order nulls first, period, kind
        """,
        plan_id=plan_id,
        upload_id=upload_id,
    )


def catalogue_changes(store: Store, *, plan_id: str, upload_id: int) -> pl.DataFrame:
    """What was changed of what the plan consists of after the meeting, the newest first."""
    return store.read(
        """
        select catalogue_change.*
        from marts.catalogue_change as catalogue_change
        inner join marts.meeting as meeting
            on
                catalogue_change.plan_id = meeting.plan_id
                and catalogue_change.publication > meeting.event_id
        where catalogue_change.plan_id = $plan_id and meeting.upload_id = $upload_id
        order by catalogue_change.publication desc, subject = 'goal', subject, thing_name, attribute
        """,
        plan_id=plan_id,
        upload_id=upload_id,
    )


def decisions(store: Store, *, plan_id: str, day: str) -> pl.DataFrame:
    """One row per decision, those of the newest meeting first, in the plan's order; `is_overdue` as
    it was on a day (`2026-03-12`).
    """
    return store.read(
        """
        select
            *,
            is_overdue(due_date, is_reached_since, $day::date) as is_overdue
        from marts.meeting_decision
        where plan_id = $plan_id
        order by meeting_date desc, indicator_order, upload_id
        """,
        plan_id=plan_id,
        day=day,
    )


def pack(store: Store, *, plan_id: str, upload_id: int) -> pl.DataFrame:
    """One row: the documents of a meeting as one zip, just as the board got them."""
    return store.read(
        """
        select file_name, file_content from marts.meeting_pack
        where plan_id = $plan_id and upload_id = $upload_id
        """,
        plan_id=plan_id,
        upload_id=upload_id,
    )


def pack_for_reader(store: Store, *, plan_id: str, upload_id: int) -> pl.DataFrame:
    """One row without the file: whether the pack of a meeting `is_hidden` from the reader."""
    return store.read(
        """
        select upload_id, is_hidden from marts.meeting_pack
        where plan_id = $plan_id and upload_id = $upload_id
        """,
        plan_id=plan_id,
        upload_id=upload_id,
    )
