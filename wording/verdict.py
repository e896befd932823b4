"""The goals in all, in one sentence: how many are on course, and what the others lack."""

import polars as pl

from domain.statuses import OFF_COURSE, STATUSES
from wording import formats

ALL = "Alle {goals} mål {they_are}."
BOTH = "Begge mål {they_are}."
ONLY = "Det ene mål {they_are}."
SOME = "{on_course} af {goals} mål {they_are}; {others}."
NO_GOALS = "Her er tal, men ingen mål at holde dem op imod."
NONE_OF_SOME = "Ingen af de {goals} mål {they_are}; {others}."
NONE = "Ingen af de {goals} mål {they_are}."
NEITHER = "Ingen af de to mål {they_are}."
OTHER_BY_PARTS = (
    " For 1 mål giver delene en anden status end den indberettede total.",
    " For {count} mål giver delene en anden status end den indberettede total.",
)
ON_COURSE = "er nået eller på vej"
ON_INCOMPLETE = "{they_are}, heraf {goals} på ufuldstændige tal"
FIRST_QUARTER = "Der er ikke et tidligere kvartal at holde dette op imod."
ANOTHER_GOAL_YEAR = "Målåret er begyndt forfra, så målene kan ikke sammenlignes med sidste kvartal."
NONE_COMPARED = (
    "Målene kan ikke sammenlignes med sidste kvartal: tallene fra et af de to kvartaler mangler "
    "eller er ufuldstændige."
)
UNCHANGED = "Ingen mål er gået frem eller tilbage siden sidste kvartal."
UNCHANGED_OF_COMPARED = (
    "Det ene mål, der kan sammenlignes med sidste kvartal, er hverken gået frem eller tilbage.",
    "Ingen af de {count} mål, der kan sammenlignes med sidste kvartal, er gået frem eller tilbage.",
)
NOT_COMPARED = "{count} af {goals} mål kan ikke sammenlignes med sidste kvartal."
NONE_BEHIND = "✔ Ingen mål er bagud."
NONE_MEASURED = "Intet er målt endnu: ingen af målene har tal nok til at sige, hvordan det går."
NONE_KNOWN_BEHIND = (
    "Ingen af de mål, der har tal nok, er bagud; 1 mål har det ikke endnu.",
    "Ingen af de mål, der har tal nok, er bagud; {count} mål har det ikke endnu.",
)
ON_COURSE_OF = "{on_course} af {goals} mål er nået eller på vej."
NONE_ON_COURSE = "Ingen af de {goals} mål er nået eller på vej."


def sentence(per_status: pl.DataFrame) -> str:
    """The verdict from rows of `filtered.verdict`.

    `26 af 41 mål er nået eller på vej; 10 er langt bagud, 4 er bagud og 1 mangler tal.`
    """
    rows = per_status.to_dicts()
    return _counts(rows) + _other_by_parts(rows[0]["goals_other_by_parts"])


def on_course(count: int, goals: int) -> str:
    """How many goals are on course: `6 af 7 mål er nået eller på vej.`"""
    words = ON_COURSE_OF if count or goals < 2 else NONE_ON_COURSE
    return words.format(on_course=formats.number(count), goals=formats.number(goals))


def none_behind(per_status: pl.DataFrame) -> str:
    """What is said where no goal is behind: that none is, or that it is not known of them all."""
    in_all = per_status.row(0, named=True)
    goals, unmeasured = in_all["all_goals"], in_all["goals_unmeasured"]
    if not goals:
        return NO_GOALS
    if not unmeasured:
        return NONE_BEHIND
    if goals == unmeasured:
        return NONE_MEASURED
    return formats.count_phrase(unmeasured, *NONE_KNOWN_BEHIND)


def unchanged(per_status: pl.DataFrame) -> str:
    """What is said where no goal has become better or worse: that none has, of those that can be
    held against the quarter before, or why none can.
    """
    in_all = per_status.row(0, named=True)
    goals, compared = in_all["all_goals"], in_all["goals_compared"]
    if not goals:
        return NO_GOALS
    if compared == goals:
        return UNCHANGED
    if compared:
        return formats.count_phrase(compared, *UNCHANGED_OF_COMPARED)
    of_before = {"missing": FIRST_QUARTER, "another_goal_year": ANOTHER_GOAL_YEAR}
    return of_before.get(in_all["before_is"], NONE_COMPARED)


def not_compared(per_status: pl.DataFrame) -> str | None:
    """How many goals cannot be held against the quarter before; None where all or none can."""
    in_all = per_status.row(0, named=True)
    goals, compared = in_all["all_goals"], in_all["goals_compared"]
    if compared in (0, goals):
        return None
    return NOT_COMPARED.format(count=formats.number(goals - compared), goals=formats.number(goals))


def _other_by_parts(goals: int) -> str:
    return formats.count_phrase(goals, *OTHER_BY_PARTS) if goals else ""


def _counts(rows: list[dict]) -> str:
    in_all = rows[0]
    goals, on_course = in_all["all_goals"], in_all["goals_on_course"]
    if not goals:
        return NO_GOALS
    of_status = {
        row["status"]: row["goals"]
        for row in rows
        if row["goals"] and STATUSES[row["status"]].has_target
    }
    goal_year = in_all["goal_year_over"]
    if len(of_status) == 1:
        status = STATUSES[next(iter(of_status))]
        if status.they_are_not is not None and goals > 1:
            return _none(goals, _in_year(status.they_are_not, status.not_at_year_end, goal_year))
        they_are = _in_year(status.they_are, status.at_year_end, goal_year)
        return _all(goals, _with_incomplete(they_are, in_all))
    predicate = _in_year(ON_COURSE, STATUSES["reached"].at_year_end, goal_year)
    if on_course == goals:
        return _all(goals, _with_incomplete(predicate, in_all))
    others = [
        f"{formats.number(of_status[status])} {STATUSES[status].they_are}"
        for status in OFF_COURSE
        if status in of_status
    ]
    words = SOME if on_course else NONE_OF_SOME
    return words.format(
        on_course=formats.number(on_course),
        goals=formats.number(goals),
        they_are=_with_incomplete(predicate, in_all),
        others=formats.enumeration(others),
    )


def _in_year(they_are: str, at_year_end: str | None, goal_year_over: str | None) -> str:
    """What goals of a status are; when their goal year is over, what they came to in it."""
    if goal_year_over is None or at_year_end is None:
        return they_are
    return at_year_end.format(goal_year=goal_year_over)


def _with_incomplete(they_are: str, in_all: dict) -> str:
    """How many of the goals on course are so by a part of their figures alone."""
    goals = in_all["goals_on_incomplete"]
    if not goals:
        return they_are
    return ON_INCOMPLETE.format(they_are=they_are, goals=formats.number(goals))


def _all(goals: int, they_are: str) -> str:
    words = {1: ONLY, 2: BOTH}.get(goals, ALL)
    return words.format(goals=formats.number(goals), they_are=they_are)


def _none(goals: int, they_are: str) -> str:
    words = NEITHER if goals == 2 else NONE
    return words.format(goals=formats.number(goals), they_are=they_are)
