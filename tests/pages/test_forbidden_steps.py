"""What is not one's to do (`tests/actions.py`) or to read, tried on the pages: by buttons that are
not drawn, by forged clicks on them and forged fields, and at every page's address.

What a browser sends when somebody presses a button is sent in others' sessions, on the same page:
nothing comes of it but a sentence that says so; sent in their own it is done.
"""

import ast
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from streamlit.proto.WidgetStates_pb2 import WidgetState, WidgetStates
from streamlit.testing.v1 import AppTest

from store import access
from store.access import Identity
from tests.actions import ACTIONS, Action
from tests.given import PLAN_ID
from tests.pages.people import People, events
from tests.pages.screen import (
    ACTIVITY,
    FORM,
    HOME,
    QUALITY,
    REPORTS,
    ROUND,
    TRENDS,
    UPLOADS,
    shown,
)
from tests.pages.test_access import ACCESS
from tests.roles import OTHER
from ui import menu, read
from wording import permissions


@dataclass(frozen=True)
class Step:
    """What somebody may do on a page: what they type and press, the last button not yet sent."""

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
FORM_OF = {**ROUND_OF, "runde": "2023K4"}
OWN_FORM = {**FORM_OF, "indberetning": f"{PLAN_ID}/vejledning"}
OTHERS_FORM = {**FORM_OF, "indberetning": f"{PLAN_ID}/lektiecafé"}


def activity(name: str) -> dict[str, str]:
    return {"helhedsplan": "Proeveby", "aktivitet": name}


def commented(page: AppTest) -> AppTest:
    return button("save_comment", **{comment_field(page): "Skal målet ned?"})(page)


# The steps that are forged, by the action that they are.
STEPS = {
    "hand_in_own": Step(FORM, OWN_FORM, checked_form, by="ansvarlig"),
    "hand_in_others": Step(FORM, OTHERS_FORM, checked_form),
    "fill_in_own": Step(FORM, OWN_FORM, written, by="ansvarlig"),
    "fill_in_others": Step(FORM, OTHERS_FORM, written),
    "approve": Step(ROUND, ROUND_OF, button("approve")),
    "send_back": Step(ROUND, ROUND_OF, button("return_file", comment="Se igen")),
    "publish_approved": Step(ROUND, ROUND_OF, button("publish_approved", round_reason="Talt")),
    "lock": Step(ROUND, {**ROUND_OF, "runde": "2023K2"}, button("lock")),
    "unlock": Step(
        ROUND, {**ROUND_OF, "runde": "2023K1"}, button("unlock", unlock_reason="Aftalt")
    ),
    "withdraw_others": Step(
        UPLOADS, {"indlaesning": "2"}, button("withdraw_2", reason_2="Forkert")
    ),
    "publish_others_draft": Step(UPLOADS, {"indlaesning": "5"}, button("publish_5")),
    "discard_others_draft": Step(UPLOADS, {"indlaesning": "5"}, button("discard_upload_5")),
    "stop_hiding": Step(QUALITY, {"helhedsplan": "Proeveby"}, button("small_counts")),
    "comment_on_own": Step(ACTIVITY, activity("Vejledning"), commented, by="ansvarlig"),
    "comment_on_others": Step(ACTIVITY, activity("Lektiecafé"), commented),
    "answer_leader": Step(ROUND, ROUND_OF, button("save_answer_1", answer_1="Ja")),
    "close_comment": Step(ROUND, ROUND_OF, button("close_comment_1")),
    "write_note": Step(
        TRENDS,
        {"helhedsplan": "Proeveby"},
        in_panel("add_note", button("save_note", note_text="Ny")),
    ),
    "freeze": Step(REPORTS, {"helhedsplan": "Proeveby"}, in_panel("freeze", button("freeze_now"))),
    "give_role": Step(
        ACCESS,
        {},
        button("access_give", access_subject="ny@by.dk", access_reason="Ny"),
        by="administrator",
    ),
    "take_role": Step(
        ACCESS,
        {},
        lambda page: button("access_take", access_take_reason="Slut")(
            page.selectbox(key="access_which").select_index(0).run()
        ),
        by="administrator",
    ),
}
FORGED = [action for action in ACTIONS if action.forged is True]
# What is called and writes nothing to the store.
CHANGES_NOTHING = {
    "activity.head.filters.choose_every_activity",
    "change_log.erasure._search",
    "filters._begin_anew",
    "filters._widen",
    "filters.on_change",
    "plan.change.unsaved.forget",
    "round.choice._begin_anew",
    "sign_in.st.login",
    "upload.drafts._open_from_list",
}


