"""The quarter's round: how far each activity has come with what is to be handed in."""

import polars as pl

from store.connection import Store


def quarters(store: Store, *, plan_id: str) -> pl.DataFrame:
    """A plan's quarters that have begun, and the one that is to be handed in; the newest first."""
    return store.read(
        """
        select * from marts.round_quarter
        where plan_id = $plan_id and (has_begun or is_opening)
        order by quarter desc
        """,
        plan_id=plan_id,
    )


def outstanding(store: Store, *, plan_id: str, quarter: str) -> pl.DataFrame:
    """What is missing of each activity in a quarter, in the plan's order."""
    return store.read(
        """
        select activity_id, indicator from marts.outstanding_figure
        where plan_id = $plan_id and quarter = $quarter
        order by indicator_order, indicator_id
        """,
        plan_id=plan_id,
        quarter=quarter,
    )


def deadlines(store: Store, *, plan_id: str, year: int) -> pl.DataFrame:
    """The deadlines of a year's quarters, the first first; also of those that have not begun."""
    return store.read(
        """
        select quarter, due_date from marts.round_quarter
        where plan_id = $plan_id and left(quarter, 4) = $year and due_date is not null
        order by quarter
        """,
        plan_id=plan_id,
        year=str(year),
    )


def reminders(store: Store, *, plan_id: str, quarter: str) -> pl.DataFrame:
    """What became of the mails about a quarter, activity by activity, the newest first."""
    return store.read(
        """
        select * from marts.reminder
        where plan_id = $plan_id and quarter = $quarter
        order by activity_id, event_at desc
        """,
        plan_id=plan_id,
        quarter=quarter,
    )


def addresses(store: Store, *, plan_id: str) -> pl.DataFrame:
    """The address that each activity's newest mail was sent to."""
    return store.read(
        """
        select activity_id, max_by(sent_to, event_at) as sent_to
        from marts.reminder
        where plan_id = $plan_id and reminder_state = 'sent'
        group by activity_id
        """,
        plan_id=plan_id,
    )


def waiting(store: Store, *, plan_id: str, quarter: str) -> pl.DataFrame:
    """The files that wait for approval, or to be published, and those that were returned."""
    return store.read(
        """
        select * from marts.waiting_upload
        where plan_id = $plan_id and quarter = $quarter
        order by event_id
        """,
        plan_id=plan_id,
        quarter=quarter,
    )


def waiting_texts(store: Store, *, upload_id: int) -> pl.DataFrame:
    """What a file that waits says in words, in the report's order."""
    return store.read(
        """
        select * from marts.waiting_text
        where upload_id = $upload_id
        order by activity_order, order_of_section(section)
        """,
        upload_id=upload_id,
    )
