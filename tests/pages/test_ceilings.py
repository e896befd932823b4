"""What must not exceed a number is said in words on every page and in every document."""

from pathlib import Path

import pytest

from tests.given import Figure, Indicator, catalogue
from tests.pages.media import documents, store_file
from tests.pages.screen import ACTIVITY, ATTAINMENT, OVERVIEW, OpenApp, row_with, shown
from tests.sql.counted import quarters

SAID = "175 af højst 200"
NOW = f"{SAID} (forventet nu: højst 150)"
WHY = "Bagud tre kvartaler i træk; 175 er 25 over de højst 150, man kan forvente nu."


@pytest.fixture
def complaints(tmp_path: Path) -> Path:
    """At most 200 complaints a year, of which 150 can be expected by now, and 175 have come."""
    return store_file(
        tmp_path,
        catalogue(Indicator("Klager", direction="decrease")),
        Figure("Klager", None, "2024", "target", 200),
        *quarters("Klager", 60, 60, 55),
    )


def test_a_ceiling_stands_in_words_where_others_have_a_share(
    app: OpenApp, complaints: Path
) -> None:
    page = app(complaints, ATTAINMENT)
    assert row_with(page, "Klager") == (
        f"Klager | Vejledning | {SAID} | ◑ bagud | 175 | mål højst 200 | højst 150 | 25 for højt "
        "| 233"
    )

    page = page.switch_page(ACTIVITY).run()
    page.selectbox(key="aktivitet").select("proeveby/vejledning").run()
    assert f"{NOW} | højst 150 | {SAID} | ◑ bagud" in shown(page)


def test_a_ceiling_that_needs_a_decision_has_no_share_beside_it(
    app: OpenApp, complaints: Path
) -> None:
    page = app(complaints, OVERVIEW)

    assert f"Klager | Vejledning | {WHY} | {NOW} | ◑ bagud" in shown(page)


def test_a_ceiling_is_said_in_the_same_words_in_every_document(complaints: Path) -> None:
    told = documents(complaints, "2024K3")

    assert told.pdf.count(NOW) == 2
    assert WHY in told.pdf
    assert f"{NOW}\n◑ bagud | {WHY}" in told.slides[2]
    (goal,) = [row for row in told.book.worksheets[1].iter_rows() if row[1].value == "Klager"]
    assert [cell.value for cell in goal[6:12]] == [175, 150, 200, SAID, None, "◑ bagud"]
    assert goal[8].number_format == '"højst "#,##0'
