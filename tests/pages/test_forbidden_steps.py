"""What is not one's to do or to read, tried by forged widget states and at every page's address.

What a browser sends when a leader presses a button is sent in others' sessions, on the same page:
nothing comes of it but a sentence that says so; sent in the leader's own it is done.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from streamlit.proto.WidgetStates_pb2 import WidgetStates
from streamlit.testing.v1 import AppTest

from domain.rights import ADMINISTRATOR, BOARD, LEADER, OWN_MACHINE, RESPONSIBLE
from store import access, locks, write
from store.access import Grant
from tests.given import BY, PLAN_ID, Figure, Indicator, catalogue, published, submission
from tests.pages.screen import (
    ACTIVITY,
    FORM,
    QUALITY,
    REPORTS,
    ROUND,
    TRENDS,
    UPLOADS,
    OpenApp,
    shown,
)
from tests.pages.test_access import ACCESS, as_someone
from tests.roles import OTHER, asking_for_approval, of_homework
from ui import menu, read

MAIL = "{}@by.dk"
GRANTS = (
    ("it", ADMINISTRATOR, None, None),
    ("leder", LEADER, PLAN_ID, None),
    ("formand", BOARD, PLAN_ID, None),
    ("ansvarlig", RESPONSIBLE, PLAN_ID, f"{PLAN_ID}/lektiecafé"),
    ("nabo", LEADER, OTHER, None),
)
# The neighbour's leader may change the neighbour's plan, and nothing else.
EVENTS = f"""
    (
        select count(*) from main.upload_event
        inner join main.upload using (upload_id)
        where plan_id != '{OTHER}'
    )
    + (select count(*) from main.audit_event where plan_id != '{OTHER}')
    + (select count(*) from main.access_event)
    + (select count(*) from main.draft_entry)
    + (select count(*) from main.comment_event where plan_id != '{OTHER}')
