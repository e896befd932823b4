"""A file, or a text that is pasted, as the plans it speaks of: an agreement as a draft, a plan's
workbook or a plan file as it stands.
"""

from dataclasses import dataclass
from pathlib import PurePath

import polars as pl

from loaders.catalogue.plan_file import read_plan_file
from loaders.findings.messages import Finding
from loaders.raw.files import PLAN_SUFFIX
from plans.agreement.read import draft_of
from plans.draft import DraftPlan, DraftQuestion
from plans.parts import PlanParts
from plans.proposed import parts_of as proposed_parts
from plans.read_workbook import is_plan_workbook, read_workbook
from plans.standing import parts_of
from store.records import Catalogue

AGREEMENT, WORKBOOK, PLAN_FILE = "agreement", "workbook", "plan file"


@dataclass(frozen=True)
class ReadPlan:
    """One plan as a file says it, and what is asked about it before it can be published.

    `source` is `AGREEMENT`, `WORKBOOK` or `PLAN_FILE`. `draft` is what was read of an agreement.
    """

    source: str
    parts: PlanParts
    questions: tuple[DraftQuestion, ...] = ()
    findings: tuple[Finding, ...] = ()
    draft: DraftPlan | None = None


def read_plans(file_name: str, content: bytes, known: Catalogue) -> tuple[ReadPlan, ...]:
    """The plans that a file speaks of, at least one. Raises `UnreadableFile`."""
    if PurePath(file_name).suffix.lower() == PLAN_SUFFIX:
        return _of_plan_file(content)
    if is_plan_workbook(file_name, content):
        plan_parts, findings = read_workbook(file_name, content)
        return (ReadPlan(WORKBOOK, plan_parts, findings=findings),)
    draft = draft_of(file_name, content, known=known)
    read = ReadPlan(AGREEMENT, proposed_parts(draft), draft.questions, draft.findings, draft)
    return (read,)


def _of_plan_file(content: bytes) -> tuple[ReadPlan, ...]:
    plan_file = read_plan_file(content)
    plan_ids = plan_file.catalogue.plan["plan_id"].to_list()
    return tuple(
        ReadPlan(
            PLAN_FILE,
            parts_of(
                plan_file.catalogue.of_plan(plan_id),
                described=plan_file.texts.activity_description.filter(pl.col("plan_id") == plan_id),
                milestones=plan_file.texts.milestone.filter(pl.col("plan_id") == plan_id),
                notes=plan_file.catalogue.plan_event.filter(pl.col("plan_id") == plan_id),
                texts=plan_file.texts.narrative.filter(pl.col("plan_id") == plan_id),
            ),
            findings=plan_file.findings,
        )
        for plan_id in plan_ids
    )
