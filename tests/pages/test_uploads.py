"""*Indlæsninger*: the list, one upload opened, publishing and withdrawing it."""

import re
from pathlib import Path

from streamlit.testing.v1 import AppTest

from tests.pages.screen import OVERVIEW, UPLOADS, OpenApp, row_with, shown, verdict

SLAGELSE = 5


def opened(page: AppTest, upload_id: int) -> AppTest:
    return page.selectbox(key="indlaesning").select(upload_id).run()


def withdrawn(page: AppTest) -> AppTest:
    page = opened(page, SLAGELSE)
    page.text_input(key="name").set_value("Leder Lund").run()
    page.text_input(key=f"reason_{SLAGELSE}").set_value("Forkert kvartal")
    return page.button(key=f"withdraw_{SLAGELSE}").click().run()


def test_an_empty_store_says_what_will_stand_here(app: OpenApp) -> None:
    page = app(page=UPLOADS)

    assert not page.exception
    assert page.title[0].value == "Indlæsninger"
    assert page.subheader[0].value == "Intet er indlæst endnu"


def test_every_upload_stands_with_status_figures_and_findings(app: OpenApp, reported: Path) -> None:
    page = app(reported, UPLOADS)

    row = row_with(page, "slagelse_2023K3.xlsx")
    assert row.startswith("slagelse_2023K3.xlsx | nr. 5 | Slagelse | 3. kvartal 2023")
    assert "✔ offentliggjort" in row
    assert re.search(r"Prøveleder \| 276 \| \d+ advarsler, \d+ noter?$", row)


def test_the_newest_upload_stands_first(app: OpenApp, reported: Path) -> None:
    said = shown(app(reported, UPLOADS))

    assert said.index("eksempelby_2023.csv") < said.index("slagelse_2023K3.xlsx")
    assert said.index("slagelse_2023K3.xlsx") < said.index("slagelse_plan.json")


def test_an_opened_upload_tells_its_history_and_its_findings(app: OpenApp, reported: Path) -> None:
    page = opened(app(reported, UPLOADS), SLAGELSE)

    assert not page.exception
    assert page.subheader[0].value == r"Nr. 5: slagelse\_2023K3.xlsx"
    assert "af Prøveleder. Offentliggjort " in shown(page)
    assert "95 tilsammen, men der står 94 i alt" in shown(page)


def test_withdrawing_takes_the_figures_off_the_overview(app: OpenApp, reported: Path) -> None:
    page = withdrawn(app(reported, UPLOADS))

    assert page.success[0].value.startswith("Nr. 5 er trukket tilbage")
    assert "✖ trukket tilbage" in row_with(page, "slagelse_2023K3.xlsx")
    assert "Begrundelse: Forkert kvartal" in shown(page)
    page = page.switch_page(OVERVIEW).run()
    page = page.selectbox(key="helhedsplan").set_value("slagelse").run()
    assert verdict(page).startswith("Helhedsplanen har 12 aktiviteter og 8 milepæle, men ingen tal")


def test_a_withdrawn_upload_can_be_published_again(app: OpenApp, reported: Path) -> None:
    page = withdrawn(app(reported, UPLOADS))

    page.button(key=f"publish_{SLAGELSE}").click().run()

    assert page.success[0].value == "Nr. 5 er offentliggjort."
    said = verdict(page.switch_page(OVERVIEW).run())
    assert said.startswith("26 af 41 mål er nået eller på vej")


def test_what_came_of_a_click_is_told_once(app: OpenApp, reported: Path) -> None:
    page = withdrawn(app(reported, UPLOADS)).run()

    assert not page.success


def test_without_a_name_nothing_is_withdrawn(app: OpenApp, reported: Path) -> None:
    page = opened(app(reported, UPLOADS), SLAGELSE)
    page.button(key=f"withdraw_{SLAGELSE}").click().run()

    assert "✔ offentliggjort" in row_with(page, "slagelse_2023K3.xlsx")


def test_an_upload_of_an_invented_plan_is_marked(app: OpenApp, reported: Path) -> None:
    page = opened(app(reported, UPLOADS), 7)

    assert page.warning[0].value.startswith("**Opdigtet helhedsplan.**")
