"""Figures that could not be told from their cell: they are never counted and fell no document."""

from datetime import date
from pathlib import Path

import pytest

from loaders import check_file, hand_in
from reports import documents, meetings
from store.catalogue import current_catalogue
from store.write import publish
from tests.given import BY, PLAN_ID, Indicator, catalogue, store_with
from tests.reports.read_back import words_of

UNSETTLED = """\
Plan;Aktivitet;Indikator;Område;Periode;Type;Værdi
Proeveby;Vejledning;Samtaler;;2023;Mål;40
Proeveby;Vejledning;Samtaler;;2023K1;Opnået;{cell}
"""


@pytest.mark.parametrize("cell", ["12 (13)", "12 (95", "12 (3) (4)", "12 *(13)"])
def test_a_figure_that_could_be_several_stands_as_it_stood_and_fells_no_document(
    tmp_path: Path, cell: str
) -> None:
    store = store_with(tmp_path, catalogue(Indicator("Samtaler")))
    content = UNSETTLED.format(cell=cell).encode()
    checked = check_file("tal.csv", content, catalogue=current_catalogue(store))
    publish(store, hand_in(store, checked, BY), BY)
    written = documents.files(store, PLAN_ID, "2023K1")
    for name in ("kvartalsrapport.docx", "bestyrelsesbilag.pdf", "tal.xlsx"):
        assert f"»{cell}« (usikkert)" in words_of(name, written[name])
    assert meetings.freeze(store, PLAN_ID, "2023K1", date(2023, 5, 2), BY)
    store.close()
