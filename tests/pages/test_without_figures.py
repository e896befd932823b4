"""A plan, or a quarter of it, that nobody has reported yet: every page works and says so. The clock
moves over New Year without anything being published.
"""

from pathlib import Path

import pytest

from domain import clock
from tests.pages.screen import (
    ACTIVITY,
    AREAS,
    ATTAINMENT,
    EXPLORE,
    LONG_TERM,
    OVERVIEW,
    QUALITY,
    QUARTERS,
    REPORTS,
    TRENDS,
    UPLOAD,
    OpenApp,
    headings,
    row_with,
    shown,
    verdict,
)

FILTERED = (
    OVERVIEW,
    ATTAINMENT,
    QUARTERS,
    TRENDS,
    AREAS,
    EXPLORE,
    QUALITY,
    ACTIVITY,
    LONG_TERM,
    REPORTS,
)
EKSEMPELBY = {"helhedsplan": "eksempelby"}


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch):
    """Moves the clock to a day."""
    return lambda day: monkeypatch.setenv(clock.SETTING, day)


@pytest.mark.parametrize("page", [*FILTERED, UPLOAD])
def test_every_page_of_a_plan_without_figures_can_be_read(
    app: OpenApp, plans_only: Path, page: str
) -> None:
    opened = app(plans_only, page)

    assert not opened.exception
    assert len(opened.title) == 1


@pytest.mark.parametrize("page", FILTERED)
def test_every_page_of_a_quarter_that_nobody_has_reported_can_be_read(
    app: OpenApp, reported: Path, page: str
) -> None:
    opened = app(
        reported, page, link={"helhedsplan": "Slagelse", "aar": "2024", "kvartal": "1. kvartal"}
    )

    assert not opened.exception
    assert opened.session_state["selection"].quarter == "2024K1"
    assert "ingen tal" not in shown(opened).lower().replace("ingen tal for", "")


def test_a_plan_without_figures_says_in_one_sentence_what_there_is(
    app: OpenApp, plans_only: Path, at
) -> None:
    at("2023-11-01")
    page = app(plans_only, link=EKSEMPELBY)

    assert page.session_state["selection"].quarter == "2023K4"
    assert verdict(page) == (
        "Helhedsplanen har 15 aktiviteter og 8 milepæle, men ingen tal endnu: "
        "fristen for 4. kvartal 2023 er den 30. januar 2024."
    )
    assert "4 kvartaler mangler · vis dem" in shown(page)
    assert headings(page) == ["Det er planlagt"]


def test_over_new_year_a_quarter_begins_and_after_the_deadline_one_is_missing(
    app: OpenApp, plans_only: Path, at
) -> None:
    at("2023-12-31")
    assert app(plans_only, link=EKSEMPELBY).session_state["selection"].quarter == "2023K4"
    at("2024-01-01")
    page = app(plans_only, link=EKSEMPELBY)
    assert page.session_state["selection"].quarter == "2024K1"
    assert "4 kvartaler mangler · vis dem" in shown(page)
    at("2024-01-31")
    assert "5 kvartaler mangler · vis dem" in shown(app(plans_only, link=EKSEMPELBY))


def test_a_plan_that_is_over_opens_on_its_last_quarter_and_says_who_is_missing(
    app: OpenApp, plans_only: Path, at
) -> None:
    at("2027-02-01")
    page = app(plans_only, link=EKSEMPELBY)

    assert page.session_state["selection"].quarter == "2026K3"
    assert verdict(page).endswith(
        "men ingen tal endnu: 15 aktiviteter mangler at indberette 3. kvartal 2026."
    )


def test_the_filter_offers_the_quarters_that_have_begun(app: OpenApp, reported: Path, at) -> None:
    at("2024-12-31")
    link = {"helhedsplan": "Slagelse"}
    page = app(reported, link=link)
    assert page.session_state["selection"].quarter == "2023K3"
    assert page.selectbox(key="aar").options == ["2024", "2023"]
    at("2025-01-01")
    page = app(reported, link=link)
    assert page.session_state["selection"].quarter == "2023K3"
    assert page.selectbox(key="aar").options == ["2025", "2024", "2023"]
    page.selectbox(key="aar").select(2025).run()
    assert page.selectbox(key="kvartal").options == ["1. kvartal"]


def test_a_quarter_that_nobody_has_reported_leads_to_the_newest(
    app: OpenApp, reported: Path, at
) -> None:
    at("2024-02-01")
    page = app(reported, link={"helhedsplan": "Slagelse", "aar": "2024", "kvartal": "1. kvartal"})

    assert verdict(page).endswith(
        "men ingen tal for 1. kvartal 2024 endnu: "
        "fristen for 1. kvartal 2024 er den 30. april 2024."
    )
    assert "Det nyeste kvartal med tal er 3. kvartal 2023" in shown(page)
    at("2024-05-01")
    page = app(reported, link={"helhedsplan": "Slagelse", "aar": "2024", "kvartal": "1. kvartal"})
    assert "aktiviteter mangler at indberette 1. kvartal 2024." in verdict(page)


def test_the_newest_quarter_tells_in_one_line_of_those_that_are_overdue(
    app: OpenApp, reported: Path, at
) -> None:
    at("2024-05-01")
    page = app(reported, link={"helhedsplan": "Slagelse"})

    assert page.session_state["selection"].quarter == "2023K3"
    assert "2 kvartaler mangler · vis dem" in shown(page)
    assert "4. kvartal 2023 | 30. januar 2024" in shown(page)


def test_an_activity_without_figures_shows_its_goals_purpose_and_milestones(
    app: OpenApp, plans_only: Path, at
) -> None:
    at("2023-11-01")
    page = app(plans_only, ACTIVITY, link=EKSEMPELBY)
    chosen = page.selectbox(key="aktivitet").select("eksempelby/tryghed").run()

    assert not chosen.exception
    said = shown(chosen)
    assert "Formål" in said
    assert "Ingen tal for kvartalet endnu." in said
    assert "Milepæl" in said


def test_the_quality_page_says_who_is_missing_and_who_is_awaited(
    app: OpenApp, plans_only: Path, at
) -> None:
    at("2023-11-01")
    page = app(plans_only, QUALITY, link=EKSEMPELBY)

    assert "4 kvartaler mangler · vis dem" in shown(page)
    assert "○ fristen er ikke nået" in shown(page)
    at("2024-01-31")
    page = app(plans_only, QUALITY, link=EKSEMPELBY | {"aar": "2023", "kvartal": "4. kvartal"})
    assert "✖ ikke indberettet" in shown(page)
    assert row_with(page, "4. kvartal 2023").split(" | ")[1] == "30. januar 2024"
