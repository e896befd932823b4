"""Signing in at a real provider of OpenID Connect, as leader and as reader, and out again."""

import json
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from domain import rights
from domain.rights import EVERY_PLAN, rights_in
from tests.browser.conftest import (
    PLAIN,
    TUNED,
    free_port,
    served,
    started,
    wait_until_it_answers,
)
from tests.browser.screen import drawn, menu, new_page, opened
from tests.browser.test_accessibility import violations_however_it_is_looked_at
from tests.browser.test_language import english
from ui.menu import PAGES

LEADER, READER = "leder.lund", "lars.laeser"
PEOPLE = (
    {"sub": LEADER, "name": "Leder Lund", "roles": ["leder"]},
    {"sub": READER, "name": "Lars Læser", "roles": []},
)
SECRETS = """
[auth]
redirect_uri = "{address}/oauth2callback"
cookie_secret = "{secret}"
client_id = "helhedsblik"
client_secret = "{secret}"
server_metadata_url = "{provider}/.well-known/openid-configuration"
"""


@pytest.fixture(scope="module")
def provider() -> Iterator[str]:
    """The address of a provider that knows a leader and a reader."""
    port = free_port()
    known = [word for one in PEOPLE for word in ("--user-claims", json.dumps(one))]
    with started(["oidc_provider_mock", "--port", str(port), *known]):
        address = f"http://127.0.0.1:{port}"
        wait_until_it_answers(f"{address}/.well-known/openid-configuration")
        yield address


BY_BOTH_SERVERS = pytest.mark.parametrize(
    "address", [TUNED, PLAIN], ids=["tuned", "plain"], indirect=True
)


@pytest.fixture(scope="module")
def address(
    request: pytest.FixtureRequest,
    provider: str,
    sample_store: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[str]:
    """The address of the app with a sign-in, under the tuned server where no other is asked for."""
    command: Sequence[str] = getattr(request, "param", TUNED)
    folder = tmp_path_factory.mktemp("signed_in")
    port = free_port()
    secrets = folder / ".streamlit" / "secrets.toml"
    secrets.parent.mkdir()
    secrets.write_text(
        SECRETS.format(
            address=f"http://127.0.0.1:{port}", provider=provider, secret="hemmelig" * 5
        ),
        encoding="utf-8",
    )
    settings = dict.fromkeys(("HOME", "USERPROFILE"), str(folder))
    # The store is a copy: another server of the tests may hold the sample's own.
    store = Path(shutil.copy(sample_store, folder))
    with served(store, command=command, port=port, settings=settings) as running:
        yield running


def signed_in(page: Page, who: str) -> None:
    """Press the button, choose a person at the provider, and come back to the app."""
    page.get_by_role("button", name="Log ind").click()
    page.get_by_role("button", name=who).first.click()
    expect(page.get_by_role("heading", level=1, name="Overblik")).to_be_visible()
    drawn(page)


@BY_BOTH_SERVERS
def test_a_leader_signs_in_hands_in_and_signs_out(address: str, page: Page) -> None:
    opened(page, address)
    expect(page.get_by_role("heading", name="Helhedsblik")).to_be_visible()
    assert page.get_by_test_id("stSidebarNavLink").count() == 0

    signed_in(page, LEADER)
    expect(page.get_by_text("Logget ind: Leder Lund (leder)")).to_be_visible()
    assert [link.rsplit("/", 1)[-1] for link in menu(page)] == [
        one.address for one in PAGES if one.is_for(rights_in(rights.LEADER, EVERY_PLAN))
    ]
    page.get_by_role("link", name="Indlæs", exact=True).click()
    expect(page.get_by_text("Du står som Leder Lund.").first).to_be_visible()

    page.get_by_role("button", name="Log ud").click()
    page.get_by_role("button", name="End session").click()
    expect(page.get_by_role("button", name="Log ind")).to_be_visible()
    page.goto(f"{address}/indlaes")
    expect(page.get_by_role("button", name="Log ind")).to_be_visible()


@BY_BOTH_SERVERS
def test_a_reader_sees_what_the_board_sees(address: str, page: Page) -> None:
    opened(page, address)
    signed_in(page, READER)
    expect(page.get_by_text("Logget ind: Lars Læser (læser)")).to_be_visible()
    expect(page.get_by_role("link", name="Indlæs", exact=True)).to_have_count(0)

    opened(page, f"{address}/indlaesninger")
    expect(page.get_by_role("heading", name="Kun for ledere")).to_be_visible()
    assert page.get_by_text("slagelse_2023K3.xlsx").count() == 0


def test_a_link_is_still_there_after_the_sign_in(address: str, page: Page) -> None:
    link = f"{address}/tendenser?helhedsplan=Eksempelby+(opdigtet)&omraade=Bakken"
    opened(page, link)
    page.get_by_role("button", name="Log ind").click()
    page.get_by_role("button", name=READER).first.click()

    expect(page.get_by_role("heading", level=1, name="Tendenser")).to_be_visible()
    drawn(page)
    assert "helhedsplan=Eksempelby" in page.url
    page.get_by_role("link", name="Overblik").click()
    expect(page.get_by_role("heading", level=1, name="Overblik")).to_be_visible()


@BY_BOTH_SERVERS
def test_two_sign_in_at_once_each_with_their_own_rights(
    address: str, page: Page, browser: Browser
) -> None:
    opened(page, address)
    signed_in(page, LEADER)
    other = new_page(browser)
    opened(other, address)
    signed_in(other, READER)
    opened(other, f"{address}/indlaes")
    expect(other.get_by_role("heading", name="Kun for ledere")).to_be_visible()
    other.close()

    opened(page, f"{address}/indlaes")
    expect(page.get_by_role("button", name="Vælg filer").last).to_be_visible()


def test_the_way_in_is_danish_and_breaks_no_wcag(address: str, page: Page) -> None:
    opened(page, address)
    assert english(page) == []
    assert violations_however_it_is_looked_at(page) == []

    signed_in(page, LEADER)
    assert violations_however_it_is_looked_at(page) == []
