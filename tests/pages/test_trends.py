"""*Tendenser*: empty, filled, each filter, each view, and a note that is handed in."""

import shutil
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.media import documents
from tests.pages.screen import TRENDS, UPLOADS, OpenApp, alternatives, row_with, shown
from tests.two_plans import NEXT_ID, file_of_two_plans

EKSEMPELBY = {"helhedsplan": "Eksempelby (opdigtet)"}
TALKS = "Beboervejledninger: 1.160 i de første tre kvartaler af 2023, heraf 831 i kvartaler"


def said_on(page: AppTest) -> str:
    """What the page shows, without the escapes that keep Markdown from reading it."""
    return shown(page).replace("\\", "")


def test_an_empty_store_says_what_to_do_next(app: OpenApp) -> None:
    page = app(page=TRENDS)

    assert not page.exception
    assert page.title[0].value == "Tendenser"
    assert page.subheader[0].value == "Her er ingen helhedsplan endnu"


def test_each_theme_stands_per_quarter_for_the_whole_and_each_area(
    app: OpenApp, reported: Path
) -> None:
    page = app(reported, TRENDS)

    assert not page.exception
    assert page.caption[0].value == "Slagelse · 3. kvartal 2023 · Hele helhedsplanen"
    said = shown(page)
    assert "Kvartal | Hele helhedsplanen | Ringparken | Sydbyen | Motalavej" in said
    assert "3. kvartal 2023 | 329 | 175 | 56 | 98" in said


def test_a_quarter_nobody_reported_is_a_dash_and_not_zero(app: OpenApp, reported: Path) -> None:
    assert row_with(app(reported, TRENDS), "1. kvartal 2023") == "1. kvartal 2023 | – | – | – | –"


def test_a_quarter_that_is_known_only_with_others_is_no_gap_in_the_reporting(
    app: OpenApp, reported: Path
) -> None:
    said = said_on(app(reported, TRENDS))

    assert "1. kvartal 2023 | kun kendt samlet | kun kendt samlet | kun kendt samlet" in said
    assert "Hul i kurven: 1.–2. kvartal 2023 er kun kendt samlet med andre kvartaler; de" in said


def test_a_themes_year_that_its_quarters_contradict_says_so(
    app: OpenApp, reported: Path, tmp_path: Path
) -> None:
    page = app(reported, TRENDS, link={"helhedsplan": "fredericia"})

    assert "Frivillige: 87 (≠ kvartalerne giver 88) i hele 2019." in said_on(page)
    store = shutil.copy(reported, tmp_path / "kopi.duckdb")
    told = documents(Path(store), "2019K4", "fredericia")
    assert "Frivillige: 87 (≠ kvartalerne giver 88) i hele 2019." in told.pdf


def test_the_sentences_are_the_charts_text(app: OpenApp, reported: Path) -> None:
    page = app(reported, TRENDS)
    (alternative,) = alternatives(page)

    assert TALKS in alternative
    assert TALKS in said_on(page)
    assert "Ingen prognose: der er endnu ikke et helt år at regne ud fra." in said_on(page)


def test_a_number_that_is_one_goal_can_be_asked_about(app: OpenApp, reported: Path) -> None:
    tables = "".join(element.proto.body for element in app(reported, TRENDS).get("html"))

    assert 'data-explain="2023K3|R|slagelse/beboervejledning/vejledningssamtaler"' in tables
    assert "fritidsjob" not in tables


@pytest.mark.parametrize(
    ("key", "choice", "said", "unsaid"),
    [
        ("kvartal", 2, "2. kvartal 2023 | – |", "3. kvartal 2023 | 329"),
        ("omraade", "Motalavej", "3. kvartal 2023 | 98", "329"),
        ("tema", "Jobs", "Jobs: 55 i de første tre kvartaler", "Beboervejledninger:"),
        ("indsatsomraade", "Beskæftigelse", "Jobs:", "Beboervejledninger:"),
        ("aktivitet", "slagelse/beboervejledning", TALKS, "Jobs:"),
        ("status", "✔ nået", TALKS, "Jobs:"),
    ],
)
def test_a_filter_moves_the_page(
    app: OpenApp, reported: Path, key: str, choice: str | int, said: str, unsaid: str
) -> None:
    page = app(reported, TRENDS).selectbox(key=key).select(choice).run()

    assert not page.exception
    assert said in said_on(page)
    assert unsaid not in said_on(page)


def test_a_link_opens_the_quarter_it_names(app: OpenApp, reported: Path) -> None:
    page = app(reported, TRENDS, {**EKSEMPELBY, "aar": "2023", "kvartal": "2. kvartal"})

    assert page.caption[0].value.endswith("2. kvartal 2023 · Hele helhedsplanen")
    assert "3. kvartal 2023" not in said_on(page)


def test_another_plan_has_its_own_themes(app: OpenApp, reported: Path) -> None:
    page = app(reported, TRENDS).selectbox(key="helhedsplan").select("fredericia").run()

    assert not page.exception
    assert page.caption[0].value == "Fredericia · 4. kvartal 2019 · Hele helhedsplanen"
    assert "Jobs: 37 (≠ kvartalerne giver 38) i hele 2019." in said_on(page)
    assert "Ingen prognose: året er slut." in said_on(page)


