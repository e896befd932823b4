"""Every page of a plan that hides small counts, as the board and as a leader reads it."""

import html
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from queries import explored
from queries.explored import FurtherFilters
from tests.given import filters, indicator_id
from tests.hiding import QUARTER, hiding_store, secrets_in
from tests.pages import screen
from tests.pages.screen import HOME, OpenApp, panel, shown
from ui import download, explain, identity
from ui.quality import text
from wording import columns, small_counts

PAGES = sorted(str(path.relative_to(HOME)) for path in (HOME / "pages").rglob("[!_]*.py"))
IN_AREA = {"omraade": "Ringparken"}
IN_ACTIVITY = {"aktivitet": "Vejledning"}
VIEWS: dict[str, tuple[dict[str, str], ...]] = {
    screen.OVERVIEW: (IN_AREA,),
    screen.ATTAINMENT: ({"visning": "Pr. område"}, IN_AREA),
    screen.TRENDS: (IN_AREA, {"visning": "Indeks"}),
    screen.ACTIVITY: (IN_ACTIVITY, IN_ACTIVITY | IN_AREA),
    screen.QUARTERS: (IN_AREA,),
    screen.LONG_TERM: (IN_AREA,),
    screen.QUALITY: (IN_AREA,),
    screen.EXPLORE: (
        {"raekker": "Succeskriterium", "kolonner": "Område", "tal": "Opgjort i perioden"},
        {"raekker": "Område", "kolonner": "Kvartal", "tal": "År til dato"} | IN_ACTIVITY,
    ),
}


@pytest.fixture(scope="module")
def hiding(tmp_path_factory: pytest.TempPathFactory) -> Path:
    store = hiding_store(tmp_path_factory.mktemp("hiding"))
    store.close()
    return Path(store.path)


def everything(page: AppTest) -> str:
    """All that reaches the browser: words, HTML, figures and what lies behind them."""
    return html.unescape("\n".join(_protos(page)))


def _protos(page: AppTest) -> Iterator[str]:
    for block in (page.main, page.sidebar, *page.get("dialog")):
        for element in block:
            yield str(getattr(element, "proto", ""))


@pytest.mark.parametrize("page", PAGES)
def test_no_page_shows_a_hidden_count(app: OpenApp, hiding: Path, page: str) -> None:
    for link in ({}, *VIEWS.get(page, ())):
        opened = app(hiding, page, link)
        assert not opened.exception
        assert secrets_in(everything(opened)) == []


@pytest.mark.parametrize(
    ("page", "link", "secret"),
    [
        (screen.ATTAINMENT, {"kvartal": "1. kvartal"}, "3,67"),
        (screen.QUARTERS, {"kvartal": "1. kvartal"}, "3,67"),
        (screen.LONG_TERM, {}, "2,61"),
        (screen.ACTIVITY, IN_ACTIVITY, "1,92"),
    ],
)
def test_what_a_page_hides_from_the_board_a_leader_reads(
    app: OpenApp,
    hiding: Path,
    monkeypatch: pytest.MonkeyPatch,
    page: str,
    link: dict[str, str],
    secret: str,
) -> None:
    of_board = app(hiding, page, link | IN_AREA)
    assert small_counts.ABOUT_THE_PLAN in shown(of_board)
    assert f">{small_counts.HIDDEN}" in everything(of_board)

    monkeypatch.setenv(identity.MACHINE_RIGHTS, identity.LEADER)
    of_leader = app(None, page, link | IN_AREA)
    assert small_counts.ABOUT_THE_PLAN not in shown(of_leader)
    assert secret in secrets_in(everything(of_leader))


@pytest.mark.parametrize("sees_all", [False, True])
def test_what_is_handed_out_holds_what_its_reader_may_see(
    tmp_path: Path, *, sees_all: bool
) -> None:
    store = hiding_store(tmp_path).with_rights(sees_all=sees_all)
    rows = explored.goals(
        store,
        filters=filters(QUARTER),
        further_filters=FurtherFilters(first_quarter="2023K1", last_quarter=QUARTER),
    )
    handed_out = columns.goals(rows)
    assert ("3,67" in secrets_in(download.csv_file(handed_out).decode())) == sees_all
    assert handed_out["År til dato er skjult"].any() != sees_all


def test_a_leader_hides_small_counts_and_shows_them_again(
    app: OpenApp, reported: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = app(reported, screen.QUALITY)
    page.button(key="small_counts").click().run()
    assert page.button(key="small_counts").label == "Skjul tal under fem"
    assert page.caption[-1].value.startswith("Skriv dit navn")
    page.text_input(key="name").input("Prøveleder").run()
    page.button(key="small_counts").click().run()
    assert not page.exception
    assert small_counts.ABOUT_THE_PLAN in shown(page)
    assert text.LEADERS_STOP_HIDING in shown(page)

    monkeypatch.setenv(identity.MACHINE_RIGHTS, identity.LEADER)
    page.run()
    assert page.button(key="small_counts").label == text.STOP_HIDING
    page.button(key="small_counts").click().run()
    assert text.SMALL_COUNTS_SHOWN in shown(page)


def test_the_panel_says_why_a_count_is_hidden(app: OpenApp, hiding: Path) -> None:
    page = app(hiding)
    page.session_state[explain.ASKED] = explain.token("2023K1", "R", indicator_id("Samtaler"))
    page.run()
    assert not page.exception
    assert small_counts.WHY in panel(page)
    assert secrets_in(panel(page)) == []


def test_the_panel_hides_what_a_count_was_before_it_was_corrected(
    app: OpenApp, hiding: Path
) -> None:
    page = app(hiding)
    page.session_state[explain.ASKED] = explain.token("2023K3", "R", indicator_id("Samtaler"))
    page.run()
    assert "Talt efter" in panel(page)
    assert secrets_in(panel(page)) == []


def test_a_leader_reads_the_whole_panel(
    app: OpenApp, hiding: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(identity.MACHINE_RIGHTS, identity.LEADER)
    page = app(hiding)
    page.session_state[explain.ASKED] = explain.token("2023K3", "R", indicator_id("Samtaler"))
    page.run()
    assert {"1,92", "2,74", "3,67"} <= set(secrets_in(panel(page)))
