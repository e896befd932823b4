"""The targets that nothing is held against any more, because what they are for ends."""

from collections.abc import Iterator
from datetime import date

from loaders.grammar.periods import read_period
from plans.change import PlanChange
from plans.typed import records_of

_TARGETS = ("target", "period_target")
# What ends, and the column of a target that names it.
_ENDS = {"area": "area_code", "activity": "activity_id", "indicator": "indicator_id"}


def targets_that_stop(change: PlanChange) -> Iterator[tuple[str, str]]:
    """The indicator's name and the period of each target that lies, or goes on, after the last day
    that a change gives an area, an activity or an indicator.
    """
    ended = {
        (one.subject, one.thing_id): one.becomes
        for one in change.differences
        if one.attribute == "valid_to" and one.subject in _ENDS
    }
    if not ended:
        return
    tables = records_of(change.wanted, change.plan_id).tables
    for target in tables.get("observation", {}).values():
        last_days = [ended.get((subject, str(target[column]))) for subject, column in _ENDS.items()]
        period = read_period(str(target["period"]))
        ends = period.days[1] if period is not None else None
        stops = any(isinstance(day, date) and ends is not None and day < ends for day in last_days)
        if target["kind"] in _TARGETS and stops:
            indicator = tables["indicator"][str(target["indicator_id"]),]
            yield str(indicator["indicator_name"]), str(target["period"])
