"""`bestyrelsesbilag.pdf`: two to four tagged A4 pages (PDF/UA) for the board, set by Typst."""

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import polars as pl
import typst

from domain.statuses import BEST_TO_WORST, STATUSES
from reports import period, phrases, text
from reports.contents import Contents
from wording import (
    ceilings,
    comments,
    doubts,
    formats,
    goals,
    meetings,
    milestones,
    period_goals,
    small_counts,
    trends,
    urgent_goals,
    verdict,
)

HERE = Path(__file__).resolve().parent
MOST_PAGES = 4
MOST_GOALS = range(60, 10, -5)
MOST_DOUBTFUL = 6
MOST_DECISIONS = 20
MOST_CHANGES = 6
MOST_CORRECTIONS = 8
MOST_DECIDED = 8
MOST_MILESTONES = 8
MOST_COMMENTS = 6
LONGEST_COMMENT = 400
MOST_OF_PERIOD = 6
MOST_THEMES = 6
MOST_QUARTERS = 12
MARKS = (
    "at_zero",
    "at_ytd",
    "at_previous",
    "at_expected",
    "at_target",
    "at_target_low",
    "at_target_high",
    "at_forecast",
)


def write(contents: Contents) -> bytes:
    """The pages as a PDF. Of more goals than four pages hold, the furthest behind are drawn."""
    contents_json = ""
    for most in MOST_GOALS:
        contents_json = json.dumps(_page_words(contents, most), ensure_ascii=False)
        if _pages(contents_json) <= MOST_PAGES:
            break
    pdf = _compiler().compile(
        format="pdf", pdf_standards="ua-1", sys_inputs={"contents": contents_json}
    )
    assert isinstance(pdf, bytes)
    return pdf


def _pages(contents_json: str) -> int:
    """How many pages the words fill."""
    pages = _compiler().compile(format="svg", sys_inputs={"contents": contents_json})
    return len(pages) if isinstance(pages, list) else 1


@cache
def _compiler() -> typst.Compiler:
    """Knows the fonts beside it and no others, so that a page looks the same on every machine."""
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[HERE / "fonts"]
    )
    return typst.Compiler(HERE / "board_appendix.typ", root=HERE, font_paths=fonts)


def _page_words(contents: Contents, most_goals: int) -> dict[str, object]:
    with_target = contents.bullets.filter(pl.col("status").is_in(BEST_TO_WORST))
    shown_goals = with_target.head(most_goals).sort(
        "focus_area_order", "activity_order", "indicator_order"
    )
    themes = phrases.series(contents)[:MOST_THEMES]
    corrections = phrases.corrections(contents.corrections)
    plan_changes = phrases.plan_changes(contents.catalogue_changes)
    return {
        "title": phrases.title(contents),
        "invented": text.INVENTED if contents.is_invented else None,
        "hidden": small_counts.ABOUT_THE_PLAN if contents.is_any_hidden else None,
        "verdict": verdict.sentence(contents.verdict),
        "doubts": doubts.sentences(contents.doubtful, most=MOST_DOUBTFUL),
        "statuses": [
            {"label": STATUSES[one].label, "colour": STATUSES[one].colour}
            for one in STATUSES
            if STATUSES[one].has_target
        ],
        "focus_areas": _focus_areas(contents.focus_areas),
        "focus_areas_alt": text.ALL_COUNTED.format(
            rows=phrases.per_focus_area(contents.focus_areas)
        ),
        "decisions": [
            {
                "indicator": one.goal.indicator,
                "activity": one.goal.activity,
                "figure": goals.year_to_date(one.goal),
                "status": ceilings.status(one.goal).label,
                "why": urgent_goals.why(one),
            }
            for one in urgent_goals.of_rows(contents.urgent_goals)[:MOST_DECISIONS]
        ],
        "decisions_shown": [
            phrases.urgent_goal_count(contents, shown) for shown in range(MOST_DECISIONS + 1)
        ],
        "goals": _goals(shown_goals),
        "goals_left_out": formats.number(with_target.height - shown_goals.height)
        if with_target.height > shown_goals.height
        else None,
        "no_decisions": verdict.none_behind(contents.verdict),
        "unchanged": verdict.unchanged(contents.verdict),
        "not_compared": verdict.not_compared(contents.verdict),
        "worse": _shortened(phrases.changes(contents, "worse"), MOST_CHANGES),
        "better": _shortened(phrases.changes(contents, "better"), MOST_CHANGES),
        "since": phrases.since(contents),
        "decided": [
            {
                "indicator": one.indicator,
                "decision": one.decision,
                "follow_up": meetings.follow_up(one),
                "overdue": meetings.overdue(one),
                "meeting": formats.calendar_day(one.meeting_date),
                "then": meetings.then(one),
                "now": meetings.now(one),
            }
            for one in sorted(phrases.decided(contents), key=_is_in_time)[:MOST_DECIDED]
        ],
        "decided_left_out": phrases.more(contents.decided.height - MOST_DECIDED, text.MORE_DECIDED),
        "comments": _comments(contents),
        "comments_title": comments.TO_BOARD,
        "comments_left_out": phrases.more(
            contents.comments["comment_id"].n_unique() - MOST_COMMENTS, text.MORE_COMMENTS
        ),
        "period": _period(contents),
        "milestones": _milestones(contents),
        "corrections": [vars(one) for one in corrections[:MOST_CORRECTIONS]],
        "corrections_left_out": len(corrections) - MOST_CORRECTIONS,
        "plan_changes": [vars(one) for one in plan_changes[:MOST_CORRECTIONS]],
        "plan_changes_left_out": len(plan_changes) - MOST_CORRECTIONS,
        "themes": [_theme(contents, *one) for one in themes],
        "themes_left_out": phrases.more_themes(contents, MOST_THEMES),
        "quality": phrases.quality(contents),
    }


