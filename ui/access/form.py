"""Give somebody a role, and take it away again: each with a reason."""

from collections.abc import Callable

import polars as pl
import streamlit as st

from domain.rights import ROLES
from store import access
from store.access import Grant, GrantIncomplete, NothingToChange
from ui import identity
from ui.access import listed, text
from ui.read import store
from wording import formats

_OUTCOME, _PROBLEM = "access_outcome", "access_problem"
_KIND, _SUBJECT, _ROLE = "access_kind", "access_subject", "access_role"
_PLAN, _ACTIVITIES, _REASON = "access_plan", "access_activities", "access_reason"
_UNDERSTOOD, _WHICH, _WHY = "access_understood", "access_which", "access_take_reason"


def outcome() -> None:
    """What came of the last click, told once."""
    with st.container():
        if words := st.session_state.pop(_OUTCOME, None):
            st.success(words)
        if problem := st.session_state.pop(_PROBLEM, None):
            st.error(problem)


def give(plans: pl.DataFrame, *, is_begun: bool) -> None:
    """The fields of a new role, and the button."""
    st.subheader(text.GIVE, anchor=False)
    with st.container(border=True):
        kind = st.radio(
            text.KIND,
            list(text.KINDS),
            format_func=text.KINDS.__getitem__,
            key=_KIND,
            horizontal=True,
        )
        is_mail = kind == access.MAIL
        st.text_input(
            text.MAIL if is_mail else text.GROUP,
            key=_SUBJECT,
            placeholder=text.MAIL_EXAMPLE if is_mail else None,
            max_chars=200,
            width=420,
        )
        role = st.selectbox(
            text.ROLE, list(ROLES), format_func=lambda one: ROLES[one].word, key=_ROLE, width=420
        )
        meaning = ROLES[role].meaning
        st.caption(meaning[:1].upper() + meaning[1:])
        with st.container():
            if ROLES[role].is_of_plan:
                _of_plan(plans, role)
        st.text_input(text.WHY, key=_REASON, placeholder=text.WHY_EXAMPLE, max_chars=300)
        with st.container():
            if not is_begun:
                st.checkbox(text.UNDERSTOOD, key=_UNDERSTOOD)
        st.button(text.SAVE, key="access_give", type="primary", on_click=_give, args=(plans,))


def take(rows: pl.DataFrame) -> None:
    """The role that is taken away, and why; nothing while nobody has one."""
    with st.container():
        if rows.is_empty():
            return
        st.subheader(text.TAKE, anchor=False)
        with st.container(border=True):
            known = list(rows.iter_rows(named=True))
            st.selectbox(
                text.WHICH,
                [_of_row(row) for row in known],
                index=None,
                format_func=lambda given: _named(given, known),
                placeholder=text.WHICH_PLACEHOLDER,
                key=_WHICH,
            )
            st.text_input(text.WHY, key=_WHY, max_chars=300)
            st.button(
                text.TAKE_NOW,
                key="access_take",
                icon=":material/key_off:",
                on_click=_take,
                args=(known,),
            )


def _of_plan(plans: pl.DataFrame, role: str) -> None:
    names = dict(plans.filter(pl.col("activity_id").is_null())[["plan_id", "plan"]].iter_rows())
    plan_id = st.selectbox(
        text.PLAN, list(names), format_func=names.__getitem__, key=_PLAN, width=420
    )
    if not ROLES[role].is_of_activity:
        return
    activities = dict(
        plans.filter(pl.col("activity_id").is_not_null(), plan_id=plan_id or "")[
            ["activity_id", "activity"]
        ].iter_rows()
    )
    st.multiselect(
        text.ACTIVITIES,
        list(activities),
        format_func=activities.__getitem__,
        placeholder=text.ACTIVITIES_PLACEHOLDER,
        key=f"{_ACTIVITIES}_{plan_id}",
    )


def _give(plans: pl.DataFrame) -> None:
    """The store asks whether the reader may; the browser has sent the fields with the click."""
    state = st.session_state
    role = ROLES.get(state.get(_ROLE, ""))
    if role is None:
        state[_PROBLEM] = text.PROBLEMS["role"]
        return
    if not access.is_begun(store()) and not state.get(_UNDERSTOOD):
        state[_PROBLEM] = text.PROBLEMS["understood"]
        return
    plan_id = state.get(_PLAN) if role.is_of_plan else None
    activities = state.get(f"{_ACTIVITIES}_{plan_id}") if role.is_of_activity else [None]
    if not activities:
        state[_PROBLEM] = text.PROBLEMS["activity"]
        return
    given = [
        Grant(state.get(_KIND, ""), state.get(_SUBJECT) or "", role.name, plan_id, activity_id)
        for activity_id in activities
    ]
    names = {(row["plan_id"], row["activity_id"]): row for row in plans.iter_rows(named=True)}
    _try(access.grant, given, state.get(_REASON) or "", text.GAVE, names)


def _take(known: list[dict]) -> None:
    given = st.session_state.get(_WHICH)
    if given is None:
        st.session_state[_PROBLEM] = text.WHICH_PLACEHOLDER
        return
    names = {(row["plan_id"], row["activity_id"]): row for row in known}
    _try(access.revoke, [given], st.session_state.get(_WHY) or "", text.TOOK, names)


def _try(
    change: Callable[..., None], given: list[Grant], reason: str, words: str, names: dict
) -> None:
    """Several activities are given together: what is there already is passed over."""
    changed = []
    for one in given:
        try:
            change(store(), one, identity.name(), reason)
            changed.append(one)
        except GrantIncomplete as error:
            st.session_state[_PROBLEM] = text.PROBLEMS[error.lacking]
            return
        except NothingToChange:
            continue
    if not changed:
        st.session_state[_PROBLEM] = text.PROBLEMS["same"]
        return
    nothing = dict.fromkeys(("plan", "plan_id", "activity", "activity_id"))
    what = [listed.what(names.get((one.plan_id, one.activity_id), nothing)) for one in changed]
    st.session_state[_OUTCOME] = words.format(
        who=formats.plain(changed[0].subject.strip()),
        role=ROLES[changed[0].role].word,
        what=formats.plain(formats.enumeration(what)),
    )
    _begin_anew()


def _begin_anew() -> None:
    """The next one is given nothing of what this one was."""
    state = st.session_state
    for key in (_SUBJECT, _REASON, _WHY):
        if key in state:
            state[key] = ""
    for key in [one for one in state if str(one).startswith(f"{_ACTIVITIES}_")]:
        state[key] = []


def _of_row(row: dict) -> Grant:
    return Grant(**{name: row[name] for name in Grant.__dataclass_fields__})


def _named(given: Grant, known: list[dict]) -> str:
    row = next(row for row in known if _of_row(row) == given)
    return f"{given.subject} · {ROLES[given.role].word} · {listed.what(row)}"
