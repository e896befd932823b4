"""`oplæg.pptx`, read by python-pptx anew."""

from io import BytesIO
from pathlib import Path
from typing import Any

import pptx
import pytest
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Show

from reports import contents, slides
from reports.contents import Contents
from tests.given import PLAN_ID, Figure, Indicator, catalogue, store_with


@pytest.fixture(scope="module")
def show(slagelse: Contents) -> Show:
    return open_slides(slides.write(slagelse))


def open_slides(content: bytes) -> Show:
    return pptx.Presentation(BytesIO(content))


def charts(show: Show) -> list:
    return [[shape.chart for shape in slide.shapes if shape.has_chart] for slide in show.slides]


def test_there_are_five_slides_with_danish_titles_and_one_of_the_milestones(show: Show) -> None:
    assert [slide.shapes.title.text_frame.text for slide in show.slides] == [
        "Sådan går det med målene: Slagelse, 3. kvartal 2023",
        "Indsatsområderne",
        "Kræver en beslutning",
        "Udviklingen i temaerne",
        "Siden sidste kvartal",
        "Milepælene",
    ]


def test_the_charts_are_native_and_hold_their_figures(show: Show) -> None:
    drawn = charts(show)
    assert [len(of_slide) for of_slide in drawn] == [1, 1, 0, 3, 0, 0]
    (goals,) = drawn[0]
    plot = goals.plots[0]
    assert list(plot.categories) == [
        "✔ nået",
        "◕ på vej",
        "◑ bagud",
        "◔ langt bagud",
        "○ ikke startet",
        "◌ ufuldstændige tal",
        "? ingen tal",
    ]
    assert list(plot.series[0].values) == [15, 11, 3, 9, 1, 1, 1]
    assert goals.part.chart_workbook.xlsx_part is not None


def test_a_quarter_that_was_not_reported_by_itself_is_a_gap(show: Show) -> None:
    guidance = charts(show)[3][1]
    assert guidance.chart_title.text_frame.text == "Beboervejledninger"
    assert list(guidance.plots[0].series[0].values) == [None, None, 329]


def labels(chart: Any) -> dict[int, str]:
    """The number format of each labelled bar of the first series."""
    return {
        int(label.find(qn("c:idx")).get("val")): label.find(qn("c:numFmt")).get("formatCode")
        for label in chart.plots[0].series[0]._element.iter(qn("c:dLbl"))
    }


def test_a_bar_says_its_figure_with_the_decimals_it_has_everywhere(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Børn", aggregation="average", theme="Børn")),
        Figure("Børn", None, "2023K1", "actual", 0.4),
        Figure("Børn", None, "2023K2", "actual", -7.5),
        Figure("Børn", None, "2023K3", "actual", None, 5, 6),
        Figure("Børn", None, "2023K4", "actual", 12),
    )
    (chart,) = charts(open_slides(slides.write(contents.read(store, PLAN_ID, "2023K4"))))[3]
    store.close()

    assert list(chart.plots[0].categories) == [f"{number}. kvartal 2023" for number in range(1, 5)]
    assert labels(chart) == {0: "#,##0.0", 1: "#,##0.0", 2: '"ca. 5–6"', 3: "#,##0"}
    assert list(chart.plots[0].series[0].values) == [0.4, -7.5, 5.5, 12]
    assert not chart.plots[0].series[0].invert_if_negative


def test_every_chart_and_table_says_what_it_shows(show: Show) -> None:
    spoken = [
        shape._element._nvXxPr.cNvPr.get("descr")
        for slide in show.slides
        for shape in slide.shapes
        if shape.has_chart or shape.has_table
    ]
    assert len(spoken) == 6
    assert all(spoken)
    assert spoken[0] == (
        "Søjler med antallet af mål pr. status. "
        "26 af 41 mål er nået eller på vej, heraf 3 på ufuldstændige tal; "
        "9 er langt bagud, 3 er bagud, 1 har ufuldstændige tal, 1 er ikke startet og 1 mangler tal."
    )


def test_the_decisions_stand_in_a_table_with_their_reasons(show: Show) -> None:
    (table,) = [shape.table for shape in show.slides[2].shapes if shape.has_table]
    assert len(table.rows) == 7
    assert table.cell(1, 0).text_frame.text.startswith("Antal frivillige gennemgående\n")
    assert "der mangler ca. 6–7 af de 12" in table.cell(1, 2).text_frame.text
