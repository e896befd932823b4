"""Signing in: who comes in, what a leader may that others may not, and the name that stands."""

import time
from collections.abc import Iterator
from pathlib import Path

import polars as pl
import pytest
from streamlit import config
from streamlit.testing.v1 import AppTest

from store.connection import Store
from tests.pages.screen import REPORTS, TRENDS, UPLOAD, UPLOADS, OpenApp, row_with, shown
from ui import identity, read

# A page of one read, whose query tells by whose rights it was asked.
ASKING_PAGE = """
import streamlit as st
from ui.read import read

st.write(str(read(st.session_state["query"])["sees_all"].item()))
"""
SECRETS = {"auth": {"redirect_uri": "http://localhost:8501/oauth2callback"}}


def signed_in(page: AppTest, *roles: str, hours_ago: float = 0, **claims: object) -> AppTest:
    """The page as someone with these roles sees it."""
    identity.secrets.cache_clear()
    page.secrets = dict(SECRETS)
    page.user = {
        "is_logged_in": True,
        "name": "Leder Lund",
        "iat": time.time() - hours_ago * 3600,
        "roles": list(roles),
        **claims,
    }
    return page.run()


def test_without_a_sign_in_everyone_comes_in(app: OpenApp, reported: Path) -> None:
    page = app(reported)

    assert page.title[0].value == "Overblik"
    assert not page.sidebar.button


def test_nobody_comes_in_without_signing_in(app: OpenApp, reported: Path) -> None:
    page = app(reported)
    identity.secrets.cache_clear()
    page.secrets = dict(SECRETS)
    page.user = {"is_logged_in": False}
    page.run()

    assert not page.exception
    assert page.title[0].value == "Helhedsblik"
    assert [one.label for one in page.button] == ["Log ind"]
    assert "26 af 41" not in shown(page)
    assert not page.selectbox


def test_a_sign_in_holds_for_a_day_of_work(app: OpenApp, reported: Path) -> None:
    page = signed_in(app(reported), "leder", hours_ago=11.9)
    assert page.title[0].value == "Overblik"

    page = signed_in(page, "leder", hours_ago=12.1)
    assert [one.label for one in page.button] == ["Log ind"]


def test_a_sign_in_without_a_time_does_not_hold(app: OpenApp, reported: Path) -> None:
    page = signed_in(app(reported), "leder", iat=None)

    assert [one.label for one in page.button] == ["Log ind"]


@pytest.mark.parametrize(("roles", "role"), [(["leder"], "leder"), (["andet"], "læser")])
def test_the_menu_says_who_is_signed_in_and_leads_out(
    roles: list[str], role: str, app: OpenApp, reported: Path
) -> None:
    page = signed_in(app(reported), *roles)

    assert page.sidebar.caption[0].value == f"Logget ind: Leder Lund ({role})"
    assert [one.label for one in page.sidebar.button] == ["Log ud"]


@pytest.mark.parametrize("name", [UPLOAD, UPLOADS])
def test_the_pages_with_the_files_are_for_leaders(name: str, app: OpenApp, reported: Path) -> None:
    page = signed_in(app(reported, name))
    assert page.subheader[0].value == "Kun for ledere"
    assert not page.file_uploader
    assert "slagelse_2023K3.xlsx" not in shown(page)

    page = signed_in(page, "leder")
    assert not page.subheader or page.subheader[0].value != "Kun for ledere"


def test_a_reader_neither_freezes_nor_decides_nor_notes(app: OpenApp, reported: Path) -> None:
    page = signed_in(app(reported, REPORTS))
    assert "freeze" not in {one.key for one in page.button}
    assert "Kun ledere kan fryse tal til et møde." in [one.value for one in page.caption]

    page = page.switch_page(TRENDS).run()
    assert "add_note" not in {one.key for one in page.button}


def test_what_a_leader_does_stands_in_the_name_they_signed_in_with(
    app: OpenApp, reported: Path
) -> None:
    page = signed_in(app(reported, UPLOADS), "leder")
    page = page.selectbox(key="indlaesning").select(5).run()
    assert "Du står som Leder Lund." in [one.value for one in page.caption]
    assert not [one for one in page.text_input if one.key == "name"]

    page.text_input(key="reason_5").set_value("Forkert kvartal")
    page.button(key="withdraw_5").click().run()

    assert "✖ trukket tilbage" in row_with(page, "slagelse_2023K3.xlsx")


