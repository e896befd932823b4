"""The names a file uses, matched with the catalogue: exact spelling or alias; what is new is
proposed.
"""

import re
from dataclasses import dataclass, field, replace

import polars as pl

from loaders.areas import Areas
from loaders.labels import without_area
from loaders.messages import Finding, finding
from loaders.spelling import one_line, plain, slug
from loaders.wide import MUNICIPALITY
from store.records import CATALOGUE_TABLES, SCHEMAS, Catalogue

DEFAULT_PROFILE = [0.25, 0.5, 0.75, 1.0]
NO_FOCUS_AREA = "Uden indsatsområde"

_HOURS = re.compile(r"\bantal\b.{0,12}\w*timer\b", re.IGNORECASE)
_AVERAGE = re.compile(r"gennemsnit|\bpr\.? ?(?:gang|dag|uge|måned|arrangement)\b", re.IGNORECASE)
_PARENTHESES = re.compile(r"\([^()]*\)")


@dataclass(frozen=True)
class PlanNames:
    """A plan's id and name, and whether the catalogue knows it."""

    plan_id: str
    plan_name: str
    is_known: bool


@dataclass
class Matched:
    """Entries with ids, what was noticed, and what the file adds to the catalogue."""

    observations: pl.DataFrame
    additions: Catalogue
    findings: list[Finding] = field(default_factory=list)


def find_plan(text: str, catalogue: Catalogue) -> PlanNames:
    """The plan that `text` names by id, name or alias; otherwise a plan by that name, not known."""
    wanted = plain(text)
    for plan in catalogue.plan.iter_rows(named=True):
        spellings = [plan["plan_id"], plan["plan_name"], *plan["aliases"]]
        if wanted in map(plain, spellings):
            return PlanNames(plan["plan_id"], plan["plan_name"], True)
    return PlanNames(slug(text), one_line(text), False)


def plan_in_file_name(file_name: str, catalogue: Catalogue) -> PlanNames | None:
    """The one known plan whose id or name is a word of the file's name."""
    words = f" {plain(file_name)} "
    found = [
        PlanNames(plan["plan_id"], plan["plan_name"], True)
        for plan in catalogue.plan.iter_rows(named=True)
        if any(f" {plain(name)} " in words for name in (plan["plan_id"], plan["plan_name"]))
    ]
    return found[0] if len(found) == 1 else None


def areas_of(plan_id: str, catalogue: Catalogue) -> Areas:
    """The plan's areas by code, name and alias, those to compare with among them."""
    names: dict[str, str] = {}
    spellings: dict[str, str] = {}
    for area in catalogue.area.filter(pl.col("plan_id") == plan_id).iter_rows(named=True):
        names[area["area_code"]] = area["area_name"]
        for name in (area["area_name"], *area["aliases"]):
            spellings[plain(name)] = area["area_code"]
    return Areas(names, spellings)


def benchmark_of(plan_id: str, catalogue: Catalogue) -> str | None:
    """The code of the area that stands beside a baseline for comparison."""
    codes = catalogue.area.filter((pl.col("plan_id") == plan_id) & pl.col("is_benchmark"))
    return codes["area_code"][0] if len(codes) else None


def own_catalogue(catalogue: Catalogue, plan_id: str) -> Catalogue:
    """The part of a catalogue that is one plan's."""
    own = pl.col("plan_id") == plan_id
    return Catalogue(*(getattr(catalogue, table).filter(own) for table in CATALOGUE_TABLES))


def match_names(
    entries: pl.DataFrame, plan: PlanNames, areas: Areas, catalogue: Catalogue
) -> Matched:
    """The entries with `plan_id`, `activity_id`, `indicator_id` and `area_code`, and units filled
    in.

    An activity or indicator that nobody knows becomes an addition, and a finding where the plan is
    known.
    """
    matcher = _Matcher(plan, areas, catalogue)
    names = entries.select("activity", "indicator", "focus_area").unique(maintain_order=True)
    keys = [matcher.ids(*row) for row in names.select("activity", "indicator", "focus_area").rows()]
    ids = names.select("activity", "indicator").with_columns(
        pl.Series("activity_id", [activity for activity, _ in keys], dtype=pl.String),
        pl.Series("indicator_id", [indicator for _, indicator in keys], dtype=pl.String),
    )
    ids = ids.unique(["activity", "indicator"], keep="first")
    observations = entries.join(ids, on=["activity", "indicator"], how="left")
    matcher.notice_unknown(observations)
    matcher.describe_new(observations)
    additions = matcher.additions(observations)
    observations = _with_units(observations, catalogue, additions).with_columns(
        plan_id=pl.lit(plan.plan_id),
        plan=pl.lit(plan.plan_name),
        area_code=pl.col("area"),
        area_name=pl.col("area").replace_strict(areas.names_by_code, default=pl.col("area")),
    )
    return Matched(observations, additions, matcher.findings)


