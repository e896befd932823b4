"""What a report's words say of a milestone: how it stands, and the day it is moved to."""

import re
from dataclasses import dataclass
from datetime import date

from domain.periods import Period
from domain.spelling import plain
from loaders.grammar.due_days import day_after, day_in
from wording.milestones import CELL_BREAK

_SENTENCES = re.compile(r"(?<=[.!?;])\s+(?=[A-ZÆØÅ0-9-])")
_CLAUSES = re.compile(
    r",?\s+(?=(?:dog|men|bortset fra|undtagen|på nær|udover|ud over)\b)", re.IGNORECASE
)
_DROPPED = re.compile(
    r"\b(?:opgivet|opgives|droppe\w*|aflys\w*|udgå\w*|fravalg\w*|bortfald\w*|annuller\w*)\b"
)
_POSTPONED = re.compile(
    r"\b(?:udsat|udsættes|udskudt|udskudte|udskyde\w*|rykke\w*|flytte\w*|ny frist)\b"
)
_NOT = re.compile(r"\b(?:ikke|endnu ikke|ingen|mangler)\b")
_UNDER_WAY = re.compile(
    r"\b(?:i gang|igang\w*|påbegyndt\w*|undervejs|startet|startes|opstart\w*|arbejdes på)\b"
)
_REACHED = re.compile(
    r"\b(?:nået|opnået|opnåede|gennemført\w*|afholdt\w*|afsluttet\w*|opfyldt\w*|fulgt|overholdt"
    r"|færdig\w*|på plads|etableret|udarbejdet|ansat|indgået|udført|realiseret|åbnet|lavet)\b|✔"
)
_EXPECTED = re.compile(r"\b(?:forvent\w*|forsink\w*)\b")
_PLANNED = re.compile(r"\b(?:planlagt|venter|afventer)\b")
_OF_THE_PLAN = re.compile(r"^(?:frist|deadline|hvornår|tidspunkt|planlagt til)\b")
_OF_ALL = re.compile(r"\b(?:milepæl\w*|mile?pæls plan\w*|samtlige|alle mål)\b")
_OF_SOME = re.compile(
    r"\b(?:diverse|størstedel\w*|fleste|flere|nogle|enkelte|delvis\w*|afvigelse\w*)\b"
)


@dataclass(frozen=True)
class MilestoneWords:
    """How something stands by its words: a name of `MILESTONE_STATUSES`, the day it is moved to and
    the day it was reached, where the words name them.
    """

    status: str
    due_date: date | None = None
    reached_date: date | None = None


def statements(line: str) -> list[str]:
    """The clauses of a line that may each be about a milestone of its own; a table's row is one."""
    if CELL_BREAK in line:
        return [line]
    clauses = [clause for one in _SENTENCES.split(line) for clause in _CLAUSES.split(one)]
    return [clause.strip(" -•·*") for clause in clauses if clause.strip(" -•·*")]


def read_words(words: str, quarter: Period) -> MilestoneWords | None:
    """What the words of a quarter's report say, None where they say nothing of how it stands."""
    said = CELL_BREAK.join(
        cell for cell in words.split(CELL_BREAK) if _OF_THE_PLAN.match(plain(cell)) is None
    )
    lower = said.casefold()
    later = day_after(said, quarter)
    is_expected = _EXPECTED.search(lower) is not None
    is_not_reached = _NOT.search(lower) is not None and _REACHED.search(lower) is not None
    status = next(
        (
            status
            for holds, status in (
                (_DROPPED.search(lower), "dropped"),
                (_POSTPONED.search(lower), "postponed"),
                (is_not_reached and is_expected and later is not None, "postponed"),
                (is_not_reached, "planned"),
                (_UNDER_WAY.search(lower), "under_way"),
                (_REACHED.search(lower), "reached"),
                (is_expected, "postponed"),
                (_PLANNED.search(lower), "planned"),
            )
            if holds
        ),
        None,
    )
    if status is None:
        return None
    is_moved = status == "postponed" or (status == "under_way" and is_expected)
    return MilestoneWords(
        status, later if is_moved else None, _reached_on(said) if status == "reached" else None
    )


def _reached_on(words: str) -> date | None:
    """The day itself where it is named; a month or a year is not one."""
    named = day_in(words)
    return named.day if named is not None and named.is_exact else None


def is_of_the_whole_plan(words: str) -> bool:
    """Whether the words are about all milestones: `Milepælsplanen er fulgt`."""
    lower = words.casefold()
    return _OF_ALL.search(lower) is not None and _OF_SOME.search(lower) is None


def is_of_some(words: str) -> bool:
    """Whether the words are about milestones without saying which: `De fleste milepæle er nået`."""
    lower = words.casefold()
    return _OF_ALL.search(lower) is not None and _OF_SOME.search(lower) is not None


def is_word_of_a_status(word: str) -> bool:
    """Whether a word only says how something stands."""
    patterns = (_DROPPED, _POSTPONED, _UNDER_WAY, _REACHED, _EXPECTED)
    return any(pattern.fullmatch(word) for pattern in patterns)
