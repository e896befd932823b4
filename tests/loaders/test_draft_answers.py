"""What is kept with a draft reads back as it was."""

from dataclasses import fields

from loaders import Choices, draft_answers
from loaders.draft_answers import Answer, DraftAnswers

ANSWERS = (
    Answer("column", None, "C5", "Talt op", "actual", "Dette kvartal"),
    Answer("activity", None, None, "Vejl.", "by/vejledning", "Vejledning"),
    Answer("cell", "A", "C6", "95?", "95", "95"),
    Answer("period", None, "B2", "3/23", "2023K3", "3. kvartal 2023"),
    Answer("quarter", "A", "D6", "12", "counted", "De skal tælle med"),
    Answer("attribute", None, "direction", "by/vejledning/ledige", "decrease", "skal falde"),
)


def test_answers_reasons_name_and_what_was_assumed_are_kept() -> None:
    said = DraftAnswers(
        ANSWERS, {"|x|None|2023K3|actual": "Talt efter"}, "Leder Lund", "by", "2023K3"
    )

    assert draft_answers.read(said.as_json()) == said


def test_every_kind_of_choice_is_kept() -> None:
    settled = draft_answers.settled(draft_answers.read(DraftAnswers(ANSWERS).as_json()).answers)

    assert [one.name for one in fields(Choices) if not getattr(settled, one.name)] == []
