"""What the written report says of an activity in words: its own sections, what it promised of the
quarter above the status that says what came of it, and what the board is asked.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import polars as pl

from domain.texts import SECTIONS, STATUS, TABLE_NOTES
from queries import comment, narrative
from store.connection import Store
from wording import comments, promises


@dataclass(frozen=True)
class Section:
    """A section of the report and its lines."""

    overskrift: str
    linjer: Sequence[str]


@dataclass(frozen=True)
class Words:
    """The words of all activities of a plan in a quarter; `asked` are the open comments to the
    board alone, since the report is read by the board whoever writes it.
    """

    quarter: str
    texts: pl.DataFrame
    promised: pl.DataFrame
    asked: pl.DataFrame

    @classmethod
    def read(cls, store: Store, plan_id: str, quarter: str) -> "Words":
        """The words as the store's rights let them be read."""
        return cls(
            quarter,
            narrative.of_quarter(store, plan_id=plan_id, quarter=quarter),
            narrative.promises(store, plan_id=plan_id, quarter=quarter),
            comment.open_to_board(store, plan_id=plan_id, quarter=quarter),
        )

    def are_of(self, activity_id: str) -> bool:
        """Whether there are any of an activity."""
        frames = (self.texts, self.promised, self.asked)
        return any(not one.filter(activity_id=activity_id).is_empty() for one in frames)

    def sections(self, activity_id: str, unsaid_notes: Sequence[str]) -> list[Section]:
        """An activity's sections in a report's order; below those about the tables stands what
        their cells do not say.
        """
        texts = dict(
            self.texts.filter(activity_id=activity_id).select("section", "narrative").rows()
        )
        told = {name: lines_of(texts.get(name)) for name in SECTIONS}
        told[TABLE_NOTES] += unsaid_notes
        asked = self.asked.filter(activity_id=activity_id)
        sections = [
            *(
                part
                for name, section in SECTIONS.items()
                for part in (
                    *(self._promise(activity_id, told) if name == STATUS else ()),
                    Section(section.heading, told[name]),
                )
            ),
            Section(comments.TO_BOARD, list(comments.lines(asked, self.quarter))),
        ]
        return [section for section in sections if section.linjer]

    def _promise(self, activity_id: str, told: Mapping[str, Sequence[str]]) -> list[Section]:
        """What was promised, and where the report has no status, that nothing is said of it."""
        silence = [] if told[STATUS] else [promises.nothing_since(self.quarter)]
        return [
            Section(promises.heading(quarter), [*lines_of(words), *silence])
            for quarter, words in self.promised.filter(activity_id=activity_id)
            .select("quarter", "narrative")
            .iter_rows()
        ]


def lines_of(words: str | None) -> list[str]:
    """The lines of a text."""
    return [line for line in (words or "").split("\n") if line.strip()]
