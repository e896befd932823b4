"""Sending the mails by the organisation's own server, where one is set up."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from queries import round as rounds
from store import access
from store.reminders import Reminder
from submissions import mail_server, reminders
from submissions.mail_server import MailServer, MailServerUnreachable, MailSettingsUnreadable
from ui import identity, person, rights
from ui.read import store
from ui.round import text
from ui.round.choice import Round
from wording import formats

SETTINGS = ("host", "port", "sender", "user", "password", "encryption", "authority")
PREFIX = "HELHEDSBLIK_MAIL_"
SECTION = "mail"
OUTCOME = "mail_outcome"


@dataclass(frozen=True)
class Ready:
    """A mail about an activity as it will be sent."""

    activity: str
    subject: str
    body: str


def addresses(chosen: Round, activity_ids: Sequence[str]) -> dict[str, str]:
    """What stands in the field of each activity, else the address its last mail was sent to, else
    that of who is responsible for it.
    """
    known = access.responsible_addresses(store(), chosen.plan_id)
    known |= dict(rounds.addresses(store(), plan_id=chosen.plan_id).iter_rows())
    return {
        one: st.session_state.get(_key(chosen, one), known.get(one, "")).strip()
        for one in activity_ids
    }


def show(
    chosen: Round, activity_id: str, ready: Mapping[str, Ready], known: Mapping[str, str]
) -> None:
    """The field for the address of one activity, and the buttons that send."""
    with st.container():
        for words in st.session_state.pop(OUTCOME, ()):
            st.info(words)
    try:
        server = _server()
    except MailSettingsUnreadable as unreadable:
        st.warning(text.SERVER_UNREADABLE.format(setting=unreadable.setting))
        return
    if server is None:
        st.caption(text.NO_SERVER)
        return
    key = _key(chosen, activity_id)
    if key not in st.session_state:
        st.session_state[key] = known[activity_id]
    st.text_input(text.ADDRESS, key=key, width=360, max_chars=254, persist_state="session")
    st.caption(text.ADDRESS_HELP)
    _said(chosen, activity_id)
    with_address = [one for one in ready if mail_server.is_address(known[one])]
    with st.container(horizontal=True):
        _button(text.SEND, "send_mail", server, chosen, [activity_id], ready)
        if len(with_address) > 1:
            label = formats.count_phrase(len(with_address), *text.SEND_ALL)
            _button(label, "send_mails", server, chosen, with_address, ready)


def _button(
    label: str,
    key: str,
    server: MailServer,
    chosen: Round,
    activity_ids: list[str],
    ready: Mapping[str, Ready],
) -> None:
    st.button(
        label,
        key=key,
        icon=":material/send:",
        on_click=_send,
        args=(server, chosen, activity_ids, ready),
    )


def _said(chosen: Round, activity_id: str) -> None:
    """What became of the mails about the activity in the quarter."""
    rows = rounds.reminders(store(), plan_id=chosen.plan_id, quarter=chosen.quarter)
    for row in rows.filter(activity_id=activity_id).to_dicts():
        words = text.STATES[row["reminder_state"]].format(
            address=row["sent_to"], moment=formats.moment(row["event_at"]), by=row["event_by"]
        )
        st.caption(formats.plain(words))


def _send(
    server: MailServer, chosen: Round, activity_ids: list[str], ready: Mapping[str, Ready]
) -> None:
    """What the button needs is asked for here: the browser has sent the fields with the click."""
    if not rights.leads(chosen.plan_id):
        return
    if not person.name():
        st.session_state[OUTCOME] = [text.NAME_BEFORE_MAIL]
        return
    mails = []
    for activity_id, address in addresses(chosen, activity_ids).items():
        if not mail_server.is_address(address):
            words = text.NOT_AN_ADDRESS.format(address=address)
            st.session_state[OUTCOME] = [formats.plain(words)]
            return
        reminder = Reminder(chosen.plan_id, chosen.quarter, activity_id, address)
        mails.append((reminder, ready[activity_id].subject, ready[activity_id].body))
    try:
        outcomes = reminders.send(store(), server, mails, person.name())
    except MailServerUnreachable as unreachable:
        words = text.SERVER_UNREACHABLE.format(host=unreachable.host, reason=unreachable.reason)
        st.session_state[OUTCOME] = [formats.plain(words)]
        return
    st.session_state[OUTCOME] = _told(outcomes, ready)


def _told(outcomes: list[reminders.Outcome], ready: Mapping[str, Ready]) -> list[str]:
    """A sentence for each thing that became of mails, which names their activities."""
    by_state: dict[str, list[str]] = {}
    for one in outcomes:
        by_state.setdefault(one.state, []).append(ready[one.reminder.activity_id].activity)
    return [
        formats.plain(words.format(names=formats.enumeration(by_state[state])))
        for state, words in text.OUTCOMES.items()
        if state in by_state
    ]


def _server() -> MailServer | None:
    """The server of the secrets' section `mail`, else of the environment."""
    section = identity.secrets().get(SECTION)
    if isinstance(section, Mapping):
        return mail_server.mail_server({str(name): one for name, one in section.items()})
    named = {name: os.environ.get(f"{PREFIX}{name.upper()}") for name in SETTINGS}
    return mail_server.mail_server({name: one for name, one in named.items() if one is not None})


def _key(chosen: Round, activity_id: str) -> str:
    return f"mail_to_{chosen.plan_id}_{activity_id}"
