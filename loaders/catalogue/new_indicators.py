"""An indicator the catalogue lacks: the attributes that its words and its figures show, and what is
proposed where they do not.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import starmap

import polars as pl

from domain.units import COUNT, UNITS
from loaders.findings.question_messages import BY_ITS_FIGURES, baseline_and_target
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
from loaders.grammar.figures import unambiguous_number
from loaders.grammar.indicator_words import DOWN, UP, words_of_target

_SCHOOL_YEAR_STARTS, _CALENDAR_YEAR_STARTS = "3", "1"
# Longer than a target's words; what is longer is shown by its ends.
_SHORT = 40


@dataclass(frozen=True)
class _Evidence:
    """What a file says of one indicator: its criterion, the words of its targets, the words beside
    its figures, and its targets and baselines.
    """

    criterion: str
    target_words: tuple[str, ...]
    notes: tuple[str, ...]
    targets: pl.DataFrame
    baselines: pl.DataFrame
    figures: pl.DataFrame

    @property
    def texts(self) -> tuple[str, ...]:
        return (self.criterion, *self.target_words, *self.notes)


def described(new: NewIndicator, figures: pl.DataFrame, settled: Mapping[str, str]) -> NewIndicator:
    """The indicator with every attribute: as a person has settled it, as the words or its own
    figures say, else as it is proposed.
    """
    evidence = _evidence(new.name, figures)
    unit = _or_settled(_unit(evidence), settled)
    direction, place = _direction(evidence, unit.value)
    attributes = (
        direction,
        _aggregation(evidence, unit.value),
        unit,
        _year_start_quarter(evidence),
        _kind(evidence),
        _source(evidence),
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


def _evidence(criterion: str, figures: pl.DataFrame) -> _Evidence:
    is_areas_own = pl.col("area").is_null() if figures["area"].null_count() else pl.lit(True)
    targets = figures.filter(kind="target")
    cell_targets = targets.filter(pl.col("note").ne_missing(FROM_WORDS))
    notes = figures["note"].drop_nulls().unique(maintain_order=True).head(50)
    return _Evidence(
        criterion,
        tuple(
            starmap(
                words_of_target,
                cell_targets.select("raw", "note").unique(maintain_order=True).head(50).iter_rows(),
            )
        ),
        tuple(note for note in notes if note != FROM_WORDS),
        targets,
        figures.filter((pl.col("kind") == "baseline") & is_areas_own),
        figures,
    )


def _direction(
    evidence: _Evidence, unit: str
) -> tuple[Attribute, tuple[str | None, str | None] | None]:
    """The direction, and the place of the words where they point two ways."""
    words_by_direction = indicator_words.directions(
        evidence.criterion, (*evidence.target_words, *_long_term_goals(evidence))
    )
    interval = evidence.targets.filter(pl.col("low") < pl.col("high"))
    if not interval.is_empty():
        raw, low, high = interval.select("raw", "low", "high").row(0)
        is_short = len(raw) <= _SHORT
        words_by_direction = {
            "within": raw if is_short else f"{unambiguous_number(low)}-{unambiguous_number(high)}",
            **words_by_direction,
        }
    elif (by_baseline := _direction_from_baseline(evidence)) is not None:
        words_by_direction.setdefault(*by_baseline)
    if not words_by_direction:
        return Attribute(
            DIRECTION, indicator_words.likely_direction(evidence.criterion, unit)
        ), None
    value, read_from = next(iter(words_by_direction.items()))
    if len(words_by_direction) == 1:
        return Attribute(DIRECTION, value, read_from), None
    place = evidence.targets if not evidence.targets.is_empty() else evidence.figures
    read_from = " · ".join(dict.fromkeys(words_by_direction.values()))
    attribute = Attribute(DIRECTION, value, read_from, readings=tuple(words_by_direction))
    return attribute, place.select("sheet", "cell").row(0)


def _long_term_goals(evidence: _Evidence) -> tuple[str, ...]:
    return tuple(note for note in evidence.notes if note.startswith("Delmål: "))


def _direction_from_baseline(evidence: _Evidence) -> tuple[str, str] | None:
    """The direction from the newest baseline to the last target, with the two in words."""
    baselines = evidence.baselines.drop_nulls("value").sort("period")["value"]
    targets = evidence.targets.drop_nulls("value").sort("period", nulls_last=False)["value"]
    if baselines.is_empty() or targets.is_empty() or baselines[-1] == targets[-1]:
        return None
    direction = DOWN if baselines[-1] > targets[-1] else UP
    return direction, baseline_and_target(baselines[-1], targets[-1])


def _aggregation(evidence: _Evidence, unit: str) -> Attribute:
    from_words = indicator_words.aggregation(evidence.criterion, evidence.target_words)
    if unit == "procent":
        return _aggregation_of_share(evidence, from_words)
    if from_words is not None and from_words[0] != "sum":
        return Attribute(AGGREGATION, *from_words)
    from_figures = _aggregation_of_figures(evidence.figures)
    if from_figures is not None:
        return Attribute(AGGREGATION, from_figures, BY_ITS_FIGURES)
    if from_words is not None:
        return Attribute(AGGREGATION, *from_words)
    return Attribute(AGGREGATION, "last" if _is_level(evidence) else "sum")


def _aggregation_of_share(evidence: _Evidence, from_words: tuple[str, str] | None) -> Attribute:
    if _is_counted(evidence):
        return Attribute(AGGREGATION, "ratio", BY_ITS_FIGURES)
    if from_words is not None and from_words[0] == "average":
        return Attribute(AGGREGATION, *from_words)
    return Attribute(AGGREGATION, "average" if evidence.baselines.is_empty() else "last")


def _is_level(evidence: _Evidence) -> bool:
    """Whether the words, or figures as large as the baseline, speak of what is there at a time."""
    if evidence.baselines.is_empty():
        return indicator_words.is_level(evidence.criterion)
    actual = evidence.figures.filter(kind="actual")["value"].mean()
    baseline = evidence.baselines["value"].mean()
    if isinstance(actual, float) and isinstance(baseline, float):
        return abs(actual) > abs(baseline) / 2
    return True


def _aggregation_of_figures(figures: pl.DataFrame) -> str | None:
    """How the quarters of a new indicator come to its reported year; None where none fits."""
    quarters = figures.filter((pl.col("kind") == "actual") & pl.col("area").is_null()).sort(
        "period"
    )
    years = figures.filter((pl.col("kind") == "ytd") & pl.col("area").is_null())
    values = quarters["value"].drop_nulls().to_list()
    totals = years["value"].drop_nulls()
    if len(totals) != 1 or len(values) < 2 or len(values) < len(quarters):
        return None
    outcomes = {
        "sum": sum(values),
        "last": values[-1],
        "average": sum(values) / len(values),
        "max": max(values),
    }
    fitting = [
        aggregation for aggregation, value in outcomes.items() if abs(value - totals[0]) < 0.005
    ]
    return fitting[0] if fitting else None


def _is_counted(evidence: _Evidence) -> bool:
    """Whether the figures of a share are counts beside percentages."""
    counts = evidence.figures.filter((pl.col("kind") == "actual") & pl.col("value").is_not_null())
    has_shares = bool((evidence.figures["unit"] == "procent").any())
    return has_shares and bool(counts["unit"].is_null().any())


def _unit(evidence: _Evidence) -> Attribute:
    """The unit that stands beside the figures, else the one the words name."""
    stated = dict(evidence.figures.select("unit", "raw").drop_nulls().iter_rows())
    from_words = indicator_words.unit(evidence.criterion)
    if from_words is not None and from_words[0] == "timer":
        return Attribute(UNIT, *from_words)
    for unit in UNITS:
        if unit in stated and unit != COUNT.name:
            words = indicator_words.percentage(evidence.criterion) if unit == "procent" else None
            is_worded = from_words is not None and from_words[0] == unit
            return Attribute(
                UNIT, unit, from_words[1] if is_worded else words or stated[unit][:_SHORT]
            )
    if from_words is not None:
        return Attribute(UNIT, *from_words)
    return Attribute(UNIT, COUNT.name, COUNT.name if COUNT.name in stated else None)


def _year_start_quarter(evidence: _Evidence) -> Attribute:
    words = indicator_words.school_year(evidence.texts)
    if words is None:
        labels = evidence.figures["period"].unique(maintain_order=True)
        words = next((label for label in labels if "/" in label), None)
    if words is None:
        return Attribute(YEAR_START_QUARTER, _CALENDAR_YEAR_STARTS)
    return Attribute(YEAR_START_QUARTER, _SCHOOL_YEAR_STARTS, words)


def _kind(evidence: _Evidence) -> Attribute:
    from_words = indicator_words.kind(evidence.texts)
    if from_words is None or (from_words[0] == "long_term" and evidence.baselines.is_empty()):
        return Attribute(KIND, "own")
    return Attribute(KIND, *from_words)


def _source(evidence: _Evidence) -> Attribute:
    return Attribute(SOURCE, *(indicator_words.source(evidence.texts) or ("", None)))
