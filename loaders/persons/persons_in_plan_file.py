"""Persons in a plan file: left out of its names, its texts and its notes on the time axis."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from domain.spelling import plain
from loaders.findings.messages import Finding, finding
from loaders.findings.person_messages import CODES, IN_NOTE, in_section
from loaders.persons.persons_in_text import without_persons

Rows = Mapping[str, Sequence[dict[str, object]]]

_NAMES = {
    "plan": ("plan_name", "municipality"),
    "area": ("area_name",),
    "focus_area": ("focus_area_name",),
    "activity": ("activity_name", "focus_area_name"),
    "indicator": ("indicator_name",),
}
_WORDS = {
    **_NAMES,
    "indicator": ("indicator_name", "definition", "sub_goal", "source", "responsible_role"),
    "plan_event": ("text",),
    "activity_description": ("purpose", "target_groups"),
    "milestone": ("milestone_name",),
    "narrative": ("narrative",),
}


def leave_out_persons(rows: Rows) -> Iterator[Finding]:
    """Leave persons out of the rows of a plan file's tables, and say of what."""
    known = _words_of_names(rows)
    names = {row["activity_id"]: str(row["activity_name"]) for row in rows["activity"]}
    caught: Counter[tuple[str, str]] = Counter()
    for table, columns in _WORDS.items():
        for row in rows[table]:
            name = names.get(row.get("activity_id"))
            place = IN_NOTE if table == "plan_event" else in_section(name, "")
            for column in columns:
                text = row.get(column)
                if isinstance(text, str):
                    cleaned = without_persons(text, known)
                    row[column] = cleaned.text
                    caught.update((kind, place) for kind in cleaned.caught)
    for kind, place in caught:
        yield finding(CODES[kind], place=place)


def _words_of_names(rows: Rows) -> frozenset[str]:
    """Every word of what the plan calls its things: no persons."""
    names: list[object] = []
    for table, columns in _NAMES.items():
        for row in rows[table]:
            names += [row[column] for column in columns]
            aliases = row.get("aliases")
            names += aliases if isinstance(aliases, list) else []
    return frozenset(word for name in names if name for word in plain(str(name)).split())
