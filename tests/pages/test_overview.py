"""*Overblik*: empty, filled, and after each choice in the filter row."""

import re
import shutil
from pathlib import Path

from tests.given import Figure, Indicator, catalogue
from tests.pages.media import documents, store_file
from tests.pages.screen import OpenApp, drawn_on, headings, row_with, shown, verdict

INVENTED = "Eksempelby (opdigtet)"


def test_an_empty_store_says_what_to_do_next(app: OpenApp) -> None:
    page = app()

    assert not page.exception
    assert page.title[0].value == "Overblik"
    assert page.subheader[0].value == "Her er ingen helhedsplan endnu"
    assert page.get("page_link")[0].proto.label == "Opret helhedsplan"
    assert len(page.selectbox) == 0


def test_without_a_choice_it_is_the_first_plans_newest_quarter(
    app: OpenApp, reported: Path
) -> None:
    page = app(reported)

    assert not page.exception
    assert [choice.value for choice in page.selectbox] == [
        "slagelse",
        2023,
        3,
        "Alle indsatsområder",
        "Hele helhedsplanen",
        "Alle aktiviteter",
        "Alle temaer",
        "Alle statusser",
    ]
    assert page.caption[0].value == "Slagelse · 3. kvartal 2023 · Hele helhedsplanen"


def test_one_sentence_gives_the_verdict(app: OpenApp, reported: Path) -> None:
    assert verdict(app(reported)) == (
        "26 af 41 mål er nået eller på vej, heraf 3 på ufuldstændige tal; "
        "9 er langt bagud, 3 er bagud, 1 har ufuldstændige tal, 1 er ikke startet og 1 mangler tal."
    )


def test_each_status_stands_with_its_count_share_and_change(app: OpenApp, reported: Path) -> None:
    page = app(reported).selectbox(key="helhedsplan").select("fredericia").run()
    said = shown(page)

    assert "37 | ✔ nået | 82 % af målene | ▲ 12 flere" in said
    assert "7 | ✖ ikke nået | 16 % af målene | ▲ 7 flere" in said
    assert "Pilene viser ændringen siden sidste kvartal." in said


def test_there_are_no_arrows_where_most_of_the_quarter_before_is_unknown(
    app: OpenApp, reported: Path
) -> None:
    said = shown(app(reported))

    assert "15 | ✔ nået | 37 % af målene" in said
    assert "1 | ◌ ufuldstændige tal | 2 % af målene" in said
    assert "19 | – intet mål" in said
    assert "Det meste af sidste kvartal er ikke kendt. Derfor er der ingen pile." in said
    assert not re.search("[▲▼]", said)


def test_the_first_quarter_is_held_against_nothing(app: OpenApp, reported: Path) -> None:
    page = app(reported).selectbox(key="kvartal").select(1).run()

    assert "flere" not in shown(page)
    assert "Der er ikke et tidligere kvartal at holde dette op imod." in shown(page)


def test_a_goal_that_needs_a_decision_says_why(app: OpenApp, reported: Path) -> None:
    assert row_with(app(reported), "Antal frivillige gennemgående") == (
        "Antal frivillige gennemgående | Lokalt engagement og frivillighed"
        " | Langt bagud i dette kvartal, i begge områder;"
        " der mangler ca. 6–7 af de 12, man kan forvente nu."
        " | ca. 5–6 (kvartalsmål: 12) | ◔ langt bagud"
    )


def test_the_most_urgent_goal_stands_first(app: OpenApp, reported: Path) -> None:
    said = shown(app(reported)).partition("Kræver en beslutning")[2]
    first = next(line for line in said.splitlines() if "; der mangler" in line)

    assert first.startswith(" | Antal frivillige gennemgående")
    assert "i begge områder; der mangler ca. 6–7 af de 12" in first


def test_each_goal_year_has_gone_its_own_part(app: OpenApp, reported: Path) -> None:
    page = app(reported)

    assert row_with(page, "2023 | fra") == (
        "2023 | fra 1. kvartal 2023 | 75 % | 3 af 4 kvartaler"
        " | 35 % | 12 af 34 mål | 62 % | 21 af 34 mål"
    )
    assert row_with(page, "2023/24") == (
        "2023/24 | fra 3. kvartal 2023 | 25 % | 1 af 4 kvartaler"
        " | 43 % | 3 af 7 mål | 71 % | 5 af 7 mål"
    )


def test_an_activity_fares_in_each_area_with_goals(app: OpenApp, reported: Path) -> None:
    page = app(reported)

    assert row_with(page, "Beboervejledning") == (
        "Beboervejledning | 4 af 5 | ◔ langt bagud | 1 af 2 | ○ ikke startet | 1 af 2 | ◑ bagud"
    )
    assert row_with(page, "Junior Betjent") == (
        "Junior Betjent | 1 af 1 | ✔ nået | – | ingen mål | – | ingen mål"
    )


