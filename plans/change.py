"""What a plan as it is wanted changes of the plan as it stands, ready to be handed to the store:
only what differs is published, from the day that is chosen.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import polars as pl

from domain.severities import ERROR
from loaders.catalogue.matching import DEFAULT_PROFILE
from loaders.findings.messages import Finding, finding
from plans import parts
from plans.parts import PlanParts
from plans.persons_in_parts import without_persons_in
from plans.rows import Record
from plans.standing import standing_parts
from plans.target_days import day_of_change, standing_days
from plans.typed import Key, PlanRecords, plan_id_of, records_of
from store.catalogue import current_catalogue
from store.connection import Store
from store.records import (
    CATALOGUE_TABLES,
    FINDING,
    PLAN_PARTS,
    SCHEMAS,
    Catalogue,
    Submission,
    empty,
)
from wording import formats

# What decides how an indicator's figures are counted: it holds from a day on.
COUNTED = (
    "unit",
    "aggregation",
    "direction",
    "denominator_id",
    "year_start_quarter",
    "profile",
    "additive_areas",
    "definition",
)
_NAMED_BY = {
    "area": ("area_name", parts.AREAS),
    "focus_area": ("focus_area_name", parts.FOCUS_AREAS),
    "activity": ("activity_name", parts.ACTIVITIES),
    "indicator": ("indicator_name", parts.INDICATORS),
    "milestone": ("milestone_name", parts.MILESTONES),
    "observation": ("raw", parts.GOALS),
    "plan_event": ("text", parts.NOTES),
    "narrative": ("narrative", parts.TEXTS),
}
# What is new of these is no thing of its own.
_UNTOLD = ("activity_description", "attribute_words")
# Of these nothing is said by a file that has no such sheet.
_MAY_LACK = (parts.NOTES, parts.TEXTS)
# What an observation holds of where its figure stood, which makes no other figure of it.
_PLACE = ("sheet", "cell", "note", "reported_in", "milestone_order")


@dataclass(frozen=True)
class Difference:
    """One thing that is new (`attribute` and `was` are None) or one attribute that is another."""

    subject: str
    thing_id: str
    thing_name: str
    attribute: str | None
    was: object
    becomes: object


@dataclass(frozen=True)
class PlanChange:
    """What is to be published of one plan, and what was noticed on the way.

    `wanted` is the whole plan as it is to be, without persons; `rows` are the rows to publish by
    table, with the columns of the store's records. `valid_from`
    is the day from which a new way of counting holds; None corrects it from the beginning.
    """

    plan_id: str
    plan_name: str
    wanted: PlanParts
    rows: dict[str, list[Record]]
    differences: tuple[Difference, ...] = ()
    findings: tuple[Finding, ...] = ()
    valid_from: date | None = None
    is_new: bool = False
    number: int = 0
    file_name: str | None = None

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to publish."""
        return not any(self.rows.values())

    @property
    def has_errors(self) -> bool:
        """Whether a finding stands in the way of publishing."""
        return any(one.severity == ERROR for one in self.findings)

    @cached_property
    def submission(self) -> Submission:
        """The change as it is handed to the store.

        Its rows are its file: what they were read from may hold persons.
        """
        frames = {
            table: pl.DataFrame(rows, schema=SCHEMAS[table]) if rows else empty(table)
            for table, rows in ((one, self.rows.get(one, [])) for one in SCHEMAS)
        }
        return Submission(
            file_name=f"{self.file_name or self.plan_name}.json",
            file_content=self._as_json(),
            layout=PLAN_PARTS,
            plan_id=self.plan_id,
            period=None,
            catalogue=Catalogue(*(frames[table] for table in CATALOGUE_TABLES)),
            observation=frames["observation"],
            finding=pl.DataFrame([vars(one) for one in self.findings], schema=FINDING),
            activity_description=frames["activity_description"],
            milestone=frames["milestone"],
            narrative=frames["narrative"],
            attribute_words=frames["attribute_words"],
        )

    def _as_json(self) -> bytes:
        """The rows as JSON; the same change made again later is another, by its number."""
        written = {"number": self.number, "valid_from": self.valid_from, "changes": self.rows}
        return json.dumps(written, ensure_ascii=False, indent=1, default=str).encode()


