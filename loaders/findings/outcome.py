"""What a stage on the way through a file gives: a value, what was noticed, and what is asked."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Generic, NamedTuple, TypeVar

from loaders.findings.choices import Question
from loaders.findings.messages import Finding

Value = TypeVar("Value")


class Outcome(NamedTuple, Generic[Value]):
    """The value a stage hands on, and what is said and asked of it."""

    value: Value
    findings: Iterable[Finding] = ()
    questions: Iterable[Question] = ()


@dataclass
class Remarks:
    """What the stages so far have said and asked of one file, in their order."""

    findings: list[Finding] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)

    def of(self, outcome: Outcome[Value]) -> Value:
        """The value of a stage, when what it says and asks is noted."""
        self.findings += outcome.findings
        self.questions += outcome.questions
        return outcome.value

    def and_also(self, another: Finding) -> "Remarks":
        """These remarks and one more finding."""
        self.findings.append(another)
        return self

    def asks_about(self, *subjects: str) -> bool:
        """Whether a question of one of these subjects is open."""
        return any(question.subject in subjects for question in self.questions)
