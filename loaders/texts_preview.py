"""What a checked file says in words, activity by activity, just as it will be stored."""

from dataclasses import dataclass

import polars as pl

from loaders.checked_file import CheckedFile
from loaders.grammar.spelling import plain
from loaders.written.narratives import LEFT_OUT
from store.records import Catalogue

_DESCRIBING = ("purpose", "target_groups")


@dataclass(frozen=True)
class ToldSection:
    """A text, its section as in `NARRATIVE` or `ACTIVITY_DESCRIPTION`, and the quarter it is of,
    None for what does not change from quarter to quarter.
    """

    section: str
    quarter: str | None
    narrative: str


@dataclass(frozen=True)
class ToldActivity:
    """An activity's texts in the order of the file; `left_out` says what was left out of them."""

    activity: str
    sections: tuple[ToldSection, ...]
    left_out: tuple[str, ...]


def told_in(checked: CheckedFile, catalogue: Catalogue) -> list[ToldActivity]:
    """The activities a file says something of, by the catalogue it was checked against."""
    sections: dict[str, list[ToldSection]] = {}
    described = checked.texts.activity_description.select("activity_id", *_DESCRIBING)
    for activity_id, *texts in described.iter_rows():
        sections[activity_id] = [
            ToldSection(name, None, words)
            for name, words in zip(_DESCRIBING, texts, strict=True)
            if words
        ]
    narratives = checked.texts.narrative.select("activity_id", "section", "quarter", "narrative")
    for activity_id, *section in narratives.iter_rows():
        sections.setdefault(activity_id, []).append(ToldSection(*section))
    names, spellings = _names(checked, catalogue)
    left_out: dict[str, list[str]] = {}
    caught = checked.findings.filter(pl.col("code").is_in(LEFT_OUT))
    for sheet, message in caught.select("sheet", "message").iter_rows():
        left_out.setdefault(spellings.get(plain(sheet or ""), ""), []).append(message)
    return [
        ToldActivity(names[activity_id], tuple(told), tuple(left_out.get(activity_id, ())))
        for activity_id, told in sections.items()
        if told
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
