"""The organisation's own mail server: how it is set up, and one connection to it."""

import smtplib
import ssl
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import formatdate, make_msgid

SECONDS = 20
SUBMISSION_PORT = 587
UNENCRYPTED = "ingen"


class MailSettingsUnreadable(Exception):
    """A setting of the mail server that cannot be used; `setting` names it."""

    def __init__(self, setting: str) -> None:
        super().__init__(setting)
        self.setting = setting


class MailServerUnreachable(Exception):
    """The mail server does not answer, or does not let us in; nothing was sent."""

    def __init__(self, host: str, reason: str) -> None:
        super().__init__(host, reason)
        self.host = host
        self.reason = reason


class MailRefused(Exception):
    """The mail server has said no to one mail."""


class MailUncertain(Exception):
    """The connection broke off: the mail may have arrived or not."""


@dataclass(frozen=True)
class MailServer:
    """A server that mails are given to; encrypted by STARTTLS unless it is said otherwise."""

    host: str
    port: int
    sender: str
    user: str
    password: str
    is_encrypted: bool
    authority: str | None


@dataclass(frozen=True)
class Mail:
    """A mail in plain text."""

    to: str
    subject: str
    body: str


def mail_server(settings: Mapping[str, object]) -> MailServer | None:
    """The server of the settings `host`, `port`, `sender`, `user`, `password`, `encryption` and
    `authority`; None without a host. Raises MailSettingsUnreadable.
    """
    texts = {name: str(one).strip() for name, one in settings.items()}
    if not texts.get("host"):
        return None
    port = texts.get("port") or str(SUBMISSION_PORT)
    if not port.isdecimal() or not 0 < int(port) < 65536:
        raise MailSettingsUnreadable("port")
    if not is_address(texts.get("sender", "")):
        raise MailSettingsUnreadable("sender")
    return MailServer(
        host=texts["host"],
        port=int(port),
        sender=texts["sender"],
        user=texts.get("user", ""),
        password=texts.get("password", ""),
        is_encrypted=texts.get("encryption") != UNENCRYPTED,
        authority=texts.get("authority") or None,
    )


def is_address(text: str) -> bool:
    """Whether a text is one mail address that every server takes."""
    try:
        address = Address(addr_spec=text)
    except (ValueError, IndexError):
        return False
    return text.isascii() and bool(address.username) and "." in address.domain.strip(".")


@contextmanager
def connection(server: MailServer) -> Generator[smtplib.SMTP]:
    """A connection that mails can be given to. Raises MailServerUnreachable."""
    try:
        opened = smtplib.SMTP(server.host, server.port, timeout=SECONDS)
    except (OSError, smtplib.SMTPException) as error:
        raise MailServerUnreachable(server.host, str(error)) from error
    try:
        try:
            if server.is_encrypted:
                opened.starttls(context=ssl.create_default_context(cafile=server.authority))
            if server.user:
                opened.login(server.user, server.password)
        except (OSError, smtplib.SMTPException) as error:
            raise MailServerUnreachable(server.host, str(error)) from error
        yield opened
    finally:
        opened.close()


def send(opened: smtplib.SMTP, server: MailServer, mail: Mail) -> None:
    """Give one mail to the server. Raises MailRefused and MailUncertain."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = server.sender, mail.to, mail.subject
    message["Date"], message["Message-ID"] = formatdate(), make_msgid(domain="helhedsblik")
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(mail.body)
    try:
        opened.send_message(message)
    except (smtplib.SMTPResponseException, smtplib.SMTPRecipientsRefused) as error:
        raise MailRefused from error
    except (OSError, smtplib.SMTPException) as error:
        raise MailUncertain from error
