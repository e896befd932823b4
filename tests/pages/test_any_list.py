"""Lists with any column blank, missing, doubled or of the wrong type, handed in on *Indlæs*: each
is read or told of in Danish, and none fells the page.
"""

from pathlib import Path

import pytest

from tests.loaders.given_files import Cell
from tests.loaders.test_any_input import Grid, as_text, changed
from tests.pages.screen import UPLOAD, OpenApp, shown
from ui import text

NAMED: list[Cell] = ["Slagelse", "Beboervejledning", "Uddannelse og Beskæftigelse"]
REFERRALS = "Antal viderehenvisninger (Selvvalgt indikator)"
LIST: Grid = [
    ["Plan", "Aktivitet", "Indsatsområde", "Indikator", "Område", "Periode", "Type", "Værdi"],
    [*NAMED, REFERRALS, "R", "2023K3", "Opgørelse", 5],
    [*NAMED, "Antal ture", "S", "2023K2", "Mål", "Under 20"],
]
UNKNOWN_PLAN: Grid = [
    [("Ukendtby" if cell == "Slagelse" else cell) for cell in row] for row in LIST
]
WITHOUT_ACTIVITY: Grid = [["indikator", "periode", "værdi"], ["Antal ture", "2023K3", 5]]
OF_STATISTICS: Grid = [
    ["område", "ydelsestype", "tid", "indhold"],
    ["Ringparken", "A-dagpenge", "2023K3", 5],
]


def handed_in(app: OpenApp, store: Path, lists: dict[str, Grid]) -> tuple[str, int]:
    """What the page says of the files, and how many of them can be published."""
    page = app(store, UPLOAD)
    page.text_input(key="name").set_value("Leder Lund")
    files = [(f"{name}.csv", as_text(rows), "text/csv") for name, rows in lists.items()]
    page.file_uploader(key="files").set_value(files).run()
    assert not page.exception
    said = shown(page)
    assert text.UNEXPECTED_ERROR_TITLE not in said
    assert "en fejl, som Helhedsblik ikke kender" not in said
    for name in lists:
        assert f"{name}.csv" in said
    open_buttons = [one for one in page.button if one.label == text.PUBLISH and not one.disabled]
    return said, len(open_buttons)


@pytest.mark.parametrize("change", ["blank", "blank at first", "missing", "doubled", "words"])
def test_a_list_with_a_column_out_of_order_is_read_or_told_of(
    app: OpenApp, plans_only: Path, change: str
) -> None:
    lists = {
        f"{place}": rows
        for place in range(len(LIST[0]))
        for name, rows in changed(LIST, place)
        if name == change
    }
    assert len(lists) == 8
    handed_in(app, plans_only, lists)


def test_lists_of_an_unknown_plan_or_of_none_cannot_be_published(
    app: OpenApp, plans_only: Path
) -> None:
    lists = {"ukendt": UNKNOWN_PLAN, "bar": WITHOUT_ACTIVITY, "statistik": OF_STATISTICS}
    assert handed_in(app, plans_only, {"kendt": LIST[:2]})[1] == 1

    said, publishable = handed_in(app, plans_only, lists)
    assert "Helhedsplanen Ukendtby kendes ikke." in said
    assert "Det fremgår ikke, hvilken helhedsplan tallene hører til." in said
    assert publishable == 0
