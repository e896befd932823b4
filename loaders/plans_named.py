"""Which known plans a file speaks of, also where it was said to be another plan's."""

from collections.abc import Iterator

from domain.spelling import plain
from loaders.catalogue.known_names import find_plan
from loaders.checked_file import CheckedFile
from loaders.raw.sheets import RawFile
from loaders.tables.sheet_tables import plan_named_in
from store.records import Catalogue

PLAN_WORD = "helhedsplan"


def plans_named(checked: CheckedFile, catalogue: Catalogue) -> frozenset[str]:
    """The `plan_id` of each plan that the file is read as one of, describes, or names: in its own
    name, in a cell that is nothing but a plan's name, or in one that speaks of a helhedsplan.

    Empty where the file names none that is known.
    """
    described: set[str] = set(checked.additions.plan["plan_id"])
    named = described | ({checked.plan_id or ""} & set(catalogue.plan["plan_id"]))
    if (
        checked.raw_file is not None
        and (stated_name := plan_named_in(checked.raw_file)) is not None
    ):
        known_plan = find_plan(stated_name, catalogue)
        named |= {known_plan.plan_id} if known_plan.is_known else set()
    cells = set(_texts(checked.raw_file))
    lines = [
        f" {plain(checked.file_name)} ",
        *(f" {cell} " for cell in cells if PLAN_WORD in cell),
    ]
    for plan in catalogue.plan.iter_rows(named=True):
        spellings = {plain(one) for one in (plan["plan_id"], plan["plan_name"], *plan["aliases"])}
        if spellings & cells or any(f" {one} " in line for one in spellings for line in lines):
            named.add(plan["plan_id"])
    return frozenset(named)


def _texts(raw_file: RawFile | None) -> Iterator[str]:
    """The different texts of a file's cells and the names of its sheets, as plans are looked up."""
    for sheet in raw_file.sheets if raw_file else ():
        yield plain(sheet.name or "")
        yield from map(plain, sheet.distinct_texts)
