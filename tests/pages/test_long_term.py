"""*Udgangspunkt og delmål*: empty, filled, and after each choice."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.given import Figure, Indicator, catalogue
from tests.pages.media import store_file
from tests.pages.screen import LONG_TERM, OpenApp, alternatives, row_with, shown
from tests.two_plans import NEXT_ID, file_of_two_plans

INVENTED = {"helhedsplan": "Eksempelby (opdigtet)"}
IN_EDUCATION = "Andel af 16-24-årige i uddannelse"


def invented(app: OpenApp, store: Path, **link: str) -> AppTest:
    return app(store, LONG_TERM, link={**INVENTED, **link})


def test_an_empty_store_says_what_to_do_next(app: OpenApp) -> None:
    page = app(page=LONG_TERM)

    assert not page.exception
    assert page.title[0].value == "Udgangspunkt og delmål"
    assert page.subheader[0].value == "Her er ingen helhedsplan endnu"


def test_a_plan_without_long_term_goals_says_so(app: OpenApp, reported: Path) -> None:
    page = app(reported, LONG_TERM)

    assert not page.exception
    assert page.subheader[0].value == "Ingen delmål at følge i dette udsnit"


def test_a_goal_stands_from_its_baseline_to_its_target(app: OpenApp, begun: Path) -> None:
    page = invented(app, begun)

    # From 55.8 to 59.6 of the way to 70: 3.8 of 14.2.
    assert row_with(page, IN_EDUCATION).replace("\N{NO-BREAK SPACE}", " ") == (
        f"{IN_EDUCATION} | LBF Beboerdata | ◕ på vej | 55,8 % | 2021, kommunen: 74,1 %"
        " | 59,6 % | 2. kvartal 2023 | ↑ 3,8 pct.point | ✔ den rigtige vej | 70 % | i 2026"
        " | 27 % | mangler 10,4 pct.point"
    )


def test_falling_is_the_right_way_where_it_should_fall(app: OpenApp, begun: Path) -> None:
    row = row_with(invented(app, begun), "Andel offentligt forsørgede, 30-64 år")

    assert "| 47,2 % |" in row
    assert "| 44,7 % | 2. kvartal 2023 | ↓ 2,5 pct.point | ✔ den rigtige vej |" in row
    assert "| højst 38 % | i 2026 | 27 % | mangler 6,7 pct.point" in row


def test_one_sentence_says_how_many_have_moved_the_right_way(app: OpenApp, begun: Path) -> None:
    assert invented(app, begun).header[0].value == (
        "4 af 4 delmål har flyttet sig den rigtige vej siden udgangspunktet."
    )


def test_the_way_is_read_aloud(app: OpenApp, begun: Path) -> None:
    tables = "".join(element.proto.body for element in invented(app, begun).get("html"))

    assert (
        f'aria-label="{IN_EDUCATION} begyndte på 55,8 % (2021), er nu 59,6 % (2. kvartal 2023),'
        ' skal være 70 % i 2026 og har gået 27 % af vejen: på vej."' in tables
    )
    assert 'data-explain="2023K2||eksempelby/delmaal/unge-i-uddannelse"' in tables


def test_soenderborg_waits_for_a_figure_since_its_baseline(app: OpenApp, agreed: Path) -> None:
    page = app(agreed, LONG_TERM)

    assert not page.exception
    assert page.header[0].value == (
        "Ingen af delmålene har endnu både et udgangspunkt og et nyere tal."
    )
    assert row_with(page, "Aktiveringsgrad blandt de ledige").replace(
        "\N{NO-BREAK SPACE}", " "
    ) == (
        "Aktiveringsgrad blandt de ledige | Jobcenter | ? ingen tal | 20 %"
        " | 1. kvartal 2021, kommunen: 33 % | – | – | 85 % | i 2025 | –"
    )


@pytest.mark.parametrize(
    ("key", "choice", "kept"),
    [
        ("indsatsomraade", "Kriminalitetsforebyggelse", False),
        ("aktivitet", "eksempelby/tryghed", False),
        ("status", "◕ på vej", True),
        ("omraade", "Nordenvang", True),
        ("kvartal", 3, True),
        ("aar", 2023, True),
    ],
)
def test_a_filter_narrows_the_goals(
    app: OpenApp, reported: Path, key: str, choice: str | int, kept: bool
) -> None:
    page = invented(app, reported).selectbox(key=key).select(choice).run()

    assert not page.exception
    assert (IN_EDUCATION in shown(page)) == kept


def test_a_theme_has_no_long_term_goals(app: OpenApp, reported: Path) -> None:
    page = invented(app, reported).selectbox(key="tema").select("Jobs").run()

    assert page.subheader[0].value == "Ingen delmål at følge i dette udsnit"


def test_an_area_has_a_figure_without_a_target_of_its_own(app: OpenApp, reported: Path) -> None:
    page = invented(app, reported, omraade="Nordenvang")

    assert "| – intet mål |" in row_with(page, IN_EDUCATION)
    assert page.caption[0].value.endswith("Nordenvang")
    assert page.warning[0].value.startswith("**Opdigtet helhedsplan.**")


def test_the_municipality_is_a_line_of_its_own_with_the_gap_over_time(
    app: OpenApp, tmp_path: Path
) -> None:
    share = Indicator("Andel", unit="procent", aggregation="last", kind="long_term")
    figures = (
        Figure("Andel", None, "2022", "baseline", 20, unit="procent"),
        Figure("Andel", "K", "2022", "baseline", 33, unit="procent"),
        Figure("Andel", None, "2023K1", "actual", 26, unit="procent"),
        Figure("Andel", "K", "2023K2", "actual", 36, unit="procent"),
    )
    page = app(store_file(tmp_path, catalogue(share), *figures), LONG_TERM)

    assert not page.exception
    said = shown(page).replace("\N{NO-BREAK SPACE}", " ")
    assert "Kommunen ved siden af" in said
    assert "2022 | Udgangspunkt | 20 % | 33 % | 13 pct.point under kommunen" in said
    assert "2. kvartal 2023 | 26 % | 1. kvartal 2023 | 36 % | 10 pct.point under kommunen" in said
    gap = "Andel: 10 pct.point under kommunen (2. kvartal 2023), ved udgangspunktet 13 pct.point"
    assert f"{gap} under kommunen (2022)." in said
    (alternative,) = alternatives(page)
    assert alternative.startswith("Hele helhedsplanen og kommunen som to kurver. Andel: 10")


def test_the_municipalitys_line_goes_back_into_the_plan_before(
    app: OpenApp, tmp_path: Path
) -> None:
    path = tmp_path / "to.duckdb"
    path.write_bytes(file_of_two_plans())
    page = app(path, LONG_TERM, link={"helhedsplan": NEXT_ID})

    assert not page.exception
    said = shown(page).replace("\N{NO-BREAK SPACE}", " ")
    assert "3. kvartal 2025 | Proeveby | 26 % | 2. kvartal 2025 | 36 % | 10 pct.point under" in said


def test_without_later_figures_the_municipality_has_no_line(app: OpenApp, agreed: Path) -> None:
    assert "Kommunen ved siden af" not in shown(app(agreed, LONG_TERM))


def test_a_plan_without_figures_shows_where_its_goals_begin_and_end(
    app: OpenApp, tmp_path: Path
) -> None:
    share = Indicator("Andel", unit="procent", aggregation="last", kind="long_term")
    agreed = (
        Figure("Andel", None, "2022", "baseline", 20, unit="procent"),
        Figure("Andel", None, "2025", "target", 85, unit="procent"),
    )
    page = app(store_file(tmp_path, catalogue(share), *agreed), LONG_TERM)

    assert not page.exception
    assert row_with(page, "Andel").replace("\N{NO-BREAK SPACE}", " ") == (
        "Andel | Vejledning | ? ingen tal | 20 % | 2022 | – | – | 85 % | i 2025 | –"
    )
