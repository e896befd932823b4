"""What an answer to a draft's question makes of the plan's parts.

A question whose answer changes a part in one way only is answered here; of any other the reader
writes the answer into the parts and says that it is settled.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence

from domain.indicators import AGGREGATIONS, DIRECTIONS, INDICATOR_KINDS
from domain.spelling import plain
from domain.units import UNITS
from loaders.grammar.attributes import AGGREGATION, DIRECTION, KIND, UNIT, YEAR_START_QUARTER
from loaders.grammar.days import read_day, written_day
from plans import parts
from plans.agreement.text import (
    AN_AREA_OF_ITS_OWN,
    BOTH_DIVISIONS,
    IS_FOLLOWED,
    NO_SUCCESSOR,
)
from plans.draft import DraftQuestion
from plans.figure_text import figure_text
from plans.parts import Part, PlanParts, Row

FOCUS_AREA, AREA, ACTIVITY, ACTIVITYS_FOCUS_AREA = (
    "focus_area",
    "area",
    "activity",
    "activity_focus_area",
)
AREA_ALIAS, MUNICIPALITY, PREDECESSOR = "area_alias", "municipality", "predecessor"
NAME = "name"
PERIOD, TARGET_PERIOD, BASELINE_PERIOD = "period", "target_period", "baseline_period"
# Of these several readings may be right at once.
SEVERAL = (FOCUS_AREA, AREA)
_SPAN = " – "
_VOCABULARIES = {
    UNIT: ("unit", UNITS),
    AGGREGATION: ("aggregation", AGGREGATIONS),
    DIRECTION: ("direction", DIRECTIONS),
    KIND: ("indicator_kind", INDICATOR_KINDS),
}


def is_answered_in_words(question: DraftQuestion) -> bool:
    """Whether the answer is a period that is written, for the figure that the question holds."""
    return question.figure is not None


def words_of(question: DraftQuestion, reading: str) -> str:
    """A reading as a person says it."""
    if question.subject in _VOCABULARIES:
        _, vocabulary = _VOCABULARIES[question.subject]
        return vocabulary[reading].word if reading in vocabulary else reading
    if question.subject == YEAR_START_QUARTER:
        return parts.YEAR_WORDS.get(reading, reading)
    return reading


def answered(plan_parts: PlanParts, question: DraftQuestion, readings: Sequence[str]) -> PlanParts:
    """The parts with a question answered by one or several of its readings, or by a period that is
    written.
    """
    if not readings:
        return plan_parts
    if question.figure is not None:
        return _with_figure(plan_parts, question, readings[0])
    if question.subject in (*_VOCABULARIES, YEAR_START_QUARTER):
        return _with_attribute(plan_parts, question, readings[0])
    answer = _ANSWERS.get(question.subject)
    return answer(plan_parts, question, readings) if answer else plan_parts


def _with_canonical_names(
    plan_parts: PlanParts, question: DraftQuestion, readings: Sequence[str]
) -> PlanParts:
    covered = {"canonical_names": f"{parts.SEPARATOR} ".join(readings)}
    return _changed(
        plan_parts,
        parts.FOCUS_AREAS,
        lambda row: row.get("focus_area_name") == question.thing_id,
        covered,
    )


def _with_areas(
    plan_parts: PlanParts, question: DraftQuestion, readings: Sequence[str]
) -> PlanParts:
    """The areas that are chosen beside those that are there; one division in the place of another
    only where no figure is of an area.
    """
    names = [
        name
        for reading in readings
        for name in (question.raw or "" if reading == BOTH_DIVISIONS else reading).split(", ")
    ]
    rows = [*plan_parts.of(parts.AREAS)]
    known = {plain(row.get(one, "")) for row in rows for one in ("area_name", "area_code")}
    for name in names:
        if name and plain(name) not in known:
            rows.append({"area_name": name, "area_code": _free_code(name, rows)})
    return plan_parts.with_rows(parts.AREAS, tuple(rows))


def _with_area_alias(
    plan_parts: PlanParts, question: DraftQuestion, readings: Sequence[str]
) -> PlanParts:
    """An area by the name that is in doubt as well, or an area more by that name."""
    name = question.raw or ""
    if readings[0] == AN_AREA_OF_ITS_OWN:
        return _with_areas(plan_parts, question, (name.replace(", ", " "),))
    separator = f"{parts.SEPARATOR} "
    rows = (
        {**row, "aliases": separator.join(filter(None, (row.get("aliases", ""), name)))}
        if row.get("area_name") == readings[0]
        else row
        for row in plan_parts.of(parts.AREAS)
    )
    return plan_parts.with_rows(parts.AREAS, tuple(rows))


def _free_code(name: str, rows: Iterable[Row]) -> str:
    """The shortest beginning of a name that no area has as its code."""
    taken = {row.get("area_code", "").upper() for row in rows}
    beginnings = (name[:length].upper() for length in range(1, len(name) + 1))
    return next((one for one in beginnings if one not in taken), name)


def _without_activity(
    plan_parts: PlanParts, question: DraftQuestion, readings: Sequence[str]
) -> PlanParts:
    """An activity made of a table goes with its indicators and figures, where the table only
    describes somebody.
    """
    if readings[0] != IS_FOLLOWED[1]:
        return plan_parts
    names = {
        row["activity_name"]
        for row in plan_parts.of(parts.ACTIVITIES)
        if row.get(parts.ID) == question.thing_id
    }
    for part in (
        parts.ACTIVITIES,
        parts.INDICATORS,
        parts.GOALS,
        parts.MILESTONES,
        parts.THEMES,
    ):
        kept = (row for row in plan_parts.of(part) if row.get("activity_name") not in names)
        plan_parts = plan_parts.with_rows(part, tuple(kept))
    return plan_parts


def _with_focus_area_of_activity(
    plan_parts: PlanParts, question: DraftQuestion, readings: Sequence[str]
) -> PlanParts:
    return _changed(
        plan_parts,
        parts.ACTIVITIES,
        lambda row: row.get(parts.ID) == question.thing_id,
        {"focus_area_name": readings[0]},
    )


def _with_period(plan_parts: PlanParts, _: DraftQuestion, readings: Sequence[str]) -> PlanParts:
    first, last = readings[0].split(_SPAN)
    days = {"start_date": written_day(read_day(first)), "end_date": written_day(read_day(last))}
    return _changed(plan_parts, parts.PLAN, lambda _: True, days)


def _with_municipality(
    plan_parts: PlanParts, _: DraftQuestion, readings: Sequence[str]
) -> PlanParts:
    return _changed(plan_parts, parts.PLAN, lambda _: True, {"municipality": readings[0]})


def _with_name(plan_parts: PlanParts, _: DraftQuestion, readings: Sequence[str]) -> PlanParts:
    return _changed(plan_parts, parts.PLAN, lambda _: True, {"plan_name": readings[0]})


def _without_predecessor(
    plan_parts: PlanParts, _: DraftQuestion, readings: Sequence[str]
) -> PlanParts:
    """A plan that follows the known one is read as that; one that does not follows none."""
    if readings[0] != NO_SUCCESSOR:
        return plan_parts
    return _changed(plan_parts, parts.PLAN, lambda _: True, {"predecessor_id": ""})


def _with_figure(plan_parts: PlanParts, question: DraftQuestion, period: str) -> PlanParts:
    """The figure that only lacked its period."""
    figure = question.figure
    assert figure is not None
    indicator = next(
        row for row in plan_parts.of(parts.INDICATORS) if row.get(parts.ID) == figure.indicator_id
    )
    areas = {row.get("area_code"): row["area_name"] for row in plan_parts.of(parts.AREAS)}
    row = {
        "activity_name": indicator["activity_name"],
        "indicator_name": indicator["indicator_name"],
        "area_name": areas.get(figure.area_code, parts.WHOLE_PLAN),
        "period": period,
        "kind": next(word for word, kind in parts.KINDS.items() if kind == figure.kind),
        "figure": figure_text(
            figure.read_from.words,
            figure.unit,
            (figure.value, figure.low, figure.high),
            is_approximate=figure.approximate,
        ),
        "read_from": figure.read_from.words,
        parts.PLACE: figure.read_from.place or "",
    }
    return plan_parts.with_rows(parts.GOALS, (*plan_parts.of(parts.GOALS), row))


def _with_attribute(plan_parts: PlanParts, question: DraftQuestion, reading: str) -> PlanParts:
    column = _VOCABULARIES.get(question.subject, ("year_start", {}))[0]
    return _changed(
        plan_parts,
        parts.INDICATORS,
        lambda row: row.get(parts.ID) == question.thing_id,
        {column: words_of(question, reading)},
    )


def _changed(
    plan_parts: PlanParts, part: Part, is_it: Callable[[Row], bool], texts: Mapping[str, str]
) -> PlanParts:
    rows = ({**row, **texts} if is_it(row) else row for row in plan_parts.of(part))
    return plan_parts.with_rows(part, tuple(rows))


_ANSWERS: Mapping[str, Callable[[PlanParts, DraftQuestion, Sequence[str]], PlanParts]] = {
    FOCUS_AREA: _with_canonical_names,
    AREA: _with_areas,
    ACTIVITY: _without_activity,
    ACTIVITYS_FOCUS_AREA: _with_focus_area_of_activity,
    PERIOD: _with_period,
    AREA_ALIAS: _with_area_alias,
    MUNICIPALITY: _with_municipality,
    NAME: _with_name,
    PREDECESSOR: _without_predecessor,
}
