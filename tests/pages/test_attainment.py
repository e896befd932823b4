"""*Målopfyldelse*: empty, filled, after each choice in the filter row and on the page."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.given import Figure, Indicator, catalogue
from tests.pages.media import store_file
from tests.pages.screen import ATTAINMENT, OpenApp, headings, row_with, shown

TALKS = "Antal vejledningssamtaler med beboere (Godkendt af LBF)"
OTHERS = "Antal lokale borgersamtaler"


def rows(page: AppTest) -> list[str]:
    """The first cell of every row of the page's tables."""
    return [line.strip(" |").split(" | ")[0] for line in shown(page).splitlines() if " | " in line]


def test_an_empty_store_says_what_to_do_next(app: OpenApp) -> None:
    page = app(page=ATTAINMENT)

    assert not page.exception
    assert page.title[0].value == "Målopfyldelse"
    assert page.subheader[0].value == "Her er ingen helhedsplan endnu"
    assert page.get("page_link")[0].proto.label == "Opret helhedsplan"


def test_the_goals_stand_under_their_focus_area(app: OpenApp, reported: Path) -> None:
    page = app(reported, ATTAINMENT)

    assert not page.exception
    assert headings(page) == [
        "Uddannelse og Livschancer",
        "Beskæftigelse",
        "Kriminalpræventiv Indsats",
        "Sammenhængskraft og Medborgerskab",
    ]
    assert "6 af 7 mål er nået eller på vej." in shown(page)


def test_a_row_says_what_its_bullet_draws(app: OpenApp, reported: Path) -> None:
    talks = row_with(app(reported, ATTAINMENT), TALKS)

    assert "105 % | ✔ nået | 1.160 | mål 1.100 | 825 | 335 foran | 1.547" in talks


def test_a_bullet_can_be_asked_about_and_read_aloud(app: OpenApp, reported: Path) -> None:
    tables = "".join(element.proto.body for element in app(reported, ATTAINMENT).get("html"))

    assert (
        f'aria-label="{TALKS}: 1.160 af 1.100, nået. Målopfyldelse 105 %. Forventet nu: 825.'
        in tables
    )
    asks = 'data-explain="2023K3||slagelse/beboervejledning/vejledningssamtaler"'
    assert tables.count(asks) == 4  # the attainment, its bullet, the status and the figure
    assert tables.count(f'{asks} tabindex="-1"') == 2


def test_a_school_year_stands_beside_its_target(app: OpenApp, reported: Path) -> None:
    assert "mål 250 i 2023/24" in row_with(
        app(reported, ATTAINMENT), "HippHopp Antal gennemførte vejledninger"
    )


def test_the_largest_distance_stands_first(app: OpenApp, reported: Path) -> None:
    page = app(reported, ATTAINMENT).selectbox(key="orden").select("gap").run()

    assert not page.exception
    assert headings(page) == []
    statuses = [
        line for line in shown(page).splitlines() if "| mangler " in line or " foran |" in line
    ]
    assert "langt bagud" in statuses[0]
    assert "nået" in statuses[-1]


def test_the_highest_attainment_stands_first(app: OpenApp, reported: Path) -> None:
    page = app(reported, ATTAINMENT).selectbox(key="helhedsplan").select("fredericia").run()
    page.selectbox(key="orden").select("attainment").run()

    shares = [
        int(line.split(" | ")[3].removesuffix(" %").replace(".", ""))
        for line in shown(page).splitlines()
        if " % | " in line and "nået" in line
    ]
    assert shares == sorted(shares, reverse=True)
    assert len(shares) > 20


def test_each_area_stands_under_its_indicator(app: OpenApp, reported: Path) -> None:
    page = app(reported, ATTAINMENT)
    page.segmented_control[0].select("Pr. område").run()

    assert not page.exception
    said = rows(page)
    place = said.index(f"{TALKS} (Beboervejledning)")
    assert said[place + 1 : place + 5] == [
        "Hele helhedsplanen",
        "Ringparken",
        "Sydbyen",
        "Motalavej",
    ]
    assert "50 % af helheden | – intet mål | 582" in shown(page)


@pytest.mark.parametrize(
    ("key", "value", "stays", "goes"),
    [
        ("indsatsomraade", "Beskæftigelse", OTHERS, TALKS),
        ("aktivitet", "slagelse/beboervejledning", TALKS, OTHERS),
        ("tema", "Beboervejledninger", TALKS, OTHERS),
        ("status", "✔ nået", TALKS, "Antal af fritidsjobs"),
    ],
)
def test_a_filter_leaves_only_its_own_goals(
    app: OpenApp, reported: Path, key: str, value: str, stays: str, goes: str
) -> None:
    page = app(reported, ATTAINMENT).selectbox(key=key).select(value).run()

    assert not page.exception
    assert any(name.startswith(stays) for name in rows(page))
    assert not any(name.startswith(goes) for name in rows(page))


def test_a_chosen_area_stands_alone(app: OpenApp, reported: Path) -> None:
    page = app(reported, ATTAINMENT).selectbox(key="omraade").select("Ringparken").run()

    assert not page.exception
    assert len(page.segmented_control) == 0
    assert "50 % af helheden | – intet mål | 582" in row_with(page, TALKS)


def test_another_year_and_quarter_have_their_own_figures(app: OpenApp, reported: Path) -> None:
    page = app(reported, ATTAINMENT, link={"helhedsplan": "Fredericia", "kvartal": "2. kvartal"})

    assert page.caption[0].value == "Fredericia · 2. kvartal 2019 · Hele helhedsplanen"


def test_filters_that_leave_nothing_say_so(app: OpenApp, reported: Path) -> None:
    page = app(reported, ATTAINMENT)
    page.selectbox(key="tema").select("Beboervejledninger").run()
    page.selectbox(key="status").select("✖ ikke nået").run()

    assert not page.exception
    assert page.subheader[0].value == "Ingen tal i dette udsnit"


def test_a_link_opens_the_view_it_names(app: OpenApp, reported: Path) -> None:
    link = {"orden": "Største afstand først", "visning": "Pr. område", "aar": "2023"}
    page = app(reported, ATTAINMENT, link=link)

    assert not page.exception
    assert page.selectbox(key="orden").value == "gap"
    assert page.segmented_control[0].value == "Pr. område"


def test_a_target_for_the_whole_period_stands_below_the_years(app: OpenApp, tmp_path: Path) -> None:
    figures = (
        Figure("Samtaler", None, "2025", "period_target", 400),
        Figure("Samtaler", None, "2022", "target", 100),
        *(Figure("Samtaler", None, f"2022K{quarter}", "actual", 20) for quarter in (1, 2)),
    )
    page = app(store_file(tmp_path, catalogue(Indicator("Samtaler")), *figures), ATTAINMENT)

    assert not page.exception
    said = shown(page)
    assert "Mål 2022–2025" in said
    # Two of sixteen quarters: 50 of 400, of which 40 is 80 %.
    assert "Samtaler | Vejledning | Hele helhedsplanen | 400 | 40 | 10 % | 50 | ◑ bagud" in said
