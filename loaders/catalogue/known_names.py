"""The names by which the catalogue knows a plan and what belongs to it."""

from dataclasses import dataclass
from datetime import date

import polars as pl

from domain.focus_areas import FocusAreaSet, set_of_plan
from domain.spelling import one_line, plain, slug
from loaders.grammar.areas import Areas
from loaders.grammar.subtotals import is_sum_label
from store.records import Catalogue


@dataclass(frozen=True)
class PlanNames:
    """A plan's id and name, and whether the catalogue knows it."""

    plan_id: str
    plan_name: str
    is_known: bool


# Stands in for the plan of a file that names none: its figures are shown, but cannot be handed in.
NO_PLAN = PlanNames("", "", is_known=False)


def find_plan(text: str, catalogue: Catalogue) -> PlanNames:
    """The plan that `text` names by id, name or alias; otherwise a plan by that name, not known."""
    spelling = plain(text)
    for plan in catalogue.plan.iter_rows(named=True):
        spellings = [plan["plan_id"], plan["plan_name"], *plan["aliases"]]
        if spelling in map(plain, spellings):
            return PlanNames(plan["plan_id"], plan["plan_name"], True)
    return PlanNames(slug(text), one_line(text), False)


def plan_spellings(plan: PlanNames | None, catalogue: Catalogue) -> frozenset[str]:
    """The id, the name and the aliases of a plan, in plain spelling; none where it is unknown."""
    if plan is None:
        return frozenset()
    aliases = catalogue.plan.filter(plan_id=plan.plan_id)["aliases"].explode().drop_nulls()
    return frozenset(map(plain, (plan.plan_id, plan.plan_name, *aliases)))


def plan_in_file_name(file_name: str, catalogue: Catalogue) -> PlanNames | None:
    """The one known plan whose id or name is a word of the file's name."""
    words = f" {plain(file_name)} "
    matches = [
        PlanNames(plan["plan_id"], plan["plan_name"], True)
        for plan in catalogue.plan.iter_rows(named=True)
        if any(f" {plain(name)} " in words for name in (plan["plan_id"], plan["plan_name"]))
    ]
    return matches[0] if len(matches) == 1 else None


def focus_area_set(plan_id: str, catalogue: Catalogue, start: date | None = None) -> FocusAreaSet:
    """The set of focus areas that a plan follows; of a plan that nobody knows, by the day on which
    it begins.
    """
    is_of_plan = pl.col("plan_id") == plan_id
    names = catalogue.focus_area.filter(is_of_plan)["canonical_name"].to_list()
    starts = catalogue.plan.filter(is_of_plan)["start_date"].to_list()
    return set_of_plan(names, next(iter(starts), None) or start)


def focus_area_spellings(rows: pl.DataFrame) -> dict[str, str]:
    """The focus areas of a plan by every way to write them: their own names, and what of its set
    one of them alone covers.
    """
    covering: dict[str, set[str]] = {}
    own: dict[str, str] = {}
    for row in rows.iter_rows(named=True):
        name = row["focus_area_name"]
        for canonical in (row["canonical_name"], *(row["also_canonical"] or ())):
            covering.setdefault(plain(canonical), set()).add(name)
        own |= {plain(alias): name for alias in row["aliases"]}
    own |= {plain(name): name for name in rows["focus_area_name"]}
    covered = {spelling: min(names) for spelling, names in covering.items() if len(names) == 1}
    return covered | own


def areas_of(plan_id: str, catalogue: Catalogue) -> Areas:
    """The plan's areas by code, name and alias, those to compare with among them."""
    names: dict[str, str] = {}
    spellings: dict[str, str] = {}
    for area in catalogue.area.filter(pl.col("plan_id") == plan_id).iter_rows(named=True):
        names[area["area_code"]] = area["area_name"]
        for name in (area["area_name"], *area["aliases"]):
            spellings[plain(name)] = area["area_code"]
    return Areas(names, spellings)


def activity_spellings(plan_id: str, catalogue: Catalogue) -> frozenset[str]:
    """The names and aliases of the plan's activities, in plain spelling."""
    activities = catalogue.activity.filter(pl.col("plan_id") == plan_id)
    return frozenset(spellings(activities, "activity"))


def indicator_spellings(plan_id: str, catalogue: Catalogue) -> dict[str, frozenset[str]]:
    """The names and aliases of the plan's indicators, in plain spelling, by their activity's
    name, in the plan's order.
    """
    activities = catalogue.activity.filter(pl.col("plan_id") == plan_id).sort("activity_order")
    indicators = catalogue.indicator.filter(pl.col("plan_id") == plan_id)
    return {
        row["activity_name"]: frozenset(
            spellings(indicators.filter(activity_id=row["activity_id"]), "indicator")
        )
        for row in activities.iter_rows(named=True)
    }


def share_spellings(plan_id: str, catalogue: Catalogue) -> frozenset[str]:
    """The names and aliases of the plan's indicators in percent, in plain spelling."""
    is_share_of_plan = (pl.col("plan_id") == plan_id) & (pl.col("unit") == "procent")
    return frozenset(spellings(catalogue.indicator.filter(is_share_of_plan), "indicator"))


def named_as_sums(plan_id: str, catalogue: Catalogue) -> frozenset[tuple[str, str]]:
    """The plan's indicators that are called as a sum is (`Totalt`), behind their activity, both in
    plain spelling.
    """
    is_of_plan = pl.col("plan_id") == plan_id
    activities = catalogue.activity.filter(is_of_plan).rows_by_key(
        "activity_id", named=True, unique=True
    )
    return frozenset(
        (plain(name), plain(row["indicator_name"]))
        for row in catalogue.indicator.filter(is_of_plan).iter_rows(named=True)
        if is_sum_label(row["indicator_name"], ())
        for activity in [activities[row["activity_id"]]]
        for name in (*activity["aliases"], activity["activity_name"])
    )


def goal_period_of(plan_id: str, catalogue: Catalogue) -> str | None:
    """What the plan's file says that goals are for whose heading does not say it."""
    stated = catalogue.plan.filter(pl.col("plan_id") == plan_id)["goal_period"]
    return stated[0] if len(stated) else None


def benchmark_of(plan_id: str, catalogue: Catalogue) -> str | None:
    """The code of the area that stands beside a baseline for comparison."""
    codes = catalogue.area.filter((pl.col("plan_id") == plan_id) & pl.col("is_benchmark"))
    return codes["area_code"][0] if len(codes) else None


def spellings(rows: pl.DataFrame, subject: str) -> dict[str, str]:
    """The ids of activities or indicators by every spelling of their names and aliases."""
    return {
        plain(name): row[f"{subject}_id"]
        for row in rows.iter_rows(named=True)
        for name in (*row["aliases"], row[f"{subject}_name"])
    }
