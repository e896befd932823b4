"""A goal that needs a decision: for how long it has been behind, where, and what is lacking."""

from dataclasses import dataclass

import polars as pl

from wording import ceilings, formats, goals
from wording.goals import Goal

IN_AREAS = "i {behind} af {areas} områder"
IN_BOTH_AREAS = "i begge områder"
IN_EVERY_AREA = "i alle {areas} områder"
LACKING = "der mangler {lacking} af {wanted}"
LACKING_NOW = "der mangler {lacking} af de {wanted}, man kan forvente nu"
LACKING_POINTS = "der mangler {lacking} procentpoint i {wanted}"
BELOW = "{figure} er {lacking} under målet på {target}"
ABOVE = "{figure} er {lacking} over målet på {target}"
ABOVE_NOW = "{figure} er {lacking} over de højst {wanted}, man kan forvente nu"
BELOW_NOW = "{figure} er {lacking} under de {wanted}, man kan forvente nu"
POINTS = "{lacking} procentpoint"
FIRST_OF = "Her står de {shown} første af {goals} mål, der kræver en beslutning."


@dataclass(frozen=True)
class UrgentGoal:
    """A goal with an urgency; `lacking` of `wanted` is what it should have had more by now.

    For a falling goal `lacking` is what it has too much.
    """

    goal: Goal
    lacking: float | None
    wanted: float | None
    quarters_behind: int
    areas: int
    areas_behind: int


def of_rows(rows: pl.DataFrame) -> list[UrgentGoal]:
    """The decisions of those rows of `marts.goal_attainment` that have an urgency."""
    weighed = rows[["lacking", "wanted", "quarters_behind", "areas", "areas_behind"]]
    return [
        UrgentGoal(goal, **row)
        for goal, row in zip(goals.of_rows(rows), weighed.to_dicts(), strict=True)
    ]


def first_of(listed: int, goals: int) -> str | None:
    """How many of the goals that need a decision are shown, where they are not all."""
    if goals <= listed:
        return None
    return FIRST_OF.format(shown=formats.number(listed), goals=formats.number(goals))


def why(urgent: UrgentGoal) -> str:
    """Why it needs a decision.

    `Bagud tre kvartaler i træk, i 2 af 3 områder; der mangler 14 af de 45, man kan forvente nu.`
    """
    since = ", ".join(filter(None, (_for_how_long(urgent), _where(urgent))))
    return formats.with_one_stop("; ".join(filter(None, (since, _amounts(urgent)))) + ".")


def _for_how_long(urgent: UrgentGoal) -> str:
    status = ceilings.status(urgent.goal)
    if urgent.quarters_behind <= 1:
        return status.now or ""
    return (status.in_a_row or "").format(quarters=formats.numeral(urgent.quarters_behind))


def _where(urgent: UrgentGoal) -> str:
    if urgent.areas < 2 or not urgent.areas_behind:
        return ""
    words = IN_AREAS
    if urgent.areas_behind == urgent.areas:
        words = IN_BOTH_AREAS if urgent.areas == 2 else IN_EVERY_AREA
    return words.format(behind=urgent.areas_behind, areas=urgent.areas)


def _amounts(urgent: UrgentGoal) -> str:
    goal = urgent.goal
    if urgent.lacking is None or urgent.wanted is None:
        return ""
    decimals = formats.least_decimals(urgent.lacking, 0, 2)
    lacking = _between(urgent.lacking, goal, decimals)
    wanted = formats.quantity(urgent.wanted, goal.unit, decimals=decimals)
    if goal.direction == "increase":
        return _lacking(goal).format(lacking=lacking, wanted=wanted)
    if goal.unit == "procent":
        lacking = POINTS.format(lacking=lacking)
    else:
        lacking = formats.quantity(urgent.lacking, goal.unit, decimals=decimals)
    return _beyond(goal, urgent.wanted).format(
        figure=goals.measured(goal, decimals=decimals),
        lacking=lacking,
        wanted=wanted,
        target=goals.limiting_target(goal, decimals=decimals),
    )


def _between(lacking: float, goal: Goal, decimals: int) -> str:
    """What is lacking; where the figure is an interval, so is what it lacks: `ca. 6–7`."""
    ytd, low, high = goal.ytd, goal.ytd_low, goal.ytd_high
    if (
        ytd is None
        or low is None
        or high is None
        or low == high
        or goal.measured not in (None, ytd)
    ):
        return formats.number(lacking, decimals=decimals)
    least, most = max(lacking + ytd - high, 0), lacking + ytd - low
    return formats.ABOUT.format(formats.span(lacking, least, most, "antal", decimals=decimals))


def _lacking(goal: Goal) -> str:
    if goal.unit == "procent":
        return LACKING_POINTS
    return LACKING if goal.status == "not_reached" else LACKING_NOW


def _beyond(goal: Goal, wanted: float) -> str:
    figure = goal.ytd if goal.measured is None else goal.measured
    if figure is not None and figure > wanted:
        is_target = wanted in (goal.annual_target, goal.annual_target_high)
        return ABOVE if is_target else ABOVE_NOW
    return BELOW if wanted == goal.annual_target_low else BELOW_NOW
