"""*Områder*: empty, filled, each filter, and per 1.000 residents."""

from pathlib import Path

import pytest

from tests.pages.screen import AREAS, OpenApp, alternatives, shown

EKSEMPELBY = {"helhedsplan": "Eksempelby (opdigtet)"}
TALKS = "Beboervejledninger: Ringparken 582, Sydbyen 170 og Motalavej 408."


def test_an_empty_store_says_what_to_do_next(app: OpenApp) -> None:
    page = app(page=AREAS)

    assert not page.exception
    assert page.title[0].value == "Områder"
    assert page.subheader[0].value == "Her er ingen helhedsplan endnu"


def test_each_area_stands_beside_the_average_of_the_others(app: OpenApp, reported: Path) -> None:
    page = app(reported, AREAS)

    assert not page.exception
    assert "Ringparken | 582 | 289 | ▲ 293 over de andre" in shown(page)
    assert "Sydbyen | 170 | 495 | ▼ 325 under de andre" in shown(page)


def test_the_share_of_goals_on_course_stands_with_its_count(app: OpenApp, reported: Path) -> None:
    said = shown(app(reported, AREAS))

    assert "Ringparken | 60 % | 3 af 5 | 67 % | ▼ 7 procentpoint under de andre" in said


def test_the_bars_are_told_in_words(app: OpenApp, reported: Path) -> None:
    (alternative,) = alternatives(app(reported, AREAS))

    assert TALKS in alternative
    assert "Sammenhængskraft og Medborgerskab: Ringparken 3 af 5 mål" in alternative


def test_every_number_of_a_goal_can_be_asked_about(app: OpenApp, reported: Path) -> None:
    tables = "".join(element.proto.body for element in app(reported, AREAS).get("html"))

    assert 'data-explain="2023K3|S|slagelse/beboervejledning/vejledningssamtaler"' in tables


@pytest.mark.parametrize(
    ("key", "choice", "said", "unsaid"),
    [
        ("omraade", "Sydbyen", "Sydbyen | 170 | 495", "Ringparken | 582"),
        ("tema", "Jobs", "Jobs", "582"),
        ("indsatsomraade", "Beskæftigelse", "Jobs", "582"),
        ("aktivitet", "slagelse/beboervejledning", "582", "Jobs"),
        ("status", "– intet mål", "582", "procentpoint"),
        ("helhedsplan", "eksempelby", "Nordenvang", "Ringparken"),
    ],
)
def test_a_filter_moves_the_page(
    app: OpenApp, reported: Path, key: str, choice: str, said: str, unsaid: str
) -> None:
    page = app(reported, AREAS).selectbox(key=key).select(choice).run()

    assert not page.exception
    assert said in shown(page)
    assert unsaid not in shown(page)


def test_a_link_opens_the_quarter_it_names(app: OpenApp, reported: Path) -> None:
    page = app(reported, AREAS, {**EKSEMPELBY, "aar": "2023", "kvartal": "2. kvartal"})

    assert page.caption[0].value.endswith("2. kvartal 2023 · Hele helhedsplanen")


def test_a_plan_without_figures_by_area_says_so(app: OpenApp, reported: Path) -> None:
    page = app(reported, AREAS).selectbox(key="helhedsplan").select("fredericia").run()

    assert not page.exception
    assert page.subheader[0].value == "Ingen tal pr. område"


def test_per_1000_residents_is_said_where_they_are_known(app: OpenApp, reported: Path) -> None:
    view = {"omraadetal": "Pr. 1.000 beboere", "tema": "Beboervejledninger"}
    assert "beboertallet ikke er oplyst" in app(reported, AREAS, view).info[0].value

    page = app(reported, AREAS, {**EKSEMPELBY, **view})
    assert not page.info
    # 550 talks among 1.840 residents beside 357 among 1.265 and 150 among 720.
    assert "Nordenvang | ca. 298,9 | 245,3 | ▲ 53,6 over de andre" in shown(page)
