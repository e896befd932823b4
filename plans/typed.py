"""The texts of a plan's parts as typed values, and what in them cannot be read: nothing is guessed.

A record is keyed by what tells it from the others of its table and holds the columns of the store
that a leader can say something about.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from domain.focus_areas import set_of_period
from domain.severities import ERROR
from domain.spelling import one_line, plain, slug
from loaders.findings.messages import Finding, finding
from loaders.grammar.periods import read_period
from plans import attribute_words, parts, typed_texts
from plans.origins import read_origins
from plans.parts import Part, PlanParts, Row
from plans.rows import PartRow, Record, canonical_choices
from plans.typed_attributes import adds_up, profile

Key = tuple[str | None, ...]
_SPAN_OF_YEARS = re.compile(r"20\d\d\s*[-–]\s*(20\d\d)")
_NOT_SAID = (parts.ID, parts.PLACE, "read_from")
LONGEST_ACTIVITY_ID, LONGEST_INDICATOR_ID = 60, 80


@dataclass
class PlanRecords:
    """Every record of a plan by its table and its key, in the order of the parts; and the
    findings.
    """

    plan_id: str
    tables: dict[str, dict[Key, Record]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    @property
    def has_errors(self) -> bool:
        """Whether anything stands in the way of publishing the plan."""
        return any(one.severity == ERROR for one in self.findings)


def records_of(
    plan_parts: PlanParts, plan_id: str | None = None, standing: PlanRecords | None = None
) -> PlanRecords:
    """The records of a plan; its id is that of its row, else `plan_id`, else made from its name.

    What has been given another name is known by the one it has in `standing` too.
    """
    row = plan_parts.plan
    name = one_line(row.get("plan_name", ""))
    records = PlanRecords(plan_id_of(plan_parts, plan_id))
    reader = _Reader(records, plan_parts, standing or PlanRecords(records.plan_id))
    reader.plan(row, name)
    reader.areas()
    reader.focus_areas()
    reader.activities()
    reader.indicators()
    read_origins(reader.read_rows, records.tables, reader.standing.tables)
    reader.themes()
    reader.goals()
    reader.milestones()
    reader.notes()
    reader.texts()
    return records


def plan_id_of(plan_parts: PlanParts, plan_id: str | None = None) -> str:
    """The id of a plan: that of its row, else `plan_id`, else one made from its name."""
    row = plan_parts.plan
    return row.get(parts.ID) or plan_id or slug(one_line(row.get("plan_name", ""))) or "plan"


def _settings(cell: PartRow) -> Record:
    """What is said of how the plan's reports are read and shown; a column that is not there leaves
    it as it is.
    """
    said: Record = {}
    if "goal_period" in cell.row:
        said["goal_period"] = parts.GOAL_PERIODS.get(cell.one_of("goal_period", ""))
    if cell.text("reporting_deadline_days"):
        said["reporting_deadline_days"] = cell.whole_number("reporting_deadline_days")
    truths = [name for name in ("needs_approval", "is_invented") if name in cell.row]
    return said | {name: cell.is_yes(name) for name in truths}


class _Reader:
    """Reads part after part; what a later part names must stand in an earlier one."""

    def __init__(self, records: PlanRecords, plan_parts: PlanParts, standing: PlanRecords) -> None:
        self.records = records
        self.standing = standing
        self.parts = plan_parts
        self.area_codes: dict[str, str] = {}
        self.focus_area_names: dict[str, str] = {}
        self.activity_ids: dict[str, str] = {}
        self.indicator_ids: dict[tuple[str, str], str] = {}
        self.read_rows: list[tuple[PartRow, str, Key]] = []
        self.days: tuple[date, date] | None = None

    def plan(self, row: Row, name: str) -> None:
        """The plan itself: it has a name and its days."""
        cell = PartRow(self.records.findings, parts.PLAN, 1, row)
        if not name:
            cell.say("plan_name", "plan_name_missing")
        start, end = cell.day("start_date"), cell.day("end_date")
        if not (row.get("start_date") and row.get("end_date")):
            cell.say("start_date", "plan_days_missing")
        if start and end:
            self.days = (start, end)
            if end < start:
                cell.say("end_date", "plan_days_swapped")
        self._keep(
            "plan",
            (),
            {
                "plan_name": name,
                "aliases": cell.texts("aliases"),
                "municipality": cell.text("municipality"),
                "predecessor_id": cell.text("predecessor_id"),
                "start_date": start,
                "end_date": end,
                **self._limits(cell),
                **_settings(cell),
            },
        )

    def _limits(self, cell: PartRow) -> Record:
        """The thresholds that are said; what is not said of them stays."""
        limits = {one: cell.share(one) for one in parts.LIMITS if cell.text(one)}
        on_track, behind = (limits.get(one) for one in parts.LIMITS)
        if on_track is not None and behind is not None and on_track < behind:
            cell.say("behind_from", "plan_limits_swapped")
        return {**limits}

    def areas(self) -> None:
        """The areas, each by its code; one without a code has the beginning of its name."""
        for cell in self._rows(parts.AREAS, "area_name"):
            name = one_line(cell.row["area_name"])
            code = cell.text("area_code") or name[:1].upper()
            if self._is_twice(cell, "area", (code,), "area_code", code):
                continue
            self.area_codes |= {plain(one): code for one in (code, name, *cell.texts("aliases"))}
            self._keep(
                "area",
                (code,),
                {
                    "area_code": code,
                    "area_name": name,
                    "aliases": cell.texts("aliases"),
                    "residents": cell.whole_number("residents"),
                    "is_benchmark": cell.is_yes("is_benchmark"),
                    **cell.dates(),
                },
            )

    def focus_areas(self) -> None:
        """The focus areas under the plan's own names, each with those of the set that it covers."""
        of = set_of_period(self.days[0] if self.days else None)
        for cell in self._rows(parts.FOCUS_AREAS, "focus_area_name"):
            name = one_line(cell.row["focus_area_name"])
            if self._is_twice(cell, "focus_area", (name,), "focus_area_name", name):
                continue
            self.focus_area_names |= {plain(one): name for one in (name, *cell.texts("aliases"))}
            canonical = [cell.canonical(one, name, of) for one in cell.texts("canonical_names")]
            if not canonical:
                cell.say("canonical_names", "plan_focus_area_open", name, **canonical_choices(of))
            self._keep(
                "focus_area",
                (name,),
                {
                    "focus_area_name": name,
                    "canonical_name": (canonical or [""])[0],
                    "also_canonical": canonical[1:],
                    "aliases": cell.texts("aliases"),
                },
            )

    def activities(self) -> None:
        """The activities, each with what it is for."""
        for cell in self._rows(parts.ACTIVITIES, "activity_name"):
            name = one_line(cell.row["activity_name"])
            made = f"{self.records.plan_id}/{slug(name)[:LONGEST_ACTIVITY_ID]}"
            activity_id = cell.text(parts.ID) or made
            if self._is_twice(cell, "activity", (activity_id,), "activity_name", name):
                continue
            self.activity_ids[plain(name)] = activity_id
            self._keep(
                "activity",
                (activity_id,),
                {
                    "activity_id": activity_id,
                    "activity_name": name,
                    "aliases": cell.texts("aliases"),
                    "focus_area_name": cell.reference(
                        "focus_area_name", self.focus_area_names, parts.FOCUS_AREAS
                    ),
                    **cell.dates(),
                },
            )
            described = {one: cell.text(one) for one in ("purpose", "target_groups")}
            if any(described.values()):
                self._keep(
                    "activity_description",
                    (activity_id,),
                    {"activity_id": activity_id, **described},
                )
        for former in self.standing.tables.get("activity", {}).values():
            former_id = str(former["activity_id"])
            if (former_id,) in self.records.tables.get("activity", {}):
                self.activity_ids.setdefault(plain(str(former["activity_name"])), former_id)
        if not self.records.tables.get("activity"):
            self.records.findings.append(finding("plan_not_described", parts.ACTIVITIES.title))

    def indicators(self) -> None:
        """The indicators; a ratio names the one it is a share of, above or below it."""
        of_ratio: list[tuple[PartRow, Record]] = []
        for cell in self._rows(parts.INDICATORS, "indicator_name"):
            name = one_line(cell.row["indicator_name"])
            activity_id = cell.reference("activity_name", self.activity_ids, parts.ACTIVITIES)
            made = f"{activity_id}/{slug(name)[:LONGEST_INDICATOR_ID]}"
            indicator_id = cell.text(parts.ID) or made
            if self._is_twice(cell, "indicator", (indicator_id,), "indicator_name", name):
                continue
            self.indicator_ids[activity_id or "", plain(name)] = indicator_id
            words = ("unit", "aggregation", "direction", "indicator_kind")
            days = cell.dates()
            record: Record = {
                "indicator_id": indicator_id,
                "activity_id": activity_id,
                "indicator_name": name,
                "aliases": cell.texts("aliases"),
                **{one: cell.term(one) for one in words},
                "denominator_id": None,
                "theme": None,
                **{
                    one: cell.text(one)
                    for one in ("source", "definition", "sub_goal", "responsible_role")
                },
                "year_start_quarter": parts.YEAR_STARTS.get(
                    cell.one_of("year_start", parts.CALENDAR_YEAR), 1
                ),
                "additive_areas": adds_up(cell),
                "begin_date": days["valid_from"],
                "valid_to": days["valid_to"],
                **profile(cell),
            }
            self._keep("indicator", (indicator_id,), record)
            for said in attribute_words.said_in(cell.row):
                attribute = attribute_words.COLUMNS[said.column]
                self._keep(
                    "attribute_words",
                    (indicator_id, attribute),
                    {
                        "indicator_id": indicator_id,
                        "attribute": attribute,
                        "value": str(record[attribute]),
                        "words": said.words,
                        "place": said.place,
                    },
                )
            of_ratio.append((cell, self.records.tables["indicator"][indicator_id,]))
        for former in self.standing.tables.get("indicator", {}).values():
            former_id = str(former["indicator_id"])
            if (former_id,) in self.records.tables.get("indicator", {}):
                owner, former_name = (
                    str(former["activity_id"]),
                    plain(str(former["indicator_name"])),
                )
                self.indicator_ids.setdefault((owner, former_name), former_id)
        for cell, record in of_ratio:
            record["denominator_id"] = self._denominator(cell, record)

    def _denominator(self, cell: PartRow, record: Record) -> str | None:
        name = plain(cell.row.get("denominator", ""))
        if not name:
            return None
        own = self.indicator_ids.get((str(record["activity_id"]), name))
        others = (one for (_, other), one in self.indicator_ids.items() if other == name)
        known = own or next(others, None)
        if known is None:
            cell.say_unknown("denominator", parts.INDICATORS)
        return known

    def themes(self) -> None:
        """Which theme each indicator counts in; a plan that says nothing of themes leaves them."""
        indicators = self.records.tables.get("indicator", {})
        if parts.THEMES.name not in self.parts.rows:
            known = self.standing.tables.get("indicator", {})
            for key, record in indicators.items():
                record["theme"] = known.get(key, {}).get("theme")
            return
        for cell in self._rows(parts.THEMES, "theme"):
            _, indicator_id = self._indicator(cell)
            if indicator_id is None:
                continue
            record = indicators[indicator_id,]
            if record["theme"] is not None:
                name = cell.row["indicator_name"]
                cell.say("indicator_name", "plan_row_twice", name, title=cell.part.title)
            record["theme"] = cell.text("theme")

    def _indicator(self, cell: PartRow) -> tuple[str | None, str | None]:
        """The activity and the indicator that a row names."""
        activity_id = cell.reference("activity_name", self.activity_ids, parts.ACTIVITIES)
        in_activity = {
            name: one for (owner, name), one in self.indicator_ids.items() if owner == activity_id
        }
        return activity_id, cell.reference("indicator_name", in_activity, parts.INDICATORS)

    def goals(self) -> None:
        """The targets and baselines, each with its figure as a cell says it."""
        for cell in self._rows(parts.GOALS, "figure"):
            activity_id, indicator_id = self._indicator(cell)
            area_code = self._area(cell)
            period = self._period(cell)
            kind = parts.KINDS.get(cell.one_of("kind", parts.TARGET_WORD), "target")
            if kind == "target" and _SPAN_OF_YEARS.fullmatch(cell.row.get("period", "").strip()):
                kind = "period_target"
            if indicator_id is None or period is None:
                continue
            key = (indicator_id, area_code, period, kind)
            if self._is_twice(
                cell, "observation", key, "indicator_name", cell.row["indicator_name"]
            ):
                continue
            indicator = self.records.tables["indicator"][indicator_id,]
            self._keep(
                "observation",
                key,
                {
                    "activity_id": activity_id,
                    "indicator_id": indicator_id,
                    "area_code": area_code,
                    "period": period,
                    "kind": kind,
                    "reported_in": period,
                    **cell.figure("figure", str(indicator["unit"])),
                },
            )

    def _area(self, cell: PartRow) -> str | None:
        name = plain(cell.row.get("area_name", ""))
        if name in ("", plain(parts.WHOLE_PLAN)):
            return None
        return cell.reference("area_name", self.area_codes, parts.AREAS)

    def _period(self, cell: PartRow) -> str | None:
        text = cell.row.get("period", "")
        # A target for several years is one to be reached by the end of the last of them.
        span = _SPAN_OF_YEARS.fullmatch(text.strip())
        period = read_period(span[1] if span else text)
        if period is None or period.year is None or period.month is not None:
            cell.say("period", "plan_period_unreadable", text)
            return None
        first, last = period.days
        is_target = plain(cell.row.get("kind", "")) != plain(parts.BASELINE_WORD)
        if self.days and is_target and (last < self.days[0] or first > self.days[1]):
            cell.say("period", "plan_period_outside", text)
        return period.label

    def milestones(self) -> None:
        """The milestones of the activities."""
        orders: Counter[str | None] = Counter()
        for cell in self._rows(parts.MILESTONES, "milestone_name"):
            name = one_line(cell.row["milestone_name"])
            activity_id = cell.reference("activity_name", self.activity_ids, parts.ACTIVITIES)
            key = (activity_id, name)
            if activity_id is None or self._is_twice(
                cell, "milestone", key, "milestone_name", name
            ):
                continue
            orders[activity_id] += 1
            self._keep(
                "milestone",
                key,
                {
                    "activity_id": activity_id,
                    "milestone_name": name,
                    "milestone_status": cell.term("milestone_status"),
                    "milestone_order": orders[activity_id],
                    "due_date": cell.day("due_date"),
                    "reached_date": cell.day("reached_date"),
                },
            )

    def notes(self) -> None:
        """The notes on the time axis, each by its id."""
        for cell in self._rows(parts.NOTES, "text"):
            record = typed_texts.note(cell, self._area(cell), self._indicator)
            if record is None:
                continue
            key = (str(record["plan_event_id"]),)
            if not self._is_twice(cell, "plan_event", key, "text", cell.row["text"]):
                self._keep("plan_event", key, record)

    def texts(self) -> None:
        """What the activities' reports say, a section at a time."""
        for cell in self._rows(parts.TEXTS, "narrative"):
            activity_id = cell.reference("activity_name", self.activity_ids, parts.ACTIVITIES)
            record = typed_texts.text_of_report(cell, activity_id)
            if record is None:
                continue
            key = (activity_id, str(record["quarter"]), str(record["section"]))
            if not self._is_twice(cell, "narrative", key, "section", cell.row.get("section", "")):
                self._keep("narrative", key, record)

    def _rows(self, part: Part, name: str) -> Iterator[PartRow]:
        """The rows of a part that say anything; one without its name is told of."""
        for number, row in enumerate(self.parts.of(part), 1):
            written = [column.name for column in part.columns if not column.choices]
            if not any(row.get(one, "").strip() for one in written if one not in _NOT_SAID):
                continue
            cell = PartRow(self.records.findings, part, number, row)
            if not row.get(name, "").strip():
                cell.say(name, "plan_word_missing")
                continue
            yield cell

    def _is_twice(self, cell: PartRow, table: str, key: Key, column: str, raw: str) -> bool:
        is_twice = key in self.records.tables.get(table, {})
        if is_twice:
            cell.say(column, "plan_row_twice", raw, title=cell.part.title)
        else:
            self.read_rows.append((cell, table, key))
        return is_twice

    def _keep(self, table: str, key: Key, record: Record) -> None:
        self.records.tables.setdefault(table, {})[key] = {
            "plan_id": self.records.plan_id,
            **record,
        }
