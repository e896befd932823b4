"""What a written report says in words: without persons, and under the activity it speaks of."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

import polars as pl

from domain.periods import Period
from domain.spelling import one_line, plain
from loaders.findings.messages import Finding, finding
from loaders.findings.person_messages import OF_A_PERSON, in_section
from loaders.grammar.periods import read_stated_period
from loaders.grammar.person_marks import CONTACT, NAME
from loaders.persons.persons_in_text import without_persons
from loaders.raw.document.documents import ActivityReport, Row, Section, UnreadRow
from loaders.written.report_sections import words_of as words_of_section
from loaders.written.texts import Texts
from store.records import ACTIVITY_DESCRIPTION, NARRATIVE, Catalogue, empty
from wording import formats

_DESCRIBING = ("purpose", "target_groups")
# What the plan says of an activity stands in the plan; the file that is kept still holds it.
_NOT_NARRATIVE = {"description", "attainment", "promised", "to_board", *_DESCRIBING}
# What is said of each thing that is left out of words, by what it is.
CAUGHT = {"cpr": "cpr_in_text", "name": "name_in_text", "contact": "contact_in_text"}
# A report that is read again from what is kept of it holds these marks in place of its persons.
_MARKED = {"name": NAME, "contact": CONTACT}
PERSON_CODES = (*CAUGHT.values(), *OF_A_PERSON.values())
_FILE_HEADING = "Opnåede resultater"
_STATUS = "Status"


def words_of(catalogue: Catalogue, reports: Iterable[ActivityReport]) -> frozenset[str]:
    """Every word of the names that a plan and a report give their things: no persons."""
    names = [report.activity for report in reports if report.activity]
    for frame, column in (
        (catalogue.plan, "plan_name"),
        (catalogue.area, "area_name"),
        (catalogue.focus_area, "focus_area_name"),
        (catalogue.activity, "activity_name"),
        (catalogue.indicator, "indicator_name"),
    ):
        names += frame[column].to_list()
        names += [alias for aliases in frame["aliases"] for alias in aliases]
    names += catalogue.plan["municipality"].drop_nulls().to_list()
    return frozenset(word for name in names for word in plain(name).split())


def named_without_persons(
    reports: Sequence[ActivityReport], catalogue: Catalogue
) -> list[ActivityReport]:
    """The reports, with persons left out of the names of their activities."""
    known = words_of(catalogue, ())
    return [
        replace(report, activity=without_persons(report.activity, known).text)
        if report.activity
        else report
        for report in reports
    ]


def without_names(
    reports: Sequence[ActivityReport], known: Collection[str]
) -> tuple[list[ActivityReport], list[Finding]]:
    """The reports with persons left out of every line and cell, and what was caught where."""
    cleaned: list[ActivityReport] = []
    findings: list[Finding] = []
    for report in reports:
        caught: Counter[tuple[str, str]] = Counter()

        def clean(text: str, heading: str = "", caught: Counter[tuple[str, str]] = caught) -> str:
            redacted = without_persons(text, known)
            for kind, times in redacted.caught.items():
                caught[kind, heading if kind in OF_A_PERSON else ""] += times
            for kind, mark in _MARKED.items():
                if mark in text:
                    caught[kind, ""] += text.count(mark)
            return redacted.text

        def row(cells: Row) -> Row:
            return tuple(map(clean, cells))

        sections = [
            replace(section, heading=heading, lines=tuple(filter(None, lines)))
            for section in report.sections
            for heading in [clean(section.heading)]
            for lines in [[clean(line, heading) for line in section.lines]]
        ]
        cleaned.append(
            replace(
                report,
                keys=tuple(map(row, report.keys)),
                tables=tuple(
                    replace(grid, rows=tuple(map(row, grid.rows)), heading=clean(grid.heading))
                    for grid in report.tables
                ),
                sections=tuple(section for section in sections if section.lines),
                unread_headers=tuple(map(clean, report.unread_headers)),
                unread=tuple(
                    UnreadRow(clean(one.words), clean(one.total) if one.total else None)
                    for one in report.unread
                ),
            )
        )
        findings += [
            finding(OF_A_PERSON[kind], about, place=in_section(about, heading))
            if kind in OF_A_PERSON
            else finding(CAUGHT[kind], about, times=str(times))
            for about in [report.activity]
            for (kind, heading), times in caught.items()
        ]
    return cleaned, findings


def report_text(reports: Iterable[ActivityReport]) -> bytes:
    """The report as the text that is kept: it reads back into the same figures and words."""
    lines: list[str] = []
    common: set[Row] = set()
    for report in reports:
        own_keys = [row for row in report.keys if row not in common]
        heads = [row for row in own_keys if len(row) > 1 or not _begins_tables(row)]
        legends = [row[0] for row in own_keys if row not in heads]
        common |= set(heads) if report.activity is None else set()
        lines += ["\t".join(row) for row in heads]
        for section in report.sections:
            lines += ["", section.heading or _STATUS, ""]
            lines += section.lines
        if report.tables:
            lines += ["", *(legends or [_FILE_HEADING])]
        for grid in report.tables:
            lines += ["", *(_in_one_line(row) for row in grid.rows)]
        lines.append("")
    return "\n".join(lines).encode()


def _begins_tables(row: Row) -> bool:
    return plain(row[0]).startswith(plain(_FILE_HEADING))


def _in_one_line(row: Row) -> str:
    return "\t".join(one_line(cell) for cell in row) if len(row) != 1 else one_line(row[0])


def unread_rows(reports: Sequence[ActivityReport]) -> list[Finding]:
    """A warning for the rows of tables without columns whose figures could not be told apart, and
    for each activity with tables that are lines of words.
    """
    rows = _unread_rows(reports)
    lost = [
        finding(
            "tables_unread",
            report.activity,
            raw=report.unread_headers[0],
            tables=formats.number(len(report.unread_headers)),
        )
        for report in reports
        if report.unread_headers
    ]
    return [*rows, *lost]


def _unread_rows(reports: Iterable[ActivityReport]) -> list[Finding]:
    return [
        finding("flat_row_unread", report.activity, raw=row.words)
        if row.total is None
        else finding("flat_total_alone", report.activity, raw=row.words, total=row.total)
        for report in reports
        for row in report.unread
    ]


def unplaced_sections(reports: Iterable[ActivityReport], period: Period | None) -> list[Finding]:
    """What is said of the sections that no activity or no quarter can be told of."""
    outside = undated = 0
    for report in reports:
        narrative_sections = [one for one in report.sections if one.name not in _NOT_NARRATIVE]
        if report.activity is None:
            outside += len(narrative_sections)
        elif quarter_of_report(report.period, period) is None:
            undated += len(narrative_sections)
    counts = {"text_without_activity": outside, "text_without_period": undated}
    return [
        finding(code, sections=formats.number(count)) for code, count in counts.items() if count
    ]


def texts_of(
    reports: Sequence[ActivityReport],
    plan_id: str,
    activities: Mapping[str, str],
    period: Period | None,
) -> Texts:
    """The narratives and descriptions of the activities, found by their names in plain spelling."""
    narratives: dict[tuple[str, str, str], dict[str, str]] = {}
    descriptions: dict[str, dict[str, str | None]] = {}
    for report in reports:
        activity_id = activities.get(plain(report.activity or ""))
        if activity_id is None:
            continue
        quarter = quarter_of_report(report.period, period)
        for section in report.sections:
            words = words_of_section(section)
            if not words:
                continue
            if section.name in _DESCRIBING:
                description = descriptions.setdefault(activity_id, dict.fromkeys(_DESCRIBING))
                description[section.name] = "\n\n".join(
                    filter(None, (description[section.name], words))
                )
            elif section.name not in _NOT_NARRATIVE and quarter is not None:
                key = (activity_id, quarter, section.name)
                narrative = narratives.setdefault(key, {"narrative": "", "place": ""})
                named = f"{section.heading}:\n{words}" if _is_of_several(section) else words
                narrative["narrative"] = "\n\n".join(filter(None, (narrative["narrative"], named)))
                narrative["place"] = narrative["place"] or section.heading or _STATUS
    return Texts(
        pl.DataFrame(
            [
                {"plan_id": plan_id, "activity_id": activity_id, **description}
                for activity_id, description in descriptions.items()
            ],
            schema=ACTIVITY_DESCRIPTION,
        ),
        empty("milestone"),
        empty("milestone_observation"),
        pl.DataFrame(
            [
                {
                    "plan_id": plan_id,
                    "activity_id": activity_id,
                    "quarter": quarter,
                    "section": name,
                    **narrative,
                }
                for (activity_id, quarter, name), narrative in narratives.items()
            ],
            schema=NARRATIVE,
        ),
    )


def _is_of_several(section: Section) -> bool:
    """Whether the heading says more than which section it is: several make up the status."""
    spelling = plain(section.heading)
    return (
        section.name == "status"
        and spelling not in {"", "status"}
        and spelling[:11] != "status for "
    )


def quarter_of_report(stated: str | None, period: Period | None) -> str | None:
    """The quarter a report is of; one of a whole year is of its last."""
    stated_period = read_stated_period(stated) if stated else None
    label = next(
        (one.label for one in (stated_period, period) if one is not None and one.year), None
    )
    if label is None:
        return None
    return label if "K" in label else f"{label[:4]}K4"
