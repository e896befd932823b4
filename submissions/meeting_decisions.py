"""A decision of the board, written on screen: a submission of its own, so that it can be withdrawn
like any file.
"""

import json
from dataclasses import dataclass
from datetime import date

import polars as pl

from loaders.persons import typed_text
from loaders.persons.persons_in_text import Known
from store.records import MEETING_DECISION, Catalogue, Submission, empty

LAYOUT = "decision"
LONGEST_TEXT = 400
LONGEST_ROLE = 80


class DecisionRefused(Exception):
    """A decision that cannot be kept; `reason` is 'no_text', 'no_role' or 'person'."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class Decision:
    """What a meeting decided about an indicator, which role follows it up, and by when."""

    plan_id: str
    meeting_date: date
    indicator_id: str
    decision: str
    responsible_role: str
    due_date: date | None


def submission(decided: Decision, known: Known = frozenset) -> Submission:
    """The decision as it is handed to the store. Raises DecisionRefused.

    `known` gives the words of the plans' own names, that no person is meant by.
    """
    decision = " ".join(decided.decision.split())[:LONGEST_TEXT]
    role = " ".join(decided.responsible_role.split())[:LONGEST_ROLE]
    if not decision:
        raise DecisionRefused("no_text")
    if not role:
        raise DecisionRefused("no_role")
    if typed_text.is_of_a_person(decision, known) or typed_text.is_of_a_person(role, known):
        raise DecisionRefused("person")
    decision, role = typed_text.redacted(decision, known), typed_text.redacted(role, known)
    row = {**vars(decided), "decision": decision, "responsible_role": role}
    content = json.dumps(row, ensure_ascii=False, default=str, indent=1)
    return Submission(
        file_name=f"beslutning {decided.meeting_date}.json",
        file_content=content.encode(),
        layout=LAYOUT,
        plan_id=decided.plan_id,
        period=None,
        catalogue=Catalogue.nothing(),
        observation=empty("observation"),
        finding=empty("finding"),
        meeting_decision=pl.DataFrame([row], schema=MEETING_DECISION),
    )