"""


@cache
def scene() -> bytes:
    """A plan with one file published, one approved, one handed in and a draft, and a quarter that
    is locked; beside it a neighbour's plan that is known by its names and its figure.
    """
    with TemporaryDirectory() as folder:
        store = asking_for_approval(Path(folder))
        counted = published(store, submission(Figure("Samtaler", None, "2023K2", "actual", 3)))
        write.approve(store, [counted], BY)
        write.publish(store, counted, BY)
        write.approve(store, [published(store, of_homework(5, "lektier.xlsx"))], BY)
        published(store, submission(Figure("Samtaler", None, "2023K3", "actual", 7)))
        write.hand_in(store, submission(Figure("Samtaler", None, "2023K4", "actual", 9)), BY)
        figure = Figure("Nabosnakke", None, "2023K3", "actual", 8765)
        neighbour = catalogue(Indicator("Nabosnakke", activity="Naboværksted"), plan_id=OTHER)
        published(store, submission(figure, added=neighbour, plan_id=OTHER, name="nabofil.csv"))
        locks.lock(store, PLAN_ID, "2023K1", BY)
        for who, role, plan, activity in GRANTS:
            grant = Grant("mail", f"{who}@by.dk", role, plan, activity)
            access.grant(store, grant, BY, "Ny")
        store.close()
        return Path(store.path).read_bytes()


@pytest.fixture
def store(tmp_path: Path, app: OpenApp) -> Path:
    path = tmp_path / "givet.duckdb"
    path.write_bytes(scene())
    return path


@dataclass(frozen=True)
class Step:
    """What one person may do on a page: what they type and press, the last button not yet sent."""

    page: str
    link: dict[str, str]
    press: Callable[[AppTest], AppTest]
    by: str = "leder"


def button(key: str, **typed: str) -> Callable[[AppTest], AppTest]:
    """A name, what else is typed, and the button."""

    def press(page: AppTest) -> AppTest:
        fields = {one.key: one for one in (*page.text_input, *page.text_area)}
        for name, words in {"name": "Lund", **typed}.items():
            if name in fields:
                fields[name].set_value(words)
        page.button(key=key).click()
        return page

    return press


def written(page: AppTest) -> AppTest:
    """A figure in the first field of a form, which is not left yet."""
    box = next(one for one in page.text_input if str(one.key).startswith("form|"))
    box.set_value("7")
    return page


def checked_form(page: AppTest) -> AppTest:
    """The form filled in and checked, and the button pressed that hands it in."""
    page = written(page).run().button(key="check_form").click().run()
    key = next(one.key for one in page.button if str(one.key).startswith("publish_form"))
    return button(str(key))(page)


def comment_field(page: AppTest) -> str:
    """The field of a new comment, which is of its activity and quarter."""
    return next(str(one.key) for one in page.text_area if str(one.key).startswith("comment_text"))


def in_panel(opener: str, pressed: Callable[[AppTest], AppTest]) -> Callable[[AppTest], AppTest]:
    """The same in a panel that another button opens."""
    return lambda page: pressed(page.button(key=opener).click().run())


ROUND_OF = {"helhedsplan": "Proeveby", "runde": "2023K3"}
FORM_OF = {**ROUND_OF, "runde": "2023K4", "indberetning": f"{PLAN_ID}/vejledning"}
STEPS = {
    "approve": Step(ROUND, ROUND_OF, button("approve")),
    "send back": Step(ROUND, ROUND_OF, button("return_file", comment="Se igen")),
    "publish": Step(ROUND, ROUND_OF, button("publish_approved", round_reason="Talt efter")),
    "lock": Step(ROUND, {**ROUND_OF, "runde": "2023K2"}, button("lock")),
    "unlock": Step(
        ROUND, {**ROUND_OF, "runde": "2023K1"}, button("unlock", unlock_reason="Aftalt")
    ),
    "fill in a form": Step(FORM, FORM_OF, written),
    "hand in a form": Step(FORM, FORM_OF, checked_form),
    "withdraw": Step(UPLOADS, {"indlaesning": "2"}, button("withdraw_2", reason_2="Forkert")),
    "discard": Step(UPLOADS, {"indlaesning": "5"}, button("discard_upload_5")),
    "hide small counts": Step(QUALITY, {"helhedsplan": "Proeveby"}, button("small_counts")),
    "write a comment": Step(
        ACTIVITY,
        {"helhedsplan": "Proeveby", "aktivitet": "Vejledning"},
        lambda page: button("save_comment", **{comment_field(page): "Skal målet ned?"})(page),
    ),
    "write a note": Step(
        TRENDS,
        {"helhedsplan": "Proeveby"},
        in_panel("add_note", button("save_note", note_text="Ny")),
    ),
    "freeze": Step(REPORTS, {"helhedsplan": "Proeveby"}, in_panel("freeze", button("freeze_now"))),
    "give access": Step(
        ACCESS, {}, button("access_give", access_subject="ny@by.dk", access_reason="Ny"), by="it"
    ),
    "take access": Step(
        ACCESS,
        {},
        lambda page: button("access_take", access_take_reason="Slut")(
            page.selectbox(key="access_which").select_index(0).run()
        ),
        by="it",
    ),
}


def opened(app: OpenApp, store: Path | None, who: str, page: str, link: dict[str, str]) -> AppTest:
    """A page as somebody has it before them; over the same store once more where none is given."""
    at_home = as_someone(app(store, link=link), f"{who}@by.dk")
    for name, value in link.items():
        at_home.query_params[name] = value
    return at_home.switch_page(page).run()


def events() -> int:
    return read.store().of(OWN_MACHINE).read(f"select {EVENTS}").item()


@pytest.mark.parametrize("name", STEPS)
def test_what_a_leaders_browser_sends_does_nothing_in_anothers_session(
    name: str, app: OpenApp, store: Path
) -> None:
    step = STEPS[name]
    doer = step.press(opened(app, store, step.by, step.page, step.link))
    sent: WidgetStates = doer._tree.get_widget_states()
    before = events()

    for other in ("formand", "ansvarlig", "nabo" if step.by == "leder" else "leder"):
        forger = opened(app, None, other, step.page, step.link)
        forger._run(sent)
        assert not forger.exception
        assert events() == before, other

    doer.run()
    assert events() > before


@pytest.mark.parametrize("who", ["formand", "ansvarlig", "leder", "it"])
def test_no_page_tells_of_a_plan_that_is_not_read(who: str, app: OpenApp, store: Path) -> None:
    """At every page's address with the neighbour's plan in it, whoever the page is for."""
    page = as_someone(app(store), f"{who}@by.dk")
    for one in menu.PAGES:
        page.query_params["helhedsplan"] = "Nabo"
        page = page.switch_page(one.script).run()
        assert not page.exception, one.title
        assert told_of_neighbour(page) == [], one.title


def test_the_neighbours_leader_is_told_of_it(app: OpenApp, store: Path) -> None:
    page = as_someone(app(store, link={"helhedsplan": "Nabo"}), "nabo@by.dk")
    assert told_of_neighbour(page) != []


def told_of_neighbour(page: AppTest) -> list[str]:
    """Where a page has the neighbour's figure, file, activity or indicator."""
    everything = [str(element.proto) for element in (*page.main, *page.sidebar)]
    secrets = ("8765", "8.765", "nabofil", "Nabov", "Nabosnakke")
    return [words for words in everything if any(one in words for one in secrets)]


def test_a_responsible_sees_their_own_activities_round_and_a_leader_their_address(
    app: OpenApp, store: Path
) -> None:
    link = {**ROUND_OF, "runde": "2023K4"}
    own = shown(opened(app, store, "ansvarlig", ROUND, link))
    assert "Lektiecafé" in own
    assert "Vejledning" not in own
    assert "Hvem mangler" not in own

    page = opened(app, None, "leder", ROUND, link)
    assert "Vejledning" in shown(page)
    about = page.selectbox(key="mail_about")
    page = about.select(f"{PLAN_ID}/lektiecafé").run()
    assert page.get("link_button")[0].proto.url.startswith("mailto:ansvarlig@by.dk?")
