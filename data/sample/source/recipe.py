"""The recipe of the invented plan Eksempelby: what it consists of and how each figure moves."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

PLAN_ID = "eksempelby"
PLAN_NAME = "Eksempelby"
LONG_NAME = "Eksempelby (opdigtet)"
MUNICIPALITY = "Eksempelby Kommune (opdigtet)"
FOCUS_AREAS = (
    "Uddannelse og livschancer",
    "Beskæftigelse",
    "Kriminalitetsforebyggelse",
    "Sammenhængskraft og medborgerskab",
)
CALENDAR_YEAR, PLAN_YEAR = 1, 4
BENCHMARK_CODE, BENCHMARK_NAME = "EK", "Eksempelby Kommune"


@dataclass(frozen=True)
class Area:
    """A housing area."""

    code: str
    name: str
    residents: int

    @property
    def share(self) -> float:
        """The area's share of all the plan's residents."""
        return self.residents / sum(area.residents for area in AREAS)


AREAS = (
    Area("N", "Nordenvang", 1840),
    Area("M", "Midtlunden", 1265),
    Area("Ø", "Østerhøj", 720),
)


@dataclass(frozen=True)
class Indicator:
    """One indicator and its course; the fields are explained in recipe.toml."""

    activity: "Activity"
    id: str
    name: str
    first: float
    latest: float
    target: float | None = None
    target_high: float | None = None
    unit: str = "antal"
    aggregation: str = "sum"
    direction: str = "increase"
    kind: str = "approved"
    denominator: str | None = None
    theme: str | None = None
    source: str | None = None
    season: str = "quiet_summer"
    seasonal: bool = False
    areas: bool = True
    area_targets: bool = False
    baseline: float | None = None
    municipal_baseline: float | None = None
    pending: tuple[str, ...] = ()
    unreported: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """Activity and indicator, as denominators name it."""
        return f"{self.activity.id}/{self.id}"

    @property
    def is_additive(self) -> bool:
        """Whether the areas add up to the whole plan."""
        return self.unit != "procent" and self.aggregation in ("sum", "last", "max")

    @property
    def is_yearly(self) -> bool:
        """Whether the figure is taken once a year only, in the second quarter."""
        return self.kind == "long_term"


@dataclass(frozen=True)
class Activity:
    """One activity; all its indicators follow the same goal year."""

    id: str
    name: str
    focus_area: str
    year_start_quarter: int


@dataclass(frozen=True)
class Event:
    """A note on the plan's time axis; without an end it is about one day."""

    kind: str
    text: str
    start_date: date
    end_date: date | None = None
    area: str | None = None
    indicator: str | None = None


@dataclass(frozen=True)
class Recipe:
    """The whole plan in the order of the recipe, and the seasons by name."""

    activities: tuple[Activity, ...]
    indicators: tuple[Indicator, ...]
    events: tuple[Event, ...]
    seasons: dict[str, tuple[float, float, float, float]]

    @cached_property
    def by_key(self) -> dict[str, Indicator]:
        """The indicators as denominators name them."""
        return {indicator.key: indicator for indicator in self.indicators}

    def profile(self, indicator: Indicator) -> list[float]:
        """The share of the goal year's target expected by the end of each of its quarters."""
        start = indicator.activity.year_start_quarter - 1
        season = self.seasons[indicator.season]
        in_order = season[start:] + season[:start]
        return [round(sum(in_order[: count + 1]), 2) for count in range(4)]


def recipe(path: Path) -> Recipe:
    """The recipe as it stands in the file."""
    content = tomllib.loads(path.read_text(encoding="utf-8"))
    activities: list[Activity] = []
    indicators: list[Indicator] = []
    for entry in content["activity"]:
        activity = Activity(
            entry["id"],
            entry["name"],
            entry["focus_area"],
            entry.get("year_start_quarter", CALENDAR_YEAR),
        )
        activities.append(activity)
        indicators += [Indicator(activity, **fields) for fields in entry["indicator"]]
    seasons = {name: tuple(shares) for name, shares in content["season"].items()}
    events = tuple(Event(**entry) for entry in content["event"])
    return Recipe(tuple(activities), tuple(indicators), events, seasons)
