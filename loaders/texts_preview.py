"""What a checked file says in words, activity by activity, just as it will be stored."""

from dataclasses import dataclass

import polars as pl

from domain.spelling import plain
from loaders.checked_file import CheckedFile
from loaders.written.narratives import PERSON_CODES
from store.records import Catalogue

_DESCRIBING = ("purpose", "target_groups")


@dataclass(frozen=True)
class SectionPreview:
    """A text, its section as in `NARRATIVE` or `ACTIVITY_DESCRIPTION`, and the quarter it is of,
    None for what does not change from quarter to quarter.
    """

    section: str
    quarter: str | None
    narrative: str


@dataclass(frozen=True)
class ActivityPreview:
    """An activity's texts in the order of the file; `omissions` says what was left out of them."""

    activity: str
    sections: tuple[SectionPreview, ...]
    omissions: tuple[str, ...]


def activity_previews(checked: CheckedFile, catalogue: Catalogue) -> list[ActivityPreview]:
    """The activities a file says something of, by the catalogue it was checked against."""
    sections: dict[str, list[SectionPreview]] = {}
    described = checked.texts.activity_description.select("activity_id", *_DESCRIBING)
    for activity_id, *texts in described.iter_rows():
        sections[activity_id] = [
            SectionPreview(name, None, text)
            for name, text in zip(_DESCRIBING, texts, strict=True)
            if text
        ]
    narratives = checked.texts.narrative.select("activity_id", "section", "quarter", "narrative")
    for activity_id, *section in narratives.iter_rows():
        sections.setdefault(activity_id, []).append(SectionPreview(*section))
    names, spellings = _names(checked, catalogue)
    omissions: dict[str, list[str]] = {}
    caught = checked.findings.filter(pl.col("code").is_in(PERSON_CODES))
    for sheet, message in caught.select("sheet", "message").iter_rows():
        omissions.setdefault(spellings.get(plain(sheet or ""), ""), []).append(message)
    return [
        ActivityPreview(names[activity_id], tuple(previews), tuple(omissions.get(activity_id, ())))
        for activity_id, previews in sections.items()
        if previews
    ]


def _names(checked: CheckedFile, catalogue: Catalogue) -> tuple[dict[str, str], dict[str, str]]:
    """The name of every activity, and the activity of every spelling of one."""
    names: dict[str, str] = {}
    spellings: dict[str, str] = {}
    for known in (catalogue.activity, checked.additions.activity):
        rows = known.select("activity_id", "activity_name", "aliases").iter_rows()
        for activity_id, name, aliases in rows:
            names[activity_id] = name
            spellings |= {plain(one): activity_id for one in (*aliases, name)}
    matched = checked.observations.select("activity", "activity_id").unique().iter_rows()
    return names, spellings | {plain(name): activity_id for name, activity_id in matched}
