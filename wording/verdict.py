"""The goals in all, in one sentence: how many are on course, and what the others lack."""

import polars as pl

from wording import formats

ALL = "Alle {goals} mål {they_are}."
BOTH = "Begge mål {they_are}."
ONLY = "Det ene mål {they_are}."
SOME = "{on_course} af {goals} mål {they_are}; {others}."
NO_GOALS = "Her er tal, men ingen mål at holde dem op imod."
NONE = "Ingen"
OTHER_BY_PARTS = (
    " For 1 mål giver delene en anden status end den indberettede total.",
    " For {count} mål giver delene en anden status end den indberettede total.",
)
ON_COURSE = "er nået eller på vej"
REACHED_IN = "blev nået i {goal_year}"
NOT_REACHED_IN = "blev ikke nået i {goal_year}"
ON_INCOMPLETE = "{they_are}, heraf {goals} på ufuldstændige tal"
THEY_ARE = {
    "reached": "er nået",
    "on_track": "er på vej",
    "not_reached": "blev ikke nået",
    "far_behind": "er langt bagud",
    "behind": "er bagud",
    "incomplete": "har ufuldstændige tal",
    "pending": "er ikke startet",
    "no_data": "mangler tal",
}
OFF_COURSE = ("not_reached", "far_behind", "behind", "incomplete", "pending", "no_data")


def sentence(per_status: pl.DataFrame) -> str:
    """The verdict from rows of `scoped.verdict`.

    `26 af 41 mål er nået eller på vej; 10 er langt bagud, 4 er bagud og 1 mangler tal.`
    """
    rows = per_status.to_dicts()
    return _counted(rows) + _other_by_parts(rows[0]["goals_other_by_parts"])


def _other_by_parts(goals: int) -> str:
    return formats.counted(goals, *OTHER_BY_PARTS) if goals else ""


def _counted(rows: list[dict]) -> str:
    in_all = rows[0]
    goals, on_course = in_all["all_goals"], in_all["goals_on_course"]
    if not goals:
        return NO_GOALS
    of_status = {row["status"]: row["goals"] for row in rows if row["goals"]}
    of_status.pop("no_target", None)
    they_are = _they_are(in_all["goal_year_over"])
    if len(of_status) == 1:
        (status,) = of_status
        return _all(goals, _with_incomplete(they_are[status], in_all))
    course = ON_COURSE if in_all["goal_year_over"] is None else they_are["reached"]
    if on_course == goals:
        return _all(goals, _with_incomplete(course, in_all))
    others = [
        f"{formats.number(of_status[status])} {THEY_ARE[status]}"
        for status in OFF_COURSE
        if status in of_status
    ]
    return SOME.format(
        on_course=formats.number(on_course) if on_course else NONE,
        goals=formats.number(goals),
        they_are=_with_incomplete(course, in_all),
        others=formats.enumeration(others),
    )


def _they_are(goal_year_over: str | None) -> dict[str, str]:
    """What goals of a status are; when their goal year is over, what they came to in it."""
    if goal_year_over is None:
        return THEY_ARE
    return THEY_ARE | {
        "reached": REACHED_IN.format(goal_year=goal_year_over),
        "not_reached": NOT_REACHED_IN.format(goal_year=goal_year_over),
    }


def _with_incomplete(they_are: str, in_all: dict) -> str:
    """How many of the goals on course are so by a part of their figures alone."""
    goals = in_all["goals_on_incomplete"]
    if not goals:
        return they_are
    return ON_INCOMPLETE.format(they_are=they_are, goals=formats.number(goals))


def _all(goals: int, they_are: str) -> str:
    words = {1: ONLY, 2: BOTH}.get(goals, ALL)
    return words.format(goals=formats.number(goals), they_are=they_are)
