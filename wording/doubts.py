"""The goals whose status stands on less than it seems, by name."""

import polars as pl

from domain.statuses import STATUSES
from wording import formats, goals

BY_PARTS = "Delene giver en anden status for {goals}."
ON_INCOMPLETE = "På ufuldstændige tal står {goals}."
BY_PARTS_GOAL = "»{indicator}« ({status}, efter delene {of_parts})"
ON_INCOMPLETE_GOAL = "»{indicator}« ({lacking})"
MORE = "{count} mere"


def sentences(doubtful: pl.DataFrame, *, most: int) -> list[str]:
    """A sentence for each kind of doubt with at most so many goals by name, from rows of
    `queries.noted_goals.doubtful`.
    """
    of_parts = doubtful.filter("is_other_by_parts")
    by_parts = [
        BY_PARTS_GOAL.format(
            indicator=goals.before_colon(row["indicator"]),
            status=STATUSES[row["status"]].word,
            of_parts=STATUSES[row["status_of_parts"]].word,
        )
        for row in of_parts.iter_rows(named=True)
    ]
    on_incomplete = [
        ON_INCOMPLETE_GOAL.format(
            indicator=goals.before_colon(goal.indicator), lacking=goals.what_is_lacking(goal)
        )
        for goal in goals.of_rows(doubtful.filter("is_on_incomplete"))
    ]
    return [
        words.format(goals=formats.enumeration(_first(named, most)))
        for words, named in ((BY_PARTS, by_parts), (ON_INCOMPLETE, on_incomplete))
        if named
    ]


def _first(named: list[str], most: int) -> list[str]:
    rest = len(named) - most
    if rest <= 0:
        return named
    return [*named[:most], MORE.format(count=formats.number(rest))]
