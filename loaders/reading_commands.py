"""The commands that ask no store: the raw tables of a file, and texts read as cells."""

import argparse
from dataclasses import asdict
from pathlib import Path

from loaders import command_arguments
from loaders.command_output import (
    figure_as_json,
    finding_as_json,
    print_line,
    question_as_json,
    say,
)
from loaders.findings.messages import finding
from loaders.grammar.cells import NO_AREAS, Figure, read_written_cell
from loaders.persons import persons_in_cells, refusal
from loaders.raw.files import read_file
from loaders.raw.raw_tables import raw_tables
from loaders.raw.refusals import UnreadableFile
from loaders.tables.sheet_cells import answers_to, asked_under, questions_about
from loaders.written.report_sections import with_reports

FINE, WITH_ERRORS, UNREADABLE = 0, 1, 2


def tables(options: argparse.Namespace) -> int:
    """The raw tables of a file, before anything is recognised."""
    path: Path = options.file
    answer: dict[str, object] = {"file": persons_in_cells.redacted_file_name(path.name)}
    answer |= {"encoding": None, "delimiter": None}
    try:
        raw_file = with_reports(read_file(path.name, command_arguments.bytes_of(path)))
    except UnreadableFile as error:
        unreadable = finding(error.why, **error.fields)
        print_line({**answer, "tables": [], "findings": [finding_as_json(unreadable)]})
        say(f"{answer['file']}: {unreadable.message}")
        return UNREADABLE
    refused = refusal.of_persons(raw_file)
    if refused is not None:
        print_line({**answer, "tables": [], "findings": [finding_as_json(refused)]})
        say(f"{answer['file']}: {refused.message}")
        return WITH_ERRORS
    tables, findings = raw_tables(raw_file)
    answer |= {
        "encoding": raw_file.encoding,
        "delimiter": raw_file.delimiter,
        "tables": [asdict(table) for table in tables],
        "findings": [finding_as_json(item) for item in findings],
    }
    print_line(answer)
    return FINE


def cell(options: argparse.Namespace) -> int:
    """Each text as it would be read in a cell."""
    exit_code = FINE
    asked = asked_under(options.column, options.indicator, options.unit)
    for text in options.texts:
        refused = refusal.of_text(text)
        if refused is not None:
            findings = [finding_as_json(refused)]
            print_line({"raw": None, "findings": findings, "readings": [], "questions": []})
            exit_code = WITH_ERRORS
            continue
        reading = read_written_cell(text, NO_AREAS, asked)
        figures = [figure_as_json(figure, options.unit) for figure in reading.figures]
        whole = [figure for figure in figures if figure["area"] is None]
        first = (whole or figures or [figure_as_json(Figure(status="missing"), options.unit)])[0]
        doubts = [finding(d.code, None, None, text, **dict(d.fields)) for d in reading.doubts]
        shared = {key: value for key, value in first.items() if key != "area"}
        if not whole and figures:
            shared |= {"value": None, "low": None, "high": None}
        print_line(
            {
                **shared,
                "raw": text,
                "by_area": {figure["area"]: figure for figure in figures if figure["area"]},
                "findings": [finding_as_json(item) for item in doubts],
                "readings": answers_to(reading),
                "questions": [
                    question_as_json(vars(one)) for one in questions_about(text, reading)
                ],
            }
        )
    return exit_code
