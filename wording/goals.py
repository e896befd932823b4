"""A goal in words: the figure beside its target, and why it has the status it has."""

from dataclasses import dataclass

import polars as pl

from domain.indicators import DIRECTIONS
from domain.statuses import STATUSES
from wording import ceilings, figures, formats, records, small_counts

SINCE_BASELINE = "{figure} (udgangspunkt: {baseline})"
OVER_BASELINE, UNDER_BASELINE = "over", "under"
OF_TARGET = "{figure} af {target}"
WITH_TARGET = "{figure} (mål: {target})"
EXPECTED_NOW = "forventet nu: {expected}"
WITH_QUARTERS_TARGET = "{figure} (kvartalsmål: {target})"
IN_SHORT = "{indicator}: {figure}, {status}."
SHARE = "{share} = {figure}."
SHARE_AND_FIGURE = "{figure}, en målopfyldelse på {share}."
WITHOUT_SHARE = "{figure}."
DUE_PASSED = "{status}, fordi fristen var {due}. kvartal i målåret, og {missed}."
MISSED = "{figure} ikke er {enough} {target}"
MISSED_ABOVE = "{figure} er over målet på {ceiling}"
CEILING_PASSED = (
    "Overskredet, fordi {figure} er over målet på {ceiling}, også selv om året ikke er slut."
)
WITHIN_EXPECTED = "På vej, fordi {figure} er {within_expected}."
BEYOND_EXPECTED = "{status}, fordi {figure} ikke er {within_expected}."
ABOVE_EXPECTED = "{status}, fordi {figure} er over de højst {expected}, man kan forvente {when}."
LITTLE_ABOVE = "På vej, fordi {figure} kun er lidt over målet på {ceiling}{limit_aside}."
ABOVE = "{status}, fordi {figure} er over målet på {ceiling}{limit_aside}."
LIMIT_ASIDE = " (målet er {share} af tallet; grænsen er {limit})"
ON_THE_WAY = (
    "{status}, fordi {figure} er {share} af vejen fra {baseline} til målet på {ceiling}, og det er "
    "{compared} {limit}."
)
WRONG_WAY = (
    "{status}, fordi {figure} er længere fra målet på {ceiling} end udgangspunktet på {baseline}."
)
NOTHING_EXPECTED = "På vej, fordi man endnu ikke kan forvente noget {when}."
WHEN = "efter {quarter}. kvartal i målåret"
AT_LEAST, UNDER = "mindst", "under"
FIGURE_AND_PACE = "{figure} ({share} af det forventede)"
OF_EXPECTED = "af de {expected}, man kan forvente {when}"
OF_QUARTERS = "af kvartalsmålet på {expected}"
REMARKED = "{figure} ({remarks})"
NOT_COUNTED = "{raw} er ikke talt med"
BETWEEN_REMARKS = "; "
ONLY_KNOWN = "kun {quarters} er kendt"
KNOWN_IS_ABOVE = "{lacking}, og det kendte alene er over det forventede"
NOT_ADDED_UP = (
    "Ingen tal for året: forskellige personer bliver aldrig lagt sammen, og {quarters} er kun "
    "opgjort hver for sig. Indberet årets tal."
)
QUARTER_MISSING = "1 kvartal mangler"
QUARTERS_MISSING = "{count} kvartaler mangler"
LAST_QUARTER = 4