def test_what_has_changed_stands_with_before_and_now(app: OpenApp, reported: Path) -> None:
    page = app(reported).selectbox(key="helhedsplan").select("fredericia").run()

    assert row_with(page, "1 håndværkercamp").endswith("◕ på vej | ✔ nået | 1 af 1")
    assert "▲ Gået frem" in shown(page)


def test_goals_that_cannot_be_compared_with_the_quarter_before_are_told_of_apart(
    app: OpenApp, reported: Path
) -> None:
    said = shown(app(reported))

    assert (
        "Det ene mål, der kan sammenlignes med sidste kvartal, er hverken gået frem eller tilbage."
        in said
    )
    assert "40 af 41 mål kan ikke sammenlignes med sidste kvartal." in said
    assert "Ingen mål er gået frem eller tilbage" not in said
    assert "7 mål begyndte målåret 2023/24 i dette kvartal. De er ikke med" in said


def test_where_nothing_is_measured_nothing_is_said_to_go_well(app: OpenApp, tmp_path: Path) -> None:
    agreed = store_file(
        tmp_path,
        catalogue(Indicator("Samtaler"), Indicator("Beboere")),
        Figure("Samtaler", None, "2024", "target", 40),
        Figure("Beboere", None, "2024K1", "actual", 1200),
    )
    said = shown(app(agreed))
    told = documents(agreed, "2024K1")

    for medium in (said, told.pdf, told.slides[2]):
        assert "Intet er målt endnu: ingen af målene har tal nok" in medium
        assert "Ingen mål er bagud" not in medium


def test_an_agreement_without_goals_of_the_year_has_none_that_is_not_behind(
    agreed: Path, tmp_path: Path
) -> None:
    told = documents(Path(shutil.copy(agreed, tmp_path / "kopi.duckdb")), "2021K1", "soenderborg")

    for medium in (told.pdf, told.slides[2]):
        assert "Her er tal, men ingen mål at holde dem op imod." in medium
        assert "Ingen mål er bagud" not in medium


def test_a_new_goal_year_is_neither_better_nor_worse_than_the_old(
    app: OpenApp, tmp_path: Path
) -> None:
    begun = store_file(
        tmp_path,
        catalogue(Indicator("Samtaler"), Indicator("Hold")),
        *(Figure(name, None, "2023", "target", 40) for name in ("Samtaler", "Hold")),
        *(Figure(name, None, "2023K4", "ytd", 30) for name in ("Samtaler", "Hold")),
        *(Figure(name, None, "2024", "target", 40) for name in ("Samtaler", "Hold")),
        *(Figure(name, None, "2024K1", "actual", 12) for name in ("Samtaler", "Hold")),
    )
    said = shown(app(begun))
    another_year = "Målåret er begyndt forfra, så målene kan ikke sammenlignes med sidste kvartal."

    assert "2 | ◕ på vej | 100 % af målene" in said
    assert "Målåret er begyndt forfra. Derfor er der ingen pile." in said
    assert another_year in said
    assert not re.search("[▲▼]", said)
    told = documents(begun, "2024K1")
    assert another_year in told.pdf
    assert another_year in told.slides[4]
    assert not re.search("[▲▼]|frem eller tilbage", told.pdf + told.slides[4])


def test_without_corrections_the_page_says_so(app: OpenApp, reported: Path) -> None:
    assert "Ingen tal er rettet, siden sidste kvartals tal" in shown(app(reported))


def test_a_correction_stands_with_the_figure_before_and_why(app: OpenApp, corrected: Path) -> None:
    page = app(corrected, link={"helhedsplan": INVENTED})

    assert row_with(page, "Antal samtaler om job | Østerhøj").startswith(
        "Antal samtaler om job | Østerhøj · 1. kvartal 2026 · opgjort"
        " | 20 | 23 | Fire tal er talt efter og rettet | "
    )
    assert row_with(page, "Antal samtaler om job | Østerhøj").endswith("Prøveleder")


def test_a_focus_area_is_cut_by_status(app: OpenApp, reported: Path) -> None:
    page = app(reported)

    assert row_with(page, "Uddannelse og Livschancer | 6") == (
        "Uddannelse og Livschancer | 6 af 7 mål | ✔ 2 | ◕ 4 | ◑ 1"
    )
    opens = 'data-explain="?focus_area=Uddannelse+og+Livschancer&amp;status=on_track"'
    on_track = re.findall(r'<button[^>]*aria-label="4 på vej"[^>]*>', drawn_on(page))
    (bar,) = [one for one in on_track if opens in one]
    assert "--length:26.67%" in bar  # 4 goals, where the longest bar has 15


