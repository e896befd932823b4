"""*Status ift. milepælsplan* of a report: which milestone, how it stands, and what is asked."""

from datetime import date

import polars as pl
import pytest

from loaders import CheckedFile, Choices, check_file
from loaders.findings.choices import IGNORED, NOTHING_CHOSEN
from store.records import MILESTONE
from tests.given import Indicator, catalogue
from tests.loaders.written_report import word_report

ACTIVITY = "proeveby/vejledning"
HEADING = "Status ift. Milepæls plan"
MILESTONES = pl.DataFrame(
    [
        ("proeveby", ACTIVITY, "Kursus for frivillige", "planned", 1, date(2023, 9, 1), None),
        ("proeveby", ACTIVITY, "Julearrangement holdt", "planned", 2, date(2023, 12, 20), None),
        ("proeveby", ACTIVITY, "Katalog over tilbud", "planned", 3, date(2023, 6, 1), None),
        ("proeveby", ACTIVITY, "Beboerhus åbnet", "reached", 4, date(2023, 3, 1), None),
        ("proeveby", "proeveby/andet", "Kursus for alle", "planned", 1, date(2023, 6, 1), None),
    ],
    schema=MILESTONE,
    orient="row",
)


def report(*lines: str) -> str:
    head = "Helhedsplan:\tProeveby\n\nAktivitet:\tVejledning\nKvartal/år:\t3. kvartal 2023\n"
    return "\n\n".join([head, f"{HEADING}:", *lines])


def checked(content: bytes, name: str, choices: Choices = NOTHING_CHOSEN) -> CheckedFile:
    plan = catalogue(Indicator("Samtaler"))
    return check_file(name, content, catalogue=plan, milestones=MILESTONES, choices=choices)


def read(*lines: str, choices: Choices = NOTHING_CHOSEN) -> CheckedFile:
    return checked(report(*lines).encode(), "rapport.md", choices)


def observed(file: CheckedFile) -> list[tuple]:
    columns = ("milestone_name", "milestone_status", "due_date", "reached_date")
    return file.texts.milestone_observation.select(columns).rows()


def codes(file: CheckedFile) -> set[str]:
    return {code for code in file.findings["code"] if code.startswith("milestone")}


def test_a_milestone_named_in_words_is_observed_with_where_it_stood() -> None:
    file = read("Kursus for frivillige er udskudt til 1. februar 2024.")
    assert file.texts.milestone_observation.to_dicts() == [
        {
            "plan_id": "proeveby",
            "activity_id": ACTIVITY,
            "milestone_name": "Kursus for frivillige",
            "quarter": "2023K3",
            "milestone_status": "postponed",
            "raw": "Kursus for frivillige er udskudt til 1. februar 2024.",
            "sheet": "Vejledning",
            "cell": f"{HEADING}, linje 1",
            "due_date": date(2024, 2, 1),
            "reached_date": None,
        }
    ]
    assert codes(file) == {"milestones_read"}
    assert file.questions.is_empty()


def test_several_are_read_of_one_sentence_and_the_doubtful_is_asked() -> None:
    line = "Kursus for frivillige, julearrangement og diplomer er udsat til år 2024."
    file = read(line)
    assert observed(file) == [("Kursus for frivillige", "postponed", date(2024, 12, 31), None)]
    (question,) = file.questions.to_dicts()
    assert question["options"] == ["Julearrangement holdt", IGNORED]
    assert codes(file) == {"milestones_read", "milestone_doubtful"}
    place = (question["subject"], question["sheet"], question["cell"], question["raw"])
    answered = NOTHING_CHOSEN.with_answer(*place, "Julearrangement holdt")
    assert observed(read(line, choices=answered)) == [
        ("Kursus for frivillige", "postponed", date(2024, 12, 31), None),
        ("Julearrangement holdt", "postponed", date(2024, 12, 31), None),
    ]
    dismissed = read(line, choices=NOTHING_CHOSEN.with_answer(*place, IGNORED))
    assert len(observed(dismissed)) == 1
    assert dismissed.questions.is_empty()


def test_a_plan_that_is_followed_is_asked_about_those_that_were_due_and_not_excepted() -> None:
    file = read("Milepælsplanen er fulgt, dog er Katalog over tilbud ikke udarbejdet.")
    assert observed(file) == [("Katalog over tilbud", "planned", None, None)]
    (question,) = file.questions.to_dicts()
    assert question["options"] == ["Kursus for frivillige", IGNORED]
    assert question["message"] == (
        "Hvilken milepæl er nået, når rapporten siger »Milepælsplanen er fulgt«?"
    )


def test_words_that_do_not_say_which_are_told_of_and_give_nothing() -> None:
    file = read("Langt de fleste milepæle er nået.", "Pigerne møder op hver gang.")
    assert observed(file) == []
    assert file.questions.is_empty()
    assert codes(file) == {"milestones_vague"}


@pytest.mark.parametrize("is_word", [True, False])
def test_a_table_of_milestones_is_read_row_by_row_and_reads_back_the_same(is_word: bool) -> None:
    table = (
        "Milepæl\tFrist\tStatus\n"
        "Kursus for frivillige\t1. september 2023\tNået den 4. september 2023\n"
        "Julearrangement holdt\t20. december 2023\tI gang\n"
        "Katalog over tilbud\t1. juni 2023\tOpgivet"
    )
    text = report(table)
    content = word_report(text) if is_word else text.encode()
    file = checked(content, "rapport.docx" if is_word else "rapport.md")
    expected = [
        ("Kursus for frivillige", "reached", None, date(2023, 9, 4)),
        ("Julearrangement holdt", "under_way", None, None),
        ("Katalog over tilbud", "dropped", None, None),
    ]
    assert observed(file) == expected
    assert observed(checked(file.content, file.file_name)) == expected
