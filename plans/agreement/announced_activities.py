"""Activities that a text announces and then describes one by one, each below its own heading line,
as a web page does.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from domain.spelling import plain
from plans.agreement import headings
from plans.agreement.outline import ActivityForm, Section
from plans.agreement.parts import Part, Passage

_ANNOUNCED = re.compile(
    r"\b(?:beskriv\w*|læs (?:mere )?om|følgende|her er|se)\b.{0,60}\baktiviteter(?:ne)?\b"
    r"|\baktiviteter(?:ne)?\b.{0,40}\b(?:herunder|nedenfor|følgende)\b"
    r"|^(?:vores |planens )?aktiviteter:?$",
    re.IGNORECASE,
)
_OFFERS = re.compile(
    r"\b(?:to|tre|fire|fem|\d) (?:tilbud|dele|delaktiviteter|spor)\b", re.IGNORECASE
)
_LINK = re.compile(r"(?:læs mere|se|hent|download|tilbage|kontakt)\b", re.IGNORECASE)
_LONGEST_NAME = 80
_SHORTEST_WORDS = 60
_PURPOSE = re.compile(
    r"(?:^|(?<=[.!?] ))(?:hovedformål(?:et)?: (?P<stated>[^.]+\.)"
    r"|(?P<sentence>(?:hoved)?formålet (?:med [^.]{3,60} )?er [^.]+\.))",
    re.IGNORECASE,
)
_SUB_GOALS = re.compile(r"\b(?:delformål|delmål)(?:ene)?: (?P<stated>[^.]+\.)", re.IGNORECASE)
_TARGET_GROUP = re.compile(
    r"(?:^|(?<=[.!?] ))(?P<sentence>(?:målgruppen|aktiviteten (?:er )?mål\w*) [^.]+\.)",
    re.IGNORECASE,
)


def announced_activities(parts: Sequence[Part]) -> list[ActivityForm]:
    """The activities below the line that announces them; none where no line does."""
    passages = [part for part in parts if isinstance(part, Passage)]
    begin = next((n for n, one in enumerate(passages) if _announces(one)), None)
    if begin is None:
        return []
    repeated = Counter(passage.text for passage in passages)
    activities: list[ActivityForm] = []
    offers = ""
    described: list[Passage] = []
    for number, passage in enumerate(passages[begin:], begin):
        below = passages[number + 1] if number + 1 < len(passages) else None
        if _is_link(passage, repeated):
            continue
        if _is_name(passage, below) and not _is_offer(passage.text, offers):
            activities = _described(activities, described)
            activities.append(ActivityForm(passage))
            offers, described = "", []
        elif activities:
            described.append(passage)
            if not offers and _OFFERS.search(passage.text) is not None:
                offers = plain(passage.text)
    return _described(activities, described)


def _announces(passage: Passage) -> bool:
    return len(passage.text) <= 200 and _ANNOUNCED.search(passage.text) is not None


def _is_link(passage: Passage, repeated: Counter[str]) -> bool:
    is_short = len(passage.text) <= _LONGEST_NAME
    return is_short and (repeated[passage.text] > 1 or _LINK.match(passage.text) is not None)


def _is_name(passage: Passage, below: Passage | None) -> bool:
    is_line = len(passage.text) <= _LONGEST_NAME and not passage.is_bullet
    ends_openly = passage.text[-1] not in ".!?:,;"
    is_described = below is not None and len(below.text) > _SHORTEST_WORDS
    return is_line and ends_openly and passage.text[0].isupper() and is_described


def _is_offer(name: str, offers: str) -> bool:
    """Whether a heading is one of the offers that the activity above says it consists of."""
    return bool(offers) and plain(name) in offers


def _described(activities: list[ActivityForm], passages: Sequence[Passage]) -> list[ActivityForm]:
    """The activities, the last with what is said of it under the headings that its words name."""
    if not activities or not passages:
        return activities
    last = activities[-1]
    sections = [Section(headings.CONTENT, last.name, tuple(passages))]
    for name, pattern in (
        (headings.PURPOSE, _PURPOSE),
        (headings.SUB_GOALS, _SUB_GOALS),
        (headings.TARGET_GROUPS, _TARGET_GROUP),
    ):
        found = [
            Passage(_capitalised(words), passage.place, is_bullet=name == headings.SUB_GOALS)
            for passage in passages
            for match in pattern.finditer(passage.text)
            for words in match.groupdict().values()
            if words
        ]
        if found:
            sections.append(Section(name, found[0], tuple(found)))
    return [*activities[:-1], replace(last, sections=tuple(sections))]


def _capitalised(words: str) -> str:
    return words[0].upper() + words[1:]
