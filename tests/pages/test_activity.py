"""*Aktivitet*: empty, the list of activities, one of them, and after each choice."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.screen import ACTIVITY, OpenApp, row_with, shown

GUIDANCE = "slagelse/beboervejledning"
TALKS = "Antal vejledningssamtaler med beboere (Godkendt af LBF)"
INVENTED = {"helhedsplan": "Eksempelby (opdigtet)"}
INVENTED_GUIDANCE = {**INVENTED, "aktivitet": "Beboervejledning"}


def opened(app: OpenApp, store: Path, activity_id: str = GUIDANCE) -> AppTest:
    return app(store, ACTIVITY).selectbox(key="aktivitet").select(activity_id).run()


def invented(app: OpenApp, store: Path) -> AppTest:
    return app(store, ACTIVITY, link=INVENTED_GUIDANCE)


def quarters_with_texts(page: AppTest) -> list[str]:
    return [one.label for one in page.expander if one.label != "Skriv en kommentar"]


def test_an_empty_store_says_what_to_do_next(app: OpenApp) -> None:
    page = app(page=ACTIVITY)

    assert not page.exception
    assert page.title[0].value == "Aktivitet"
    assert page.subheader[0].value == "Her er ingen helhedsplan endnu"


def test_without_a_choice_the_activities_stand_with_their_goals_per_status(
    app: OpenApp, reported: Path
) -> None:
    page = app(reported, ACTIVITY)

    assert not page.exception
    assert row_with(page, "Fritidsjob og lommepengejob") == (
        "Fritidsjob og lommepengejob | 4 af 4 mål | ✔ 1 nået | ◕ 3 på vej"
    )
    assert 'data-choose="slagelse/fritidsjob"' in "".join(
        element.proto.body for element in page.get("html")
    )


def test_the_way_back_shows_every_activity(app: OpenApp, reported: Path) -> None:
    page = opened(app, reported)
    assert page.header[0].value == "Beboervejledning"

    page.button(key="every_activity").click().run()

    assert not page.exception
    assert page.selectbox(key="aktivitet").value == "Alle aktiviteter"
    assert "Vælg en aktivitet" in shown(page)


def test_an_activity_says_what_it_is_for_and_whom(app: OpenApp, reported: Path) -> None:
    said = shown(opened(app, reported, "slagelse/uddannelsesvejledning")).replace("\\", "")

    assert "**Formål.** At flytte uddannelsesvejledningen ud i området" in said
    assert "**Målgruppe.** Unge fra 7. klasse til 24 år" in said


def test_an_activity_that_nobody_has_described_says_so(app: OpenApp, reported: Path) -> None:
    page = app(reported, ACTIVITY).selectbox(key="helhedsplan").select("fredericia").run()
    page.selectbox(key="aktivitet").select("fredericia/frivillige").run()

    assert not page.exception
    assert "Formål og målgruppe er ikke skrevet ind" in shown(page)
    assert "Der er ikke skrevet milepæle for aktiviteten." in shown(page)


def test_an_indicator_stands_with_its_goal_and_its_quarters(app: OpenApp, reported: Path) -> None:
    page = opened(app, reported)

    said = shown(page)
    assert f"{TALKS} | 1.160 af 1.100 | 825 | 105 % | ✔ nået" in said
    assert f"{TALKS} | 1.–2. kvartal samlet: 831 | 1.–2. kvartal samlet: 831 | 329" in said
    assert 'aria-label="329 i 3. kvartal 2023."' in "".join(
        element.proto.body for element in page.get("html")
    )


def test_an_area_has_its_own_figures(app: OpenApp, reported: Path) -> None:
    page = opened(app, reported).selectbox(key="omraade").select("Ringparken").run()

    assert not page.exception
    assert row_with(page, "Antal vejledningssamtaler med beboere").endswith("175")


def test_the_newest_texts_are_open_and_the_earlier_ones_folded(
    app: OpenApp, reported: Path
) -> None:
    page = invented(app, reported)

    assert not page.exception
    assert quarters_with_texts(page) == ["4. kvartal 2023", "3. kvartal 2023"]
    said = shown(page)
    assert "Udfordringer | Mange henvender sig om de samme breve om boligstøtte." in said
    assert "Flere kommer, når vejlederen sidder samme sted" not in said


def test_a_promise_stands_above_what_came_of_it(app: OpenApp, reported: Path) -> None:
    """It is of the quarter before; that of the quarter shown is the next one's."""
    page = invented(app, reported)
    assert "Lovet i" not in shown(page)

    page.selectbox(key="aar").select(2024).run()
    page.selectbox(key="kvartal").select(1).run()

    assert not page.exception
    assert (
        " | Lovet i 4. kvartal 2023 | 250 samtaler og mindst tre temavejledninger.\n"
        " | Status i 1. kvartal 2024 | "
        "Aktiviteten har ikke skrevet om status i 1. kvartal 2024 endnu.\n"
    ) in shown(page)
    page.selectbox(key="kvartal").select(2).run()
    assert "Lovet i" not in shown(page)


