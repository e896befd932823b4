"""*Datakvalitet*: empty, filled, each filter, and a link opened cold."""

from pathlib import Path

import pytest

from tests.pages.screen import QUALITY, OpenApp, row_with, shown

FREDERICIA = {"helhedsplan": "Fredericia"}


def test_an_empty_store_says_what_to_do_next(app: OpenApp) -> None:
    page = app(page=QUALITY)

    assert not page.exception
    assert page.title[0].value == "Datakvalitet"
    assert page.subheader[0].value == "Her er ingen helhedsplan endnu"


def test_the_verdict_stands_first_in_one_sentence(app: OpenApp, reported: Path) -> None:
    page = app(reported, QUALITY)

    assert not page.exception
    assert (
        "98 % af tallene for 3. kvartal 2023 er indberettet (59 af 60); 1 sum stemmer ikke."
        in shown(page).replace("\\", "")
    )


def test_a_difference_is_told_in_a_sentence(app: OpenApp, reported: Path) -> None:
    said = shown(app(reported, QUALITY))

    assert "Områderne giver 95, men der er indberettet 94 i alt: 1 for lidt." in said


def test_the_differences_of_the_quarters_are_found(app: OpenApp, reported: Path) -> None:
    said = shown(app(reported, QUALITY, FREDERICIA))

    assert "Kvartalerne giver 44, men der er indberettet 43 for året til dato" in said
    assert said.count("men der er indberettet") == 5


def test_each_activity_and_quarter_has_symbol_and_word(app: OpenApp, reported: Path) -> None:
    said = shown(app(reported, QUALITY))

    assert "Uddannelsesvejledning, Ungeenheden – Slagelse Kommune | ◑ 5 af 7 | ◑ 5 af 7 |" in said
    assert "Junior Betjent | ✖ mangler | ✖ mangler | ✔ 1 af 1" in said


def test_the_days_late_stand_beside_the_deadline(app: OpenApp, reported: Path) -> None:
    row = row_with(app(reported, QUALITY), "Junior Betjent")

    assert row.startswith("Junior Betjent | 1 af 1 | 30. oktober 2023 | ")
    assert row.endswith(" dage for sent")


def test_a_finding_stands_with_its_file_cell_and_text(app: OpenApp, reported: Path) -> None:
    said = shown(app(reported, QUALITY))

    assert "6. Uddannelsesvejledning, Ungee, D7 | M: 36 R: 25 S: 34 I alt 94" in said


def test_a_number_that_differs_can_be_asked_about(app: OpenApp, reported: Path) -> None:
    tables = "".join(element.proto.body for element in app(reported, QUALITY).get("html"))

    assert 'data-explain="2023K3||slagelse/uddannelsesvejledning/unge-i-vejledning"' in tables


@pytest.mark.parametrize(
    ("key", "choice", "said", "unsaid"),
    [
        ("helhedsplan", "fredericia", "45 af 46", "Junior Betjent"),
        ("kvartal", 1, "1. kvartal 2023 er indberettet", "3. kvartal 2023"),
        ("indsatsomraade", "Kriminalpræventiv Indsats", "Junior Betjent", "Beboervejledning |"),
        ("omraade", "Ringparken", "Beboervejledning |", "Junior Betjent |"),
        ("aktivitet", "slagelse/junior-betjent", "Junior Betjent", "Mind Your Own Business"),
        ("tema", "Frivillige", "Lokalt engagement og frivillighed", "Junior Betjent |"),
        ("status", "✔ nået", "100 % af tallene", "Denne måned"),
    ],
)
def test_a_filter_moves_the_page(
    app: OpenApp, reported: Path, key: str, choice: str | int, said: str, unsaid: str
) -> None:
    page = app(reported, QUALITY).selectbox(key=key).select(choice).run()

    assert not page.exception
    assert said in shown(page)
    assert unsaid not in shown(page)


def test_a_link_opens_the_year_and_quarter_it_names(app: OpenApp, reported: Path) -> None:
    link = {"helhedsplan": "Eksempelby (opdigtet)", "aar": "2023", "kvartal": "2. kvartal"}
    page = app(reported, QUALITY, link)

    assert page.caption[0].value.endswith("2. kvartal 2023 · Hele helhedsplanen")
    assert "2. kvartal 2023 er indberettet" in shown(page)
