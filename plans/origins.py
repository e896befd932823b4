"""What areas, activities and indicators come of: what was split into them, or merged. Their figures
are never added up with those before.
"""

from collections.abc import Iterable

from domain.spelling import plain
from plans.rows import PartRow, Record

NAMES = {"area": "area_name", "activity": "activity_name", "indicator": "indicator_name"}

Key = tuple[str | None, ...]
Tables = dict[str, dict[Key, Record]]


def read_origins(
    rows: Iterable[tuple[PartRow, str, Key]], wanted: Tables, standing: Tables
) -> None:
    """What each row is said to come of, by the names that the plan has for it; a name of nothing
    else in the plan is told of. A row without such a column leaves it as it is.
    """
    names = {table: _names(table, wanted, standing) for table in NAMES}
    for cell, table, key in rows:
        if table not in NAMES or "came_from" not in cell.row:
            continue
        own_names = {name for name, others in names[table].items() if others == {key}}
        came_from = []
        for text in cell.texts("came_from"):
            if plain(text) in own_names or plain(text) not in names[table]:
                cell.say("came_from", "plan_origin_unknown", text)
            else:
                came_from.append(text)
        wanted[table][key]["came_from"] = came_from


def _names(table: str, *tables: Tables) -> dict[str, set[Key]]:
    """Every name and other name of the things of a table, in plain spelling, and whose it is."""
    names: dict[str, set[Key]] = {}
    for of in tables:
        for key, record in of.get(table, {}).items():
            aliases = record.get("aliases")
            for name in (record[NAMES[table]], *(aliases if isinstance(aliases, list) else ())):
                names.setdefault(plain(str(name)), set()).add(key)
    return names
