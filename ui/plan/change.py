"""What the plan as it is typed changes of the plan as it stands, and publishing it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

import polars as pl
import streamlit as st

from domain import clock
from domain.periods import quarter_of
from domain.statuses import STATUSES
from plans.change import PlanChange, change_of
from plans.draft import DraftQuestion
from plans.ended_targets import targets_that_stop
from plans.parts import PlanParts
from plans.publishing import preview, publish
from queries import plan
from store.effects import Effects
from store.write import (
    AlreadyHandedIn,
    CheckFailed,
    NotPossibleNow,
    Preview,
    ReasonsMissing,
    withdraw,
)
from ui import address, findings, menu, person, table
from ui import text as shared
from ui.plan import begun, text, unsaved
from ui.plan.source import Source
from ui.read import read, store
from ui.table import Cell, Heading, Section
from ui.upload import changes, reasons
from wording import checks, figures, formats

_SHOWN, _OUTCOME, _NOTICE = "plan_change_shown", "plan_outcome", "plan_notice"
_QUARTERS_AHEAD = 8


@dataclass(frozen=True)
class _Shown:
    """The change that the reader has been shown, and what it does."""

    key: str
    wanted: PlanParts
    valid_from: date | None
    change: PlanChange
    effects: Effects | None

    @property
    def preview(self) -> Preview | None:
        """What publishing it would change; None where it cannot be published."""
        return self.effects.preview if self.effects else None


@dataclass(frozen=True)
class _Outcome:
    """What was published here last, and the upload that can be undone, if it still can."""

    words: str
    upload_id: int | None
    plan_name: str


def outcome() -> None:
    """What was published, with a button that undoes it; nothing before."""
    done: _Outcome | None = st.session_state.get(_OUTCOME)
    if done is None:
        return
    with st.container(border=True):
        st.success(formats.plain(done.words))
        with st.container(horizontal=True):
            if done.upload_id is not None:
                st.button(
                    text.UNDO,
                    key="undo_plan",
                    icon=":material/undo:",
                    on_click=_undo,
                    args=(done,),
                )
            address.link_to_plan(
                menu.OVERVIEW.script,
                done.plan_name,
                label=text.SEE_PLAN,
                icon=":material/flag:",
            )


def show(source: Source, wanted: PlanParts, still_open: Sequence[DraftQuestion]) -> None:
    """From what day it holds, what it does, why, and the button that publishes it."""
    st.subheader(text.CHANGE, anchor=False)
    valid_from = _valid_from(source) if source.plan_id else None
    with st.container(horizontal=True):
        is_asked = st.button(text.SHOW_CHANGE, key="show_plan_change", icon=":material/difference:")
        if unsaved.is_any(source.typed_key):
            _give_up(source.typed_key)
    shown: _Shown | None = st.session_state.get(_SHOWN)
    if is_asked:
        shown = st.session_state[_SHOWN] = _look(source, wanted, valid_from)
    if shown is None or shown.key != source.key:
        return
    if (shown.wanted, shown.valid_from) != (wanted, valid_from):
        st.info(text.CHANGED_SINCE_SHOWN)
        return
    if shown.change.findings:
        findings.show(shown.change.submission.finding)
    if shown.change.is_empty:
        st.info(text.NOTHING_CHANGED)
        return
    _new_things(shown.change)
    changes.show(shown.preview)
    _ended_targets(shown.change)
    if source.plan_id and shown.effects is not None:
        _statuses(shown.effects.statuses, source.plan_id)
    if shown.preview is not None:
        reasons.fields(_of(source), shown.preview.changes)
    _publish_button(source, shown, still_open)


def _give_up(typed_key: str) -> None:
    """The button that forgets what is typed, and asks before it does."""
    with (
        st.container(key=unsaved.MARK, width="content"),
        st.popover(text.GIVE_UP, icon=":material/delete:", type="tertiary"),
    ):
        st.write(text.GIVE_UP_ASKED)
        st.button(
            text.GIVE_UP_NOW, key="give_up_plan_change", on_click=unsaved.forget, args=(typed_key,)
        )


def _valid_from(source: Source) -> date | None:
    """The first day of a quarter, at first the coming one; None for the plan's beginning."""
    today = clock.today()
    first = today.year * 4 + (quarter_of(today).quarter or 1)
    indexes = range(first, first + _QUARTERS_AHEAD)
    span = read(plan.one, plan_id=source.plan_id)
    begins = span["start_date"].item()
    earlier = range(begins.year * 4 + (begins.month - 1) // 3 + 1, first)
    days = [*(_first_day(index) for index in indexes), *(_first_day(i) for i in reversed(earlier))]
    return st.selectbox(
        text.VALID_FROM,
        [days[0], None, *days[1:]],
        format_func=lambda day: formats.calendar_day(day) if day else text.FROM_THE_BEGINNING,
        help=text.VALID_FROM_HELP,
        key=f"valid_from_{source.key}",
        width=420,
    )


def _first_day(index: int) -> date:
    return date(index // 4, index % 4 * 3 + 1, 1)


def _look(source: Source, wanted: PlanParts, valid_from: date | None) -> _Shown:
    opened = store()
    change = change_of(
        opened,
        wanted,
        plan_id=source.plan_id,
        valid_from=valid_from,
        file_name=source.file_name,
        findings=source.findings,
    )
    return _Shown(source.key, wanted, valid_from, change, preview(opened, change))


def _new_things(change: PlanChange) -> None:
    """The names of what is new, each kind on a line."""
    new = [one for one in change.differences if one.attribute is None]
    if not new:
        return
    st.markdown(f"**{text.NEW_THINGS}**")
    lines = []
    for subject, things in groupby(new, key=lambda one: one.subject):
        names = [one.thing_name for one in things]
        shown = names[: text.MOST_NAMES]
        if len(names) > len(shown):
            shown.append(text.AND_MORE.format(count=formats.number(len(names) - len(shown))))
        listed = formats.plain(" · ".join(shown))
        things_in_words = formats.count_phrase(len(names), *text.NEW_SUBJECTS[subject])
        lines.append(f"- {things_in_words}: {listed}")
    st.markdown("\n".join(lines))


def _ended_targets(change: PlanChange) -> None:
    """Which targets nothing is held against any more, because what they are for ends."""
    stopped = [
        text.TARGET_OF.format(indicator=indicator, period=formats.period(period))
        for indicator, period in targets_that_stop(change)
    ]
    if not stopped:
        return
    shown = stopped[: text.MOST_NAMES]
    if len(stopped) > len(shown):
        shown.append(text.AND_MORE.format(count=formats.number(len(stopped) - len(shown))))
    goals = formats.count_phrase(len(stopped), text.ONE_GOAL, text.GOALS)
    st.markdown(f"**{text.TARGETS_STOP.format(goals=goals)}**")
    st.markdown(formats.plain(" · ".join(shown)))


def _statuses(statuses: pl.DataFrame, plan_id: str) -> None:
    """Which goals become another status, the newest quarter first."""
    if read(plan.one, plan_id=plan_id)["is_any_hidden"].item():
        st.caption(text.STATUSES_HIDDEN)
        return
    if statuses.is_empty():
        st.caption(text.NO_STATUSES)
        return
    goals = statuses.select("indicator_id", "area_name").n_unique()
    count = formats.count_phrase(goals, text.ONE_GOAL, text.GOALS)
    st.markdown(f"**{text.STATUSES.format(goals=count)}**")
    rows = [
        [
            Cell(row["indicator"], note=row["area_name"] or figures.WHOLE_PLAN),
            Cell(formats.period(row["quarter"])),
            Cell(STATUSES[row["was"]].label if row["was"] else text.NO_STATUS),
            Cell(STATUSES[row["becomes"]].label if row["becomes"] else text.NO_STATUS),
        ]
        for row in statuses.head(text.MOST_STATUSES).iter_rows(named=True)
    ]
    headings = [
        Heading(shared.INDICATOR),
        Heading(shared.PERIOD),
        Heading(text.WAS_STATUS),
        Heading(text.BECOMES_STATUS),
    ]
    table.show(text.STATUS_CAPTION, headings, [Section(None, rows)], is_tall=True)


def _publish_button(source: Source, shown: _Shown, still_open: Sequence[DraftQuestion]) -> None:
    if notice := st.session_state.pop(_NOTICE, None):
        st.warning(notice)
    stopped = shown.preview is None or bool(shown.preview.failed_checks) or bool(still_open)
    obstacle = _obstacle(source, shown, still_open)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(
            shared.PUBLISH,
            key="publish_plan",
            type="primary",
            disabled=stopped,
            on_click=_publish,
            args=(source, shown, still_open),
        )
        if obstacle:
            st.caption(obstacle)


def _obstacle(source: Source, shown: _Shown, still_open: Sequence[DraftQuestion]) -> str | None:
    if shown.preview is None:
        return text.ERRORS_FIRST
    if still_open:
        return text.QUESTIONS_OPEN.format(count=formats.number(len(still_open)))
    if not person.name():
        return shared.NAME_IS_MISSING
    if reasons.are_missing(_of(source), shown.preview.changes):
        return shared.REASONS_ARE_MISSING
    return None


def _publish(source: Source, shown: _Shown, still_open: Sequence[DraftQuestion]) -> None:
    """What the button needs is asked for here: the browser has sent the fields with the click."""
    if shown.preview is None or _obstacle(source, shown, still_open):
        return
    stated = reasons.stated(_of(source), shown.preview.changes)
    try:
        upload_id = publish(store(), shown.change, person.name(), stated)
    except (ReasonsMissing, AlreadyHandedIn):
        st.session_state[_NOTICE] = shared.CHANGED_SINCE
        return
    except CheckFailed as failed:
        st.session_state[_NOTICE] = checks.SENTENCES[failed.check]
        return
    name = shown.change.plan_name
    words = text.PUBLISHED_NEW if shown.change.is_new else text.PUBLISHED
    st.session_state[_OUTCOME] = _Outcome(words.format(plan=name), upload_id, name)
    unsaved.forget(source.typed_key)
    begun.end(shown.change.plan_id)
    st.session_state.pop(_SHOWN, None)


def _undo(done: _Outcome) -> None:
    if done.upload_id is None or not person.name():
        return
    try:
        withdraw(store(), done.upload_id, person.name(), text.UNDONE_REASON)
    except NotPossibleNow:
        st.session_state[_OUTCOME] = _Outcome(text.CANNOT_UNDO, None, done.plan_name)
        return
    words = text.UNDONE.format(plan=done.plan_name)
    st.session_state[_OUTCOME] = _Outcome(words, None, done.plan_name)


def _of(source: Source) -> str:
    return f"plan_{source.key}"
