"""Mails to those who are missing, given to a real mail server process on loopback."""

import socket
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import monotonic, sleep

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from store.connection import Store
from store.reminders import Reminder
from submissions.mail_server import (
    MailServer,
    MailServerUnreachable,
    MailSettingsUnreadable,
    is_address,
    mail_server,
)
from submissions.reminders import send
from tests.given import BY, PLAN_ID, Indicator, catalogue, store_with

ANNA, BO, NOBODY = "anna@b.dk", "bo@b.dk", "ingen@b.dk"
# A server that takes every mail but those to ingen@b.dk and hangs up on those to bryd@b.dk.
SERVER = """
import asyncio, ssl, sys
from pathlib import Path
from aiosmtpd.smtp import SMTP

class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if address == "ingen@b.dk":
            return "550 no such user"
        if address == "bryd@b.dk":
            server.transport.close()
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        with Path(sys.argv[2]).open("a") as file:
            file.write(f"{session.ssl is not None} {envelope.rcpt_tos[0]}\\n")
        return "250 OK"

async def main():
    context = None
    if len(sys.argv) > 3:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(sys.argv[3])
    loop = asyncio.get_running_loop()
    made = lambda: SMTP(Handler(), tls_context=context, require_starttls=context is not None)
    server = await loop.create_server(made, "127.0.0.1", int(sys.argv[1]))
    await server.serve_forever()

asyncio.run(main())
"""


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return store_with(tmp_path, catalogue(Indicator("Samtaler")))


@pytest.fixture
def received(tmp_path: Path) -> Path:
    return tmp_path / "modtaget.txt"


@pytest.fixture
def server(tmp_path: Path, received: Path) -> Iterator[MailServer]:
    certificate = certificate_in(tmp_path)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    program = [sys.executable, "-c", SERVER, str(port), str(received), str(certificate)]
    with subprocess.Popen(program) as process:
        wait_for(port)
        yield MailServer("localhost", port, "app@b.dk", "", "", True, str(certificate))
        process.terminate()


def certificate_in(folder: Path) -> Path:
    """The key of a server called localhost and the certificate that it signs itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    path = folder / "localhost.pem"
    form = (Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    path.write_bytes(key.private_bytes(*form) + certificate.public_bytes(Encoding.PEM))
    return path


def wait_for(port: int) -> None:
    deadline = monotonic() + 20
    while monotonic() < deadline:
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=1):
                return
        except OSError:
            sleep(0.05)
    pytest.fail("The mail server did not start.")


def mails(*addresses: str) -> list[tuple[Reminder, str, str]]:
    return [
        (Reminder(PLAN_ID, "2024K1", f"{PLAN_ID}/vejledning", one), "Tal for Vejledning", "Hej\nÆ")
        for one in addresses
    ]


def states(store: Store, server: MailServer, *addresses: str) -> list[str]:
    return [one.state for one in send(store, server, mails(*addresses), BY)]


def test_a_mail_is_sent_encrypted_and_never_twice(
    store: Store, server: MailServer, received: Path
) -> None:
    assert states(store, server, ANNA, NOBODY, BO) == ["sent", "refused", "sent"]
    assert states(store, server, ANNA.upper(), NOBODY) == ["known", "refused"]

    assert received.read_text().splitlines() == [f"True {ANNA}", f"True {BO}"]
    leader = store.with_rights(sees_all=True, hands_in=True)
    kept = "select sent_to, reminder_state from marts.reminder order by sent_to"
    assert leader.read(kept).rows() == [(ANNA, "sent"), (BO, "sent"), (NOBODY, "refused")]
    assert store.read(kept).is_empty()


def test_where_the_connection_breaks_off_the_rest_is_not_tried(
    store: Store, server: MailServer, received: Path
) -> None:
    assert states(store, server, ANNA, "bryd@b.dk", BO) == ["sent", "uncertain", "not_tried"]
    assert states(store, server, "bryd@b.dk", BO) == ["known", "sent"]
    assert received.read_text().splitlines() == [f"True {ANNA}", f"True {BO}"]


def test_a_server_that_is_not_there_or_not_to_be_trusted_gets_nothing(
    store: Store, server: MailServer, received: Path
) -> None:
    for other in (replace(server, port=1), replace(server, authority=None)):
        with pytest.raises(MailServerUnreachable):
            send(store, other, mails(ANNA), BY)

    assert not received.exists()
    assert states(store, server, ANNA) == ["sent"]


def test_without_a_host_there_is_no_server_and_what_is_wrong_is_named() -> None:
    assert mail_server({}) is None
    for setting, settings in {
        "port": {"host": "mail.b.dk", "port": "stor", "sender": "app@b.dk"},
        "sender": {"host": "mail.b.dk", "sender": "app"},
    }.items():
        with pytest.raises(MailSettingsUnreadable) as refused:
            mail_server(settings)
        assert refused.value.setting == setting


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        (ANNA, True),
        ("a@b.dk, c@d.dk", False),
        ("a@b.dk\nBcc: c@d.dk", False),
        ("å@b.dk", False),
        ("a@b", False),
        ("", False),
        ("a b@c.dk", False),
    ],
)
def test_an_address_is_one_and_no_more(text: str, is_one: bool) -> None:
    assert is_address(text) is is_one