@dataclass(frozen=True)
class _New:
    """An indicator the catalogue lacks, and what its figures and its words say for certain."""

    indicator_id: str
    activity_id: str
    name: str
    unit: str = "antal"
    aggregation: str = "sum"


class _Matcher:
    def __init__(self, plan: PlanNames, areas: Areas, catalogue: Catalogue) -> None:
        self.plan = plan
        self.areas = areas
        self.catalogue = catalogue
        self.findings: list[Finding] = []
        self.new_activities: dict[str, tuple[str, str]] = {}
        self.new_indicators: dict[str, _New] = {}
        self.new_focus_areas: dict[str, str] = {}
        own = pl.col("plan_id") == plan.plan_id
        self.activities = _spellings(catalogue.activity.filter(own), "activity")
        self.focus_areas = {
            plain(name): row["focus_area_name"]
            for row in catalogue.focus_area.filter(own).iter_rows(named=True)
            for name in (row["focus_area_name"], row["canonical_name"], *row["aliases"])
        }
        self.indicators = {
            (activity_id, spelling): indicator_id
            for (activity_id,), rows in catalogue.indicator.filter(own).group_by("activity_id")
            for spelling, indicator_id in _spellings(rows, "indicator").items()
        }

    def ids(self, activity: str, indicator: str, focus_area: str | None) -> tuple[str, str]:
        """The ids of an activity and an indicator, new ones where the catalogue has none."""
        activity_id = self.activities.get(plain(activity))
        if activity_id is None:
            activity_id = f"{self.plan.plan_id}/{slug(activity)[:60]}"
            self.activities[plain(activity)] = activity_id
            self.new_activities[activity_id] = (activity, self._focus_area(focus_area))
        short = without_area(indicator, self.areas)
        for name in (indicator, short):
            known = self.indicators.get((activity_id, plain(name)))
            if known is not None:
                return activity_id, known
        indicator_id = f"{activity_id}/{slug(short)[:80]}"
        self.indicators[activity_id, plain(short)] = indicator_id
        self.new_indicators.setdefault(indicator_id, _New(indicator_id, activity_id, short))
        return activity_id, indicator_id

    def _focus_area(self, name: str | None) -> str:
        known = self.focus_areas.get(plain(name or ""))
        if known is not None:
            return known
        added = name or NO_FOCUS_AREA
        self.new_focus_areas[plain(added)] = added
        return added

    def notice_unknown(self, observations: pl.DataFrame) -> None:
        """Say where each new name first stands; without a known plan everything is new and nothing
        is said.
        """
        if not self.plan.is_known:
            return
        firsts = observations.unique("indicator_id", keep="first", maintain_order=True)
        told: set[str] = set()
        for row in firsts.iter_rows(named=True):
            place = (row["sheet"], row["cell"])
            if row["activity_id"] in self.new_activities and row["activity_id"] not in told:
                told.add(row["activity_id"])
                self.findings.append(finding("unknown_activity", *place, row["activity"]))
            if row["indicator_id"] in self.new_indicators:
                self.findings.append(finding("unknown_indicator", *place, row["indicator"]))

    def describe_new(self, observations: pl.DataFrame) -> None:
        """Give each new indicator the unit and aggregation that its words or figures show."""
        for new in self.new_indicators.values():
            own = observations.filter(pl.col("indicator_id") == new.indicator_id)
            units = set(own["unit"].drop_nulls())
            words = _PARENTHESES.sub("", new.name)
            if "procent" in units:
                counts = own.filter((pl.col("kind") == "actual") & pl.col("value").is_not_null())
                is_counted = bool(counts["unit"].is_null().any())
                described = replace(
                    new, unit="procent", aggregation="ratio" if is_counted else "average"
                )
            elif "timer" in units or _HOURS.search(words):
                described = replace(new, unit="timer")
            elif "kr" in units:
                described = replace(new, unit="kr")
            else:
                described = new
            if described.unit != "procent" and _AVERAGE.search(words):
                described = replace(described, aggregation="average")
            elif described.aggregation == "sum":
                described = replace(described, aggregation=_shown_aggregation(own))
            self.new_indicators[new.indicator_id] = described

    def additions(self, observations: pl.DataFrame) -> Catalogue:
        """What the file adds to the plan's catalogue; the plan itself is never added by a file of
        figures.
        """
        plan_id = self.plan.plan_id
        benchmark = benchmark_of(plan_id, self.catalogue)
        known = set(areas_of(plan_id, self.catalogue).names_by_code)
        codes = observations["area"].drop_nulls().unique(maintain_order=True)
        used = dict.fromkeys([*self.areas.names_by_code, *codes])
        areas = [
            {
                "plan_id": plan_id,
                "area_code": code,
                "area_name": self.areas.names_by_code.get(code, code),
                "aliases": [],
                "area_order": len(known) + order,
                "residents": None,
                "is_benchmark": code == MUNICIPALITY and benchmark is None,
            }
            for order, code in enumerate((code for code in used if code not in known), 1)
        ]
        focus_areas = [
            {
                "plan_id": plan_id,
                "focus_area_name": name,
                "canonical_name": name,
                "aliases": [],
                "focus_area_order": len(self.focus_areas) + order,
            }
            for order, name in enumerate(self.new_focus_areas.values(), 1)
        ]
        activities = [
            {
                "plan_id": plan_id,
                "activity_id": activity_id,
                "activity_name": name,
                "aliases": [],
                "focus_area_name": focus_area,
                "activity_order": len(self.activities) + order,
            }
            for order, (activity_id, (name, focus_area)) in enumerate(self.new_activities.items())
        ]
        indicators = [
            {
                "plan_id": plan_id,
                "indicator_id": new.indicator_id,
                "activity_id": new.activity_id,
                "indicator_name": new.name,
                "aliases": [],
                "unit": new.unit,
                "aggregation": new.aggregation,
                "direction": "increase",
                "indicator_kind": "own",
                "denominator_id": None,
                "theme": None,
                "source": None,
                "indicator_order": len(self.indicators) + order,
                "year_start_quarter": 1,
                "profile": DEFAULT_PROFILE,
                "additive_areas": is_additive(new.unit, new.aggregation),
            }
            for order, new in enumerate(self.new_indicators.values())
        ]
        nothing = Catalogue.nothing()
        return Catalogue(
            nothing.plan,
            pl.DataFrame(areas, schema=SCHEMAS["area"]),
            pl.DataFrame(focus_areas, schema=SCHEMAS["focus_area"]),
            pl.DataFrame(activities, schema=SCHEMAS["activity"]),
            pl.DataFrame(indicators, schema=SCHEMAS["indicator"]),
        )


