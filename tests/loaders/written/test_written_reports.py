"""Reports as they are written: tables become figures, sections texts, and no person is kept."""

import zipfile
from io import BytesIO

import polars as pl
import pytest

from loaders import CheckedFile, hand_in
from loaders.raw.document.document_text import document_of
from loaders.written.report_sections import activity_reports
from store.write import publish
from tests.loaders.given_files import checked, codes, store_with_plan
from tests.loaders.written_report import REPORT, SECTIONS, pdf, saved, word_report

FIGURES = [
    ("samtaler", None, "2023", "target", 400.0, None, None),
    ("samtaler", "R", "2023K3", "actual", 175.0, None, None),
    ("samtaler", "S", "2023K3", "actual", 56.0, None, None),
    ("samtaler", None, "2023K3", "actual", 231.0, None, None),
    ("samtaler", "R", "2023K3", "ytd", 300.0, None, None),
    ("samtaler", "S", "2023K3", "ytd", 100.0, None, None),
    ("samtaler", None, "2023K3", "ytd", 400.0, None, None),
    ("deltagere", "R", "2023", "target", 10.0, None, None),
    ("deltagere", "R", "2023K3", "actual", None, 20.0, 30.0),
]


def figures(file: CheckedFile) -> list[tuple[object, ...]]:
    names = file.observations["indicator_id"].str.split("/").list.last()
    columns = ("area_code", "period", "kind", "value", "low", "high")
    return file.observations.select(names, *columns).rows()


@pytest.mark.parametrize(
    ("file_name", "content"),
    [
        ("rapport.txt", REPORT.encode()),
        ("rapport.md", REPORT.encode()),
        ("rapport.txt", REPORT.encode("windows-1252")),
        ("rapport.docx", word_report()),
    ],
)
def test_the_tables_of_a_report_are_read_as_those_of_a_workbook(
    file_name: str, content: bytes
) -> None:
    file = checked(content, file_name)
    assert figures(file) == FIGURES
    assert (file.layout, file.plan_id, file.period) == ("report", "proeveby", "2023K3")
    assert not file.has_errors


@pytest.mark.parametrize(
    ("file_name", "content"), [("a.md", REPORT.encode()), ("a.docx", word_report())]
)
def test_every_section_lands_under_its_activity(file_name: str, content: bytes) -> None:
    texts = checked(content, file_name).texts
    own = texts.narrative.filter(activity_id="proeveby/vejledning")
    told = own.filter(pl.col("section") != "status")
    assert told.select("section", "narrative", "place").rows() == SECTIONS
    assert own.filter(section="status")["narrative"].to_list() == ["Tallene følger kalenderåret."]
    assert set(texts.narrative["quarter"]) == {"2023K3"}
    assert texts.activity_description.rows() == [
        ("proeveby", "proeveby/vejledning", "- At flere klarer sig selv.", "Alle beboere.")
    ]


def test_an_activity_with_words_alone_is_proposed() -> None:
    file = checked(REPORT.encode(), "rapport.md")
    assert file.additions.activity.select("activity_id", "focus_area_name").rows() == [
        ("proeveby/cafe-for-alle", "Medborgerskab")
    ]
    told = file.texts.narrative.filter(activity_id="proeveby/cafe-for-alle")
    assert told.select("section", "narrative").rows() == [("status", "Caféen åbner til foråret.")]
    assert "unknown_activity" in codes(file)


def test_what_is_kept_reads_back_into_the_same() -> None:
    first = checked(word_report(), "rapport.docx")
    again = checked(first.content, first.file_name)
    assert first.file_name == again.file_name == "rapport.docx.md"
    assert again.content == first.content
    assert figures(again) == figures(first)
    assert again.texts.narrative.equals(first.texts.narrative)


