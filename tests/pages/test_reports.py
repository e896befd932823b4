"""*Rapporter*: the documents of the chosen plan and quarter."""

from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from queries import change_log
from reports import meetings
from tests.given import (
    BY,
    PLAN_ID,
    Figure,
    Indicator,
    catalogue,
    published,
    store_with,
    submission,
)
from tests.hiding import hiding_store
from tests.pages.screen import REPORTS, OpenApp, row_with, shown
from ui import read

NAMES = ["kvartalsrapport.docx", "bestyrelsesbilag.pdf", "tal.xlsx", "oplæg.pptx"]


@pytest.fixture
def offered(monkeypatch: pytest.MonkeyPatch) -> dict[str, dict]:
    """What each download button gives, by its key."""
    buttons: dict[str, dict] = {}

    def remembered(label: str, data: object, *, key: str, **rest: object) -> bool:
        buttons[key] = {"label": label, "data": data, **rest}
        return False

    monkeypatch.setattr(st, "download_button", remembered)
    return buttons


def test_an_empty_store_says_what_to_do_next(app: OpenApp) -> None:
    page = app(page=REPORTS)

    assert not page.exception
    assert page.title[0].value == "Rapporter"
    assert page.subheader[0].value == "Her er ingen helhedsplan endnu"


def test_every_document_is_offered(app: OpenApp, reported: Path) -> None:
    page = app(reported, REPORTS)

    assert not page.exception
    assert page.caption[0].value == "Slagelse · 3. kvartal 2023 · Hele helhedsplanen"
    assert "Fem lysbilleder" in shown(page)
    assert len(page.get("download_button")) == 6


def test_one_click_gives_all_of_them(
    app: OpenApp, reported: Path, offered: dict[str, dict]
) -> None:
    app(reported, REPORTS)

    everything = offered["every_document"]
    assert everything["file_name"] == "Slagelse 3. kvartal 2023.zip"
    assert ZipFile(BytesIO(everything["data"]())).namelist() == NAMES
    assert offered["document_pdf"]["data"]().startswith(b"%PDF")


def test_they_are_about_the_chosen_plan_and_quarter(
    app: OpenApp, reported: Path, offered: dict[str, dict]
) -> None:
    page = app(reported, REPORTS).selectbox(key="helhedsplan").select("eksempelby").run()
    page = page.selectbox(key="kvartal").select(2).run()

    assert not page.exception
    assert "Opdigtet helhedsplan" in page.warning[0].value
    assert offered["every_document"]["file_name"] == "Eksempelby (opdigtet) 2. kvartal 2023.zip"


@pytest.mark.parametrize(
    ("key", "choice"),
    [
        ("indsatsomraade", "Beskæftigelse"),
        ("omraade", "Sydbyen"),
        ("tema", "Jobs"),
        ("status", "✔ nået"),
    ],
)
def test_the_other_filters_do_not_narrow_them(
    key: str, choice: str, app: OpenApp, reported: Path
) -> None:
    page = app(reported, REPORTS).selectbox(key=key).select(choice).run()

    assert not page.exception
    assert page.info[0].value.startswith("Filerne handler altid om hele helhedsplanen")


def test_a_year_and_an_activity_can_be_chosen(app: OpenApp, reported: Path) -> None:
    page = app(reported, REPORTS)
    activity = page.selectbox(key="aktivitet").options[1]
    page: AppTest = page.selectbox(key="aktivitet").select_index(1).run()

    assert not page.exception
    assert activity
    assert page.selectbox(key="aar").value == 2023


def test_a_link_opens_the_plan_and_quarter_it_names(app: OpenApp, reported: Path) -> None:
    page = app(reported, REPORTS, link={"helhedsplan": "Fredericia", "kvartal": "2. kvartal"})

    assert not page.exception
    assert page.caption[0].value.startswith("Fredericia · 2. kvartal 2019")


def frozen(page: AppTest, day: date = date(2023, 11, 12)) -> AppTest:
    page = page.button(key="freeze").click().run()
    page.date_input(key="meeting_date").set_value(day)
    page.text_input(key="name").set_value("Leder Lund")
    return page.button(key="freeze_now").click().run()


def test_a_frozen_meeting_shows_what_the_board_saw(app: OpenApp, reported: Path) -> None:
    page = frozen(app(reported, REPORTS))

    assert not page.exception
    assert page.success[0].value == "Tallene er frosset til mødet 12. november 2023."
    said = shown(page)
    assert "**Som ved mødet 12. november 2023**" in said
    assert "26 af 41 mål var nået eller på vej i 3. kvartal 2023. Frosset " in said
    assert "Ingen mål står anderledes i dag, og ingen tal er rettet siden." in said


