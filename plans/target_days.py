"""From which day a target that a plan changes holds."""

from datetime import date

from loaders.grammar.periods import read_period
from plans.rows import Record
from plans.typed import Key
from store.connection import Store

_STANDING = """
    select indicator_id, area_code, period, kind, valid_from
    from released.figure
    where plan_id = $plan_id and kind = 'target' and last_quarter_index is null
"""


def standing_days(store: Store, plan_id: str) -> dict[Key, Record]:
    """The day from which each newest target of a plan holds, by the target's key."""
    return {
        (indicator_id, area_code, period, kind): {"valid_from": day}
        for indicator_id, area_code, period, kind, day in store.read(
            _STANDING, plan_id=plan_id
        ).rows()
    }


def day_of_change(
    target: Record, indicator: Record, standing: Record, valid_from: date | None
) -> date | None:
    """The day from which another target holds, where a change is to hold from a day: that day where
    it lies within the target's period, after its beginning and not before the day that stands. Any
    other change corrects the target that stands, for as long as that one holds.
    """
    day = standing.get("valid_from")
    stands_from = day if isinstance(day, date) else None
    begins, ends = _days(str(target["period"]), indicator["year_start_quarter"])
    if valid_from is None or not begins < valid_from < ends:
        return stands_from
    return valid_from if stands_from is None else max(valid_from, stands_from)


def _days(label: str, year_start_quarter: object) -> tuple[date, date]:
    """The first day of a goal year or a quarter, and the first one after it."""
    period = read_period(label)
    assert period is not None
    assert period.year is not None
    year_start = year_start_quarter if isinstance(year_start_quarter, int) else 1
    quarters = 1 if period.quarter else 4
    first = period.year * 4 + (period.quarter or year_start) - 1
    begins, ends = (date(index // 4, index % 4 * 3 + 1, 1) for index in (first, first + quarters))
    return begins, ends
