"""A delaftale as a PDF with text: ruled tables, running titles and lines that end with the page."""

import pytest
import typst

from plans.agreement.read import draft_of
from plans.draft import DraftPlan

PAGES = """
#set page(footer: context [
  Delaftale for indsatsområdet Beskæftigelse #h(1fr) #counter(page).display()
])
#set text(size: 10pt, lang: "da")
= Delaftale for indsatsområdet Beskæftigelse
Navn på den boligsociale indsats, som delaftalen vedrører:

Den boligsociale helhedsplan - Sammen om Åbyen

Delaftalen gælder fra - til: 1. januar 2023 – 31. december 2026

Delaftalens parter:
- Nørreby Kommune
- Boligforeningen Åbo

#table(columns: 6,
 [Delmål], [Indikator], [Baseline boligområde / målgruppe], [Evt. anden baseline (kommune)],
 [Baseline år], [Datakilde],
 [Færre unge uden for uddannelse],
 [Andel unge uden job og uddannelse \\ a. 16-19 år \\ b. 20-24 år],
 [a. 8,25% \\ b. 21,5%], [a. 4,1% \\ b. 9,75%], [2020], [LBF Beboerdata],
)
#pagebreak()
#table(columns: 1,
 [Aktivitetsnavn: \\ Værksted for unge],
 [Formål: \\ Formålet er at unge uden uddannelse får en hverdag og kommer tættere på en læreplads
  eller en anden uddannelse, som de kan gennemføre og blive glade for i mange år.],
 [Delmål:
  - 40 unge om året får en plads
  - De unge får prøvet mindst et fag
 ],
)
"""


@pytest.fixture(scope="module")
def draft() -> DraftPlan:
    return draft_of("delaftale.pdf", typst.compile(PAGES.encode()))


def test_a_running_title_with_its_page_is_no_focus_area(draft: DraftPlan) -> None:
    assert [one.name for one in draft.focus_areas] == ["Beskæftigelse"]
    assert [(one.name, one.focus_area) for one in draft.activities] == [
        ("Delmål", "Beskæftigelse"),
        ("Værksted for unge", "Beskæftigelse"),
    ]


def test_lists_in_ruled_cells_are_indicators_with_their_own_figures(draft: DraftPlan) -> None:
    assert [
        (one.indicator_id, one.area_code, one.period, one.value)
        for one in draft.figures
        if one.kind == "baseline"
    ] == [
        (f"noerreby/delmaal/andel-unge-uden-job-og-uddannelse-{ages}", area, "2020", value)
        for ages, area, value in (
            ("16-19-aar", None, 8.25),
            ("16-19-aar", "Kommunen", 4.1),
            ("20-24-aar", None, 21.5),
            ("20-24-aar", "Kommunen", 9.75),
        )
    ]


def test_a_sentence_over_several_lines_is_one(draft: DraftPlan) -> None:
    assert draft.activities[1].purpose == (
        "Formålet er at unge uden uddannelse får en hverdag og kommer tættere på en læreplads "
        "eller en anden uddannelse, som de kan gennemføre og blive glade for i mange år."
    )
    assert draft.activities[1].sub_goals == (
        "40 unge om året får en plads",
        "De unge får prøvet mindst et fag",
    )