def test_an_invented_plan_is_marked(app: OpenApp, reported: Path) -> None:
    page = app(reported, TRENDS, EKSEMPELBY)

    assert page.warning[0].value.startswith("**Opdigtet helhedsplan.**")


def test_an_indicator_is_followed_by_a_link(app: OpenApp, reported: Path) -> None:
    link = {"foelg": "Beboervejledning: Antal vejledningssamtaler med beboere (Godkendt af LBF)"}
    page = app(reported, TRENDS, link)

    assert not page.exception
    assert page.multiselect(key="foelg").value == ["slagelse/beboervejledning/vejledningssamtaler"]
    assert "beboere (Godkendt af LBF): 1.160 i de første tre" in said_on(page)


def test_what_is_followed_gives_way_to_a_filter_that_leaves_it_out(
    app: OpenApp, reported: Path
) -> None:
    page = app(reported, TRENDS)
    page.multiselect(key="foelg").select("Beboervejledninger").run()
    page.selectbox(key="indsatsomraade").select("Beskæftigelse").run()

    assert not page.exception
    assert page.multiselect(key="foelg").value == []


def test_an_index_needs_a_full_year(app: OpenApp, reported: Path) -> None:
    page = app(reported, TRENDS, {"visning": "Indeks"})

    assert page.info[0].value.startswith("Ikke vist, fordi der endnu ikke er et helt år med tal")
    assert not alternatives(page)


def test_an_index_is_100_on_average_in_the_first_full_year(app: OpenApp, reported: Path) -> None:
    page = app(reported, TRENDS, {**EKSEMPELBY, "visning": "Indeks", "tema": "Beboervejledninger"})

    # 288, 285, 209 and 275 talks are 264,25 a quarter.
    assert "4. kvartal 2023 | 104,1 |" in said_on(page)


def test_per_1000_residents_needs_the_residents(app: OpenApp, reported: Path) -> None:
    view = {"visning": "Pr. 1.000 beboere"}
    assert "beboertallet ikke er oplyst" in app(reported, TRENDS, view).info[0].value


def test_per_1000_residents_is_said_of_each_area(app: OpenApp, reported: Path) -> None:
    view = {"visning": "Pr. 1.000 beboere", "tema": "Beboervejledninger"}
    page = app(reported, TRENDS, {**EKSEMPELBY, **view})

    # 275 talks among 1.840 + 1.265 + 720 residents.
    assert "4. kvartal 2023 | 71,9 |" in said_on(page)


def test_year_on_year_the_years_stand_beside_each_other(app: OpenApp, reported: Path) -> None:
    page = app(reported, TRENDS, {**EKSEMPELBY, "visning": "År mod år"})

    assert not page.exception
    assert "Kvartal | 2023" in said_on(page)
    assert alternatives(page)[0].startswith("Kurver for hvert år")


def test_a_note_of_the_plan_file_stands_on_the_time_axis(app: OpenApp, reported: Path) -> None:
    page = app(reported, TRENDS, EKSEMPELBY)
    assert "Der er endnu ingen noter om det, der er valgt." in said_on(page)


def with_form(page: AppTest, words: str, name: str = "Leder Lund") -> AppTest:
    page.button(key="add_note").click().run()
    page.text_input(key="note_text").set_value(words)
    page.text_input(key="name").set_value(name)
    return page.button(key="save_note").click().run()


def test_a_note_is_an_upload_of_its_own(app: OpenApp, reported: Path) -> None:
    page = with_form(app(reported, TRENDS), "Åbent hus i Ringparken")

    assert not page.exception
    listed = page.switch_page(UPLOADS).run()
    assert "| Leder Lund |" in row_with(listed, "note 20")
    assert "✔ offentliggjort" in row_with(listed, "note 20")


@pytest.mark.parametrize(
    ("words", "name", "told"),
    [
        ("Åbent hus", "", "Skriv dit navn"),
        ("", "Leder Lund", "Skriv, hvad der skete."),
        ("Ring 20 30 40 50", "Leder Lund", "Noten må ikke indeholde CPR-nummer"),
    ],
)
def test_a_note_that_cannot_be_kept_says_why(
    app: OpenApp, reported: Path, words: str, name: str, told: str
) -> None:
    page = with_form(app(reported, TRENDS), words, name)
    page.button(key="add_note").click().run()

    assert told in "\n".join(error.value for error in page.error)


def test_a_line_reaches_back_over_the_boundary_to_the_plan_before(
    app: OpenApp, tmp_path: Path
) -> None:
    path = tmp_path / "to.duckdb"
    path.write_bytes(file_of_two_plans())
    page = app(path, TRENDS, {"helhedsplan": NEXT_ID, "tema": "Vejledning"})

    assert not page.exception
    said = said_on(page)
    assert "4. kvartal 2025 | Proeveby | 40 | 18" in said
    assert "2. kvartal 2026 | 25 |" in said
    assert "1. januar 2026 | Naeste går videre fra Proeveby | Ny periode. Tal før er" in said
    page.segmented_control(key="visning").set_value("År mod år").run()
    assert not page.exception
    assert "Kvartal | 2026 | 2025 (Proeveby)" in said_on(page)
    assert "2. kvartal | 25 | 20" in said_on(page)
    assert "det er ikke lagt sammen med denne plans kvartaler" in said_on(page)
