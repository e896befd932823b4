"""What several documents say in the same words: counts, changes, corrections, quality, trends."""

from dataclasses import dataclass

import polars as pl

from domain.statuses import STATUSES
from reports import text
from reports.contents import Contents
from wording import (
    catalogue,
    ceilings,
    figures,
    formats,
    goals,
    meetings,
    trends,
    urgent_goals,
)

LONGEST_CHANGED = 140


@dataclass(frozen=True)
class Correction:
    """A corrected figure, or what was changed of the plan, before and after."""

    indicator: str
    where: str
    was: str
    becomes: str
    reason: str
    day: str


def title(contents: Contents) -> str:
    """The plan and the quarter: `Slagelse, 3. kvartal 2023`."""
    return text.TITLE.format(plan=contents.plan_name, quarter=formats.period(contents.quarter))


def shortened(words: str, longest: int) -> str:
    """The words, or as many of their signs as there is room for."""
    return words if len(words) <= longest else f"{words[: longest - 1].rstrip()}…"


def per_focus_area(counts: pl.DataFrame) -> str:
    """The goals of each focus area by status, in sentences."""
    sentences = []
    for (focus_area,), rows in counts.group_by("focus_area", maintain_order=True):
        of_status = dict(rows.select("status", "goals").iter_rows())
        phrases = [
            f"{formats.number(of_status[one])} {STATUSES[one].word}"
            for one in STATUSES
            if one in of_status
        ]
        sentences.append(
            text.OF_FOCUS_AREA.format(focus_area=focus_area, counts=formats.enumeration(phrases))
        )
    return " ".join(sentences)


def changes(contents: Contents, change_is: str) -> list[str]:
    """The goals that have become `worse` or `better`: `Samtaler: på vej → bagud`."""
    rows = contents.changes.filter(change_is=change_is)
    return [
        text.CHANGED.format(
            indicator=shortened(goals.before_colon(goal.indicator), LONGEST_CHANGED),
            before=ceilings.status_of(before, goal).word,
            now=ceilings.status(goal).word,
        )
        for goal, before in zip(goals.of_rows(rows), rows["previous_status"], strict=True)
    ]


def corrections(rows: pl.DataFrame) -> list[Correction]:
    """Corrected figures from rows of `filtered.correction`."""
    entries = []
    for row in rows.to_dicts():
        was, becomes = figures.was_and_becomes(row)
        where = figures.where(row["area_name"], row["period"], row["kind"])
        entries.append(
            Correction(
                row["indicator"],
                ", ".join(where),
                was,
                becomes,
                figures.why(row),
                formats.day(row["published_at"]),
            )
        )
    return entries


def plan_changes(rows: pl.DataFrame) -> list[Correction]:
    """What was changed of what the plan consists of, from rows of `marts.catalogue_change`; `where`
    is the attribute.
    """
    return [
        Correction(
            catalogue.label(row),
            catalogue.attribute(row),
            *catalogue.was_and_becomes(row),
            row["reason"],
            formats.day(row["published_at"]),
        )
        for row in rows.to_dicts()
    ]


def since(contents: Contents) -> tuple[str, str]:
    """The heading of the corrections, and what is said when there are none."""
    if contents.last_meeting is None:
        return text.SINCE_QUARTER, text.NO_CORRECTIONS
    day = formats.calendar_day(contents.last_meeting)
    return (
        text.SINCE_MEETING.format(day=day),
        text.NO_CORRECTIONS_SINCE_MEETING.format(day=day),
    )


def decided(contents: Contents) -> list[meetings.Decided]:
    """What the meetings before have decided, and how it has gone since."""
    return meetings.of_rows(contents.decided)


def quality(contents: Contents) -> str:
    """How far the figures can be trusted, in one line."""
    (row,) = contents.quality.to_dicts()
    phrases = [
        text.QUALITY.format(
            reported=formats.number(row["reported"]),
            expected=formats.number(row["expected"]),
            share=formats.percent(row["share"]),
        )
    ]
    for count, words in (
        (row["activities_late"], text.QUALITY_LATE),
        (row["wholes_different"], text.QUALITY_DIFFERENT),
        (row["warnings"], text.QUALITY_FINDINGS),
    ):
        if count:
            phrases.append(formats.count_phrase(count, *words))
    return f"{formats.enumeration(phrases)}."


def summary(contents: Contents, series_id: str) -> str:
    """The year so far of a series, the year before and the forecast, in sentences."""
    whole = whole_plan(contents, series_id)
    return " ".join(trends.summary(trends.of_rows(whole), contents.quarter, with_forecast=True))


def urgent_goal_count(contents: Contents, most: int) -> str | None:
    """How many of the goals that need a decision are shown and where they all are; None when all
    are shown.
    """
    count = urgent_goals.first_of(most, contents.urgent_goals.height)
    return None if count is None else f"{count} {text.ALL_IN_WORKBOOK}"


def more(count: int, words: tuple[str, str]) -> str | None:
    """How many more there are, in the two forms of the word; None when there is no more."""
    return formats.count_phrase(count, *words) if count > 0 else None


def more_themes(contents: Contents, most: int) -> str | None:
    """How many series are not shown; None when all are."""
    return more(len(series(contents)) - most, text.MORE_THEMES)


def series(contents: Contents) -> list[tuple[str, str]]:
    """The number and name of each series that can be followed."""
    return list(
        contents.trends.select("series_id", "series").unique(maintain_order=True).iter_rows()
    )


def whole_plan(contents: Contents, series_id: str) -> pl.DataFrame:
    """The quarters of a series for the whole plan."""
    return contents.trends.filter(pl.col("area").is_null(), series_id=series_id)
