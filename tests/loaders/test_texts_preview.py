"""What a checked file says in words, as it is shown before it is published."""

from loaders import check_file
from loaders.texts_preview import SectionPreview, activity_previews
from store.records import Catalogue
from tests.given import Indicator, catalogue
from tests.loaders.written_report import REPORT, SECTIONS


def test_each_activity_has_its_sections_in_the_order_of_the_file() -> None:
    known = catalogue(Indicator("Samtaler", activity="Beboervejledning"))
    checked = check_file("rapport.md", REPORT.encode(), catalogue=known, plan="proeveby")

    guidance, cafe = activity_previews(checked, known)

    assert guidance.activity == "Beboervejledning"
    assert guidance.sections == (
        SectionPreview("purpose", None, "- At flere klarer sig selv."),
        SectionPreview("target_groups", None, "Alle beboere."),
        SectionPreview("status", "2023K3", "Tallene følger kalenderåret."),
        *(SectionPreview(section, "2023K3", words) for section, words, _ in SECTIONS),
    )
    assert (cafe.activity, cafe.omissions) == ("Café for alle", ())
    assert cafe.sections == (SectionPreview("status", "2023K3", "Caféen åbner til foråret."),)


def test_what_was_left_out_is_said_at_its_activity() -> None:
    known = catalogue(Indicator("Samtaler", activity="Beboervejledning"))
    report = REPORT.replace(
        "En fast dag virker.",
        "En fast dag virker. Beboeren 010190-1234 kom. Ring til Lissi Hansen.",
    )
    checked = check_file("rapport.md", report.encode(), catalogue=known, plan="proeveby")

    guidance, cafe = activity_previews(checked, known)

    assert guidance.omissions == (
        "En sætning med et CPR-nummer er udeladt (1).",
        "Navne på personer er erstattet af [navn] (1).",
    )
    (learning,) = (one.narrative for one in guidance.sections if one.section == "learning")
    assert learning == "Fælles\nEn fast dag virker. Ring til [navn]."
    assert cafe.omissions == ()


def test_a_spreadsheet_says_nothing_in_words() -> None:
    known = Catalogue.nothing()
    checked = check_file("tal.csv", b"Aktivitet;Indikator;Periode\n", catalogue=known)
    assert activity_previews(checked, known) == []
