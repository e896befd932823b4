"""The one way from a file's bytes to checked observations, stage by stage."""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePath

import polars as pl

from loaders.catalogue.matched import matched
from loaders.catalogue.outcomes import holds_published_table, outcomes_of
from loaders.catalogue.plan_file import read_plan_file
from loaders.catalogue.plan_tables import plan_of_file, tables_of_plan, tables_understood
from loaders.checked_file import CheckedFile
from loaders.checks.checked import (
    checked_figures,
    hidden_content_findings,
    table_findings,
)
from loaders.checks.unaccounted_figures import figures_left_over, names_of_no_report
from loaders.findings.choices import NOTHING_CHOSEN, Choices
from loaders.findings.messages import Finding, finding
from loaders.findings.outcome import Remarks
from loaders.form_places import FormPlaces
from loaders.persons import refusal
from loaders.raw.files import (
    PLAN_SUFFIX,
    RawFile,
    large_sheets,
    misnamed,
    read_beginning,
    read_file,
)
from loaders.raw.refusals import Refusal, UnreadableFile
from loaders.tables.read_entries import entries_of
from loaders.written.redacted_file import redacted, redacted_name, refusal_by
from loaders.written.report_sections import with_reports
from store.records import Catalogue, empty

Progress = Callable[[str], None]
# A form is of one activity: that a file leaves others out is not said of it.
_OF_OTHERS = "activities_not_reported"
_LOG = logging.getLogger(__name__)


@dataclass(frozen=True)
class Assumptions:
    """What a file is read by: the catalogue, what was chosen of it, and what stands before it.

    `plan` and `period` (`2023K3` or `2023`) say what the file itself does not. `choices` is what a
    person has settled about this file and those of its plan before it. `earlier` holds the figures
    that stand now, with the columns of `marts.figure`, to hold the file's against. `today` is the
    day it is handed in: achieved figures of what has not begun by then are not counted before they
    are confirmed. `milestones` are those that stand, with the columns of `MILESTONE`.
    """

    catalogue: Catalogue
    plan: str | None = None
    period: str | None = None
    choices: Choices = NOTHING_CHOSEN
    earlier: pl.DataFrame | None = None
    today: date | None = None
    milestones: pl.DataFrame | None = None


def _no_progress(_: str) -> None:
    pass


def check_file(
    file_name: str,
    content: bytes,
    *,
    catalogue: Catalogue,
    plan: str | None = None,
    period: str | None = None,
    choices: Choices = NOTHING_CHOSEN,
    earlier: pl.DataFrame | None = None,
    today: date | None = None,
    milestones: pl.DataFrame | None = None,
    progress: Progress = _no_progress,
) -> CheckedFile:
    """Everything that can be known of a file without storing it; the keywords are those of
    `Assumptions`.

    A file that cannot be read, or falls over, gives one error finding and no observations.
    `progress` is told of each step as it begins: `reading`, `checking`.
    """
    assumptions = Assumptions(catalogue, plan, period, choices, earlier, today, milestones)
    safe_name, findings = redacted_name(file_name, catalogue)
    remarks = Remarks(findings)
    is_plan_file = PurePath(file_name).suffix.lower() == PLAN_SUFFIX
    lines = content.decode(errors="replace").splitlines() if is_plan_file else []
    refused = refusal_by(file_name, lines)
    if refused is not None:
        return CheckedFile(safe_name, b"").with_remarks(remarks.and_also(refused))
    try:
        if is_plan_file:
            return _checked_plan(safe_name, content, remarks)
        return _checked_figures(safe_name, content, assumptions, remarks, progress)
    except UnreadableFile as error:
        unread = CheckedFile(safe_name, content, is_readable=False)
        return unread.with_remarks(remarks.and_also(finding(error.why, **error.fields)))
    except Exception:  # noqa: BLE001  whatever it is, a leader is told of the file in Danish
        _LOG.exception("The file could not be checked")
        fallen_over = Remarks([finding("unexpected_error", file=safe_name)])
        return CheckedFile(safe_name, b"", is_readable=False).with_remarks(fallen_over)


def _checked_plan(file_name: str, content: bytes, remarks: Remarks) -> CheckedFile:
    plan_file = read_plan_file(content)
    remarks.findings += plan_file.findings
    checked = CheckedFile(
        file_name,
        content,
        layout="plan",
        additions=plan_file.catalogue,
        texts=plan_file.texts,
    )
    return checked.with_remarks(remarks)