def test_a_text_of_a_later_quarter_is_not_told(app: OpenApp, reported: Path) -> None:
    page = invented(app, reported).selectbox(key="kvartal").select(3).run()

    assert quarters_with_texts(page) == ["3. kvartal 2023"]
    assert "Flere kommer, når vejlederen sidder samme sted" in shown(page)


def test_milestones_stand_with_symbol_word_and_dates(app: OpenApp, reported: Path) -> None:
    page = invented(app, reported)

    assert row_with(page, "Fast samarbejde med Borgerservice") == (
        "Fast samarbejde med Borgerservice | ✔ nået | 30. juni 2024 | 12. september 2024 | planen"
    )
    assert row_with(page, "Beboere oplært som digitale hjælpere") == (
        "Beboere oplært som digitale hjælpere | ◔ udskudt | 31. december 2026 | – | planen"
    )


def test_a_finding_about_its_cells_leads_to_the_cell(app: OpenApp, reported: Path) -> None:
    page = opened(app, reported, "slagelse/uddannelsesvejledning")

    said = shown(page)
    assert "Områderne giver 95 tilsammen" in said
    assert "ark 6. Uddannelsesvejledning, Ungee, D7 | slagelse_2023K3.xlsx" in said
    assert "Områderne giver 95 tilsammen" not in shown(opened(app, reported))


def test_without_findings_or_corrections_it_says_so(app: OpenApp, reported: Path) -> None:
    said = shown(invented(app, reported))

    assert "✔ Kontrollen har ingen bemærkninger til de tal, der gælder nu." in said
    assert "Ingen af aktivitetens tal er rettet." in said


def test_a_corrected_figure_says_was_became_why_when_and_who(app: OpenApp, corrected: Path) -> None:
    page = app(
        corrected, ACTIVITY, link={**INVENTED_GUIDANCE, "aar": "2026", "kvartal": "1. kvartal"}
    )

    row = row_with(page, "Antal vejledningssamtaler med beboere")
    assert row.startswith(
        "Antal vejledningssamtaler med beboere | Nordenvang | 1. kvartal 2026 | opgjort"
        " | 189 | 212 | Fire tal er talt efter og rettet | "
    )
    assert row.endswith("Prøveleder")


@pytest.mark.parametrize(
    ("key", "choice", "expected"),
    [
        ("kvartal", 2, "Slagelse · 2. kvartal 2023"),
        ("indsatsomraade", "Beskæftigelse", "KVINFO Mentorforløb"),
        ("omraade", "Motalavej", "Slagelse · 3. kvartal 2023 · Motalavej"),
        ("tema", "Jobs", "Fritidsjob og lommepengejob | 1 af 1 mål | ◕ 1 på vej"),
        ("status", "◑ bagud", "KVINFO Mentorforløb | 0 af 1 mål | ◑ 1 bagud"),
        ("helhedsplan", "fredericia", "Fredericia · 4. kvartal 2019"),
    ],
)
def test_a_filter_narrows_the_list(
    app: OpenApp, reported: Path, key: str, choice: str | int, expected: str
) -> None:
    page = app(reported, ACTIVITY).selectbox(key=key).select(choice).run()

    assert not page.exception
    assert expected in shown(page).replace("\\", "")


def test_a_year_moves_the_page(app: OpenApp, reported: Path) -> None:
    page = app(reported, ACTIVITY, link=INVENTED)
    years = page.selectbox(key="aar")

    assert years.value == 2023
    assert not years.select(2023).run().exception


def test_filters_that_leave_no_figure_say_so(app: OpenApp, reported: Path) -> None:
    page = opened(app, reported).selectbox(key="tema").select("Jobs").run()

    assert not page.exception
    assert "Aktiviteten har ingen tal i dette udsnit." in page.info[0].value


def test_a_link_opens_the_activity_it_names(app: OpenApp, reported: Path) -> None:
    page = invented(app, reported)

    assert page.header[0].value == "Beboervejledning"
    assert page.warning[0].value.startswith("**Opdigtet helhedsplan.**")
