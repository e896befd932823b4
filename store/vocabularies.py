"""What SQL knows of the vocabularies: a view of the words that may stand in a column, and a macro
for each rule that a record holds.

Both are written from the records of `domain` whenever the views are laid out, so that a word and a
rule stand there alone.
"""

from collections.abc import Iterable, Mapping

from domain.figures import KINDS, OBSERVATION_STATUSES
from domain.indicators import AGGREGATIONS, DIRECTIONS
from domain.plan_events import EVENT_KINDS
from domain.rights import ROLES
from domain.rounds import ROUND_STATES
from domain.severities import SEVERITIES
from domain.statuses import BEST_TO_WORST, STATUSES
from domain.texts import MILESTONE_STATES, MILESTONE_STATUSES, SECTIONS
from domain.units import UNITS
from domain.vocabulary import Term

WORDS: Mapping[str, Mapping[str, Term]] = {
    "aggregation": AGGREGATIONS,
    "direction": DIRECTIONS,
    "event_kind": EVENT_KINDS,
    "kind": KINDS,
    "milestone_status": MILESTONE_STATUSES,
    "observation_status": OBSERVATION_STATUSES,
    "role": ROLES,
    "section": SECTIONS,
    "unit": UNITS,
}
# A macro is a list in the select that asks, where a table would be one more to join.
RULES: Mapping[str, tuple[str, Mapping[str, Term]]] = {
    "has_target": ("status", STATUSES),
    "is_achieved": ("kind", KINDS),
    "is_behind": ("status", STATUSES),
    "is_judged": ("status", STATUSES),
    "is_of_activity": ("role", ROLES),
    "is_of_plan": ("role", ROLES),
    "is_on_course": ("status", STATUSES),
    "is_open": ("milestone_status", MILESTONE_STATUSES),
    "is_since_baseline": ("status", STATUSES),
    "is_target": ("kind", KINDS),
    "is_outstanding": ("round_state", ROUND_STATES),
    "is_silent": ("status", STATUSES),
    "is_unknown": ("status", STATUSES),
    "is_unmeasured": ("status", STATUSES),
}
ORDERS: Mapping[str, tuple[str, Iterable[str]]] = {
    "badness_of": ("status", BEST_TO_WORST),
    "order_of_milestone": ("milestone_state", MILESTONE_STATES),
    "order_of_round_state": ("round_state", ROUND_STATES),
    "order_of_section": ("section", SECTIONS),
    "order_of_severity": ("severity", SEVERITIES),
}


def selects() -> dict[str, str]:
    """The select of each vocabulary's words, by `domain.name`."""
    return {
        f"domain.{column}": f"select unnest([{_listed(words)}]) as {column}\n"
        for column, words in WORDS.items()
    }


def macros() -> dict[str, str]:
    """The statements that create a macro for each rule, and for each order counted from 1."""
    rules = {
        rule: _macro(rule, column, f"{column} in ({_listed(_holding(rule, terms))})")
        for rule, (column, terms) in RULES.items()
    }
    orders = {
        name: _macro(name, column, f"list_position([{_listed(names)}], {column})")
        for name, (column, names) in ORDERS.items()
    }
    return rules | orders


def _macro(name: str, parameter: str, expression: str) -> str:
    return f"create or replace macro {name}({parameter}) as {expression}"


def _holding(rule: str, terms: Mapping[str, Term]) -> list[str]:
    return [name for name, term in terms.items() if getattr(term, rule)]


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"'{name}'" for name in names)
