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
THEY_ARE = {
    "reached": "er nået",
    "on_track": "er på vej",
    "not_reached": "blev ikke nået",
    "far_behind": "er langt bagud",
    "behind": "er bagud",
    "pending": "er ikke startet",
    "no_data": "mangler tal",
}
OFF_COURSE = ("not_reached", "far_behind", "behind", "pending", "no_data")


def sentence(per_status: pl.DataFrame) -> str:
    """The verdict from rows of `scoped.verdict`.

    `26 af 41 mål er nået eller på vej; 10 er langt bagud, 4 er bagud og 1 mangler tal.`
    """
    rows = per_status.to_dicts()
    return _counted(rows) + _other_by_parts(rows[0]["goals_other_by_parts"])


def _other_by_parts(goals: int) -> str:
    return formats.counted(goals, *OTHER_BY_PARTS) if goals else ""


def _counted(rows: list[dict]) -> str:
    goals, on_course = rows[0]["all_goals"], rows[0]["goals_on_course"]
    if not goals:
        return NO_GOALS
    of_status = {row["status"]: row["goals"] for row in rows if row["goals"]}
    of_status.pop("no_target", None)
    if len(of_status) == 1:
        (status,) = of_status
        return _all(goals, THEY_ARE[status])
    if on_course == goals:
        return _all(goals, ON_COURSE)
    others = [
        f"{formats.number(of_status[status])} {THEY_ARE[status]}"
        for status in OFF_COURSE
        if status in of_status
    ]
    return SOME.format(
        on_course=formats.number(on_course) if on_course else NONE,
        goals=formats.number(goals),
        they_are=ON_COURSE,
        others=formats.enumeration(others),
    )


def _all(goals: int, they_are: str) -> str:
    words = {1: ONLY, 2: BOTH}.get(goals, ALL)
    return words.format(goals=formats.number(goals), they_are=they_are)
