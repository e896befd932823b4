"""*Kvartal for kvartal*: empty, filled, after each choice in the filter row and on the page."""

from pathlib import Path

import pytest

from tests.pages.screen import QUARTERS, OpenApp, alternatives, shown
from tests.two_plans import NEXT_ID, file_of_two_plans

TALKS = "slagelse/beboervejledning/vejledningssamtaler"
TALKS_OPTION = "Antal vejledningssamtaler med beboere (Godkendt af LBF) (Beboervejledning)"


def test_an_empty_store_says_what_to_do_next(app: OpenApp) -> None:
    page = app(page=QUARTERS)

    assert not page.exception
    assert page.title[0].value == "Kvartal for kvartal"
    assert page.subheader[0].value == "Her er ingen helhedsplan endnu"


def test_without_a_choice_a_few_indicators_stand_and_the_page_says_so(
    app: OpenApp, reported: Path
) -> None:
    page = app(reported, QUARTERS)

    assert not page.exception
    assert page.selectbox(key="succeskriterium").value == "Flere ad gangen"
    assert page.info[0].value.startswith("Viser de første 6 af 60 succeskriterier i udsnittet.")


def test_the_worked_example_shows_two_quarters_together(app: OpenApp, reported: Path) -> None:
    page = app(reported, QUARTERS).selectbox(key="succeskriterium").select(TALKS).run()

    assert not page.exception
    assert len(page.info) == 0
    said = shown(page)
    assert "Kvartal | Hele helhedsplanen | Ringparken | Sydbyen | Motalavej" in said
    assert "3. kvartal 2023 | 329 | forventet 275 | 175 | 56 | 98" in said
    assert (
        "1. kvartal 2023 | 1.–2. kvartal samlet: 831 | forventet 275 | 1.–2. kvartal samlet: 407"
        " | 1.–2. kvartal samlet: 114 | 1.–2. kvartal samlet: 310" in said
    )


def test_the_chart_says_the_same_as_the_table(app: OpenApp, reported: Path) -> None:
    page = app(reported, QUARTERS).selectbox(key="succeskriterium").select(TALKS).run()

    (alternative,) = alternatives(page)
    assert "Hele helhedsplanen: 1.–2. kvartal samlet: 831 og 3. kvartal 2023: 329." in alternative
    assert "Sydbyen: 1.–2. kvartal samlet: 114 og 3. kvartal 2023: 56." in alternative


def test_quarters_known_together_are_explained_by_the_quarter_that_says_so(
    app: OpenApp, reported: Path
) -> None:
    page = app(reported, QUARTERS).selectbox(key="succeskriterium").select(TALKS).run()

    tables = "".join(element.proto.body for element in page.get("html"))
    assert f'data-explain="2023K3|R|{TALKS}"' in tables
    assert f'data-explain="2023K1|R|{TALKS}"' not in tables


def test_an_activity_shows_its_indicators_one_under_the_other(app: OpenApp, reported: Path) -> None:
    page = app(reported, QUARTERS)
    page.selectbox(key="aktivitet").select("slagelse/beboervejledning").run()

    assert not page.exception
    assert len(page.info) == 0
    assert TALKS_OPTION in shown(page)
    assert "3. kvartal 2023 | 7 | forventet 20" in shown(page)
    assert "2. kvartal 2023 | mangler | mål" not in shown(page)


def test_an_area_stands_alone(app: OpenApp, reported: Path) -> None:
    page = app(reported, QUARTERS).selectbox(key="succeskriterium").select(TALKS).run()
    page.selectbox(key="omraade").select("Sydbyen").run()

    assert not page.exception
    assert "Kvartal | Sydbyen" in shown(page)
    assert "3. kvartal 2023 | 56" in shown(page)
    assert "329" not in shown(page)


@pytest.mark.parametrize(
    ("key", "value"),
    [("indsatsomraade", "Beskæftigelse"), ("tema", "Frivillige"), ("status", "◔ langt bagud")],
)
def test_a_filter_that_leaves_an_indicator_out_gives_up_the_choice_of_it(
    app: OpenApp, reported: Path, key: str, value: str
) -> None:
    page = app(reported, QUARTERS).selectbox(key="succeskriterium").select(TALKS).run()
    page.selectbox(key=key).select(value).run()

    assert not page.exception
    assert page.selectbox(key="succeskriterium").value == "Flere ad gangen"
    assert "vejledningssamtaler" not in shown(page)


def test_a_quarter_shows_nothing_later_than_itself(app: OpenApp, reported: Path) -> None:
    page = app(reported, QUARTERS).selectbox(key="helhedsplan").select("fredericia").run()
    page.selectbox(key="kvartal").select(2).run()

    assert not page.exception
    assert "2. kvartal 2019" in shown(page)
    assert "3. kvartal 2019" not in shown(page)


def test_filters_that_leave_nothing_say_so(app: OpenApp, reported: Path) -> None:
    page = app(reported, QUARTERS)
    page.selectbox(key="tema").select("Beboervejledninger").run()
    page.selectbox(key="status").select("✖ ikke nået").run()

    assert not page.exception
    assert page.subheader[0].value == "Ingen tal i dette udsnit"


def test_a_link_opens_the_view_it_names(app: OpenApp, reported: Path) -> None:
    page = app(reported, QUARTERS, link={"succeskriterium": TALKS_OPTION})

    assert not page.exception
    assert page.selectbox(key="succeskriterium").value == TALKS
    assert "1.–2. kvartal samlet: 831" in shown(page)


def test_the_quarters_of_the_plan_before_stand_behind_a_break(app: OpenApp, tmp_path: Path) -> None:
    path = tmp_path / "to.duckdb"
    path.write_bytes(file_of_two_plans())
    page = app(path, QUARTERS, {"helhedsplan": NEXT_ID})
    page.selectbox(key="succeskriterium").select(f"{NEXT_ID}/samtaler").run()

    assert not page.exception
    said = shown(page)
    assert "4. kvartal 2025 | Proeveby | 40" in said
    captions = [one.value for one in page.caption]
    assert any("Kvartalerne før er fra Proeveby" in caption for caption in captions)
