"""What written reports say in words, under the activities that their figures were matched with."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import polars as pl

from domain.periods import Period
from domain.spelling import one_line, plain, slug
from loaders.catalogue.known_names import focus_area_spellings
from loaders.catalogue.matching import NO_FOCUS_AREA
from loaders.findings.messages import Finding, finding
from loaders.findings.outcome import Outcome
from loaders.raw.document.documents import ActivityReport
from loaders.tables.context_lines import Context, with_line
from loaders.written import narratives
from loaders.written.milestones import milestone_observations
from loaders.written.texts import Texts
from store.records import ACTIVITY, FOCUS_AREA, Catalogue
from wording import formats


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
