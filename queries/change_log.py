"""The change log: who did what, when and to what, and what that changed."""

from dataclasses import dataclass
from datetime import datetime

import polars as pl

from store.connection import Store

NEWEST_FIRST = "happened_at desc, event_id desc nulls last, action_id desc"
PLAN_ORDER = "plan_id, activity_order, indicator_order, area_order nulls first, period, kind"
BY_SUBJECT = "subject = 'goal', subject, thing_name, attribute, valid_from"


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What the log is narrowed to; None lets everything through. The instants are UTC, `until` is
    the first that is left out.
    """

    plan_id: str | None = None
    kind: str | None = None
    event_by: str | None = None
    period: str | None = None
    words: str | None = None
    since: datetime | None = None
    until: datetime | None = None


EVERYTHING = Wanted()


def count(store: Store, *, wanted: Wanted = EVERYTHING) -> int:
    """How many actions there are."""
    return store.read("select count(*) from filtered.change_log($wanted)", wanted=wanted).item()


def actions(
    store: Store, *, rows: int, first: int = 0, wanted: Wanted = EVERYTHING
) -> pl.DataFrame:
    """So many actions from the `first` on, the newest first."""
    return store.read(
        f"""
        select * from filtered.change_log($wanted)
        order by {NEWEST_FIRST}
        limit $rows offset $first
        """,
        wanted=wanted,
        rows=rows,
        first=first,
    )


def one(store: Store, *, action_id: str) -> pl.DataFrame:
    """One action, or no row where there is none of that name."""
    return store.read(
        "select * from filtered.change_log($wanted) where action_id = $action_id",
        wanted=EVERYTHING,
        action_id=action_id,
    )


def figures(store: Store, *, event_id: int) -> pl.DataFrame:
    """The figures that an action changed, in the plans' own order."""
    return store.read(
        f"select * from marts.logged_figure where event_id = $event_id order by {PLAN_ORDER}",
        event_id=event_id,
    )


def attributes(store: Store, *, event_id: int) -> pl.DataFrame:
    """What an action changed of what a plan consists of, and of the status of its goals."""
    return store.read(
        f"select * from marts.logged_attribute where event_id = $event_id order by {BY_SUBJECT}",
        event_id=event_id,
    )


def every_figure(store: Store, *, rows: int, wanted: Wanted = EVERYTHING) -> pl.DataFrame:
    """The figures that so many actions changed, as `actions` gives them."""
    return _of_each(store, "logged_figure", PLAN_ORDER, rows, wanted)


def every_attribute(store: Store, *, rows: int, wanted: Wanted = EVERYTHING) -> pl.DataFrame:
    """The attributes that so many actions changed, as `actions` gives them."""
    return _of_each(store, "logged_attribute", BY_SUBJECT, rows, wanted)


def _of_each(store: Store, mart: str, order: str, rows: int, wanted: Wanted) -> pl.DataFrame:
    return store.read(
        f"""
        select * from marts.{mart}
        where event_id in (
            select event_id from filtered.change_log($wanted)
            order by {NEWEST_FIRST}
            limit $rows
        )
        order by {order}
        """,
        wanted=wanted,
        rows=rows,
    )


@dataclass(frozen=True)
class Choices:
    """What there is to narrow the log to."""

    kinds: list[str]
    names: list[str]
    periods: list[str]


def choices(store: Store) -> Choices:
    """The kinds of action that there are, who has done any, and the periods that files are about,
    the newest first.
    """
    kinds, names, periods = store.read(
        """
        select
            list_sort(coalesce(list(distinct kind), [])),
            list_sort(coalesce(list(distinct event_by), [])),
            list_reverse_sort(coalesce(list(distinct period) filter (where period is not null), []))
        from marts.change_log
        """
    ).row(0)
    return Choices(kinds, names, periods)
