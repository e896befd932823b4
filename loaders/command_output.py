"""What the command line prints: files, figures, findings and changes as JSON takes them; and what
it says of a store that it cannot open.
"""

import json
import sys
from collections.abc import Mapping

import polars as pl

from domain.severities import ERROR
from loaders.checked_file import CheckedFile
from loaders.findings.messages import Finding, shortened
from loaders.grammar.figures import Figure
from loaders.tables.entries import ENTRY
from store.changes import FIGURE_KEY
from store.connection import StoreInUse, StoreUnreadable
from store.records import FINDING
from store.write import Preview

_OBSERVATION_KEYS = [name for name in ENTRY if name not in ("reported_in", "is_of_day")]
_FINDING_KEYS = list(FINDING)
_QUESTION_KEYS = ["subject", "sheet", "cell", "raw", "message", "readings", "labels"]
_CHANGED_KEYS = ["activity", "indicator", *FIGURE_KEY[1:], "was_raw", "raw"]


def store_not_opened(error: StoreInUse | StoreUnreadable, on_the_page: str) -> str:
    """Why the store cannot be opened; `on_the_page` is what can be done in the app meanwhile."""
    if isinstance(error, StoreUnreadable):
        return f"Databasen {error.path} kan ikke åbnes: {error.reason}"
    return (
        f"Databasen {error.path} er i brug af et andet program, oftest Helhedsblik selv. "
        f"Luk det, eller {on_the_page}."
    )


def file_as_json(checked: CheckedFile) -> dict[str, object]:
    """All that was read from a file, noticed and is asked about it."""
    observations = checked.observations.rename({"area_code": "area"}).select(_OBSERVATION_KEYS)
    return {
        "file": checked.file_name,
        "layout": checked.layout,
        "observations": observations.to_dicts(),
        "findings": checked.findings.select(_FINDING_KEYS).to_dicts(),
        "questions": questions_as_json(checked),
    }


def questions_as_json(checked: CheckedFile) -> list[dict[str, object]]:
    """The questions with the answers they take, and what these are called."""
    renamed = checked.questions.rename({"options": "readings", "option_labels": "labels"})
    return renamed.select(_QUESTION_KEYS).to_dicts()


def question_as_json(fields: Mapping[str, object]) -> dict[str, object]:
    """The fields of one question, with the keys of the questions of a file."""
    renamed = {"options": "readings", "option_labels": "labels"}
    return {renamed.get(name, name): value for name, value in fields.items()}


def figure_as_json(figure: Figure, unit: str | None) -> dict[str, object]:
    """One figure of a cell; `unit` is what it counts in where the cell does not say."""
    return {
        "area": figure.area,
        "value": figure.value,
        "low": figure.low,
        "high": figure.high,
        "approximate": figure.approximate,
        "status": figure.status,
        "unit": figure.unit or unit,
        "note": figure.note,
        "quarter": figure.quarter,
        "scope": figure.scope,
    }


def finding_as_json(item: Finding) -> dict[str, object]:
    """One finding, with the columns of the store's."""
    return {key: getattr(item, key) for key in _FINDING_KEYS}


def changes_as_json(previewed: Preview | None) -> dict[str, object]:
    """What publishing the file would change: figures, and what the plan consists of."""
    if previewed is None:
        return {"changed": [], "changed_catalogue": []}
    changed = previewed.changes.changed_figures
    return {
        "changed": changed.select(_CHANGED_KEYS)
        .rename({"area_code": "area"})
        .with_columns(pl.col("valid_from").cast(pl.String))
        .to_dicts(),
        "changed_catalogue": previewed.changes.catalogue.with_columns(
            pl.col("valid_from").cast(pl.String)
        ).to_dicts(),
    }


def print_line(answer: Mapping[str, object]) -> None:
    """An answer as a line of JSON."""
    print(json.dumps(answer, ensure_ascii=False))


def say(line: str) -> None:
    """A line of words, beside the JSON."""
    print(line, file=sys.stderr)


def say_errors(checked: CheckedFile) -> None:
    """What keeps the file from being handed in."""
    for message in checked.findings.filter(severity=ERROR)["message"]:
        say(f"{checked.file_name}: {shortened(message, 200)}")
