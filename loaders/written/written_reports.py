"""A written report among the files that are handed in: what is kept of it, and what it says."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import polars as pl

from loaders.catalogue.names import NO_FOCUS_AREA, own_catalogue
from loaders.catalogue.texts import Texts
from loaders.findings.messages import Finding, finding
from loaders.grammar.periods import Period
from loaders.grammar.spelling import one_line, plain, slug
from loaders.raw.document.documents import ActivityReport
from loaders.raw.sheets import RawFile
from loaders.tables.sheet_tables import Context, with_line
from loaders.written import narratives
from loaders.written.disambiguated_rows import told_apart
from loaders.written.report_sections import sheets_of
from store.records import ACTIVITY, FOCUS_AREA, Catalogue
from wording import formats

LAYOUT = "report"
KEPT_SUFFIX = ".md"


@dataclass(frozen=True)
class Kept:
    """A report without persons, and the file that is kept in its place."""

    raw_file: RawFile
    file_name: str
    content: bytes


@dataclass(frozen=True)
class Told:
    """The words of a report, and the additions with the activities that have words alone."""

    texts: Texts
    additions: Catalogue
    findings: list[Finding]


def without_persons(
    file_name: str, raw_file: RawFile, catalogue: Catalogue, plan_id: str | None
) -> Kept:
    """The report as it may be kept: as text, with persons left out and a name for each row, and
    findings of what was.
    """
    reports = narratives.named_without_persons(raw_file.reports, catalogue)
    known = narratives.words_of(catalogue, reports)
    reports, caught = narratives.without_names(reports, known)
    reports, named = told_apart(reports, own_catalogue(catalogue, plan_id or ""))
    unread = narratives.unread_rows(reports)
    noticed = [finding("document_kept_as_text"), *caught, *unread, *named]
    is_kept_type = file_name.lower().endswith(KEPT_SUFFIX)
    return Kept(
        replace(
            raw_file,
            sheets=sheets_of(reports),
            reports=tuple(reports),
            findings=(*raw_file.findings, *noticed),
        ),
        file_name if is_kept_type else file_name + KEPT_SUFFIX,
        narratives.kept_text(reports),
    )


def texts(
    reports: Sequence[ActivityReport],
    plan_id: str,
    observations: pl.DataFrame,
    known: Catalogue,
    additions: Catalogue,
    period: Period | None,
) -> Told:
    """What the reports say in words, under the activities their figures were matched with.

    An activity that has words and no figures, and that nobody knows, becomes an addition.
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
    findings += narratives.untold(reports, period)
    said = narratives.texts_of(reports, plan_id, activities, period)
    if not said.narrative.is_empty():
        sections = formats.number(said.narrative.height)
        named = formats.number(said.narrative["activity_id"].n_unique())
        findings.append(finding("texts_read", sections=sections, activities=named))
    return Told(said, additions, findings)


def _with_activity(
    report: ActivityReport, plan_id: str, known: Catalogue, additions: Catalogue
) -> Catalogue:
    name = one_line(report.activity or "")
    stated = next(filter(None, (with_line(Context(), [*r]).focus_area for r in report.keys)), None)
    focus_areas = {
        plain(spelling): row["focus_area_name"]
        for catalogue in (known, additions)
        for row in catalogue.focus_area.iter_rows(named=True)
        for spelling in (*row["aliases"], row["canonical_name"], row["focus_area_name"])
    }
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
