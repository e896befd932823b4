"""The quarterly report in Word: it reads back into the figures it was written of, all of them."""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import docx
import polars as pl
import pytest

from domain.spelling import plain
from loaders import check_file, publish_file
from loaders.grammar.criteria import FROM_WORDS
from queries import filtered, narrative
from queries.filters import Filters
from reports import quarterly_report, report_template
from reports.errors import BrokenTemplate, NoFigures, UnknownPlan
from store.catalogue import current_catalogue, current_milestones
from store.connection import Store
from store.write import Reasons
from tests.built_once import built_once, own_copy, published_sample
from tests.given import Figure, Indicator, catalogue, store_with
from tests.loaders.written_report import REPORT, saved
from tests.reports.conftest import BY
from tests.reports.libreoffice import needs_libreoffice, pages
from tests.sample.counted import PLAN_FILES, counted_file

COLUMNS = (
    "indicator_id", "area", "period", "kind", "value", "low", "high", "approximate", "status",
    "unit",
)  # fmt: skip


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The sample plans, and a text for an activity of Slagelse's."""
    above, _, below = REPORT.replace("Prøveby", "Slagelse").partition("Opnåede resultater")
    _, heading, below = below.partition("Udfordringer/risici")
    words = above + heading + below.partition("Aktivitet:\tCafé")[0]
    files = (
        *PLAN_FILES, "slagelse_2023K3.xlsx", "fredericia_2019.xlsx", "eksempelby_2023.csv",
        "soenderborg_delmaal.xlsx",
    )  # fmt: skip

    def fill(store: Store) -> None:
        checked = check_file("ord.md", words.encode(), catalogue=current_catalogue(store))
        publish_file(store, checked, BY, reasons=Reasons("Beskrevet på ny"))

    before = published_sample(tmp_path_factory, *files)
    opened = own_copy(tmp_path_factory, built_once(tmp_path_factory, "report", fill, before))
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("plan_id", "quarter", "figures"),
    [
        ("slagelse", "2023K3", 282),
        ("fredericia", "2019K4", 272),
        ("eksempelby", "2023K4", 685),
        ("eksempelby", "2023K2", 367),
        ("soenderborg", "2021K1", 35),
    ],
)
def test_the_report_reads_back_into_the_same_figures(
    filled: Store, plan_id: str, quarter: str, figures: int
) -> None:
    written = quarterly_report.write(filled, plan_id, quarter)
    again = counted_file("rapport.docx", written, current_catalogue(filled))
    stood = filtered.figures_of_report(
        filled, filters=Filters(plan_id=plan_id, quarter=quarter)
    ).select(COLUMNS)
    read = again.observations.rename({"area_code": "area"}).select(COLUMNS)
    assert (again.plan_id, again.has_errors) == (plan_id, False)
    assert stood.height == read.height == figures
    assert set(read.rows()) == set(stood.rows())


@pytest.mark.parametrize(
    ("plan_id", "quarter", "notes", "left_out"),
    [
        ("slagelse", "2023K3", 35, set()),
        ("fredericia", "2019K4", 27, set()),
        ("eksempelby", "2023K4", 6, set()),
    ],
)
def test_the_notes_beside_the_figures_read_back_too(
    filled: Store, plan_id: str, quarter: str, notes: int, left_out: set[str]
) -> None:
    written = quarterly_report.write(filled, plan_id, quarter)
    again = check_file("rapport.docx", written, catalogue=current_catalogue(filled))
    read = again.observations.rename({"area_code": "area", "note": "read"})
    stood = filtered.figures_of_report(filled, filters=Filters(plan_id=plan_id, quarter=quarter))
    noted = stood.join(read, on=COLUMNS[:4], nulls_equal=True).filter(
        pl.col("note").is_not_null(), pl.col("note") != FROM_WORDS
    )
    # A note that repeats a cell of several quarters (`63 66 (76)`) is no word beside a figure.
    in_words = noted.filter((pl.col("note") != pl.col("raw")) | (pl.col("read").is_not_null()))
    assert in_words.height == notes
    lost = {row["note"] for row in in_words.to_dicts() if not said_alike(row["note"], row["read"])}
    assert lost == left_out


