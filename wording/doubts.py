"""The goals whose status stands on less than it seems, by name."""

import polars as pl

from wording import ceilings, formats, goals

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
            indicator=goals.before_colon(goal.indicator),
            status=ceilings.status(goal).word,
            of_parts=ceilings.status_of(by_its_parts, goal).word,
        )
        for goal, by_its_parts in zip(
            goals.of_rows(of_parts), of_parts["status_of_parts"], strict=True
        )
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
