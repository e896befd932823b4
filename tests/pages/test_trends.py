"""*Tendenser*: empty, filled, and after each choice."""

from pathlib import Path

from tests.pages.screen import TRENDS, OpenApp, alternatives, row_with, shown


def test_an_empty_store_says_what_to_do_next(app: OpenApp) -> None:
    page = app(page=TRENDS)

    assert not page.exception
    assert page.title[0].value == "Tendenser"
    assert page.subheader[0].value == "Her er ingen tal endnu"


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


def test_the_chart_names_its_themes_and_lines(app: OpenApp, reported: Path) -> None:
    (alternative,) = alternatives(app(reported, TRENDS))

    assert "Beboervejledninger" in alternative
    assert "Hele helhedsplanen, Ringparken, Sydbyen og Motalavej" in alternative


def test_an_area_stands_alone(app: OpenApp, reported: Path) -> None:
    page = app(reported, TRENDS).selectbox(key="omraade").select("Motalavej").run()

    assert "3. kvartal 2023 | 98" in shown(page)
    assert "329" not in shown(page)


def test_another_plan_has_its_own_themes(app: OpenApp, reported: Path) -> None:
    page = app(reported, TRENDS).selectbox(key="helhedsplan").select("fredericia").run()

    assert page.caption[0].value == "Fredericia · 4. kvartal 2019 · Hele helhedsplanen"
    assert not page.exception


def test_an_invented_plan_is_marked(app: OpenApp, reported: Path) -> None:
    page = app(reported, TRENDS).selectbox(key="helhedsplan").select("eksempelby").run()

    assert page.warning[0].value.startswith("**Opdigtet helhedsplan.**")