def test_another_plan_begins_at_its_own_newest_quarter(app: OpenApp, reported: Path) -> None:
    page = app(reported).selectbox(key="omraade").select("Ringparken").run()
    page.selectbox(key="helhedsplan").select("fredericia").run()

    assert not page.exception
    assert page.caption[0].value == "Fredericia · 4. kvartal 2019 · Hele helhedsplanen"
    assert verdict(page) == (
        "37 af 45 mål blev nået i 2019; 7 blev ikke nået og 1 mangler tal. "
        "For 3 mål giver delene en anden status end den indberettede total."
    )


def test_a_quarter_moves_the_page(app: OpenApp, reported: Path) -> None:
    page = app(reported).selectbox(key="kvartal").select(2).run()

    assert page.caption[0].value == "Slagelse · 2. kvartal 2023 · Hele helhedsplanen"
    assert verdict(page) != verdict(app(reported))


def test_a_year_moves_the_page(app: OpenApp, corrected: Path) -> None:
    page = app(corrected, link={"helhedsplan": INVENTED})
    page.selectbox(key="aar").select(2025).run()

    assert page.caption[0].value.endswith("2. kvartal 2025 · Hele helhedsplanen")


def test_a_focus_area_leaves_only_its_own_goals(app: OpenApp, reported: Path) -> None:
    page = app(reported).selectbox(key="indsatsomraade").select("Beskæftigelse").run()

    assert verdict(page) == (
        "2 af 9 mål er nået eller på vej; 5 er langt bagud, 1 er bagud og 1 mangler tal."
    )
    assert "Junior Betjent" not in shown(page)


def test_an_area_shows_its_own_goals(app: OpenApp, reported: Path) -> None:
    page = app(reported).selectbox(key="omraade").select("Ringparken").run()

    assert page.caption[0].value.endswith("Ringparken")
    assert verdict(page) == (
        "3 af 6 mål er nået eller på vej; 1 er langt bagud, 1 er bagud og 1 er ikke startet."
    )


def test_an_activity_leaves_only_its_own_goals(app: OpenApp, reported: Path) -> None:
    page = app(reported).selectbox(key="aktivitet").select("slagelse/beboervejledning").run()

    assert verdict(page).startswith("4 af 5 mål er nået eller på vej")
    assert "Junior Betjent" not in shown(page)


def test_a_theme_leaves_only_its_own_goals(app: OpenApp, reported: Path) -> None:
    page = app(reported).selectbox(key="tema").select("Beboervejledninger").run()

    assert verdict(page) == "Det ene mål er nået."


def test_a_status_leaves_only_goals_that_have_it(app: OpenApp, reported: Path) -> None:
    page = app(reported).selectbox(key="status").select("◔ langt bagud").run()

    assert verdict(page) == "Alle 9 mål er langt bagud."
    assert "9 | ◔ langt bagud | 22 % af målene" in shown(page)


def test_figures_without_a_goal_are_no_verdict(app: OpenApp, reported: Path) -> None:
    page = app(reported).selectbox(key="status").select("– intet mål").run()

    assert verdict(page) == "Her er tal, men ingen mål at holde dem op imod."
    assert "Mål pr. indsatsområde" not in headings(page)


def test_filters_that_leave_nothing_say_what_to_do(app: OpenApp, reported: Path) -> None:
    page = app(reported).selectbox(key="status").select("✖ ikke nået").run()

    assert page.subheader[0].value == "Ingen tal i dette udsnit"


def test_every_goal_is_a_link_away(app: OpenApp, reported: Path) -> None:
    assert app(reported).get("page_link")[-1].proto.label == "Se alle mål på Målopfyldelse"


def test_an_invented_plan_is_marked(app: OpenApp, reported: Path) -> None:
    page = app(reported)
    assert not page.warning

    page.selectbox(key="helhedsplan").select("eksempelby").run()

    assert page.warning[0].value.startswith("**Opdigtet helhedsplan.**")
    assert page.caption[0].value.startswith(r"Eksempelby \(opdigtet\)")


def test_a_link_opens_the_view_it_names(app: OpenApp, reported: Path) -> None:
    page = app(reported, link={"helhedsplan": INVENTED, "omraade": "Nordenvang"})

    assert page.caption[0].value == r"Eksempelby \(opdigtet\) · 4. kvartal 2023 · Nordenvang"


def test_a_link_with_unknown_names_falls_back_to_the_default(app: OpenApp, reported: Path) -> None:
    page = app(reported, link={"helhedsplan": "Andeby", "aar": "1850"})

    assert not page.exception
    assert page.caption[0].value == "Slagelse · 3. kvartal 2023 · Hele helhedsplanen"
