"""An indicator the catalogue lacks: the attributes that its words and its figures show, and what is
proposed where they do not.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import starmap

import polars as pl

from loaders.findings.question_messages import BY_ITS_FIGURES, baseline_beside_target
from loaders.grammar import indicator_words
from loaders.grammar.attributes import (
    AGGREGATION,
    DIRECTION,
    KIND,
    SOURCE,
    UNIT,
    YEAR_START_QUARTER,
    Attribute,
    NewIndicator,
)
from loaders.grammar.criteria import FROM_WORDS
from loaders.grammar.figures import written
from loaders.grammar.indicator_words import DOWN, UP, words_of_target

_SCHOOL_YEAR_STARTS, _CALENDAR_YEAR_STARTS = "3", "1"
# Longer than a target's words; what is longer is shown by its ends.
_SHORT = 40


@dataclass(frozen=True)
class _Own:
    """What a file says of one indicator: its criterion, the words of its targets, the words beside
    its figures, and its targets and baselines.
    """

    criterion: str
    target_words: tuple[str, ...]
    beside: tuple[str, ...]
    targets: pl.DataFrame
    baselines: pl.DataFrame
    figures: pl.DataFrame

    @property
    def texts(self) -> tuple[str, ...]:
        return (self.criterion, *self.target_words, *self.beside)


def described(new: NewIndicator, figures: pl.DataFrame, settled: Mapping[str, str]) -> NewIndicator:
    """The indicator with every attribute: as a person has settled it, as the words or its own
    figures say, else as it is proposed.
    """
    own = _own(new.name, figures)
    unit = _or_settled(_unit(own), settled)
    direction, place = _direction(own, unit.value)
    attributes = (
        direction,
        _aggregation(own, unit.value),
        unit,
        _year_start_quarter(own),
        _kind(own),
        _source(own),
    )
    first = figures.select("sheet", "cell").row(0) if figures.height else (None, None)
    return replace(
        new,
        attributes=tuple(_or_settled(one, settled) for one in attributes),
        place=place or first,
    )


def _or_settled(proposed: Attribute, settled: Mapping[str, str]) -> Attribute:
    if proposed.name not in settled:
        return proposed
    value = settled[proposed.name]
    read_from = proposed.read_from if value == proposed.value else None
    return Attribute(proposed.name, value, read_from, is_settled=True)


def _own(criterion: str, figures: pl.DataFrame) -> _Own:
    is_areas_own = pl.col("area").is_null() if figures["area"].null_count() else pl.lit(True)
    targets = figures.filter(kind="target")
    told = targets.filter(pl.col("note").ne_missing(FROM_WORDS))
    notes = figures["note"].drop_nulls().unique(maintain_order=True).head(50)
    return _Own(
        criterion,
        tuple(
            starmap(
                words_of_target,
                told.select("raw", "note").unique(maintain_order=True).head(50).iter_rows(),
            )
        ),
        tuple(note for note in notes if note != FROM_WORDS),
        targets,
        figures.filter((pl.col("kind") == "baseline") & is_areas_own),
        figures,
    )


def _direction(own: _Own, unit: str) -> tuple[Attribute, tuple[str | None, str | None] | None]:
    """The direction, and the place of the words where they point two ways."""
    said = indicator_words.directions(own.criterion, (*own.target_words, *_long_term_goals(own)))
    interval = own.targets.filter(pl.col("low") < pl.col("high"))
    if not interval.is_empty():
        raw, low, high = interval.select("raw", "low", "high").row(0)
        is_short = len(raw) <= _SHORT
        said = {"within": raw if is_short else f"{written(low)}-{written(high)}", **said}
    elif (beside := _baseline_beside_target(own)) is not None:
        said.setdefault(*beside)
    if not said:
        return Attribute(DIRECTION, indicator_words.likely_direction(own.criterion, unit)), None
    value, read_from = next(iter(said.items()))
    if len(said) == 1:
        return Attribute(DIRECTION, value, read_from), None
    place = own.targets if not own.targets.is_empty() else own.figures
    read_from = " · ".join(dict.fromkeys(said.values()))
    asked = Attribute(DIRECTION, value, read_from, readings=tuple(said))
    return asked, place.select("sheet", "cell").row(0)


def _long_term_goals(own: _Own) -> tuple[str, ...]:
    return tuple(note for note in own.beside if note.startswith("Delmål: "))


def _baseline_beside_target(own: _Own) -> tuple[str, str] | None:
    """The direction from the newest baseline to the last target, with the two in words."""
    baselines = own.baselines.drop_nulls("value").sort("period")["value"]
    targets = own.targets.drop_nulls("value").sort("period", nulls_last=False)["value"]
    if baselines.is_empty() or targets.is_empty() or baselines[-1] == targets[-1]:
        return None
    direction = DOWN if baselines[-1] > targets[-1] else UP
    return direction, baseline_beside_target(baselines[-1], targets[-1])


def _aggregation(own: _Own, unit: str) -> Attribute:
    said = indicator_words.aggregation(own.criterion, own.target_words)
    if unit == "procent":
        return _aggregation_of_share(own, said)
    if said is not None and said[0] != "sum":
        return Attribute(AGGREGATION, *said)
    shown = _shown_aggregation(own.figures)
    if shown is not None:
        return Attribute(AGGREGATION, shown, BY_ITS_FIGURES)
    if said is not None:
        return Attribute(AGGREGATION, *said)
    return Attribute(AGGREGATION, "last" if _is_level(own) else "sum")


def _aggregation_of_share(own: _Own, said: tuple[str, str] | None) -> Attribute:
    if _is_counted(own):
        return Attribute(AGGREGATION, "ratio", BY_ITS_FIGURES)
    if said is not None and said[0] == "average":
        return Attribute(AGGREGATION, *said)
    return Attribute(AGGREGATION, "average" if own.baselines.is_empty() else "last")


def _is_level(own: _Own) -> bool:
    """Whether the words, or figures as large as the baseline, speak of what is there at a time."""
    if own.baselines.is_empty():
        return indicator_words.is_level(own.criterion)
    actual = own.figures.filter(kind="actual")["value"].mean()
    baseline = own.baselines["value"].mean()
    if isinstance(actual, float) and isinstance(baseline, float):
        return abs(actual) > abs(baseline) / 2
    return True


def _shown_aggregation(figures: pl.DataFrame) -> str | None:
    """How the quarters of a new indicator come to its reported year; None where none fits."""
    quarters = figures.filter((pl.col("kind") == "actual") & pl.col("area").is_null()).sort(
        "period"
    )
    years = figures.filter((pl.col("kind") == "ytd") & pl.col("area").is_null())
    values = quarters["value"].drop_nulls().to_list()
    totals = years["value"].drop_nulls()
    if len(totals) != 1 or len(values) < 2 or len(values) < len(quarters):
        return None
    ways = {
        "sum": sum(values),
        "last": values[-1],
        "average": sum(values) / len(values),
        "max": max(values),
    }
    fitting = [way for way, value in ways.items() if abs(value - totals[0]) < 0.005]
    return fitting[0] if fitting else None


def _is_counted(own: _Own) -> bool:
    """Whether the figures of a share are counts beside percentages."""
    counts = own.figures.filter((pl.col("kind") == "actual") & pl.col("value").is_not_null())
    has_shares = bool((own.figures["unit"] == "procent").any())
    return has_shares and bool(counts["unit"].is_null().any())


def _unit(own: _Own) -> Attribute:
    """The unit that stands beside the figures, else the one the words name."""
    stated = dict(own.figures.select("unit", "raw").drop_nulls().iter_rows())
    said = indicator_words.unit(own.criterion)
    if said is not None and said[0] == "timer":
        return Attribute(UNIT, *said)
    for unit in ("procent", "timer", "kr"):
        if unit in stated:
            words = indicator_words.percentage(own.criterion) if unit == "procent" else None
            is_said = said is not None and said[0] == unit
            return Attribute(UNIT, unit, said[1] if is_said else words or stated[unit][:_SHORT])
    if said is not None:
        return Attribute(UNIT, *said)
    return Attribute(UNIT, "antal", "antal" if "antal" in stated else None)


def _year_start_quarter(own: _Own) -> Attribute:
    words = indicator_words.school_year(own.texts)
    if words is None:
        labels = own.figures["period"].unique(maintain_order=True)
        words = next((label for label in labels if "/" in label), None)
    if words is None:
        return Attribute(YEAR_START_QUARTER, _CALENDAR_YEAR_STARTS)
    return Attribute(YEAR_START_QUARTER, _SCHOOL_YEAR_STARTS, words)


def _kind(own: _Own) -> Attribute:
    said = indicator_words.kind(own.texts)
    if said is None or (said[0] == "long_term" and own.baselines.is_empty()):
        return Attribute(KIND, "own")
    return Attribute(KIND, *said)


def _source(own: _Own) -> Attribute:
    return Attribute(SOURCE, *(indicator_words.source(own.texts) or ("", None)))
