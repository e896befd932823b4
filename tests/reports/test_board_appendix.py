"""`bestyrelsesbilag.pdf`, read by pypdf."""

import re
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from pypdf import PdfReader

from domain import clock
from reports import board_appendix, contents, meetings
from reports.contents import Contents
from store.connection import Store
from store.write import hand_in, publish
from submissions.meeting_decisions import Decision, submission
from tests.given import BY, PLAN_ID, Figure, Indicator, catalogue, indicator_id, store_with

VERDICT = (
    "26 af 41 mål er nået eller på vej, heraf 3 på ufuldstændige tal; "
    "9 er langt bagud, 3 er bagud, 1 har ufuldstændige tal, 1 er ikke startet og 1 mangler tal."
)


@pytest.fixture(scope="module")
def pages(slagelse: Contents) -> PdfReader:
    return PdfReader(BytesIO(board_appendix.write(slagelse)))


def words(pages: PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in pages.pages).split())


def root_of(pages: PdfReader) -> Any:
    return pages.trailer["/Root"].get_object()


def alternatives(element: Any) -> list[str]:
    element = element.get_object()
    if not isinstance(element, dict):
        return []
    children = element.get("/K", [])
    children = children if isinstance(children, list) else [children]
    own = [element["/Alt"]] if "/Alt" in element else []
    return own + [one for child in children for one in alternatives(child)]


def test_the_board_reads_two_to_four_a4_pages(pages: PdfReader) -> None:
    assert 2 <= len(pages.pages) <= 4
    assert {(round(p.mediabox.width), round(p.mediabox.height)) for p in pages.pages} == {
        (595, 842)
    }


def test_the_verdict_stands_first(pages: PdfReader) -> None:
    first = " ".join(pages.pages[0].extract_text().split())
    assert first.startswith(f"Bestyrelsesbilag Slagelse, 3. kvartal 2023 {VERDICT}")


def test_all_goals_that_need_a_decision_stand_on_the_first_page(
    pages: PdfReader, slagelse: Contents
) -> None:
    first = " ".join(pages.pages[0].extract_text().split())
    names = [" ".join(one.split()) for one in slagelse.urgent_goals["indicator"]]
    assert len(names) == 12
    assert [name for name in names if name not in first] == []
    assert "første af" not in first


def test_the_first_page_says_how_many_it_has_no_room_for(eksempelby: Contents) -> None:
    written = PdfReader(BytesIO(board_appendix.write(eksempelby)))
    first = " ".join(written.pages[0].extract_text().split())
    said = re.search(r"Her står de (\d+) første af 29 mål", first)
    assert said is not None
    assert 12 <= int(said[1]) <= 20
    assert len(written.pages) <= 4


def test_danish_numbers_statuses_and_reasons_are_written_out(pages: PdfReader) -> None:
    said = words(pages)
    assert "Beboervejledninger: 1.160 i de første tre kvartaler af 2023" in said
    assert "14 af 22" in said
    assert "ca. 5–6 (kvartalsmål: 12)" in said
    assert "✔ nået" in said
    assert "◔ langt bagud" in said
    assert "◌ ufuldstændige tal" in said
    assert "der mangler ca. 6–7 af de 12, man kan forvente nu." in said
    assert "1 indberettet total passer ikke med sine dele" in said


def test_the_pages_are_tagged_danish_and_universally_accessible(pages: PdfReader) -> None:
    root = root_of(pages)
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "da"
    assert "pdfuaid" in root["/Metadata"].get_object().get_data().decode()
    assert pages.metadata is not None
    assert pages.metadata.title == "Bestyrelsesbilag: Slagelse, 3. kvartal 2023"


def test_every_drawing_has_its_sentences(pages: PdfReader) -> None:
    said = alternatives(root_of(pages)["/StructTreeRoot"])
    assert said[0].startswith(
        "Antal mål pr. indsatsområde og status. Uddannelse og Livschancer: 2 nået, 4 på vej og 1"
    )
    assert len(said) == 4
    assert said[1].startswith("Jobs kvartal for kvartal. Jobs: 55")


