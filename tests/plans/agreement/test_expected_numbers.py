"""Expected numbers behind labels of their own and for several years, and milestones in one line."""

from datetime import date

import pytest

from plans.agreement.read import draft_of_text
from plans.agreement.sentences import sentences
from plans.draft import DraftPlan

WRITTEN = """\
Helhedsplanen Kildeparken

Aftalen gælder fra 1. januar 2025 til 31. december 2028.

Indsatsområde: Beskæftigelse

Aktivitet: Værkstedshold
Formål: Flere unge prøver et fag.
Målgruppe: Unge på 15-19 år.
Forventet antal: 12 unge på værkstedshold i 2025, 16 i 2026 og 20 i både 2027 og 2028.
Milepæle: Mester er ansat senest d. 1. maj 2025. Aftale med to skoler i 3. kvartal 2025. Den \
gælder alle hold. Evaluering december 2026.

Aktivitet: Cykelværksted
Målgruppe: Børn i 3.-6. klasse.
Det forventes, at 24 børn deltager i 2025, 30 børn i 2026.
Succeskriterier:
- 24 børn deltager i 2025
- 27 børn deltager i 2026
Forventede resultater: Vi forventer, at 40 cykler årligt bliver sat i stand, og at 10 af dem \
bliver givet videre hvert år.
"""


@pytest.fixture(scope="module")
def draft() -> DraftPlan:
    return draft_of_text(WRITTEN)


def targets(draft: DraftPlan, activity: str) -> list[tuple[str, str, float | None]]:
    names = {one.indicator_id: one.name for one in draft.indicators}
    return [
        (names[one.indicator_id], one.period, one.value)
        for one in draft.figures
        if f"/{activity}/" in one.indicator_id
    ]


def test_the_label_of_expected_numbers_ends_the_target_group(draft: DraftPlan) -> None:
    assert [(one.name, one.target_groups) for one in draft.activities] == [
        ("Værkstedshold", "Unge på 15-19 år."),
        ("Cykelværksted", "Børn i 3.-6. klasse."),
    ]


def test_each_year_of_a_sentence_has_its_own_number(draft: DraftPlan) -> None:
    name = "Unge på værkstedshold"
    assert targets(draft, "vaerkstedshold") == [
        (name, "2025", 12.0),
        (name, "2026", 16.0),
        (name, "2027", 20.0),
        (name, "2028", 20.0),
    ]


def test_a_number_that_is_said_twice_is_one_and_another_is_asked_about(draft: DraftPlan) -> None:
    assert targets(draft, "cykelvaerksted")[:2] == [
        ("24 børn deltager i 2025", "2025", 24.0),
        ("24 børn deltager i 2025", "2026", 27.0),
    ]
    (question,) = [one for one in draft.questions if one.subject == "target"]
    assert question.readings == (
        "27 børn deltager i 2026",
        "Det forventes, at 24 børn deltager i 2025, 30 børn i 2026.",
    )


def test_two_numbers_of_one_sentence_are_two_indicators(draft: DraftPlan) -> None:
    assert targets(draft, "cykelvaerksted")[2:] == [
        (name, year, value)
        for name, value in (
            ("40 cykler årligt bliver sat i stand", 40.0),
            ("10 af dem bliver givet videre hvert år", 10.0),
        )
        for year in ("2025", "2026", "2027", "2028")
    ]


def test_a_number_that_could_be_of_several_years_is_asked_about() -> None:
    draft = draft_of_text(WRITTEN.replace("i 2026 og 20", "senere og 20"))
    (question,) = [one for one in draft.questions if one.readings == ("12", "16", "20")]
    assert question.place == "linje 10"


def test_every_sentence_with_a_day_of_its_own_is_a_milestone(draft: DraftPlan) -> None:
    assert [(one.name, one.due_date) for one in draft.milestones] == [
        ("Mester er ansat", date(2025, 5, 1)),
        ("Aftale med to skoler. Den gælder alle hold", date(2025, 9, 30)),
        ("Evaluering", date(2026, 12, 31)),
    ]


def test_a_short_form_ends_no_sentence() -> None:
    assert sentences("Der kommer ca. 20 børn. 5 af dem d. 1. maj; alle i afd. 3.") == [
        "Der kommer ca. 20 børn.",
        "5 af dem d. 1. maj",
        "alle i afd. 3.",
    ]