def said_alike(note: str, read: str | None) -> bool:
    """Whether two notes say the same words and marks, in whatever order."""
    ours, theirs = ([*plain(one).split(), *re.findall(r"[*+]", one)] for one in (note, read or ""))
    return sorted(ours) == sorted(theirs)


def test_the_words_read_back_too(filled: Store) -> None:
    written = quarterly_report.write(filled, "slagelse", "2023K3")
    again = check_file("rapport.docx", written, catalogue=current_catalogue(filled))
    columns = ("activity_id", "quarter", "section", "narrative")
    stood = narrative.of_quarter(filled, plan_id="slagelse", quarter="2023K3").select(columns)
    told = stood.filter(activity_id="slagelse/beboervejledning", section="challenges")
    assert told["narrative"].to_list() == ["Vi mangler frivillige om tirsdagen."]
    assert set(again.texts.narrative.select(columns).rows()) == set(stood.rows())
    described = again.texts.activity_description.filter(activity_id="slagelse/beboervejledning")
    assert described.select("purpose", "target_groups").rows() == [
        ("- At flere klarer sig selv.", "Alle beboere.")
    ]


def test_the_milestones_read_back_as_they_stand(filled: Store) -> None:
    written = quarterly_report.write(filled, "eksempelby", "2023K4")
    stood = current_milestones(filled).filter(plan_id="eksempelby")
    again = check_file(
        "rapport.docx", written, catalogue=current_catalogue(filled), milestones=stood
    )
    columns = ("activity_id", "milestone_name", "milestone_status", "reached_date")
    read = again.texts.milestone_observation.select(columns).rows()
    assert len(read) == 8
    assert set(read) == set(stood.select(columns).rows())


def test_a_figure_stands_by_area_with_its_status_in_words(filled: Store) -> None:
    document = docx.Document(BytesIO(quarterly_report.write(filled, "slagelse", "2023K3")))
    rows = [
        [cell.text.replace("\u00a0", " ") for cell in row.cells]
        for table in document.tables
        for row in table.rows
    ]
    assert [
        "Antal vejledningssamtaler med beboere (Godkendt af LBF)",
        "1100",
        "R: 175 S: 56 M: 98 I alt: 329",
        "R: 582 S: 170 M: 408 I alt: 1160*",
    ] in rows
    lines = [paragraph.text for paragraph in document.paragraphs]
    name = "Antal vejledningssamtaler med beboere (Godkendt af LBF)"
    assert f"✔ {name}: 1.160 af 1.100, nået." in lines
    assert not any("{" in line for line in lines)


@pytest.mark.parametrize(
    ("plan_id", "quarter", "header"),
    [
        ("slagelse", "2023K3", ["Succeskriterier", "Årsmål", "Dette kvartal", "Total i år"]),
        ("slagelse", "2023K3", ["Indikator", "1. kvartal", "2. kvartal"]),
        ("eksempelby", "2023K2", ["Succeskriterier", "Årsmål", "Dette kvartal"]),
        ("eksempelby", "2023K2", ["Indikator", "1. kvartal"]),
        ("eksempelby", "2023K4", ["Indikator", "1. kvartal", "2. kvartal", "3. kvartal"]),
    ],
)
def test_a_column_that_nothing_stands_in_is_left_out(
    filled: Store, plan_id: str, quarter: str, header: list[str]
) -> None:
    document = docx.Document(BytesIO(quarterly_report.write(filled, plan_id, quarter)))
    rows = {tuple(cell.text for cell in table.rows[0].cells) for table in document.tables}
    assert tuple(header) in rows
    totals = [row for row in rows if "Total i år" in row]
    assert bool(totals) is (plan_id == "slagelse")