def change_of(
    store: Store,
    wanted: PlanParts,
    *,
    plan_id: str | None = None,
    valid_from: date | None = None,
    file_name: str | None = None,
    findings: tuple[Finding, ...] = (),
) -> PlanChange:
    """What a plan as it is wanted changes of what stands. Nothing is stored.

    `valid_from` is the day from which an indicator's new way of being counted holds, and a target
    in whose period it lies; None corrects what stands. `file_name` is what the plan was read from,
    `findings` what was noticed of it.
    """
    known_id = plan_id_of(wanted, plan_id)
    now = standing_parts(store, known_id)
    standing = records_of(now, known_id) if now.plan else PlanRecords(known_id)
    without_persons, persons = without_persons_in(wanted, now)
    records = records_of(without_persons, known_id, standing)
    base = _base(current_catalogue(store).of_plan(records.plan_id))
    base["observation"] = standing_days(store, records.plan_id)
    remarks = [*findings, *persons, *records.findings]
    differences: list[Difference] = []
    rows = _changed_rows(records, standing, base, valid_from, remarks, differences)
    remarks += _gone(records, standing, without_persons)
    (plan,) = records.tables["plan"].values()
    return PlanChange(
        plan_id=records.plan_id,
        plan_name=str(plan["plan_name"]),
        wanted=without_persons,
        rows=rows,
        differences=tuple(differences),
        findings=tuple(dict.fromkeys(remarks)),
        valid_from=valid_from,
        is_new=not now.plan,
        number=store.version(records.plan_id),
        file_name=file_name,
    )


def _base(catalogue: Catalogue) -> dict[str, dict[Key, Record]]:
    """The standing rows by table and key, with what no part says of them."""
    keys = {"plan": (), "area": ("area_code",), "focus_area": ("focus_area_name",)}
    keys |= {"activity": ("activity_id",), "indicator": ("indicator_id",)}
    return {
        table: {
            tuple(row[name] for name in key): row for row in getattr(catalogue, table).to_dicts()
        }
        for table, key in keys.items()
    }


def _changed_rows(
    wanted: PlanRecords,
    standing: PlanRecords,
    base: dict[str, dict[Key, Record]],
    valid_from: date | None,
    remarks: list[Finding],
    differences: list[Difference],
) -> dict[str, list[Record]]:
    """The rows of every table that are new or differ, each whole."""
    rows: dict[str, list[Record]] = {}
    for table, records in wanted.tables.items():
        known = standing.tables.get(table, {})
        known_rows = base.get(table, {})
        orders = [row[f"{table}_order"] for row in known_rows.values() if f"{table}_order" in row]
        order = max((one for one in orders if isinstance(one, int)), default=0)
        for key, record in records.items():
            was = known.get(key)
            if was is not None and _is_same(record, was):
                continue
            differences += _differences(table, key, _name(table, key, record, wanted), record, was)
            order += was is None
            row = {**_defaults(table, order), **known_rows.get(key, {}), **record}
            if was is not None and table in _NAMED_BY and "aliases" in record:
                row["aliases"] = _with_former_name(row, was, _NAMED_BY[table][0])
            if table == "indicator" and was is not None:
                row["begin_date"] = _begin_date(record, was, known_rows[key], wanted)
            if table == "indicator" and was is not None and _counts_otherwise(record, was):
                row["valid_from"] = _new_version(known_rows[key], valid_from, record, remarks)
            if table == "observation" and was is not None and record["kind"] == "target":
                indicator = wanted.tables["indicator"][str(record["indicator_id"]),]
                stands = known_rows.get(key, {})
                row["valid_from"] = day_of_change(record, indicator, stands, valid_from)
                if valid_from is not None and row["valid_from"] != valid_from:
                    remarks.append(_whole_target(record, valid_from))
            rows.setdefault(table, []).append(row)
    return rows