def test_what_was_changed_of_the_plan_since_the_meeting_is_told(
    app: OpenApp, tmp_path: Path
) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Samtaler")),
        Figure("Samtaler", None, "2023K1", "actual", 3),
        Figure("Samtaler", None, "2023", "target", 10),
    )
    meetings.freeze(store, PLAN_ID, "2023K1", date(2023, 5, 4), BY)
    turned = catalogue(Indicator("Samtaler", direction="decrease"))
    published(store, submission(added=turned, name="plan.toml"))
    path = Path(store.path)
    store.close()

    page = app(path, REPORTS)

    assert not page.exception
    assert "Ændret i helhedsplanen siden mødet" in shown(page)
    assert row_with(page, "Succeskriterium »Samtaler«").startswith(
        "Succeskriterium »Samtaler« | retning | skal stige | skal falde | Talt efter"
    )


def test_nothing_is_frozen_without_a_name(app: OpenApp, reported: Path) -> None:
    page = app(reported, REPORTS).button(key="freeze").click().run()
    page = page.button(key="freeze_now").click().run()
    page = page.button(key="freeze").click().run()

    assert page.error[0].value == "Skriv dit navn, så det kan stå ved det, du gemmer."
    assert "Der er endnu ikke frosset tal til et møde i denne helhedsplan." in [
        one.value for one in page.caption
    ]


def test_a_decision_stands_with_its_goal_then_and_now(app: OpenApp, reported: Path) -> None:
    page = frozen(app(reported, REPORTS)).button(key="add_decision").click().run()
    page.text_area(key="decision_text").set_value("Flere åbne dage")
    page.text_input(key="decision_role").set_value("Projektlederen")
    page = page.button(key="save_decision").click().run()

    assert not page.exception
    assert page.success[0].value == "Beslutningen er gemt under mødet 12. november 2023."
    row = row_with(page, "HippHopp")
    assert "Flere åbne dage | mødet 12. november 2023 · Projektlederen" in row
    assert row.endswith("3. kvartal 2023")


@pytest.mark.parametrize(
    ("decision", "role", "words"),
    [
        ("", "Projektlederen", "Skriv, hvad der er besluttet."),
        ("Flere åbne dage", "  ", "Skriv, hvilken rolle der har ansvaret."),
        ("Ring til 010203-1234", "Projektlederen", "Teksten ligner oplysninger om en person"),
    ],
)
def test_a_decision_that_cannot_be_kept_is_said(
    decision: str, role: str, words: str, app: OpenApp, reported: Path
) -> None:
    page = frozen(app(reported, REPORTS)).button(key="add_decision").click().run()
    page.text_area(key="decision_text").set_value(decision)
    page.text_input(key="decision_role").set_value(role)
    page = page.button(key="save_decision").click().run()
    page = page.button(key="add_decision").click().run()

    assert page.error[0].value.startswith(words)
    assert "Der er endnu ikke skrevet beslutninger ned." in [one.value for one in page.caption]


@pytest.mark.parametrize(
    ("due", "is_said"), [(date(2023, 12, 1), True), (date(2999, 12, 1), False), (None, False)]
)
def test_a_deadline_that_has_passed_in_vain_is_said(
    due: date | None, is_said: bool, app: OpenApp, reported: Path
) -> None:
    page = frozen(app(reported, REPORTS)).button(key="add_decision").click().run()
    page.text_area(key="decision_text").set_value("Flere åbne dage")
    page.text_input(key="decision_role").set_value("Projektlederen")
    options = page.selectbox(key="decision_indicator").options
    about = next(place for place, one in enumerate(options) if "frivillige gennemg" in one)
    page.selectbox(key="decision_indicator").select_index(about)
    page.date_input(key="decision_due").set_value(due)
    page = page.button(key="save_decision").click().run()

    assert ("▲ frist overskredet" in row_with(page, "Antal frivillige gennemgående")) is is_said
    assert ("1 beslutning er ikke nået inden fristen." in [one.value for one in page.warning]) is (
        is_said
    )


def template_of(*lines: str) -> bytes:
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    content = BytesIO()
    document.save(content)
    return content.getvalue()


def laid(page: AppTest, content: bytes, name: str = "vores.docx") -> AppTest:
    """The page after a template is laid and saved."""
    page = page.button(key="lay_template").click().run()
    page.file_uploader(key="own_template").set_value([(name, content, "application/docx")])
    page.text_input(key="name").set_value("Leder Lund")
    return page.button(key="save_template").click().run()


def report_in(offered: dict[str, dict]) -> str:
    written = docx.Document(BytesIO(offered["document_docx"]["data"]()))
    return "\n".join(paragraph.text for paragraph in written.paragraphs)


