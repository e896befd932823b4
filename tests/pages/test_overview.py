"""*Overblik*: empty, filled, and after each choice in the filter row."""

from pathlib import Path

from tests.pages.screen import OpenApp, alternatives, row_with, shown

INVENTED = "Eksempelby (opdigtet)"


def test_an_empty_store_says_what_to_do_next(app: OpenApp) -> None:
    page = app()

    assert not page.exception
    assert page.title[0].value == "Overblik"
    assert page.subheader[0].value == "Her er ingen tal endnu"
    assert page.get("page_link")[0].proto.label == "Indlæs en fil"
    assert len(page.selectbox) == 0


def test_plans_without_figures_are_still_an_empty_page(app: OpenApp, plans_only: Path) -> None:
    assert app(plans_only).subheader[0].value == "Her er ingen tal endnu"


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
    assert app(reported).header[0].value == (
        "26 af 41 mål er nået eller på vej; 10 er langt bagud, 4 er bagud og 1 mangler tal."
    )


def test_each_status_stands_with_symbol_word_and_count(app: OpenApp, reported: Path) -> None:
    said = shown(app(reported))

    assert "16 | ✔ nået" in said
    assert "10 | ◕ på vej" in said
    assert "4 | ◑ bagud" in said
    assert "10 | ◔ langt bagud" in said
    assert "19 | – intet mål" in said


def test_a_goal_reads_as_the_leader_reported_it(app: OpenApp, reported: Path) -> None:
    goal = row_with(app(reported), "Antal vejledningssamtaler med beboere")

    assert "Beboervejledning | 1.160 af 1.100 | 825 | 105 % |" in goal
    assert goal.endswith("✔ nået")


def test_a_goal_on_track_says_what_could_be_expected_by_now(app: OpenApp, reported: Path) -> None:
    goal = row_with(app(reported), "Antal af fritidsjobs og lommepengejobs")

    assert "40 af 60 | 45 | 67 % |" in goal
    assert goal.endswith("◕ på vej")


def test_an_approximate_figure_says_so(app: OpenApp, reported: Path) -> None:
    assert "ca. 5–6 af 12" in row_with(app(reported), "Antal frivillige gennemgående")


def test_the_chart_has_the_counts_as_its_text(app: OpenApp, reported: Path) -> None:
    (alternative,) = alternatives(app(reported))

    assert alternative.startswith("Søjler med antallet af mål pr. indsatsområde")
    assert "Uddannelse og Livschancer: 2 nået, 4 på vej og 1 bagud." in alternative


def test_another_plan_begins_at_its_own_newest_quarter(app: OpenApp, reported: Path) -> None:
    page = app(reported).selectbox(key="omraade").select("Ringparken").run()
    page.selectbox(key="helhedsplan").select("fredericia").run()

    assert not page.exception
    assert page.caption[0].value == "Fredericia · 4. kvartal 2019 · Hele helhedsplanen"
    assert "54 af 40" in shown(page)


def test_a_year_and_a_quarter_move_the_page(app: OpenApp, reported: Path) -> None:
    page = app(reported).selectbox(key="kvartal").select(2).run()

    assert page.caption[0].value == "Slagelse · 2. kvartal 2023 · Hele helhedsplanen"


def test_a_focus_area_leaves_only_its_own_goals(app: OpenApp, reported: Path) -> None:
    page = app(reported).selectbox(key="indsatsomraade").select("Beskæftigelse").run()

    assert page.header[0].value.startswith("2 af 9 mål er nået eller på vej")
    assert "Antal vejledningssamtaler med beboere" not in shown(page)


def test_an_area_shows_its_share_of_the_whole(app: OpenApp, reported: Path) -> None:
    page = app(reported).selectbox(key="omraade").select("Ringparken").run()

    assert page.caption[0].value.endswith("Ringparken")
    assert "582" in row_with(page, "Antal vejledningssamtaler med beboere")
    assert row_with(page, "Antal vejledningssamtaler med beboere").endswith("50 %")


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
