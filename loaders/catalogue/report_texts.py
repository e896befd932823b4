"""What written reports say in words, under the activities that their figures were matched with."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import polars as pl

from domain.periods import Period
from domain.spelling import one_line, plain, slug
from domain.texts import TABLE_NOTES
from loaders.catalogue.known_names import focus_area_spellings
from loaders.catalogue.matching import NO_FOCUS_AREA
from loaders.findings.messages import Finding, finding
from loaders.findings.outcome import Outcome
from loaders.raw.document.documents import ActivityReport, Section
from loaders.tables.context_lines import Context, with_line
from loaders.written import narratives
from loaders.written.milestones import milestone_observations
from loaders.written.texts import Texts
from store.records import ACTIVITY, FOCUS_AREA, Catalogue
from wording import figures, formats

_BETWEEN = "; "


@dataclass(frozen=True)
class ReportTexts:
    """The words of a report, and the additions with the activities that have words alone."""

    texts: Texts
    additions: Catalogue


def report_texts(
    reports: Sequence[ActivityReport],
    plan_id: str,
    observations: pl.DataFrame,
    known: Catalogue,
    additions: Catalogue,
    period: Period | None,
    *,
    milestones: pl.DataFrame,
    answers: Mapping[tuple[str | None, str], str],
) -> Outcome[ReportTexts]:
    """What the reports say in words, under the activities their figures were matched with.

    An activity that has words and no figures, and that nobody knows, becomes an addition.
    `milestones` are those of the plans, with the columns of `MILESTONE`, `answers` what is settled
    about words by their place.
    """
    activities = {
        plain(name): row["activity_id"]
        for catalogue in (known, additions)
        for row in catalogue.activity.iter_rows(named=True)
        for name in (*row["aliases"], row["activity_name"])
    }
    matched = observations.select("activity", "activity_id").unique().iter_rows()
    activities |= {plain(name): activity_id for name, activity_id in matched}
    findings: list[Finding] = []
    for report in reports:
        spelling = plain(report.activity or "")
        if spelling and spelling not in activities and report.sections:
            additions = _with_activity(report, plan_id, known, additions)
            activities[spelling] = additions.activity["activity_id"][-1]
            findings.append(finding("unknown_activity", report.activity, raw=report.activity))
    findings += narratives.unplaced_sections(reports, period)
    texts = narratives.texts_of(reports, plan_id, activities, period)
    if not texts.narrative.is_empty():
        sections = formats.number(texts.narrative.height)
        count = texts.narrative["activity_id"].n_unique()
        named = formats.count_phrase(count, "1 aktivitet", "{count} aktiviteter")
        findings.append(finding("texts_read", sections=sections, activities=named))
    observed = milestone_observations(reports, plan_id, activities, milestones, period, answers)
    texts = replace(texts, milestone_observation=observed.value)
    return Outcome(
        ReportTexts(texts, additions), [*findings, *observed.findings], observed.questions
    )


def _with_activity(
    report: ActivityReport, plan_id: str, known: Catalogue, additions: Catalogue
) -> Catalogue:
    name = one_line(report.activity or "")
    stated = next(filter(None, (with_line(Context(), [*r]).focus_area for r in report.keys)), None)
    focus_areas = focus_area_spellings(pl.concat([known.focus_area, additions.focus_area]))
    focus_area = focus_areas.get(plain(stated or ""), one_line(stated or NO_FOCUS_AREA))
    row = {
        "plan_id": plan_id,
        "activity_id": f"{plan_id}/{slug(name)[:60]}",
        "activity_name": name,
        "aliases": [],
        "focus_area_name": focus_area,
        "activity_order": known.activity.height + additions.activity.height + 1,
    }
    activity = pl.concat([additions.activity, pl.DataFrame([row], schema=ACTIVITY)])
    if focus_area in focus_areas.values():
        return replace(additions, activity=activity)
    added = {
        "plan_id": plan_id,
        "focus_area_name": focus_area,
        "canonical_name": focus_area,
        "aliases": [],
        "focus_area_order": known.focus_area.height + additions.focus_area.height + 1,
    }
    focus = pl.concat([additions.focus_area, pl.DataFrame([added], schema=FOCUS_AREA)])
    return replace(additions, activity=activity, focus_area=focus)


@dataclass(frozen=True)
class Remarked:
    """The reports without the remarks, and the figures with them as their notes."""

    reports: tuple[ActivityReport, ...]
    observations: pl.DataFrame


def with_remarks(
    reports: Sequence[ActivityReport],
    observations: pl.DataFrame,
    area_names: Mapping[str, str],
    quarter: str | None,
) -> Remarked:
    """What the reports say of single figures as notes of these; `observations` has the names as the
    file spells them (`activity`, `indicator`), `quarter` is the one that the file reports on.
    """
    notes: dict[int, str] = {}
    remaining = []
    for report in reports:
        if not any(section.name == TABLE_NOTES for section in report.sections):
            remaining.append(report)
            continue
        places = _places(report, observations, area_names, quarter)
        sections = [_without_remarks(section, places, notes) for section in report.sections]
        filled = tuple(section for section in sections if section.lines)
        remaining.append(replace(report, sections=filled))
    if not notes:
        return Remarked(tuple(remaining), observations)
    remarks = pl.Series([notes.get(row) for row in range(observations.height)], dtype=pl.String)
    joined = pl.concat_str([pl.col("note"), remarks], separator=_BETWEEN, ignore_nulls=True)
    noted = pl.when(remarks.is_not_null()).then(joined).otherwise(pl.col("note"))
    return Remarked(tuple(remaining), observations.with_columns(noted.alias("note")))


def _places(
    report: ActivityReport,
    observations: pl.DataFrame,
    area_names: Mapping[str, str],
    quarter: str | None,
) -> dict[str, list[int]]:
    """The rows of the figures that each beginning of a remark is about."""
    places: dict[str, list[int]] = {}
    columns = ("activity", "indicator", "area_code", "period", "kind")
    rows = observations.select(columns).iter_rows()
    for row, (activity, indicator, area_code, period, kind) in enumerate(rows):
        if plain(activity) != plain(report.activity or ""):
            continue
        area = area_names.get(area_code, area_code)
        places.setdefault(figures.before_remark(indicator, area, period, kind), []).append(row)
        if period == quarter or (kind == "target" and "K" not in period):
            places.setdefault(figures.before_remark(indicator, area), []).append(row)
    return places


def _without_remarks(
    section: Section, places: Mapping[str, list[int]], notes: dict[int, str]
) -> Section:
    """The section without the lines that are remarks on figures, whose `notes` they become."""
    if section.name != TABLE_NOTES:
        return section
    lines = []
    for text in section.lines:
        line = one_line(text)
        begun = max((place for place in places if line.startswith(place)), key=len, default=None)
        if begun is None:
            lines.append(text)
            continue
        for row in places[begun]:
            notes[row] = _BETWEEN.join(filter(None, (notes.get(row), line.removeprefix(begun))))
    return replace(section, lines=tuple(lines))
