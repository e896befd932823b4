"""What a file says in words: what activities are for, their milestones and their reports."""

from dataclasses import dataclass

import polars as pl

from store.records import empty

TEXT_TABLES = ("activity_description", "milestone", "milestone_observation", "narrative")


@dataclass(frozen=True)
class Texts:
    """The words of one file: one frame per table, with the schemas of `store.records`."""

    activity_description: pl.DataFrame
    milestone: pl.DataFrame
    milestone_observation: pl.DataFrame
    narrative: pl.DataFrame

    @classmethod
    def nothing(cls) -> "Texts":
        """A file without words."""
        return cls(*(empty(table) for table in TEXT_TABLES))
