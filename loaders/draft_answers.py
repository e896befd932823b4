"""What a leader has said about a file that is not published yet, as it is kept with its draft.

Everything that a person can say goes through here: each answer becomes a part of `choices.Choices`
(`with_answer`), so a new kind of choice is kept as soon as it is an answer.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field

from loaders.findings.choices import NOTHING_CHOSEN, Choices


@dataclass(frozen=True)
class Answer:
    """The option chosen for one question, and its label."""

    subject: str
    sheet: str | None
    cell: str | None
    raw: str
    option: str
    label: str


@dataclass(frozen=True)
class DraftAnswers:
    """The answers, the reasons by what they are reasons for, the name of the one who hands in, and
    the plan and the period that were assumed.
    """

    answers: tuple[Answer, ...] = ()
    reasons: Mapping[str, str] = field(default_factory=dict)
    name: str = ""
    plan_id: str | None = None
    period: str | None = None

    def as_json(self) -> str:
        """As JSON, the same text for the same content."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)


def read(text: str) -> DraftAnswers:
    """What `DraftAnswers.as_json` gave."""
    content = json.loads(text)
    answers = tuple(Answer(**one) for one in content.pop("answers"))
    return DraftAnswers(answers=answers, **content)


def settled(answers: Sequence[Answer]) -> Choices:
    """The answers as choices; a later one goes before an earlier one about the same."""
    choices = NOTHING_CHOSEN
    for one in answers:
        choices = choices.with_answer(one.subject, one.sheet, one.cell, one.raw, one.option)
    return choices