def _comments(contents: Contents) -> list[dict[str, object]]:
    """The comments to the board, each with its answers below what it is about."""
    threads = contents.comments.partition_by("comment_id", maintain_order=True)[:MOST_COMMENTS]
    return [
        {
            "activity": one["activity"][0],
            "lines": [
                phrases.shortened(line, LONGEST_COMMENT)
                for line in comments.lines(one, contents.quarter)
            ],
        }
        for one in threads
    ]


def _period(contents: Contents) -> dict[str, object] | None:
    """The goals of the whole period, and what their years have come to; None without any."""
    shown = period.every_goal(contents)
    if not shown:
        return None
    return {
        "title": period_goals.title(shown[0]),
        "verdict": period_goals.verdict(shown),
        "rows": [vars(one) for one in period.goals_of_period(contents, MOST_OF_PERIOD)],
        "left_out": phrases.more(len(shown) - MOST_OF_PERIOD, text.MORE_PERIOD_GOALS),
    }


def _milestones(contents: Contents) -> dict[str, object] | None:
    """How many there are of each kind, and those that are overdue or moved; None without any."""
    rows = contents.milestones
    if rows.is_empty():
        return None
    told = period.noted_milestones(contents)
    return {
        "verdict": milestones.sentence(rows.row(0, named=True)),
        "rows": [
            {
                "milestone": row["milestone"],
                "activity": row["activity"],
                "status": milestones.state(row),
                "due": milestones.due(row),
                "moved": milestones.moved(row),
            }
            for row in told.head(MOST_MILESTONES).iter_rows(named=True)
        ],
        "left_out": phrases.more(told.height - MOST_MILESTONES, text.MORE_MILESTONES),
    }


def _is_in_time(decided: meetings.Decided) -> bool:
    """Puts the decisions that have passed their deadline first."""
    return not decided.is_overdue


def _focus_areas(counts: pl.DataFrame) -> list[dict[str, object]]:
    """A bar per focus area, its pieces in the order of the statuses."""
    bars = []
    for (name,), rows in counts.group_by("focus_area", maintain_order=True):
        of_status = dict(rows.select("status", "goals").iter_rows())
        pieces = [
            {"goals": of_status[one], "colour": STATUSES[one].colour, "ink": STATUSES[one].ink}
            for one in STATUSES
            if one in of_status
        ]
        bars.append({"name": name, "pieces": pieces})
    return bars


def _goals(rows: pl.DataFrame) -> list[dict[str, object]]:
    """The goals of each focus area with the marks of their bullets."""
    sections = []
    for (name,), of_area in rows.group_by("focus_area", maintain_order=True):
        bullets = [
            {
                "indicator": goal.indicator,
                "activity": goal.activity,
                "figure": goals.year_to_date(goal),
                "status": ceilings.status(goal).label,
                "colour": STATUSES[goal.status].colour,
                **marks,
            }
            for goal, marks in zip(
                goals.of_rows(of_area), of_area.select(MARKS).to_dicts(), strict=True
            )
        ]
        sections.append({"name": name, "goals": bullets})
    return sections


def _theme(contents: Contents, series_id: str, name: str) -> dict[str, object]:
    """The newest quarters of a series, reported or forecast, as bars."""
    rows = phrases.whole_plan(contents, series_id).tail(MOST_QUARTERS)
    summary = phrases.summary(contents, series_id)
    bars = [
        {
            "quarter": point.quarter,
            "value": point.value,
            "forecast": point.forecast,
            "said": trends.label(point),
        }
        for point in trends.of_rows(rows)
    ]
    return {
        "name": name,
        "bars": bars,
        "summary": summary,
        "alt": text.SERIES_ALT.format(series=name, summary=summary),
    }


def _shortened(sentences: Sequence[str], most: int) -> list[str]:
    if len(sentences) <= most:
        return list(sentences)
    rest = formats.number(len(sentences) - most + 1)
    return [*sentences[: most - 1], text.MORE.format(count=rest)]
