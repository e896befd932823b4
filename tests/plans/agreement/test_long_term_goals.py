"""A table of delmål without a column of indicators, and the heading that ends a list of areas."""

import pytest

from plans.agreement.read import draft_of_text
from plans.draft import DraftPlan

WRITTEN = """\
Delaftale for helhedsplanen Elmeparken

Aftalen er mellem Birkeby Kommune og Boligforeningen Elm.
Aftalen gælder fra 1. januar 2025 til 31. december 2028.

Boligområder:
Elmeparken (1.210 beboere)
Askevang (480 beboere)

Langsigtede delmål

Delmål\tBaseline\tKommunens baseline\tMål 2028\tKilde
Andel voksne uden job falder\t41,5 % (2023)\t26 % (2022)\t35 %\tDanmarks Statistik
Antal unge i lære stiger\t14 (ultimo 2023)\t-\t30\tKommunens egne tal

Indsatsområde: Beskæftigelse
Aktivitet: Jobbutik
Formål: Flere kommer i arbejde.
"""


@pytest.fixture(scope="module")
def draft() -> DraftPlan:
    return draft_of_text(WRITTEN)


def test_delmaal_beside_their_figures_are_the_indicators(draft: DraftPlan) -> None:
    names = {one.indicator_id: one.name for one in draft.indicators}
    voksne, unge = "Andel voksne uden job falder", "Antal unge i lære stiger"
    assert [
        (names[one.indicator_id], one.kind, one.area_code, one.period, one.value)
        for one in draft.figures
    ] == [
        (voksne, "baseline", None, "2023", 41.5),
        (voksne, "baseline", "Kommunen", "2022", 26.0),
        (voksne, "target", None, "2028", 35.0),
        (unge, "baseline", None, "2023", 14.0),
        (unge, "target", None, "2028", 30.0),
    ]
    assert [one.value("source") for one in draft.indicators] == [
        "Danmarks Statistik",
        "Kommunens egne tal",
    ]


def test_long_term_delmaal_end_the_list_of_areas(draft: DraftPlan) -> None:
    assert [(one.name, one.residents) for one in draft.areas] == [
        ("Elmeparken", 1210),
        ("Askevang", 480),
        ("Birkeby Kommune", None),
    ]


def test_areas_in_the_midst_of_words_have_their_residents() -> None:
    listed = "Boligområder:\nElmeparken (1.210 beboere)\nAskevang (480 beboere)"
    words = "Planen dækker boligområderne Elmeparken (1.210 beboere) og Askevang (480 beboere)."
    assert [
        (one.name, one.residents) for one in draft_of_text(WRITTEN.replace(listed, words)).areas
    ] == [("Elmeparken", 1210), ("Askevang", 480), ("Birkeby Kommune", None)]