@dataclass(frozen=True)
class Goal:
    """One row of `marts.goal_attainment`, as far as words are said about it."""

    focus_area: str
    activity: str
    indicator_id: str
    indicator: str
    area: str | None
    area_name: str | None
    quarter: str
    unit: str
    direction: str
    status: str
    ytd: float | None
    ytd_low: float | None
    ytd_high: float | None
    annual_target: float | None
    annual_target_low: float | None
    annual_target_high: float | None
    expected_to_date: float | None
    attainment: float | None
    attainment_low: float | None
    attainment_high: float | None
    pace: float | None
    share_of_whole: float | None
    quarter_of_goal_year: int
    quarters_missing: int | None
    approximate: bool
    is_ytd_hidden: bool = False
    is_ytd_contradicted: bool = False
    ytd_dimension: str | None = None
    parts_of_ytd: float | None = None
    parts_of_target: float | None = None
    uncounted: str | None = None
    uncounted_status: str | None = None
    aggregation: str = "sum"
    measured: float | None = None
    expected_to_date_high: float | None = None
    known_quarters: list[str] | None = None
    is_sum_of_areas: bool = False
    due_quarter: int | None = None
    baseline: float | None = None
    target_areas: int | None = None

    @property
    def is_by_quarters(self) -> bool:
        """Whether only single quarters have a target, so that they alone are judged."""
        targets = (self.annual_target, self.annual_target_low, self.annual_target_high)
        return self.has_target and all(one is None for one in targets)

    @property
    def has_target(self) -> bool:
        """Whether there is a target to hold the figure against."""
        return STATUSES[self.status].has_target

    @property
    def is_summed_ceiling(self) -> bool:
        """Whether a figure that adds up over the year must not exceed its target."""
        return self.aggregation == "sum" and self.direction != "increase"

    @property
    def is_ceiling(self) -> bool:
        """Whether no share says how far the goal is attained, since the figure is held against what
        it must not exceed: a sum of which less is better, a level that is not on its way down from
        a baseline, and a level above the interval where it should lie.
        """
        target = self.expected_to_date if self.annual_target is None else self.annual_target
        if self.is_summed_ceiling:
            return True
        if self.direction == "decrease":
            return self.baseline is None or target is None or self.baseline <= target
        return self.direction == "within" and self.is_above

    @property
    def is_above(self) -> bool:
        """Whether the figure that is judged is above the upper end of the target."""
        figure = self.ytd if self.measured is None else self.measured
        upper = self.annual_target_high if self.direction == "within" else self.annual_target
        if upper is None:
            upper = self.expected_to_date_high or self.expected_to_date
        return figure is not None and upper is not None and figure > upper

    @property
    def shown_attainment(self) -> float | None:
        """The attainment, where it is a share that can be shown as one."""
        return None if self.is_ceiling else self.attainment


@dataclass(frozen=True)
class Limits:
    """From which pace a plan counts a goal as on track, and from which as behind; and up to which
    share of its baseline a goal without a target is unchanged.
    """

    on_track_from: float
    behind_from: float
    unchanged_within: float

    def of(self, status: str) -> float:
        """The limit that the pace of a goal with this status is held against."""
        is_lower = STATUSES[status].pace_limit == "behind_from"
        return self.behind_from if is_lower else self.on_track_from


def of_rows(rows: pl.DataFrame) -> list[Goal]:
    """The goals of a frame with the columns of `marts.goal_attainment`."""
    return records.of_rows(Goal, rows)


def figure(goal: Goal, *, decimals: int = 2) -> str:
    """The figure of the goal year so far: `1.160`, `38 %`, `ca. 5–6`, `skjult`; where there is none
    yet, what stands in its place: `»12 (13)« (usikkert)`.
    """
    if goal.is_ytd_hidden:
        return small_counts.HIDDEN
    if goal.ytd is None and goal.uncounted is not None:
        return _raw_cell(goal)
    return formats.figure(
        goal.ytd,
        goal.ytd_low,
        goal.ytd_high,
        goal.unit,
        approximate=goal.approximate,
        decimals=decimals,
    )


def remarks(goal: Goal) -> list[str]:
    """What must stand beside the figure so far wherever it is shown: what its parts come to, where
    that is another figure, what is not counted in it, and that its target is each area's.
    """
    texts = []
    if goal.target_areas is not None:
        bounds = (goal.annual_target, goal.annual_target_low, goal.annual_target_high)
        texts.append(figures.of_each_area(bounds, goal.unit, goal.target_areas))
    if goal.is_ytd_contradicted:
        texts.append(
            figures.contradiction(goal.ytd_dimension, goal.parts_of_ytd, goal.ytd, goal.unit)
        )
    if goal.parts_of_target is not None:
        texts.append(
            figures.contradiction("target", goal.parts_of_target, goal.annual_target, goal.unit)
        )
    if goal.uncounted is not None and goal.ytd is not None:
        texts.append(NOT_COUNTED.format(raw=_raw_cell(goal)))
    return texts


def _raw_cell(goal: Goal) -> str:
    return figures.raw_cell(goal.uncounted or "", goal.uncounted_status or "")


def measured(goal: Goal, *, decimals: int = 2) -> str:
    """The figure that is held against the target: the year so far or the quarters with a target."""
    if goal.is_ytd_hidden or goal.measured is None or goal.measured == goal.ytd:
        return figure(goal, decimals=decimals)
    return formats.quantity(goal.measured, goal.unit, decimals=decimals)


def target(goal: Goal, *, decimals: int = 2) -> str:
    """The target of the goal year, or of its quarters: `1.100`, `30 %`, `5–8`."""
    if goal.is_by_quarters:
        return _expected(goal)
    return formats.span(
        goal.annual_target,
        goal.annual_target_low,
        goal.annual_target_high,
        goal.unit,
        decimals=decimals,
    )


def limiting_target(goal: Goal, *, decimals: int = 2) -> str:
    """The target as it limits the figure: `40`, `højst 40`."""
    return ceilings.target(target(goal, decimals=decimals), goal.direction)


