"""Who was given which role: a ledger of its own, and the rights that it comes to.

Until the first role is given everybody reads, and the sign-in alone makes leaders; from then on
what is not given is closed. What was taken away can be given again; nothing is deleted.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace

import duckdb
import polars as pl

from domain import rights
from domain.rights import EVERY_PLAN, NO_RIGHTS, ROLES, Plans, Rights
from store.connection import Store
from store.events import now
from store.permission import NotAllowed
from store.transaction import checked

MAIL, GROUP = "mail", "group"
GRANTED, REVOKED = "granted", "revoked"
_SUCCESSORS = """
    with recursive going_on as (
        select plan_id, plan_id as begun_from
        from materialized.plan
        union
        select later.plan_id, going_on.begun_from
        from materialized.plan as later
        inner join going_on on later.predecessor_id = going_on.plan_id
    )
    select plan_id from going_on where begun_from = $plan_id
"""
_SAME = """
    subject_kind = $subject_kind and subject = $subject and role = $role
    and plan_id is not distinct from $plan_id and activity_id is not distinct from $activity_id
"""


class GrantIncomplete(Exception):
    """A role that cannot be given so; `lacking` is `subject`, `role`, `plan`, `activity` or
    `reason`.
    """

    def __init__(self, lacking: str) -> None:
        super().__init__(lacking)
        self.lacking = lacking


class NothingToChange(Exception):
    """The role is given already, or it is not there to be taken away."""


@dataclass(frozen=True)
class Grant:
    """A role for somebody: `subject_kind` MAIL or GROUP, for every plan where `plan_id` is None."""

    subject_kind: str
    subject: str
    role: str
    plan_id: str | None = None
    activity_id: str | None = None


@dataclass(frozen=True)
class Identity:
    """Who signs in, as far as the sign-in vouches for it. `is_leader` is whether it says that they
    are a leader by the role `leader_group`, which holds for every plan until that is given a role
    here.
    """

    mail: str = ""
    groups: frozenset[str] = frozenset()
    is_leader: bool = False
    leader_group: str = ""
    is_first_administrator: bool = False


def grants(store: Store) -> pl.DataFrame:
    """One row per role that somebody has: subject_kind, subject, role, plan_id, plan, activity_id,
    activity, reason, event_by, event_at. Raises NotAllowed for who does not give them.
    """
    _require_administrator(store)
    return store.read(
        """
        select
            grants.subject_kind, grants.subject, grants.role,
            grants.plan_id, plan.plan_name as plan,
            grants.activity_id, activity.activity_name as activity,
            grants.reason, grants.event_by, grants.event_at
        from standing.access_grant as grants
        left join standing.plan as plan
            on grants.plan_id = plan.plan_id
        left join standing.activity as activity
            on grants.plan_id = activity.plan_id and grants.activity_id = activity.activity_id
        order by plan.plan_name nulls first, grants.role, grants.subject_kind, grants.subject,
            activity.activity_name
        """
    )


def responsible_addresses(store: Store, plan_id: str) -> dict[str, str]:
    """By activity the address of who is responsible for it, of several the first that was given the
    role; for who leads the plan alone. Raises NotAllowed.
    """
    if plan_id not in store.rights.leads:
        raise NotAllowed(plan_id)
    rows = store.read(
        """
        select activity_id, min_by(subject, event_at) as subject
        from standing.access_grant
        where subject_kind = 'mail' and role = 'responsible' and plan_id = $plan_id
        group by activity_id
        """,
        plan_id=plan_id,
    )
    return dict(rows.iter_rows())


def is_begun(store: Store) -> bool:
    """Whether a role was ever given, so that what is not given is closed."""
    return bool(store.read("select count(*) > 0 from staging.access_event").item())


def is_mapped(store: Store, group: str) -> bool:
    """Whether a role of the sign-in has ever been given anything here."""
    return bool(
        store.read(
            "select count(*) > 0 from staging.access_event"
            " where subject_kind = 'group' and subject = $subject",
            subject=group,
        ).item()
    )


def plans_to_give(store: Store) -> pl.DataFrame:
    """The names of every plan and its activities, a row for each, with plan_id, plan, activity_id
    and activity (both null for the plan itself). Raises NotAllowed for who does not give roles.
    """
    _require_administrator(store)
    return store.read(
        """
        select plan_id, plan_name as plan, null as activity_id, null as activity, 0 as place
        from standing.plan
        union all
        select plan.plan_id, plan.plan_name, activity.activity_id, activity.activity_name,
            activity.activity_order + 1
        from standing.plan as plan
        inner join standing.activity as activity
            on plan.plan_id = activity.plan_id
        order by plan, plan_id, place
        """
    ).drop("place")


def grant(store: Store, given: Grant, by: str, reason: str) -> None:
    """Give a role. Raises NotAllowed, GrantIncomplete and NothingToChange."""
    _change(store, _whole(given), GRANTED, by, reason)


def revoke(store: Store, given: Grant, by: str, reason: str) -> None:
    """Take a role away. Raises NotAllowed, GrantIncomplete and NothingToChange."""
    _change(store, given, REVOKED, by, reason)


def rights_of(store: Store, identity: Identity) -> Rights:
    """What somebody may who signs in as this."""
    given = store.read(
        """
        select subject_kind, subject, role, plan_id, activity_id
        from standing.access_grant
        where (subject_kind = 'mail' and subject = $mail and $mail != '')
            or (subject_kind = 'group' and list_contains($groups, subject))
        """,
        mail=identity.mail.lower(),
        groups=sorted(identity.groups),
    )
    of = replace(NO_RIGHTS, administers=identity.is_first_administrator, person=identity.mail)
    if identity.is_leader and not is_mapped(store, identity.leader_group):
        of |= rights.rights_in(rights.LEADER, EVERY_PLAN)
    if not is_begun(store):
        return of | rights.rights_in(rights.BOARD, EVERY_PLAN)
    for row in given.iter_rows(named=True):
        of |= _rights_given(store, row["role"], row["plan_id"], row["activity_id"])
    return of


def _rights_given(store: Store, role: str, plan_id: str | None, activity_id: str | None) -> Rights:
    """A role given for a plan holds for those that go on from it too."""
    if plan_id is None:
        return rights.rights_in(role, EVERY_PLAN)
    plans = {plan_id, *store.read(_SUCCESSORS, plan_id=plan_id)["plan_id"]}
    activities = [(of, activity_id) for of in plans] if activity_id else []
    return rights.rights_in(role, Plans(frozenset(plans)), activities)


def _whole(given: Grant) -> Grant:
    """A grant that can be understood. Raises GrantIncomplete."""
    subject = given.subject.strip()
    if given.subject_kind == MAIL:
        subject = subject.lower()
    is_mail = "@" in subject.strip("@") and not any(map(str.isspace, subject))
    if not subject or (given.subject_kind == MAIL and not is_mail):
        raise GrantIncomplete("subject")
    role = ROLES.get(given.role)
    if role is None or given.subject_kind not in {MAIL, GROUP}:
        raise GrantIncomplete("role")
    if role.is_of_plan == (given.plan_id is None):
        raise GrantIncomplete("plan")
    if role.is_of_activity == (given.activity_id is None):
        raise GrantIncomplete("activity")
    return replace(given, subject=subject)


def _change(store: Store, given: Grant, event: str, by: str, reason: str) -> None:
    _require_administrator(store)
    if not reason.strip() or not by.strip():
        raise GrantIncomplete("reason")
    with checked(store) as cursor:
        of = vars(given)
        _require_known(cursor, given)
        newest = cursor.execute(
            f"select event from main.access_event where {_SAME}"
            " order by access_event_id desc limit 1",
            of,
        ).fetchone()
        if (newest is not None and newest[0] == GRANTED) == (event == GRANTED):
            raise NothingToChange
        cursor.execute(
            """
            insert into main.access_event by name
            select
                (select coalesce(max(access_event_id), 0) + 1 from main.access_event)
                    as access_event_id,
                $subject_kind as subject_kind, $subject as subject, $role as role,
                $plan_id as plan_id, $activity_id as activity_id, $event as event,
                $reason as reason, $by as event_by, getvariable('origin') as event_from,
                getvariable('person') as event_person,
                $at as event_at
            """,
            {
                **of,
                "event": event,
                "reason": reason.strip(),
                "by": by,
                "at": now(),
            },
        )
    store.versions.rights_changed()


def _require_known(cursor: duckdb.DuckDBPyConnection, given: Grant) -> None:
    """Raise GrantIncomplete where the plan or the activity is not known."""
    if given.plan_id is None:
        return
    if not _rows(cursor, "select 1 from standing.plan where plan_id = $plan_id", given):
        raise GrantIncomplete("plan")
    if given.activity_id is not None and not _rows(
        cursor,
        "select 1 from standing.activity where plan_id = $plan_id and activity_id = $activity_id",
        given,
    ):
        raise GrantIncomplete("activity")


def _rows(cursor: duckdb.DuckDBPyConnection, statement: str, given: Grant) -> Collection[tuple]:
    named = {name: value for name, value in vars(given).items() if f"${name}" in statement}
    return cursor.execute(statement, named).fetchall()


def _require_administrator(store: Store) -> None:
    if not store.rights.administers:
        raise NotAllowed