def _new_version(
    standing: Record, valid_from: date | None, record: Record, remarks: list[Finding]
) -> object:
    """The day from which the new way holds: its own, or that of the version which it corrects.

    A day before the version that stands would change nothing of what stands, and is refused.
    """
    stands_from = standing["valid_from"]
    if valid_from is None:
        return stands_from
    if isinstance(stands_from, date) and valid_from < stands_from:
        day = formats.calendar_day(stands_from)
        name = str(record["indicator_name"])
        remarks.append(finding("plan_version_later", parts.INDICATORS.title, None, name, day=day))
    return valid_from


def _whole_target(record: Record, valid_from: date) -> Finding:
    fields = {"period": str(record["period"]), "day": formats.calendar_day(valid_from)}
    raw = str(record["raw"])
    return finding("plan_target_corrected", parts.GOALS.title, None, raw, **fields)


def _name(table: str, key: Key, record: Record, wanted: PlanRecords) -> str:
    """What a thing is called; a goal has its indicator's name, its period and its figure."""
    if table == "observation":
        indicator = wanted.tables["indicator"][str(record["indicator_id"]),]["indicator_name"]
        return f"{indicator}, {record['period']}: {record['raw']}"
    named_by = _NAMED_BY.get(table, ("plan_name", parts.PLAN))[0]
    return str(record.get(named_by) or _thing_id(key))


def _thing_id(key: Key) -> str:
    return "|".join(part or "" for part in key)


def _differences(
    table: str, key: Key, name: str, record: Record, was: Record | None
) -> Iterator[Difference]:
    """The thing, where it is new; else each attribute that is another."""
    thing_id = _thing_id(key)
    if was is None:
        if table not in _UNTOLD:
            yield Difference(table, thing_id, name, None, None, name)
        return
    for attribute, becomes in record.items():
        if attribute not in _PLACE and becomes != was.get(attribute):
            yield Difference(table, thing_id, name, attribute, was.get(attribute), becomes)


def _is_same(record: Record, was: Record) -> bool:
    return all(record[name] == was.get(name) for name in record if name not in _PLACE)


def _counts_otherwise(record: Record, was: Record) -> bool:
    return any(record.get(name, was[name]) != was[name] for name in COUNTED)


def _with_former_name(row: Record, was: Record, column: str) -> list[str]:
    """The other names of a thing: the one it had until now is still how the files write it."""
    aliases = row["aliases"] if isinstance(row["aliases"], list) else []
    former = str(was[column])
    return aliases if former in (row[column], *aliases) else [*aliases, former]


def _begin_date(record: Record, was: Record, stands: Record, wanted: PlanRecords) -> object:
    """The day from which an indicator is counted: the one that is said, the plan's first where none
    is said any more.
    """
    if record["begin_date"] == was["begin_date"]:
        return stands["begin_date"]
    (plan,) = wanted.tables["plan"].values()
    return record["begin_date"] or plan["start_date"]


def _defaults(table: str, order: int) -> Record:
    """What a new row is where no part says it."""
    if table == "plan":
        return {"is_invented": False, "needs_approval": False}
    if table == "indicator":
        return {"indicator_order": order, "profile": DEFAULT_PROFILE}
    return {f"{table}_order": order} if f"{table}_order" in SCHEMAS[table] else {}


def _gone(wanted: PlanRecords, standing: PlanRecords, said: PlanParts) -> Iterator[Finding]:
    """What stands and is not among the rows any more: nothing is ended by leaving it out."""
    for table, (column, part) in _NAMED_BY.items():
        if part in _MAY_LACK and part.name not in said.rows:
            continue
        left_out = standing.tables.get(table, {}).keys() - wanted.tables.get(table, {}).keys()
        for key, record in standing.tables.get(table, {}).items():
            if key in left_out:
                yield finding(
                    "plan_row_gone", part.title, None, str(record[column]), title=part.title
                )