def is_additive(unit: str, aggregation: str) -> bool:
    """Whether areas add up to the whole: counts do, shares and averages do not."""
    return unit != "procent" and aggregation in ("sum", "last", "max")


def _shown_aggregation(own: pl.DataFrame) -> str:
    """How the quarters of a new indicator come to its reported year: by sum unless only another way
    fits.
    """
    quarters = own.filter((pl.col("kind") == "actual") & pl.col("area").is_null()).sort("period")
    years = own.filter((pl.col("kind") == "ytd") & pl.col("area").is_null())["value"].drop_nulls()
    values = quarters["value"].drop_nulls().to_list()
    if len(years) != 1 or len(values) < 2 or len(values) < len(quarters):
        return "sum"
    ways = {
        "sum": sum(values),
        "last": values[-1],
        "average": sum(values) / len(values),
        "max": max(values),
    }
    fitting = [way for way, value in ways.items() if abs(value - years[0]) < 0.005]
    return fitting[0] if fitting else "sum"


def _spellings(rows: pl.DataFrame, thing: str) -> dict[str, str]:
    """The ids of activities or indicators by every spelling of their names and aliases."""
    return {
        plain(name): row[f"{thing}_id"]
        for row in rows.iter_rows(named=True)
        for name in (*row["aliases"], row[f"{thing}_name"])
    }


def _with_units(
    observations: pl.DataFrame, catalogue: Catalogue, additions: Catalogue
) -> pl.DataFrame:
    """The observations with the indicator's unit where none stands beside the figure.

    The quarters of a ratio are counts; its targets, totals and baselines are percentages.
    """
    units = pl.concat([catalogue.indicator, additions.indicator]).select(
        "indicator_id", own_unit="unit", own_aggregation="aggregation"
    )
    is_count = (
        (pl.col("own_unit") == "procent")
        & (pl.col("own_aggregation") == "ratio")
        & (pl.col("kind") == "actual")
    )
    unit = pl.when(is_count).then(pl.lit("antal")).otherwise(pl.col("own_unit"))
    return (
        observations.join(units.unique("indicator_id"), on="indicator_id", how="left")
        .with_columns(unit=pl.coalesce("unit", unit))
        .drop("own_unit", "own_aggregation")
    )
