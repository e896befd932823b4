"""*Adgang*: roles are given and taken away, and each then sees their own plans alone."""

import time
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from domain.rights import OWN_MACHINE
from store import access
from store.access import Grant
from tests.pages.screen import (
    EXPLORE,
    OVERVIEW,
    PLAN,
    REPORTS,
    TRENDS,
    UPLOAD,
    UPLOADS,
    OpenApp,
    shown,
)
from ui import identity, read

ACCESS = "pages/data/access.py"
SECRETS = {
    "auth": {"redirect_uri": "http://localhost:8501/oauth2callback"},
    "helhedsblik": {"administrator": "it@by.dk"},
}


def as_someone(page: AppTest, mail: str, *roles: str, **claims: object) -> AppTest:
    """The page as the one with this address sees it."""
    identity.secrets.cache_clear()
    page.secrets = SECRETS
    page.user = {
        "is_logged_in": True,
        "name": mail.partition("@")[0],
        "email": mail,
        "iat": time.time(),
        "roles": list(roles),
        **claims,
    }
    return page.run()


def give(
    page: AppTest, mail: str, role: str, plan: str | None = "slagelse", why: str = "Ny"
) -> AppTest:
    """An administrator gives a role."""
    page = as_someone(page, "it@by.dk").switch_page(ACCESS).run()
    page.text_input(key="access_subject").set_value(mail)
    page = page.selectbox(key="access_role").select(role).run()
    if plan is not None:
        page = page.selectbox(key="access_plan").select(plan).run()
    if [one for one in page.checkbox if one.key == "access_understood"]:
        page.checkbox(key="access_understood").check()
    page.text_input(key="access_reason").set_value(why)
    page = page.button(key="access_give").click().run()
    assert not page.exception
    return page


def plans_offered(page: AppTest) -> list[str]:
    return [one for box in page.selectbox if box.key == "helhedsplan" for one in box.options]


def test_only_an_administrator_gives_roles(app: OpenApp, reported: Path) -> None:
    page = as_someone(app(reported, ACCESS), "leder@by.dk", "leder")
    assert page.subheader[0].value == "Kun for administratorer"
    assert not page.button(key="sign_out").disabled
    assert [one for one in page.button if one.key == "access_give"] == []

    page = as_someone(page, "it@by.dk")
    assert "Der er ikke givet adgang her endnu" in shown(page)
    assert page.button(key="access_give").label == "Giv adgangen"


def test_the_first_role_says_what_it_closes_and_closes_it(app: OpenApp, reported: Path) -> None:
    page = as_someone(app(reported), "formand@by.dk")
    assert len(plans_offered(page)) == 4

    page = as_someone(page, "it@by.dk").switch_page(ACCESS).run()
    page.text_input(key="access_subject").set_value("formand@by.dk")
    page.text_input(key="access_reason").set_value("Valgt i marts")
    page = page.button(key="access_give").click().run()
    assert "Sæt kryds ved, at du ved, hvad der lukkes." in [one.value for one in page.error]

    page = give(page, "formand@by.dk", "board")
    assert page.success[0].value.startswith("formand@by.dk er nu bestyrelse: Slagelse")
    assert list(page.error) == []
    assert "Der er ikke givet adgang her endnu" not in shown(page)

    page = as_someone(page, "formand@by.dk").switch_page(OVERVIEW).run()
    assert [one.startswith("Slagelse") for one in plans_offered(page)] == [True]
    assert "26 af 41" in shown(page)

    page = as_someone(page, "nabo@by.dk")
    assert page.subheader[0].value == "Du har ikke adgang til nogen helhedsplan endnu"
    assert "26 af 41" not in shown(page)


def test_a_role_is_taken_away_for_a_reason_and_the_next_click_is_refused(
    app: OpenApp, reported: Path
) -> None:
    page = give(app(reported), "leder@by.dk", "leader")
    page = as_someone(page, "leder@by.dk").switch_page(UPLOADS).run()
    page = page.selectbox(key="indlaesning").select(5).run()
    page.text_input(key="reason_5").set_value("Forkert kvartal")

    opened = read.store().of(OWN_MACHINE)
    access.revoke(opened, Grant("mail", "leder@by.dk", "leader", "slagelse"), "it", "Fratrådt")
    page = page.button(key="withdraw_5").click().run()

    assert page.subheader[0].value == "Du har ikke adgang til nogen helhedsplan endnu" or (
        "Kun for ledere" in [one.value for one in page.subheader]
    )
    status = opened.read("select status from marts.upload where upload_id = 5").item()
    assert status == "published"


def test_a_role_is_taken_away_for_a_reason(app: OpenApp, reported: Path) -> None:
    page = give(app(reported), "leder@by.dk", "leader")
    page = page.selectbox(key="access_which").select_index(0).run()
    page = page.button(key="access_take").click().run()
    assert page.error[0].value == "Skriv en begrundelse."

    page.text_input(key="access_take_reason").set_value("Fratrådt")
    page = page.button(key="access_take").click().run()
    assert page.success[0].value.startswith("leder@by.dk er ikke længere leder: Slagelse")
    assert "Ingen har fået adgang her." in shown(page)
    page = as_someone(page, "leder@by.dk").switch_page(OVERVIEW).run()
    assert page.subheader[0].value == "Du har ikke adgang til nogen helhedsplan endnu"