def test_an_invented_plan_says_so(eksempelby: Contents) -> None:
    said = words(PdfReader(BytesIO(board_appendix.write(eksempelby))))
    assert "Opdigtet helhedsplan: navne og tal siger intet om et virkeligt boligområde." in said


def test_the_milestones_stand_with_those_that_are_overdue(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(clock.SETTING, "2027-01-01")
    said = words(
        PdfReader(BytesIO(board_appendix.write(contents.read(store, "eksempelby", "2023K4"))))
    )
    assert (
        "Milepæle 2 milepæle har overskredet deres frist, 5 er nået og 1 er opgivet. "
        "Milepæl Status i dag Frist Ventetid på højst en uge i alle områder Jobvejledning "
        "⚠ overskredet 31. december 2026"
    ) in said


def test_what_the_last_meeting_decided_is_followed(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Samtaler")),
        Figure("Samtaler", None, "2023", "target", 40, reported_in="2023K1"),
        Figure("Samtaler", None, "2023K1", "actual", 4),
        Figure("Samtaler", None, "2023K2", "actual", 20),
    )
    day = date(2023, 4, 12)
    meetings.freeze(store, PLAN_ID, "2023K1", day, BY)
    decided = Decision(
        PLAN_ID, day, indicator_id("Samtaler"), "Flere åbne dage", "Projektlederen", None
    )
    publish(store, hand_in(store, submission(decided), BY), BY)

    said = words(PdfReader(BytesIO(board_appendix.write(contents.read(store, PLAN_ID, "2023K2")))))
    first = words(
        PdfReader(
            BytesIO(board_appendix.write(contents.read(store, PLAN_ID, "2023K2", before=day)))
        )
    )
    store.close()

    assert "Besluttet på tidligere møder" in said
    assert "Flere åbne dage Projektlederen ◔ langt bagud, 4 ◕ på vej, 24" in said
    assert "Rettet siden mødet 12. april 2023 Ingen tal er rettet siden mødet" in said
    assert "Besluttet på tidligere møder" not in first
    assert "Rettet siden sidste kvartal" in first


def test_a_deadline_that_has_passed_in_vain_stands_in_the_next_pack(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Samtaler")),
        Figure("Samtaler", None, "2023", "target", 40, reported_in="2023K1"),
        Figure("Samtaler", None, "2023K1", "actual", 4),
    )
    held, due = date(2023, 4, 12), date(2023, 6, 1)
    meetings.freeze(store, PLAN_ID, "2023K1", held, BY)
    decided = Decision(
        PLAN_ID, held, indicator_id("Samtaler"), "Flere åbne dage", "Projektlederen", due
    )
    publish(store, hand_in(store, submission(decided), BY), BY)

    said = {
        day: words(
            PdfReader(
                BytesIO(board_appendix.write(contents.read(store, PLAN_ID, "2023K1", before=day)))
            )
        )
        for day in (due, date(2023, 6, 12))
    }
    store.close()

    late = "Projektlederen, senest 1. juni 2023 ▲ Fristen er overskredet, og målet er ikke nået."
    assert "Projektlederen, senest 1. juni 2023" in said[due]
    assert "Fristen er overskredet" not in said[due]
    assert late in said[date(2023, 6, 12)]


def test_of_very_many_goals_the_furthest_behind_stay_within_four_pages(slagelse: Contents) -> None:
    many = replace(slagelse, bullets=pl.concat([slagelse.bullets] * 4).sort("leading_gap"))
    pages = PdfReader(BytesIO(board_appendix.write(many)))
    assert len(pages.pages) == 4
    assert "mål, der er nærmest det forventede, står kun i tal.xlsx." in words(pages)


def test_a_figure_stands_over_its_bar_with_the_decimals_it_has_everywhere(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        catalogue(Indicator("Børn", aggregation="average", theme="Børn")),
        Figure("Børn", None, "2023K1", "actual", 8.25),
        Figure("Børn", None, "2023K2", "actual", None, 5, 6),
        Figure("Børn", None, "2023K3", "actual", -0.4),
    )
    read = contents.read(store, PLAN_ID, "2023K3")
    store.close()

    said = words(PdfReader(BytesIO(board_appendix.write(read))))
    assert all(one in said for one in ("8,25", "ca. 5–6", "−0,4"))
