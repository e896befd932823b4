"""What the log is narrowed to, kept in the address."""

from datetime import UTC, date, datetime, time, timedelta

import streamlit as st

from domain.actions import ACTION_KINDS
from domain.clock import DENMARK
from queries import plan
from queries.change_log import Choices, Wanted
from ui import address
from ui.change_log import text
from ui.read import read
from wording import formats
from wording.change_log import NAMELESS

PLAN, KIND, BY, PERIOD, WORDS = "log_plan", "log_handling", "log_hvem", "log_periode", "log_ord"
FROM, TO = "log_fra", "log_til"
LONGEST = 100


def wanted(choices: Choices) -> Wanted:
    """The filters of the log, and what they are set to."""
    names = dict(read(plan.plans).select("plan_id", "plan").iter_rows())
    with st.container(horizontal=True, vertical_alignment="bottom"):
        return Wanted(
            plan_id=_one(PLAN, text.PLAN, list(names), text.EVERY_PLAN, names),
            kind=_one(
                KIND,
                text.KIND,
                [kind for kind in ACTION_KINDS if kind in choices.kinds],
                text.EVERY_KIND,
                {kind: term.word for kind, term in ACTION_KINDS.items()},
            ),
            event_by=_one(BY, text.BY, choices.names, text.EVERYBODY, {"": NAMELESS}),
            period=_one(
                PERIOD,
                text.PERIOD,
                choices.periods,
                text.EVERY_PERIOD,
                {one: formats.period(one) for one in choices.periods},
            ),
            words=_words(),
            since=_instant(_day(FROM, text.FROM), days=0),
            until=_instant(_day(TO, text.TO), days=1),
        )


def _one(
    key: str, label: str, options: list[str], of_all: str, words: dict[str, str]
) -> str | None:
    def named(option: str) -> str:
        return words.get(option, option)

    chosen = address.one_or_none(key, options, named=named)
    st.selectbox(
        label,
        options,
        format_func=named,
        index=None,
        placeholder=of_all,
        key=key,
        width=220,
    )
    return chosen


def _words() -> str | None:
    words = address.free_text(WORDS, longest=LONGEST).strip()
    st.text_input(text.WORDS, key=WORDS, help=text.WORDS_HELP, max_chars=LONGEST, width=220)
    return words or None


def _day(key: str, label: str) -> date | None:
    chosen = address.day(key)
    st.date_input(label, key=key, format="DD.MM.YYYY", width=140)
    return chosen


def _instant(day: date | None, *, days: int) -> datetime | None:
    """The beginning of a Danish day, or of one after it, as the store writes instants."""
    if day is None:
        return None
    beginning = datetime.combine(day + timedelta(days=days), time(), DENMARK)
    return beginning.astimezone(UTC).replace(tzinfo=None)