@pytest.mark.parametrize("page_script", [TRENDS, REPORTS, EXPLORE, OVERVIEW])
def test_a_link_to_another_plan_leads_to_ones_own(
    page_script: str, app: OpenApp, reported: Path
) -> None:
    page = give(app(reported, link={"helhedsplan": "Fredericia"}), "formand@by.dk", "board")
    page = as_someone(page, "formand@by.dk")
    page.query_params["helhedsplan"] = "Fredericia"
    page = page.switch_page(page_script).run()

    assert not page.exception
    assert "Fredericia" not in "".join(plans_offered(page))
    assert "Fredericia" not in "".join(one.value for one in page.caption)


def test_a_responsible_hands_in_and_does_not_change_the_plan(app: OpenApp, reported: Path) -> None:
    page = as_someone(app(reported), "it@by.dk").switch_page(ACCESS).run()
    page.text_input(key="access_subject").set_value("ansvarlig@by.dk")
    page = page.selectbox(key="access_role").select("responsible").run()
    page = page.selectbox(key="access_plan").select("slagelse").run()
    activities = page.multiselect(key="access_activities_slagelse")
    page = activities.select(activities.options[0]).run()
    page.text_input(key="access_reason").set_value("Ansvarlig fra august")
    page.checkbox(key="access_understood").check()
    page = page.button(key="access_give").click().run()
    assert "er nu aktivitetsansvarlig" in page.success[0].value
    assert page.multiselect(key="access_activities_slagelse").value == []
    assert page.text_input(key="access_subject").value == ""

    page = as_someone(page, "ansvarlig@by.dk").switch_page(UPLOAD).run()
    assert page.sidebar.caption[0].value == "Logget ind: ansvarlig (aktivitetsansvarlig)"
    assert page.file_uploader
    page = page.switch_page(PLAN).run()
    assert page.subheader[0].value == "Kun for ledere"


@pytest.mark.parametrize(
    "claims",
    [
        {"email_verified": False},
        {"email_verified": "false"},
        {"email_verified": "0"},
        {"email": None},
        {"email": "IT@by.dk.ond.dk"},
    ],
)
def test_an_address_that_nobody_vouches_for_is_nobodys(
    claims: dict, app: OpenApp, reported: Path
) -> None:
    page = as_someone(app(reported, ACCESS), "it@by.dk", **claims)

    assert page.subheader[0].value == "Kun for administratorer"


def test_without_a_sign_in_nobody_is_asked_for_a_role(app: OpenApp, reported: Path) -> None:
    page = app(reported, ACCESS)

    assert page.subheader[0].value == "Kun for administratorer"


HEADER = "Plan;Aktivitet;Indikator;Område;Periode;Type;Værdi\n"
OWN = (
    "Slagelse;Beboervejledning;Antal viderehenvisninger (Selvvalgt indikator);;2023K4;"
    "Opgørelse;21\n"
)


def with_list(page: AppTest, name: str, rows: str) -> AppTest:
    content = (HEADER + rows).encode()
    return page.file_uploader(key="files").set_value([(name, content, "text/csv")]).run()


def test_a_responsible_hands_in_their_own_figures_and_no_others(
    app: OpenApp, reported: Path
) -> None:
    opened = as_someone(app(reported), "it@by.dk")
    of_all = read.store().of(OWN_MACHINE)
    known = of_all.read(
        "select activity, activity_id, indicator from marts.goal_attainment"
        " where plan_id = 'slagelse' and activity != 'Beboervejledning' and unit = 'antal' limit 1"
    ).row(0, named=True)
    own_id = of_all.read(
        "select activity_id from marts.activity"
        " where plan_id = 'slagelse' and activity = 'Beboervejledning'"
    ).item()
    own = Grant("mail", "ansvarlig@by.dk", "responsible", "slagelse", own_id)
    access.grant(of_all, own, "it", "Ansvarlig")
    others = f"Slagelse;{known['activity']};{known['indicator']};;2023K4;Opgørelse;22\n"

    page = as_someone(opened, "ansvarlig@by.dk").switch_page(UPLOAD).run()
    page = with_list(page, "andres.csv", OWN + others)
    said = [one.value for one in page.caption]
    assert any(f"Du indberetter ikke for {known['activity']}." in one for one in said)
    publishing = [one for one in page.button if (one.key or "").startswith("publish_")]
    assert [one.disabled for one in publishing] == [True]

    page = with_list(page, "egne.csv", OWN)
    (publishing,) = [one for one in page.button if (one.key or "").startswith("publish_")]
    page = publishing.click().run()
    assert "1 tal fra egne.csv tæller nu med." in shown(page)
    handed_in = of_all.read(
        "select uploaded_by from marts.upload where file_name = 'egne.csv'"
    ).item()
    assert handed_in == "ansvarlig"