def test_nothing_of_a_person_is_stored(tmp_path) -> None:
    text = REPORT.replace(
        "Vi mangler frivillige om tirsdagen.",
        "Vi mangler frivillige. Hun er født 010190-1234. Ring til Anne Jensen på 20 30 40 50 eller "
        "anne@example.org.",
    )
    file = checked(word_report(text), "rapport.docx")
    told = file.texts.narrative.filter(section="challenges")["narrative"].to_list()
    assert told == ["Vi mangler frivillige. Ring til [navn] på [kontaktoplysning] eller "
                    "[kontaktoplysning]."]  # fmt: skip
    assert {"cpr_in_text", "name_in_text", "contact_in_text"} <= set(codes(file))
    for secret in ("010190", "Anne", "Jensen", "20 30 40 50", "example.org"):
        assert secret not in repr(file)
    store = store_with_plan(tmp_path / "a.duckdb")
    publish(store, hand_in(store, file, "Prøveleder"), "Prøveleder")
    (kept,) = store.read("select file_content from main.upload where file_name like '%.md'").row(0)
    for secret in ("010190", "Anne", "Jensen", "20 30 40 50", "example.org"):
        assert secret not in kept.decode()
    narrative = store.read("select section, narrative from marts.narrative order by all")
    assert narrative.height == 7
    assert set(narrative["section"]) == {"status", *(name for name, *_ in SECTIONS)}


def test_the_line_above_a_table_says_the_order_of_the_quarters_in_its_cells() -> None:
    (report,) = activity_reports(
        document_of("Aktivitet: Råd\n\nOpgørelse. Q1, Q2 (Q3)\n\nOmråde\tUnge\nSydbyen\t6 7 (8)")
    )
    assert report.tables[0].rows == (
        ("Opgørelse. Q1, Q2 (Q3)",),
        ("Område", "Unge"),
        ("Sydbyen", "6 7 (8)"),
    )
    assert not report.sections


def test_every_kind_of_bullet_becomes_a_hyphen() -> None:
    lines = ("\uf0b7 Åbent hus.", "o Kor om tirsdagen", "● Høstfest", "på torvet")
    text = "\n\n".join(
        ("Café", "Ansvarlig N.N.", FLAT_HEADER, "Hold", "1 1 1 1 4", "Status", *lines)
    )
    (report,) = activity_reports(document_of(text))
    assert report.sections[0].lines == (
        "- Åbent hus.",
        "- Kor om tirsdagen",
        "- Høstfest på torvet",
    )


def test_a_cpr_number_among_the_figures_refuses_the_report() -> None:
    text = REPORT.replace("Antal deltagere (R)\t10", "Antal deltagere 010190-1234\t10")
    file = checked(text.encode(), "rapport.md")
    assert (codes(file), file.content) == (["cpr_number"], b"")


def test_a_report_without_tables_is_words_alone() -> None:
    file = checked(b"Aktivitet: Beboervejledning\nKvartal: 3. kvartal 2023\n\nL\xc3\xa6ring\n\nJa.",
                   "rapport.md")  # fmt: skip
    assert file.observations.is_empty()
    assert not file.has_errors
    assert file.texts.narrative.select("quarter", "section", "narrative").rows() == [
        ("2023K3", "learning", "Ja.")
    ]


@pytest.mark.parametrize(
    ("text", "told", "code"),
    [
        ("Kvartal: 3. kvartal 2023\n\nForord.\n\nAktivitet: Råd\n\nLæring\n\nJa.",
         ["Ja."], "text_without_activity"),
        ("Aktivitet: Råd\n\nLæring\n\nJa.", [], "text_without_period"),
    ],
)  # fmt: skip
def test_words_that_belong_nowhere_are_told_of(text: str, told: list[str], code: str) -> None:
    file = checked(text.encode(), "rapport.md")
    assert file.texts.narrative["narrative"].to_list() == told
    assert code in codes(file)


def test_of_the_attainment_only_what_was_worked_out_is_left_out() -> None:
    lines = (
        "Målopfyldelse",
        "✔ Antal møder: 3 af 3, nået.",
        "– Vi nåede det hele.",
        "Læring",
        "Ja.",
    )
    (report,) = activity_reports(document_of("\n\n".join(("Aktivitet: Råd", *lines))))
    assert [(one.name, one.heading, one.lines) for one in report.sections] == [
        ("status", "Målopfyldelse", ("– Vi nåede det hele.",)),
        ("attainment", "Målopfyldelse", ("✔ Antal møder: 3 af 3, nået.",)),
        ("learning", "Læring", ("Ja.",)),
    ]


def test_a_text_without_headings_is_still_rows_of_cells() -> None:
    file = checked(b"Succeskriterier\tDette kvartal\nAntal deltagere\t4", "tal.txt")
    assert file.layout != "report"


