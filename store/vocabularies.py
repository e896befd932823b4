"""What SQL knows of the vocabularies: a view of the words that may stand in a column, and a macro
for each rule that a record holds.

Both are written from the records of `domain` whenever the views are laid out, so that a word and a
rule stand there alone.
"""

from collections.abc import Iterable, Mapping

from domain.figures import KINDS, OBSERVATION_STATUSES
from domain.indicators import AGGREGATIONS, DIRECTIONS
from domain.plan_events import EVENT_KINDS
from domain.statuses import BEST_TO_WORST, STATUSES, Status
from domain.texts import MILESTONE_STATUSES, SECTIONS
from domain.units import UNITS
from domain.vocabulary import Term

WORDS: Mapping[str, Mapping[str, Term]] = {
    "aggregation": AGGREGATIONS,
    "direction": DIRECTIONS,
    "event_kind": EVENT_KINDS,
    "kind": KINDS,
    "milestone_status": MILESTONE_STATUSES,
    "observation_status": OBSERVATION_STATUSES,
    "section": SECTIONS,
    "unit": UNITS,
}
# A macro is a list in the select that asks, where a table would be one more to join.
RULES_OF_A_STATUS = (
    "is_on_course",
    "is_behind",
    "is_judged",
    "is_silent",
    "is_unmeasured",
    "is_unknown",
)


def selects() -> dict[str, str]:
    """The select of each vocabulary's words, by `domain.name`."""
    return {
        f"domain.{column}": f"select unnest([{_listed(words)}]) as {column}\n"
        for column, words in WORDS.items()
    }


def macros() -> dict[str, str]:
    """The statements that create a macro for each rule of a status, by its name."""
    rules = {
        rule: f"status in ({_listed(_names(STATUSES.values(), rule))})"
        for rule in RULES_OF_A_STATUS
    }
    rules["badness_of"] = f"list_position([{_listed(BEST_TO_WORST)}], status)"
    return {
        name: f"create or replace macro {name}(status) as {rule}" for name, rule in rules.items()
    }


def _names(statuses: Iterable[Status], rule: str) -> list[str]:
    return [status.name for status in statuses if getattr(status, rule)]


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"'{name}'" for name in names)