def _checked_figures(
    file_name: str,
    content: bytes,
    assumptions: Assumptions,
    remarks: Remarks,
    progress: Progress,
) -> CheckedFile:
    """The file as it is read; a form that was filled in here with its fields for its cells."""
    progress("reading")
    beginning = read_beginning(content)
    if beginning is not None and not _may_be_report(file_name, beginning, assumptions):
        raise UnreadableFile(Refusal.FILE_OF_NO_REPORT)
    file = CheckedFile(file_name, content, raw_file=with_reports(read_file(file_name, content)))
    progress("checking")
    if file.raw_file is None or not file.raw_file.is_form:
        return _checked_cells(file, assumptions, remarks)
    (report,) = file.raw_file.reports
    rows = next((sheet.rows for sheet in file.raw_file.sheets), ())
    places = FormPlaces(report.activity, rows, len(report.keys) + 2)
    by_cell = places.cells(assumptions.choices.cells)
    choices = replace(assumptions.choices, cells=by_cell)
    checked = _checked_cells(file, replace(assumptions, choices=choices), remarks)
    return replace(
        checked,
        observations=places.named(checked.observations),
        findings=places.named(checked.findings.filter(pl.col("code") != _OF_OTHERS)),
        questions=places.named(checked.questions),
        raw_file=None,
        tables=(),
    )


def _may_be_report(file_name: str, beginning: RawFile, assumptions: Assumptions) -> bool:
    """Whether a sheet begins with a table that is understood, or that others have published."""
    known, choices = assumptions.catalogue, assumptions.choices
    tables = tables_understood(file_name, beginning, assumptions.plan, known, choices)
    return bool(tables) or holds_published_table(file_name, beginning)


def _sheets_of_no_report(
    file_name: str, raw_file: RawFile, assumptions: Assumptions
) -> Iterator[Finding]:
    """An error for each sheet with a great many texts that does not begin as a report, or has more
    criteria than any plan: to look through such a list would take minutes, and slow every page.
    """
    known, choices = assumptions.catalogue, assumptions.choices
    for number, sheet, beginning in large_sheets(raw_file):
        tables = tables_understood(file_name, beginning, assumptions.plan, known, choices)
        if tables:
            yield from names_of_no_report(table.through(sheet) for table in tables)
        elif not holds_published_table(file_name, beginning):
            code = "file_of_no_report" if len(raw_file.sheets) == 1 else "sheet_of_no_report"
            yield finding(code, number=str(number))


def _checked_cells(file: CheckedFile, assumptions: Assumptions, remarks: Remarks) -> CheckedFile:
    """Raw cells → without persons → tables → entries → matched → checked; each stage says and asks
    what it noticed.
    """
    file_name, content, raw_file = file.file_name, file.content, file.raw_file
    assert raw_file is not None
    catalogue, choices = assumptions.catalogue, assumptions.choices
    milestones = empty("milestone") if assumptions.milestones is None else assumptions.milestones
    of_no_report = _sheets_of_no_report(file_name, raw_file, assumptions)
    refused = next(of_no_report, None) or refusal.of_persons(raw_file)
    if refused is not None:
        return CheckedFile(file_name, b"").with_remarks(remarks.and_also(refused))
    remarks.findings += misnamed(file_name, raw_file)
    plan = plan_of_file(file_name, raw_file, catalogue, assumptions.plan)
    plan_id = plan.plan_id if plan else None
    safe_file = remarks.of(redacted(file_name, content, raw_file, catalogue, plan_id))
    outcomes = remarks.of(
        outcomes_of(
            safe_file.file_name, safe_file.raw_file, plan, catalogue, choices, assumptions.today
        )
    )
    raw_file = outcomes.rest
    read = remarks.of(
        tables_of_plan(
            safe_file.file_name,
            raw_file,
            outcomes.plan,
            catalogue,
            assumptions.period,
            outcomes.choices,
            has_outcomes=outcomes.tables > 0,
        )
    )
    checked = CheckedFile(
        safe_file.file_name, safe_file.content, raw_file=safe_file.raw_file
    ).of_plan(read.plan)
    if read.layout is None:
        return checked.with_remarks(remarks)
    refused_tables = list(names_of_no_report(read.tables))
    if refused_tables:
        remarks.findings += refused_tables
        return checked.with_remarks(remarks)
    remarks.findings += table_findings(safe_file.file_name, read.tables, read.context.period)
    entries = remarks.of(entries_of(read.tables, read.context)).with_figures(outcomes.figures)
    remarks.findings += hidden_content_findings(raw_file, read.tables, entries.figures)
    names = remarks.of(matched(entries, read, raw_file.reports, catalogue, milestones))
    observations = remarks.of(checked_figures(names, read, assumptions.earlier, assumptions.today))
    remarks.findings += figures_left_over(
        raw_file,
        read.tables,
        entries.figures,
        remarks.findings,
        remarks.questions,
        entries.compared,
        read.names,
    )
    if observations.is_empty() and not (remarks.findings or raw_file.reports):
        remarks.findings.append(finding("no_figures"))
    return replace(
        checked.of_plan(names.plan),
        layout=read.layout,
        period=read.period,
        observations=observations,
        additions=names.additions.with_additions(names.renamed),
        texts=names.texts,
        tables=read.tables,
        new_indicators=names.new_indicators,
    ).with_remarks(remarks)