def test_macros_are_left_out_and_told_of() -> None:
    content = BytesIO(word_report())
    with zipfile.ZipFile(content, "a") as packed:
        packed.writestr("word/vbaProject.bin", b"Sub AutoOpen()")
    file = checked(content.getvalue(), "rapport.docm")
    assert figures(file) == FIGURES
    assert "macros_left_out" in codes(file)


def test_what_was_struck_out_is_not_read() -> None:
    import docx  # noqa: PLC0415
    from docx.oxml import parse_xml  # noqa: PLC0415

    document = docx.Document()
    for line in ("Aktivitet: Beboervejledning", "Kvartal: 3. kvartal 2023", "Læring", "Ja"):
        document.add_paragraph(line)
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    struck = f"<w:del {space}><w:r><w:delText> nej</w:delText></w:r></w:del>"
    added = f"<w:ins {space}><w:r><w:t> tak.</w:t></w:r></w:ins>"
    for change in (struck, added):
        document.paragraphs[-1]._p.append(parse_xml(change))
    file = checked(saved(document), "rapport.docx")
    assert file.texts.narrative["narrative"].to_list() == ["Ja tak."]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (pdf(), "pdf_without_text"),
        (b"%PDF-1.7 ...", "broken_document"),
        (b"PK\x03\x04", "broken_document"),
        (b"<html><body>Rapport</body></html>", "web_page_as_document"),
    ],
)
def test_a_document_that_cannot_be_read_says_why(content: bytes, code: str) -> None:
    file = checked(content, "rapport.docx")
    assert (codes(file)[0], file.is_readable) == (code, False)


FLAT_HEADER = "Succeskriterier 1.kvartal 2.kvartal 3.kvartal 4.kvartal I alt"
FLAT = (
    "Den boligsociale helhedsplan i Prøveby",
    "Gældende for perioden: 01/01/2023 - 31/12/2023",
    "Beboervejledning",
    "Ansvarlig medarbejder Anne Jensen",
    FLAT_HEADER,
    "Antal samtaler med",
    "beboere",
    "15 18 6 12 51",
    "Antal deltagere 2 \\(i alt\\)",
    "3 \\(hold\\)",
    "Status for 2023",
    "Det er g\345et godt, og vi",
    "holder fast i dagen.",
)


def test_tables_that_a_pdf_has_made_lines_of_are_told_of_and_keys_are_read_whole() -> None:
    lines = (
        "Helhedsplan: Pr\xf8veby",
        "Aktivitet: Lektiehj\xe6lp",
        "og kor",
        "Indsatsomr\xe5de: Medborgerskab",
        "Kvartal/\xe5r: 3. kvartal 2023",
        "Opn\xe5ede resultater",
        "\xc5rsm\xe5l: Dette kvartal:",
        "Antal samtaler",
        "400 R: 175",
        "L\xe6ring",
        "Ja.",
    )
    file = checked(pdf(*lines), "r.pdf")
    told = file.findings.filter(code="tables_unread")
    assert told.select("sheet", "raw").rows() == [("Lektiehjælp og kor", "Årsmål: Dette kvartal:")]
    assert file.texts.narrative.filter(section="learning")["narrative"].to_list() == ["Ja."]


def test_the_text_of_a_pdf_is_read_and_rows_that_cannot_be_told_apart_are_said() -> None:
    file = checked(pdf(*(line.replace("ø", "\xf8").replace("æ", "\xe6") for line in FLAT)), "r.pdf")
    assert figures(file) == [
        ("samtaler", None, "2023K1", "actual", 15.0, None, None),
        ("samtaler", None, "2023K2", "actual", 18.0, None, None),
        ("samtaler", None, "2023K3", "actual", 6.0, None, None),
        ("samtaler", None, "2023K4", "actual", 12.0, None, None),
        ("samtaler", None, "2023K4", "ytd", 51.0, None, None),
    ]
    assert "Anne" not in file.content.decode()
    told = file.texts.narrative.filter(section="status")
    assert told["quarter"].to_list() == ["2023K4"]
    assert told["narrative"][0].endswith("Det er gået godt, og vi holder fast i dagen.")
