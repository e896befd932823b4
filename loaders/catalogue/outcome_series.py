"""Published tables series by series, and which of a plan's long-term goals each may be."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import polars as pl

from domain.spelling import plain
from domain.units import COUNT, SHARE, UNITS
from loaders.catalogue.known_names import spellings
from store.records import Catalogue

LONG_TERM = "long_term"
# The activity of a plan's first long-term goal.
ACTIVITY = "Helhedsplanens delmål"
_TOTALS = frozenset({"i alt", "ialt", "total", "tot", "alle", "samlet", "both sexes", "all ages"})
_UNITS = {spelling: unit.name for unit in UNITS.values() for spelling in unit.spellings}
_SAYS_SHARE = re.compile(SHARE.in_criteria, re.IGNORECASE)
_PART = re.compile(
    r"^(?:mænd|kvinder|drenge|piger|men|women)\b|^\d+ (?:\d+ )?år\b|^(?:under|over) \d+ år"
    r"|dansk oprindelse|^(?:ind|efter)(?:vandrere?|kommere?)\b|^(?:u?gift|skilt|fraskilt|enke)"
)
# What stands around what a table is about: `Tabel 8. Ledige`, `Ledige efter område og tid`.
_AROUND = re.compile(
    r"^tabel \d+\w?[.:]?\s*|\s+(?:efter|by)\s.+\s(?:og tid|and time)$", re.IGNORECASE
)
_NUMBER = re.compile(r"\d+")
# Words of so many letters say what is counted; so many of them tell two forms of a word alike.
_SHORTEST_WORD, _STEM = 5, 6
_SAYS_LITTLE = frozenset({"andel", "andele", "antal", "antall", "beboer", "person", "tabel"})


@dataclass(frozen=True)
class Goal:
    """A long-term goal of a plan, by the name of its activity and every way to write its own."""

    indicator_id: str
    name: str
    activity: str
    unit: str
    spellings: frozenset[str]


@dataclass(frozen=True)
class Series:
    """The figures of a table that are of one thing: `label` is what the table calls it beside its
    title, `key` what it is remembered by, `name` what a new goal of it is called, `unit` what its
    words say that it is counted in.
    """

    label: str
    key: str
    name: str
    unit: str | None
    cells: pl.DataFrame


def goals_of(plan_id: str, catalogue: Catalogue) -> list[Goal]:
    """The long-term goals of a plan, in its order."""
    activities = dict(catalogue.activity.select("activity_id", "activity_name").iter_rows())
    own = catalogue.indicator.filter(plan_id=plan_id, indicator_kind=LONG_TERM)
    return [
        Goal(
            row["indicator_id"],
            row["indicator_name"],
            activities[row["activity_id"]],
            row["unit"],
            frozenset(spellings(own.filter(indicator_id=row["indicator_id"]), "indicator")),
        )
        for row in own.iter_rows(named=True)
    ]


def totals_of(
    cells: pl.DataFrame, dimensions: Sequence[int], goals: Sequence[Goal]
) -> Iterator[tuple[int, str, list[str]]]:
    """The dimensions that divide a whole by sex, age or origin, with what the whole is called and
    its parts; not where a goal is about one of these.
    """
    names = [f" {plain(goal.name)} " for goal in goals]
    for place in dimensions:
        texts = cells[str(place)].unique(maintain_order=True).to_list()
        totals = [text for text in texts if _is_total(text)]
        parts = [text for text in texts if text not in totals]
        is_followed = any(f" {plain(part)} " in name for part in parts for name in names)
        if len(totals) == 1 and any(map(_is_part, parts)) and not is_followed:
            yield place, totals[0], parts


def series_of(title: str, cells: pl.DataFrame, dimensions: Sequence[int]) -> list[Series]:
    """The series of a table, in its order, named by what of its dimensions is no whole."""
    names = [str(place) for place in dimensions]
    series: dict[str, list[pl.DataFrame]] = {}
    about = _AROUND.sub("", title) or title
    described: dict[str, tuple[str, str | None]] = {}
    parts = cells.partition_by(names, maintain_order=True) if names else [cells]
    for part in parts:
        texts = [part[name][0] for name in names]
        said = [text for text in texts if text and not _is_total(text)]
        named = [text for text in said if _unit_named(text) is None]
        unit = next((unit for text in said if (unit := _unit_named(text))), None)
        label = ", ".join(named if unit is None else [*named, unit])
        is_of_parts = bool(named) and all(map(_is_part, named))
        name = ", ".join([about, *named] if is_of_parts or not named else named)
        described[label] = (name, unit)
        series.setdefault(label, []).append(part)
    return [
        Series(
            label,
            f"{title}: {label}" if label else title,
            name,
            unit or _unit_in(label) or _unit_in(title),
            pl.concat(series[label]),
        )
        for label, (name, unit) in described.items()
    ]


def goals_like(series: Series, title: str, goals: Sequence[Goal]) -> list[Goal]:
    """The goals that share words with a series, those with most first; another age is another."""
    ages = set(_NUMBER.findall(series.label))
    goals = [
        one
        for one in goals
        if not ages or ages & {*_NUMBER.findall(one.name)} or not _NUMBER.search(one.name)
    ]
    own = _stems(f"{series.label} {title}")
    shared = {goal.indicator_id: len(own & _stems(goal.name)) for goal in goals}
    alike = [goal for goal in goals if shared[goal.indicator_id]]
    return sorted(alike, key=lambda goal: -shared[goal.indicator_id])


def goal_of(series: Series, title: str, goals: Sequence[Goal]) -> Goal | None:
    """The goal that has the name of a series, or of its table."""
    names = {plain(series.key), plain(series.label or title), plain(series.name)}
    named = (goal for goal in goals if goal.spellings & names)
    return next((goal for goal in named if series.unit in (None, goal.unit)), None)


def _is_part(text: str) -> bool:
    """Whether a text is a part of all persons: a sex, an age, an origin."""
    return _PART.search(plain(text)) is not None


def _is_total(text: str) -> bool:
    spelling = plain(text)
    return spelling in _TOTALS or spelling.endswith(" i alt") or spelling.startswith("i alt ")


def _unit_named(text: str) -> str | None:
    is_share = text.strip() == "%"
    return SHARE.name if is_share else _UNITS.get(plain(text))


def _unit_in(text: str) -> str | None:
    if _SAYS_SHARE.search(text):
        return SHARE.name
    return COUNT.name if "antal" in plain(text).split() else None


def _stems(text: str) -> set[str]:
    words = {word[:_STEM] for word in plain(text).split() if len(word) >= _SHORTEST_WORD}
    return words - _SAYS_LITTLE
