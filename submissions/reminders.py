"""Mails to the activities that have not handed in, each once at most."""

from collections.abc import Sequence
from dataclasses import dataclass

from store import reminders
from store.connection import Store
from store.reminders import REFUSED, SENT, AlreadyBegun, Reminder
from submissions import mail_server
from submissions.mail_server import Mail, MailRefused, MailServer, MailUncertain

KNOWN, UNCERTAIN, NOT_TRIED = "known", "uncertain", "not_tried"


@dataclass(frozen=True)
class Outcome:
    """What became of a mail: sent, refused, uncertain, known (sent before) or not_tried."""

    reminder: Reminder
    state: str


def send(
    store: Store, server: MailServer, mails: Sequence[tuple[Reminder, str, str]], by: str
) -> list[Outcome]:
    """Send each mail, a reminder with its subject and body, that was not sent before.

    Raises MailServerUnreachable, with nothing sent. Where the connection breaks off, the rest is
    not tried.
    """
    outcomes: list[Outcome] = []
    with mail_server.connection(server) as opened:
        for reminder, subject, body in mails:
            if outcomes and outcomes[-1].state in (UNCERTAIN, NOT_TRIED):
                outcomes.append(Outcome(reminder, NOT_TRIED))
                continue
            try:
                reminders.begin(store, reminder, by)
            except AlreadyBegun:
                outcomes.append(Outcome(reminder, KNOWN))
                continue
            try:
                mail_server.send(opened, server, Mail(reminder.sent_to, subject, body))
            except MailRefused:
                state = REFUSED
            except MailUncertain:
                outcomes.append(Outcome(reminder, UNCERTAIN))
                continue
            else:
                state = SENT
            reminders.end(store, reminder, state, by)
            outcomes.append(Outcome(reminder, state))
    return outcomes