def test_the_table_knows_whatever_a_click_or_a_field_calls() -> None:
    """So what it says no button does, and what it says no other click calls, is true."""
    called = {
        f"{'.'.join(script.relative_to(HOME).with_suffix('').parts[1:])}.{ast.unparse(one.value)}"
        for folder in ("ui", "pages")
        for script in (HOME / folder).rglob("*.py")
        for one in ast.walk(ast.parse(script.read_text("utf-8")))
        if isinstance(one, ast.keyword)
        and one.arg in {"on_click", "on_change", "on_submit"}
        and not isinstance(one.value, ast.Constant)
    }
    known = {one for action in ACTIONS if isinstance(action.called, tuple) for one in action.called}
    assert called == known | CHANGES_NOTHING
    assert set(STEPS) == {action.name for action in FORGED}


def refused(page: AppTest) -> str:
    """What a page says to one who may not: above it, or in its own place."""
    said = " ".join([*(one.value for one in page.error), *(one.value for one in page.subheader)])
    return next((words for words in REFUSALS if words in said), "")


REFUSALS = (
    permissions.WHO_GIVES,
    "Kun for ledere",
    "Kun for administratorer",
    "Der er intet at indberette",
)


@pytest.mark.parametrize("action", FORGED, ids=lambda action: action.name)
def test_what_anothers_browser_sends_does_nothing_and_is_refused_with_words(
    action: Action, people: People
) -> None:
    step = STEPS[action.name]
    assert step.by in action.may
    doer = step.press(people.opened(step.by, step.page, step.link))
    sent: WidgetStates = doer._tree.get_widget_states()
    pressed = {one.id for one in sent.widgets if one.trigger_value}
    before = events()

    for other in sorted({"bestyrelse", "ansvarlig", "administrator", "leder"} - action.may):
        forger = people.opened(other, step.page, step.link)
        drawn = {one.proto.id for one in forger.button}
        assert pressed.isdisjoint(drawn), other
        forger._run(sent)
        assert not forger.exception
        assert events() == before, other
        # A field that the page does not have says nothing: a browser sends those it showed before.
        assert refused(forger) or not pressed, other
    # Whoever leads another plan may press the same there, and changes nothing of this one.
    forger = people.opened("nabo", step.page, step.link)
    forger._run(sent)
    assert not forger.exception
    assert events() == before

    doer.run()
    assert events() > before


@pytest.mark.parametrize("who", ["bestyrelse", "ansvarlig", "leder", "administrator"])
def test_no_page_tells_of_a_plan_that_is_not_read(who: str, people: People) -> None:
    """At every page's address with the neighbour's plan in it, whoever the page is for; and nothing
    is done by opening it.
    """
    page = people.opened(who, ROUND, {"helhedsplan": "Nabo"})
    rights = access.rights_of(read.store(), Identity(f"{who}@by.dk"))
    before = events()
    for one in menu.PAGES:
        page.query_params["helhedsplan"] = "Nabo"
        page = page.switch_page(one.script).run()
        assert not page.exception, one.title
        assert told_of_neighbour(page) == [], one.title
        assert one.is_for(rights) or refused(page), one.title
    assert events() == before


def test_no_forged_choice_tells_of_a_plan_that_is_not_read(people: People) -> None:
    """The browser alone holds a choice to its options: any text can be sent for one."""
    page = people.opened("leder", ROUND, {"helhedsplan": "Proeveby"})
    before = events()
    for one in menu.PAGES:
        page = page.switch_page(one.script).run()
        fields = [*page.selectbox, *page.multiselect]
        for text in ("Nabo", OTHER):
            sent = [WidgetState(id=field.proto.id, string_value=text) for field in fields]
            page._run(WidgetStates(widgets=sent))
            assert told_of_neighbour(page) == [], (one.title, text)
    assert events() == before


def test_the_neighbours_leader_is_told_of_it(people: People) -> None:
    page = people.opened("nabo", TRENDS, {"helhedsplan": "Nabo"})
    assert told_of_neighbour(page) != []


def told_of_neighbour(page: AppTest) -> list[str]:
    """Where a page has the neighbour's figure, file, activity or indicator."""
    everything = [str(element.proto) for element in (*page.main, *page.sidebar)]
    secrets = ("8765", "8.765", "nabofil", "Nabov", "Nabosnakke")
    return [words for words in everything if any(one in words for one in secrets)]


def test_a_responsible_sees_their_own_activities_round_and_a_leader_their_address(
    people: People,
) -> None:
    link = {**ROUND_OF, "runde": "2023K4"}
    own = shown(people.opened("ansvarlig", ROUND, link))
    assert "Vejledning" in own
    assert "Lektiecafé" not in own
    assert "Hvem mangler" not in own

    page = people.opened("leder", ROUND, link)
    assert "Lektiecafé" in shown(page)
    about = page.selectbox(key="mail_about")
    page = about.select(f"{PLAN_ID}/vejledning").run()
    assert page.get("link_button")[0].proto.url.startswith("mailto:ansvarlig@by.dk?")
