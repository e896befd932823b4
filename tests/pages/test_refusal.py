"""Whoever presses what they may not reads why, and nothing is done: on every page by one rule."""

from dataclasses import replace
from pathlib import Path

import pytest
from streamlit.proto.WidgetStates_pb2 import WidgetState, WidgetStates
from streamlit.testing.v1 import AppTest

from domain.rights import ADMINISTRATOR, BOARD, LEADER, OWN_MACHINE, RESPONSIBLE
from store import access
from store.access import Grant
from tests.given import BY, PLAN_ID
from tests.pages.people import People, events
from tests.pages.screen import EXPLORE, OVERVIEW, ROUND, OpenApp
from tests.pages.test_forbidden_steps import ROUND_OF, STEPS
from ui import identity, read
from ui.explore import text

LEADS = Grant("mail", "leder@by.dk", LEADER, PLAN_ID)
ASKS = "Adgang gives af en administrator på siden Adgang."


def said(page: AppTest) -> str:
    return " ".join(one.value for one in page.error)


@pytest.mark.parametrize("name", ["approve", "freeze", "fill_in_others", "write_note"])
def test_a_click_after_the_right_was_taken_away_does_nothing_and_says_what_was_taken(
    name: str, people: People
) -> None:
    """By a button, in a panel over the page, and by leaving a field."""
    step = STEPS[name]
    page = step.press(people.opened("leder", step.page, step.link))
    access.revoke(read.store().of(OWN_MACHINE), LEADS, BY, "Fratrådt")
    before = events()
    page.run()

    assert not page.exception
    assert events() == before
    assert said(page) == (
        "Du læser ikke længere Proeveby. Du er ikke længere leder af Proeveby. Har du lige trykket "
        f"på noget eller skrevet noget, er det ikke gjort. {ASKS} Spørg der, hvis det er en fejl."
    )
    assert said(page.run()) == ""


def test_what_is_left_of_the_rights_can_be_used_at_the_next_click(
    people: People,
) -> None:
    own = Grant("mail", "leder@by.dk", RESPONSIBLE, PLAN_ID, f"{PLAN_ID}/lektiecafé")
    page = people.opened("leder", ROUND, {**ROUND_OF, "runde": "2023K4"})
    everything = read.store().of(OWN_MACHINE)
    access.grant(everything, own, BY, "Ny rolle")
    access.revoke(everything, LEADS, BY, "Ny rolle")
    page = page.run()

    assert said(page).startswith("Du er ikke længere leder af Proeveby. Har du")
    assert "Lektiecafé" in str([one.proto for one in page.main])


def test_what_was_read_with_the_right_is_forgotten_with_it(people: People) -> None:
    """The answer of the SQL box stands in the session, whoever the reader is by then."""
    page = people.opened("leder", EXPLORE, {"helhedsplan": "Proeveby"})
    page.session_state["sql_box"] = True
    page = page.run()
    words = "select comment from marts.comment where to_role = 'leader'"
    page.text_area(key="sql").set_value(words)
    page = next(one for one in page.button if one.label == text.RUN).click().run()
    assert "Skal målet ned?" in str([one.proto for one in page.main])

    everything = read.store().of(OWN_MACHINE)
    access.grant(everything, replace(LEADS, role=BOARD), BY, "I bestyrelsen")
    access.revoke(everything, LEADS, BY, "Ikke leder mere")
    page = page.run()

    assert not page.exception
    assert said(page).startswith("Du er ikke længere leder af Proeveby. Har du")
    assert "Skal målet ned?" not in str([one.proto for one in page.main])
    page.session_state["sql_box"] = True
    assert "Skal målet ned?" not in str([one.proto for one in page.run().main])


def test_an_administrator_who_is_one_no_longer_gives_no_role(people: People) -> None:
    everything = Grant("mail", "ny@by.dk", ADMINISTRATOR)
    page = people.opened("administrator", OVERVIEW, {})
    access.grant(read.store().of(OWN_MACHINE), everything, BY, "Ny")
    step = STEPS["give_role"]
    page = step.press(people.opened("ny", step.page, step.link))
    access.revoke(read.store().of(OWN_MACHINE), everything, BY, "Fejl")
    before = events()
    page.run()

    assert events() == before
    assert said(page).startswith("Du er ikke længere administrator. Har du")


def test_a_button_that_is_gone_says_so_where_nobody_signs_in(app: OpenApp, reported: Path) -> None:
    identity.secrets.cache_clear()
    page = app(reported, OVERVIEW)
    page._run(WidgetStates(widgets=[WidgetState(id="$$ID-0-withdraw_5", trigger_value=True)]))

    assert said(page) == (
        "Det, du trykkede på, er her ikke længere: siden er en anden nu, end da den blev vist. "
        "Intet er ændret."
    )
