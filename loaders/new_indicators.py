"""An indicator the catalogue lacks: the attributes that its words and its figures show."""

import re
from dataclasses import dataclass, replace

import polars as pl

_HOURS = re.compile(r"\bantal\b.{0,12}\w*timer\b", re.IGNORECASE)
_AVERAGE = re.compile(r"gennemsnit|\bpr\.? ?(?:gang|dag|uge|måned|arrangement)\b", re.IGNORECASE)
_PARENTHESES = re.compile(r"\([^()]*\)")


@dataclass(frozen=True)
class NewIndicator:
    """An indicator the catalogue lacks, and what its figures and its words say for certain."""

    indicator_id: str
    activity_id: str
    name: str
    unit: str = "antal"
    aggregation: str = "sum"


def described(new: NewIndicator, own: pl.DataFrame) -> NewIndicator:
    """The indicator with the unit and aggregation that its words, or its own figures, show."""
    units = set(own["unit"].drop_nulls())
    words = _PARENTHESES.sub("", new.name)
    if "procent" in units:
        counts = own.filter((pl.col("kind") == "actual") & pl.col("value").is_not_null())
        is_counted = bool(counts["unit"].is_null().any())
        new = replace(new, unit="procent", aggregation="ratio" if is_counted else "average")
    elif "timer" in units or _HOURS.search(words):
        new = replace(new, unit="timer")
    elif "kr" in units:
        new = replace(new, unit="kr")
    if new.unit != "procent" and _AVERAGE.search(words):
        return replace(new, aggregation="average")
    if new.aggregation == "sum":
        return replace(new, aggregation=_shown_aggregation(own))
    return new


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
