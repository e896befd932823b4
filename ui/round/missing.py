"""Who is missing: the list to copy, a ready mail for each activity, and the year's deadlines."""

from datetime import date
from html import escape
from urllib.parse import urlencode

import polars as pl
import streamlit as st

from domain import clock
from domain.rounds import ROUND_STATES
from queries import round as rounds
from reports.calendar_file import calendar_file
from ui import copy_link, download_button, menu, person
from ui.form import link as form_link
from ui.read import store
from ui.round import activities, mails, text
from ui.round.choice import Round
from ui.round.mails import Ready
from wording import reminders
from wording.reminders import Outstanding

ACTIVITY = "mail_about"


def show(chosen: Round, rows: pl.DataFrame) -> None:
    """The part of the page about those that are waited for; `rows` are those of the table."""
    st.subheader(text.MISSING, anchor=False)
    with st.container():
        outstanding = _outstanding(chosen, rows)
        if outstanding:
            due_date = rows["due_date"].to_list()[0]
            _list(chosen, due_date, list(outstanding.values()))
            _mail(chosen, due_date, outstanding)
        else:
            st.caption(text.NOBODY_IS_MISSING)


def link_within(address: str = "") -> str:
    """An address of the app as others must write it; within the app where it is not known."""
    here = st.context.url
    return f"{here.rsplit('/', 1)[0]}/{address}" if here else address


def _outstanding(chosen: Round, rows: pl.DataFrame) -> dict[str, Outstanding]:
    """Those that are waited for, by their id, with what is missing of each."""
    names: dict[str, list[str]] = {}
    missing = rounds.outstanding(store(), plan_id=chosen.plan_id, quarter=chosen.quarter)
    for activity_id, indicator in missing.iter_rows():
        names.setdefault(activity_id, []).append(indicator)
    return {
        row["activity_id"]: Outstanding(
            row["activity"],
            tuple(row["responsible_roles"] or ()),
            tuple(names.get(row["activity_id"], ())),
            link_within(form_link.within(chosen.plan_id, chosen.quarter, row["activity_id"])),
        )
        for row in rows.to_dicts()
        if ROUND_STATES[row["round_state"]].is_outstanding
    }


def _list(chosen: Round, due_date: date | None, outstanding: list[Outstanding]) -> None:
    words = reminders.listed(chosen.plan_name, chosen.quarter, due_date, outstanding)
    _written(text.LISTED, words)
    copy_link.of_text(text.COPY_LIST, text.LIST_COPIED, words, key="copy_list")


def _mail(chosen: Round, due_date: date | None, outstanding: dict[str, Outstanding]) -> None:
    activity_id = st.selectbox(
        text.MAIL_TO,
        list(outstanding),
        format_func=lambda one: outstanding[one].activity,
        key=ACTIVITY,
        width=360,
    )
    about = outstanding[activity_id]
    addresses = mails.addresses(chosen, list(outstanding))
    address = addresses[activity_id]
    subject = reminders.subject(about.activity, chosen.quarter)
    body = mail_body(chosen, activity_id, about, due_date)
    _written(text.MAIL_TEXT, f"{subject}\n\n{body}")
    with st.container(horizontal=True):
        copy_link.of_text(text.COPY_MAIL, text.MAIL_COPIED, f"{subject}\n\n{body}", key="copy_mail")
        st.link_button(
            text.OPEN_MAIL,
            reminders.mailto(address, subject, body),
            icon=":material/mail:",
        )
    ready = {
        one: Ready(
            other.activity,
            reminders.subject(other.activity, chosen.quarter),
            mail_body(chosen, one, other, due_date),
        )
        for one, other in outstanding.items()
    }
    mails.show(chosen, activity_id, ready, addresses)


def mail_body(chosen: Round, activity_id: str, about: Outstanding, due_date: date | None) -> str:
    """The mail about one activity."""
    upload = f"{menu.UPLOAD.address}?{urlencode({'helhedsplan': chosen.plan_id})}"
    return reminders.body(
        about,
        chosen.quarter,
        due_date,
        clock.today(),
        upload_link=link_within(upload),
        activity_link=link_within(activities.link(chosen, activity_id)),
        by=person.name(),
    )


def _written(title: str, words: str) -> None:
    """A text as it is sent, line by line."""
    st.html(
        f'<pre class="written sent" role="region" tabindex="0" aria-label="{escape(title)}">'
        f"{escape(words)}</pre>"
    )


def calendar(chosen: Round) -> None:
    """The year's deadlines as a file."""
    year = int(chosen.quarter[:4])
    deadlines = rounds.deadlines(store(), plan_id=chosen.plan_id, year=year)
    download_button.show(
        text.CALENDAR,
        lambda: calendar_file(
            chosen.plan_id,
            chosen.plan_name,
            deadlines.iter_rows(),
            link_within(menu.ROUND.address),
        ),
        file_name=text.CALENDAR_FILE.format(plan=chosen.plan_name, year=year),
        mime="text/calendar",
        icon=":material/calendar_add_on:",
        explanation=text.CALENDAR_HELP,
        key="calendar",
        is_disabled=deadlines.is_empty(),
    )