def distinguishing_decimals(goal: Goal) -> int:
    """How many decimals show on which side of its target the figure so far lies."""
    bounds = (goal.annual_target, goal.annual_target_low, goal.annual_target_high)
    known = [bound for bound in bounds if bound is not None and goal.ytd is not None]
    return max((formats.least_decimals(goal.ytd or 0, bound, 2) for bound in known), default=2)


def year_to_date(goal: Goal) -> str:
    """The figure so far beside its target: `1.160 af 1.100`, `38 % (mål: 30 %)`, `7 (mål: 5–8)`,
    with what must be said of it: `43 af 44 (≠ kvartalerne giver 44)`, and of a ceiling how much of
    it can be expected: `175 af højst 200 (forventet nu: højst 150)`.
    """
    text = _figure_and_target(goal)
    notes = remarks(goal)
    if goal.is_summed_ceiling and goal.direction == "decrease" and _is_more_expected(goal):
        notes.insert(0, EXPECTED_NOW.format(expected=expected(goal, decimals=2)))
    if not notes:
        return text
    return REMARKED.format(figure=text, remarks=BETWEEN_REMARKS.join(notes))


def _figure_and_target(goal: Goal) -> str:
    if STATUSES[goal.status].is_since_baseline:
        return SINCE_BASELINE.format(figure=figure(goal), baseline=baseline(goal))
    if not goal.has_target:
        return figure(goal)
    if goal.is_by_quarters:
        return WITH_QUARTERS_TARGET.format(figure=measured(goal), target=limiting_target(goal))
    is_unknown = goal.ytd is None and goal.uncounted is not None
    if goal.direction == "decrease":
        is_sum = goal.is_summed_ceiling and not is_unknown and not goal.is_ytd_hidden
        words = OF_TARGET if is_sum else WITH_TARGET
        return words.format(figure=figure(goal), target=limiting_target(goal))
    is_share = goal.unit != "procent" and (goal.annual_target or 0) > 0
    if goal.direction == "within" or not is_share or is_unknown or goal.is_ytd_hidden:
        return WITH_TARGET.format(figure=figure(goal), target=target(goal))
    return OF_TARGET.format(figure=figure(goal), target=target(goal))


def baseline(goal: Goal, *, decimals: int = 2) -> str:
    """Where a long-term goal began: `20 %`, a dash."""
    return formats.quantity(goal.baseline, goal.unit, decimals=decimals)


def _is_more_expected(goal: Goal) -> bool:
    """Whether the goal year goes on, so that less than the whole target can be expected."""
    return goal.annual_target is not None and goal.expected_to_date not in (
        None,
        goal.annual_target,
    )


def expected(goal: Goal, *, decimals: int = 1) -> str:
    """What can be expected by now: `825`, `højst 150`, `15–30`."""
    if goal.expected_to_date is None:
        return formats.UNKNOWN
    return ceilings.target(_expected(goal, decimals=decimals), goal.direction)


def attainment(goal: Goal) -> str:
    """How far the goal is attained: `78 %`, `ca. 50–60 %`, `skjult`; the figure beside its target
    where that is no share: `175 af højst 200`.
    """
    if goal.is_ytd_hidden:
        return small_counts.HIDDEN
    if goal.is_ceiling and goal.ytd is not None:
        return _figure_and_target(goal)
    return formats.percent_between(goal.attainment, goal.attainment_low, goal.attainment_high)


def what_is_lacking(goal: Goal) -> str | None:
    """What is not yet in the figure so far: `kun 3. kvartal er kendt`, `2 kvartaler mangler`; and
    of an incomplete one, where what is known already is above what can be expected.
    """
    if not goal.quarters_missing or goal.ytd is None:
        return None
    lacking = formats.count_phrase(goal.quarters_missing, QUARTER_MISSING, QUARTERS_MISSING)
    if goal.aggregation == "sum" and goal.known_quarters and not goal.is_sum_of_areas:
        lacking = ONLY_KNOWN.format(quarters=formats.quarters(goal.known_quarters))
    upper = goal.expected_to_date_high or goal.expected_to_date
    if goal.status == "incomplete" and upper is not None and goal.ytd > upper:
        return KNOWN_IS_ABOVE.format(lacking=lacking)
    return lacking


def caveats(goal: Goal) -> str | None:
    """What is lacking in the figure so far, and what must be said of it; None where nothing is."""
    return BETWEEN_REMARKS.join(filter(None, (what_is_lacking(goal), *remarks(goal)))) or None


def before_colon(name: str) -> str:
    """A name as it stands before a colon: without a stop or a colon of its own."""
    return name.rstrip(" .:")


def in_short(goal: Goal) -> str:
    """One goal for a list that is read aloud: `Samtaler: 31 af 40, på vej.`"""
    return IN_SHORT.format(
        indicator=before_colon(goal.indicator),
        figure=year_to_date(goal),
        status=ceilings.status(goal).word,
    )