def test_a_plans_own_template_is_used_until_another_is_laid(
    app: OpenApp, reported: Path, offered: dict[str, dict]
) -> None:
    page = laid(app(reported, REPORTS), template_of("Vores rapport om {{ plan }}"))
    assert not page.exception
    assert "Kvartalsrapporten bliver fra nu af skrevet med jeres skabelon." in [
        one.value for one in page.success
    ]
    assert report_in(offered) == "Vores rapport om Slagelse"
    assert "bliver skrevet med vores.docx, lagt her" in shown(page)

    page = laid(page, template_of("Ny rapport om {{ plan }}"), "ny.docx")
    assert report_in(offered) == "Ny rapport om Slagelse"

    page = laid(page, template_of("Vores rapport om {{ plan }}"))
    assert report_in(offered) == "Vores rapport om Slagelse"


def test_another_plan_keeps_the_usual_template(
    app: OpenApp, reported: Path, offered: dict[str, dict]
) -> None:
    page = laid(app(reported, REPORTS), template_of("Vores rapport om {{ plan }}"))
    page = page.selectbox(key="helhedsplan").select("fredericia").run()

    assert "Vores rapport" not in report_in(offered)
    assert "Kvartalsrapporten bliver skrevet med den almindelige skabelon." in shown(page)


def test_a_withdrawn_template_gives_way_to_the_one_before(
    app: OpenApp, reported: Path, offered: dict[str, dict]
) -> None:
    page = laid(app(reported, REPORTS), template_of("Vores rapport om {{ plan }}"))
    page = laid(page, template_of("Ny rapport om {{ plan }}"), "ny.docx")

    page = page.button(key="withdraw_template").click().run()
    page = page.button(key="confirm_withdraw_template").click().run()
    assert report_in(offered) == "Vores rapport om Slagelse"

    page = page.button(key="withdraw_template").click().run()
    page.button(key="confirm_withdraw_template").click().run()
    assert "Vores rapport" not in report_in(offered)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (template_of("{{ helhedplan }}"), "Skabelonen bruger et felt, som ikke findes "),
        (template_of("{{ 1 / 0 }}"), "Skabelonen beder om noget, den ikke må eller kan"),
        (b"PK", "Skabelonen er ikke et Word-dokument (.docx), eller den er beskadiget. "),
    ],
)
def test_a_broken_template_is_not_kept(
    content: bytes, words: str, app: OpenApp, reported: Path, offered: dict[str, dict]
) -> None:
    page = laid(app(reported, REPORTS), content)
    page = page.button(key="lay_template").click().run()

    assert page.error[0].value.replace("\\", "").startswith(words)
    assert page.error[0].value.endswith("Skabelonen er ikke gemt.")
    assert "kept_template" not in offered


def test_a_template_that_a_quarter_does_not_fit_gives_way_to_the_usual_one(
    app: OpenApp, reported: Path, offered: dict[str, dict]
) -> None:
    only_third = "{% if kvartal != '3. kvartal 2023' %}{{ mangler }}{% endif %}Tredje"
    page = laid(app(reported, REPORTS), template_of(only_third))
    assert report_in(offered) == "Tredje"

    page = page.selectbox(key="kvartal").select(2).run()

    assert page.error[0].value.startswith("Skabelonen bruger et felt, som ikke findes")
    assert "Tredje" not in report_in(offered)


def test_a_template_without_a_name_is_not_kept(app: OpenApp, reported: Path) -> None:
    page = app(reported, REPORTS).button(key="lay_template").click().run()
    page = page.button(key="save_template").click().run()
    page = page.button(key="lay_template").click().run()
    assert page.error[0].value == "Vælg en skabelon."


def test_the_change_log_tells_who_got_a_meetings_files_and_the_counts_others_do_not_see(
    app: OpenApp, tmp_path: Path, offered: dict[str, dict], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "given").mkdir()
    hiding = hiding_store(tmp_path / "given")
    hiding.close()
    monkeypatch.setenv("HELHEDSBLIK_RIGHTS", "leder")
    app(Path(hiding.path), REPORTS)
    for key in ("meeting_pack", "document_xlsx", "report_template"):
        data = offered[key]["data"]
        if callable(data):
            data()

    told = change_log.actions(read.store(), rows=2)
    assert told.select("kind", "plan_id", "words", "file_name").rows() == [
        ("small_counts_downloaded", PLAN_ID, "tal.xlsx", None),
        ("file_downloaded", PLAN_ID, None, "mødepakke 2024-02-01.zip"),
    ]


def test_who_downloads_what_everyone_may_see_stands_nowhere(
    app: OpenApp, reported: Path, offered: dict[str, dict]
) -> None:
    app(reported, REPORTS)
    before = change_log.count(read.store())
    for one in offered.values():
        if callable(one["data"]):
            one["data"]()

    assert change_log.count(read.store()) == before