def test_words_of_leaders_are_no_markup(tmp_path: Path) -> None:
    name = "Møder <b>& café</b> {{ plan }}"
    store = store_with(
        tmp_path, catalogue(Indicator(name)), Figure(name, None, "2023K1", "actual", 12)
    )
    document = docx.Document(BytesIO(quarterly_report.write(store, "proeveby", "2023K1")))
    assert name in [row.cells[0].text for table in document.tables for row in table.rows]


def own_template(*lines: str) -> bytes:
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    return saved(document)


def test_a_leaders_own_template_is_filled_in(filled: Store) -> None:
    template = own_template("Til mødet: {{ plan }}, {{ kvartal }}")
    written = quarterly_report.write(filled, "slagelse", "2023K3", template)
    assert docx.Document(BytesIO(written)).paragraphs[0].text == (
        "Til mødet: Slagelse, 3. kvartal 2023"
    )


@pytest.mark.parametrize(
    ("template", "words"),
    [
        (
            own_template("{{ helhedplan }} {{ kvartal }}"),
            "Skabelonen bruger et felt, som ikke findes (»helhedplan«).",
        ),
        (
            own_template("{{ plan"),
            "Et felt i skabelonen er ikke skrevet rigtigt. Et felt "
            "begynder med {{ og slutter med }}, og {% for %} og {% if %} skal afsluttes.",
        ),
        (own_template("{% for a in aktiviteter %}"), "Et felt i skabelonen er ikke skrevet rigtig"),
        (
            own_template("{{ plan.__class__.__mro__ }}"),
            "Skabelonen beder om noget, den ikke må eller kan (»__class__« og »str«).",
        ),
        (own_template("Opnåede resultater i 2. kvartal"), "Skabelonen har ingen felter som {{ kv"),
        (b"%PDF-1.7", "Skabelonen er ikke et Word-dokument (.docx), eller den er beskadiget."),
    ],
)
def test_a_broken_template_says_which_field(filled: Store, template: bytes, words: str) -> None:
    with pytest.raises(BrokenTemplate) as raised:
        quarterly_report.write(filled, "slagelse", "2023K3", template)
    assert raised.value.sentence.startswith(words)


def test_an_unknown_plan_or_quarter_is_told(filled: Store) -> None:
    with pytest.raises(UnknownPlan):
        quarterly_report.write(filled, "atlantis", "2023K3")
    with pytest.raises(NoFigures):
        quarterly_report.write(filled, "slagelse", "2031K1")


def test_the_usual_template_can_be_opened_in_word() -> None:
    document = docx.Document(BytesIO(report_template.usual()))
    assert document.core_properties.author == "Helhedsblik"
    assert "{{ aktivitet.navn }}" in [paragraph.text for paragraph in document.paragraphs]


@needs_libreoffice
def test_libreoffice_prints_the_same_words(filled: Store, tmp_path: Path) -> None:
    written = quarterly_report.write(filled, "slagelse", "2023K3")
    printed = "".join(" ".join(pages(tmp_path, "kvartalsrapport.docx", written)).split())
    lines = [paragraph.text for paragraph in docx.Document(BytesIO(written)).paragraphs]
    missing = [line for line in lines if "".join(line.split()) not in printed]
    assert not missing


@needs_libreoffice
def test_the_report_as_a_pdf_reads_back_into_the_same_figures(
    filled: Store, tmp_path: Path
) -> None:
    pages(tmp_path, "rapport.docx", quarterly_report.write(filled, "slagelse", "2023K3"))
    printed = (tmp_path / "rapport.pdf").read_bytes()
    again = check_file("rapport.pdf", printed, catalogue=current_catalogue(filled))
    stood = filtered.figures_of_report(
        filled, filters=Filters(plan_id="slagelse", quarter="2023K3")
    ).select(COLUMNS)
    read = again.observations.rename({"area_code": "area"}).select(COLUMNS)
    assert set(read.rows()) == set(stood.rows())