def share(goal: Goal) -> str:
    """The attainment and what it is a share of: `78 % = 31 af 40.`"""
    if goal.shown_attainment is None:
        return formats.with_one_stop(WITHOUT_SHARE.format(figure=year_to_date(goal)))
    is_count = goal.direction == "increase" and goal.unit != "procent"
    words = SHARE if is_count else SHARE_AND_FIGURE
    return formats.with_one_stop(words.format(share=attainment(goal), figure=year_to_date(goal)))


def why(goal: Goal, limits: Limits) -> str:
    """Why the goal has its status, with the figures the rule compares, where they are shown."""
    if goal.is_ytd_hidden:
        return f"{ceilings.status(goal).word.capitalize()}. {small_counts.WHY}"
    limit = limits.of(goal.status)
    pace, limit_text = formats.distinct_percents(limit if goal.pace is None else goal.pace, limit)
    decimals = distinguishing_decimals(goal)
    when = WHEN.format(quarter=goal.quarter_of_goal_year)
    fields = {
        "status": ceilings.status(goal).word.capitalize(),
        "figure": measured(goal, decimals=decimals),
        "target": target(goal, decimals=decimals),
        "ceiling": limiting_target(goal, decimals=decimals),
        "baseline": baseline(goal, decimals=decimals),
        "side": OVER_BASELINE if (goal.ytd or 0) > (goal.baseline or 0) else UNDER_BASELINE,
        "unchanged": formats.percent(limits.unchanged_within),
        "enough": DIRECTIONS[goal.direction].enough,
        "known": what_is_lacking(goal),
        "share": pace,
        "limit": limit_text,
        "compared": AT_LEAST if STATUSES[goal.status].is_on_course else UNDER,
        "expected": _expected(goal),
        "when": when,
        "due": goal.due_quarter,
    }
    is_missed_above = goal.direction != "increase" and goal.is_above
    missed = (MISSED_ABOVE if is_missed_above else MISSED).format(**fields)
    limit_aside = "" if goal.pace is None else LIMIT_ASIDE.format(**fields)
    figure_and_pace = fields["figure"] if goal.pace is None else FIGURE_AND_PACE.format(**fields)
    sentence = _why(goal).format(
        **fields,
        missed=missed,
        limit_aside=limit_aside,
        pace=figure_and_pace,
        of_expected=_of_expected(goal, when),
        within_expected=DIRECTIONS[goal.direction].expected.format(
            expected=_expected(goal), when=when
        ),
    )
    return formats.with_one_stop(sentence)


def _why(goal: Goal) -> str:
    """The sentence that holds the figure against what its status was judged by."""
    if goal.status == "not_reached" and goal.quarter_of_goal_year < LAST_QUARTER:
        is_due = goal.due_quarter is not None and goal.quarter_of_goal_year >= goal.due_quarter
        return DUE_PASSED if is_due else CEILING_PASSED
    status = STATUSES[goal.status]
    if status.pace_limit is None:
        return _why_no_pace(goal)
    if goal.is_ceiling and not goal.is_summed_ceiling and goal.is_above:
        return LITTLE_ABOVE if status.is_on_course else ABOVE
    if goal.pace is None or goal.is_summed_ceiling:
        return _against_expected(goal)
    if goal.direction == "decrease":
        return WRONG_WAY if goal.pace < 0 else ON_THE_WAY
    return status.why


def _why_no_pace(goal: Goal) -> str:
    """The sentence of a status no pace decides; of different persons the year must be reported."""
    if goal.status == "no_data" and goal.aggregation == "unique" and goal.known_quarters:
        return NOT_ADDED_UP.format(quarters=formats.quarters(goal.known_quarters))
    return ceilings.status(goal).why


def _against_expected(goal: Goal) -> str:
    """The sentence of a status that no share of the expected decides."""
    if STATUSES[goal.status].is_on_course:
        is_due = goal.expected_to_date != 0 or goal.direction != "increase"
        return WITHIN_EXPECTED if is_due else NOTHING_EXPECTED
    return ABOVE_EXPECTED if goal.direction == "decrease" else BEYOND_EXPECTED


def _expected(goal: Goal, *, decimals: int = 2) -> str:
    low, high = goal.expected_to_date, goal.expected_to_date_high
    return formats.span(low, None if high is None else low, high, goal.unit, decimals=decimals)


def _of_expected(goal: Goal, when: str) -> str:
    if goal.is_by_quarters:
        return OF_QUARTERS.format(expected=_expected(goal))
    expected = formats.quantity(goal.expected_to_date, goal.unit, decimals=1)
    return OF_EXPECTED.format(expected=expected, when=when)
