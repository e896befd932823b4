"""A file when it has been read and checked: what comes out of `load.check_file`."""

from dataclasses import dataclass, field, replace

import polars as pl

from domain.figures import ACHIEVED
from domain.severities import ERROR
from loaders.catalogue.known_names import PlanNames
from loaders.checks.checked import CHECKED_OBSERVATION
from loaders.findings.choices import QUESTION, question_frame
from loaders.findings.outcome import Remarks
from loaders.grammar.attributes import NewIndicator, are_settled
from loaders.raw.sheets import RawFile
from loaders.tables.sheet_tables import Table
from loaders.written.texts import Texts
from store.records import FINDING, Catalogue


@dataclass(frozen=True)
class CheckedFile:
    """What was read from one file and what the checks noticed; nothing is stored yet.

    `observations` has the columns of `CHECKED_OBSERVATION`: the store's, and the names as the file
    spells them. `additions` is what the file adds to the catalogue, `texts` what it says in words.
    `content` is empty for a file that may not be kept. `raw_file` and `tables` are what it was
    read from, None and nothing for a file that cannot be read or may not be kept. `questions` has
    the columns of `choices.QUESTION`; what they ask about is not counted before it is settled.
    `new_indicators` are those among the additions; what is proposed for them is confirmed before
    they are published.
    """

    file_name: str
    content: bytes
    findings: pl.DataFrame = field(default_factory=lambda: pl.DataFrame(schema=FINDING))
    questions: pl.DataFrame = field(default_factory=lambda: pl.DataFrame(schema=QUESTION))
    layout: str | None = None
    plan_id: str | None = None
    plan_name: str | None = None
    period: str | None = None
    observations: pl.DataFrame = field(
        default_factory=lambda: pl.DataFrame(schema=CHECKED_OBSERVATION)
    )
    additions: Catalogue = field(default_factory=Catalogue.nothing)
    texts: Texts = field(default_factory=Texts.nothing)
    is_readable: bool = True
    raw_file: RawFile | None = None
    tables: tuple[Table, ...] = ()
    new_indicators: tuple[NewIndicator, ...] = ()

    @property
    def is_confirmed(self) -> bool:
        """Whether a person has confirmed all that is read and proposed for its new indicators."""
        return are_settled(self.new_indicators)

    @property
    def has_errors(self) -> bool:
        """Whether a finding is so serious that the file cannot be handed in."""
        return bool((self.findings["severity"] == ERROR).any())

    @property
    def reported(self) -> frozenset[tuple[str, str, str]]:
        """Plan, activity and quarter of all that is reported in figures or in words."""
        of_figures = self.observations.filter(
            pl.col("kind").is_in(ACHIEVED), pl.col("period").str.contains("K", literal=True)
        ).select("plan_id", "activity_id", "period")
        of_words = self.texts.narrative.select("plan_id", "activity_id", "quarter")
        return frozenset((*of_figures.iter_rows(), *of_words.drop_nulls().iter_rows()))

    def of_plan(self, plan: PlanNames | None) -> "CheckedFile":
        """The file as that of a plan, where something names one."""
        if plan is None:
            return self
        return replace(self, plan_id=plan.plan_id, plan_name=plan.plan_name)

    def with_remarks(self, remarks: Remarks) -> "CheckedFile":
        """The file with what the stages have said and asked; the same thing is said once."""
        findings = [vars(one) for one in dict.fromkeys(remarks.findings)]
        return replace(
            self,
            findings=pl.DataFrame(findings, schema=FINDING),
            questions=question_frame(remarks.questions),
        )