def test_a_leader_whose_sign_in_runs_out_withdraws_nothing(app: OpenApp, reported: Path) -> None:
    page = signed_in(app(reported, UPLOADS), "leder")
    page = page.selectbox(key="indlaesning").select(5).run()

    page.user["iat"] = time.time() - 13 * 3600
    page.text_input(key="reason_5").set_value("Forkert kvartal")
    page.button(key="withdraw_5").click().run()
    page = signed_in(page, "leder")

    assert "✔ offentliggjort" in row_with(page, "slagelse_2023K3.xlsx")


@pytest.mark.parametrize(
    ("settings", "claims", "is_leader"),
    [
        ({}, {"roles": "leder"}, True),
        ({}, {"roles": ["Leder"]}, False),
        ({}, {"roles": "ledersekretær"}, False),
        ({}, {"roles": None}, False),
        ({"roles_claim": "groups"}, {"groups": ["leder"]}, True),
        ({"roles_claim": "groups"}, {"roles": ["leder"]}, False),
        ({"leader_role": "8c2f-41"}, {"roles": ["8c2f-41"]}, True),
        ({"leader_role": "8c2f-41"}, {"roles": ["leder"]}, False),
    ],
)
def test_the_claim_and_the_role_of_leaders_are_settings(
    settings: dict, claims: dict, is_leader: bool, app: OpenApp, reported: Path
) -> None:
    page = app(reported, UPLOADS)
    identity.secrets.cache_clear()
    page.secrets = {**SECRETS, "helhedsblik": settings}
    page.user = {"is_logged_in": True, "name": "Leder Lund", "iat": time.time(), **claims}
    page.run()

    assert ("slagelse_2023K3.xlsx" in shown(page)) is is_leader


def test_what_a_leader_has_read_is_not_given_to_a_reader(app: OpenApp, reported: Path) -> None:
    asked: list[bool] = []

    def rights_of(store: Store) -> pl.DataFrame:
        asked.append(bool(store.rights.sees_all))
        return pl.DataFrame({"sees_all": [bool(store.rights.sees_all)]})

    app(reported)
    reader = AppTest.from_string(ASKING_PAGE)
    reader.session_state["query"] = rights_of
    leader = AppTest.from_string(ASKING_PAGE)
    leader.session_state["query"] = rights_of

    signed_in(leader, "leder")
    signed_in(reader)
    assert [one.value for one in (*leader.markdown, *reader.markdown)] == ["True", "False"]

    signed_in(leader, "leder")
    signed_in(reader)
    assert [one.value for one in (*leader.markdown, *reader.markdown)] == ["True", "False"]
    assert asked == [True, False]


@pytest.mark.parametrize(("said", "sees_all"), [("leder", True), ("", False), ("andet", False)])
def test_a_leaders_own_machine_sees_all_without_a_sign_in(
    said: str, sees_all: bool, app: OpenApp, reported: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HELHEDSBLIK_RIGHTS", said)
    app(reported)

    assert bool(read.store().rights.sees_all) is sees_all


def test_a_leaders_machine_is_no_leader_where_one_signs_in(
    app: OpenApp, reported: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HELHEDSBLIK_RIGHTS", "leder")
    page = signed_in(app(reported, UPLOADS))

    assert page.subheader[0].value == "Kun for ledere"


@pytest.fixture
def secrets_file(tmp_path: Path) -> Iterator[Path]:
    """The file that Streamlit looks for its secrets in."""
    before = config.get_option("secrets.files")
    file = tmp_path / "secrets.toml"
    config.set_option("secrets.files", [str(file)])
    yield file
    config.set_option("secrets.files", before)


def test_secrets_that_cannot_be_read_let_nobody_in(
    app: OpenApp, reported: Path, secrets_file: Path
) -> None:
    secrets_file.write_text("[auth\n", encoding="utf-8")
    page = app(reported)

    assert not page.exception
    assert page.error[0].value.startswith("Opsætningen af login (secrets.toml) kan ikke læses.")
    assert not page.selectbox
    secrets_file.unlink()
