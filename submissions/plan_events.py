"""A note on a plan's time axis, written on screen: a submission of its own, so that it can be
withdrawn like any file.
"""

import json
from dataclasses import dataclass
from datetime import date

import polars as pl

from loaders.persons import typed_text
from loaders.persons.persons_in_text import Known
from store.records import PLAN_EVENT, Catalogue, Submission, empty

LAYOUT = "note"
LONGEST_TEXT = 160


class PlanEventRefused(Exception):
    """A note that cannot be kept; `reason` is 'no_text', 'ends_before_it_begins' or 'person'."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class PlanEvent:
    """What happened from one date to another, in an area (None: the whole plan), and maybe to one
    indicator.
    """

    plan_id: str
    kind: str
    text: str
    start_date: date
    end_date: date
    area_code: str | None = None
    indicator_id: str | None = None


def submission(event: PlanEvent, known: Known = frozenset) -> Submission:
    """The note as it is handed to the store, its lines as they would stand in a plan as TOML.

    `known` gives the words of the plans' own names, that no person is meant by.
    Raises NoteRefused.
    """
    text = " ".join(event.text.split())[:LONGEST_TEXT]
    if not text:
        raise PlanEventRefused("no_text")
    if event.end_date < event.start_date:
        raise PlanEventRefused("ends_before_it_begins")
    if typed_text.is_of_a_person(text, known):
        raise PlanEventRefused("person")
    row = {**vars(event), "text": typed_text.redacted(text, known)}
    return Submission(
        file_name=f"note {event.start_date}.txt",
        file_content=_lines(row).encode(),
        layout=LAYOUT,
        plan_id=event.plan_id,
        period=None,
        catalogue=Catalogue(
            *(empty(table) for table in ("plan", "area", "focus_area", "activity", "indicator")),
            plan_event=pl.DataFrame([row], schema=PLAN_EVENT),
        ),
        observation=empty("observation"),
        finding=empty("finding"),
    )


def _lines(row: dict[str, object]) -> str:
    lines = [
        f"{name} = {value if isinstance(value, date) else json.dumps(value, ensure_ascii=False)}"
        for name, value in row.items()
        if value is not None
    ]
    return "\n".join(("[[plan.event]]", *lines, ""))
