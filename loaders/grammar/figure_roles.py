"""What each figure of a text is there for, by its words and by the figures beside it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from loaders.grammar.asked import Asked
from loaders.grammar.figure_words import (
    AFTER,
    BEFORE,
    BESIDE,
    CHANGED,
    MEETINGS,
    PLANNED,
    PLUS_SIGN,
    Role,
)
from loaders.grammar.mentions import Mention
from loaders.grammar.tokens import Token

MONTHS_OF_YEAR = 12
# The roles of a figure that may be the one that counts.
COUNTED = (Role.COUNT, Role.NOW, Role.WHOLE, Role.ACHIEVED)
# The roles of figures that may be multiplied: `2 hold á 12`.
FACTORS = (Role.COUNT, Role.BESIDE, Role.MEASURE)
_YEAR = re.compile(r"(?:19|20)\d{2}")
# Of a goal it is the least that is enough.
_MINUTES = re.compile(r"\s*min\.?\s*", re.IGNORECASE)
_FROM = re.compile(r"\bfra\W*(?:\w+\W+)?$", re.IGNORECASE)
_TO = re.compile(
    r"(?:\btil|→|->|=>)\W*(?:(?:nu|ca|knap|omkring|op på|ned på|i alt)\W+)?$", re.IGNORECASE
)
_ARROW = re.compile(r"\s*(?:→|->|=>)\s*")
JOINED = re.compile(r"\W*(?:og|samt)?\W*")


def with_roles(
    text: str, tokens: Sequence[Token], mentions: Sequence[Mention], asked: Asked
) -> list[Mention]:
    """The figures with what each is there for."""
    changes = CHANGED.search(text) is not None
    named = [
        replace(mention, role=_role(text, tokens, mentions, place, asked))
        for place, mention in enumerate(mentions)
    ]
    named = _from_and_to(named, changes=changes)
    if not asked.is_goal:
        named = _in_newest_year(text, tokens, named)
    return _with_sum(_with_further_parts(named))


def _with_further_parts(mentions: list[Mention]) -> list[Mention]:
    """The figures, of which those joined to a part are parts as well: `heraf 9 piger og
    4 drenge`.
    """
    settled: list[Mention] = []
    for mention in mentions:
        previous = settled[-1] if settled else None
        is_part = previous is not None and (
            previous.role is Role.PART or re.search(r"\bfordelt\b", previous.before)
        )
        is_joined = JOINED.fullmatch(mention.before) and not mention.is_bare
        is_further = is_part and is_joined and mention.role is Role.COUNT
        settled.append(replace(mention, role=Role.PART) if is_further else mention)
    return settled


def _with_sum(mentions: list[Mention]) -> list[Mention]:
    """The figures, of which the first or the last is the whole where it is what the others add up
    to.
    """
    counts = [mention for mention in mentions if mention.role in (Role.COUNT, Role.BESIDE)]
    total = sum(mention.low for mention in counts)
    is_listed = all(mention.is_bare for mention in counts)
    if len(counts) < 3 or is_listed or any(one.is_interval or one.unit for one in counts):
        return mentions
    whole = next((one for one in (counts[0], counts[-1]) if one.low * 2 == total), None)
    return [
        replace(mention, role=Role.WHOLE) if mention is whole else mention for mention in mentions
    ]


def _role(
    text: str, tokens: Sequence[Token], mentions: Sequence[Mention], place: int, asked: Asked
) -> Role:
    mention = mentions[place]
    is_alone = len(mentions) == 1
    if not is_alone and _is_year(text, tokens, mention):
        return Role.YEAR
    if PLUS_SIGN.search(mention.before) and place == 0 and not asked.is_change:
        return Role.CHANGE
    stated = _stated_role(mention)
    if asked.is_goal is False and _MINUTES.fullmatch(mention.after):
        stated = Role.MEASURE
    if stated is not None:
        return _fitting(stated, mention, asked, is_alone=is_alone)
    return _role_by_noun(mention, asked, is_alone=is_alone)


def _stated_role(mention: Mention) -> Role | None:
    """The role that the words right beside a figure give it."""
    stated = [role for role, pattern in BEFORE if pattern.search(mention.before)]
    stated += [role for role, pattern in AFTER if pattern.search(mention.after)]
    of_other_span = (role for role in stated if role in (Role.TO_DATE, Role.OF_PERIOD))
    return next(of_other_span, None) or next(iter(stated), None)


def _role_by_noun(mention: Mention, asked: Asked, *, is_alone: bool) -> Role:
    """The role by what was not held, by what is counted and by a preposition."""
    words = f"{mention.before.rpartition(',')[2]} {mention.after}"
    not_held = PLANNED.search(words)
    if not_held and not asked.begins_as(not_held[0]):
        return Role.PLANNED
    if asked.counts_persons and MEETINGS.search(mention.after) and not asked.matches(mention.after):
        return Role.MEASURE
    if not is_alone and BESIDE.search(mention.before):
        return Role.BESIDE
    return Role.COUNT


def _fitting(role: Role, mention: Mention, asked: Asked, *, is_alone: bool) -> Role:
    """The role, unless it is just what the indicator asks for."""
    if role is Role.CHANGE and asked.is_change:
        return Role.COUNT
    if role is Role.TO_DATE and (asked.is_goal is not False or asked.months is None):
        return Role.COUNT
    if role is Role.OF_PERIOD and not (asked.is_goal and asked.months == MONTHS_OF_YEAR):
        return Role.COUNT
    is_no_number = is_alone and not asked.counts
    if role is Role.MEASURE and (is_no_number or asked.matches(_first_word(mention.after))):
        return Role.COUNT
    if role is Role.BASE and is_alone and not re.search(r"\bud", mention.before):
        return Role.COUNT
    return role


def _first_word(text: str) -> str:
    return text.split(maxsplit=1)[0] if text.strip() else ""


def _is_year(text: str, tokens: Sequence[Token], mention: Mention) -> bool:
    written = text[tokens[mention.first].start : tokens[mention.last].end]
    return _YEAR.fullmatch(written) is not None and not re.match(r"\s*[^\W\d]", mention.after)


def _from_and_to(mentions: list[Mention], *, changes: bool) -> list[Mention]:
    """The figures, of which that after `fra` is the earlier one; `fra 9 til 13` alone may be an
    interval as well.
    """
    settled = list(mentions)
    for place, mention in enumerate(mentions):
        if not _FROM.search(mention.before) or mention.role is Role.YEAR:
            continue
        following = settled[place + 1] if place + 1 < len(settled) else None
        is_to = following is not None and _TO.search(following.before)
        if following is not None and is_to:
            if following.role in (Role.COUNT, Role.BESIDE, Role.NOW):
                settled[place + 1] = replace(following, role=Role.NOW)
            settled[place] = replace(mention, role=Role.EARLIER)
        elif place and not following and (changes or mention.is_bare):
            settled[place] = replace(mention, role=Role.EARLIER)
    for place, (first, second) in enumerate(pairwise(settled)):
        if _ARROW.fullmatch(second.before or first.after):
            settled[place] = replace(first, role=Role.EARLIER)
    return settled


def is_from_to_alone(mentions: Sequence[Mention], text: str) -> bool:
    """Whether nothing tells whether `fra 9 til 13` is a change or an interval."""
    if [mention.role for mention in mentions] != [Role.EARLIER, Role.NOW]:
        return False
    first, second = mentions
    if not _FROM.search(first.before) or not _TO.search(second.before):
        return False
    words = re.sub(r"(?:^|\b)(?:fra|til)\b", "", first.before + first.after + second.before)
    has_year = re.search(r"\d|\bår\b", first.after + second.after)
    is_plain = not re.search(r"[^\W\d]", words) or not CHANGED.search(text)
    return is_plain and first.low < second.low and not has_year


def _in_newest_year(text: str, tokens: Sequence[Token], mentions: list[Mention]) -> list[Mention]:
    """The figures, where each has its year beside it only that of the newest as this one; so too
    where only the one in parentheses has: `17 (2022: 14)`.
    """
    years = {
        place: _year_beside(text, tokens, mentions, place)
        for place, mention in enumerate(mentions)
        if mention.role in (Role.COUNT, Role.BESIDE)
    }
    dated = [year for year in years.values() if year]
    undated = [mentions[place] for place, year in years.items() if not year]
    if len(years) < 2 or not dated or len(set(dated)) < len(dated):
        return mentions
    asides = [bool(mentions[place].aside) for place, year in years.items() if year]
    if undated and not (len(undated) == 1 and all(asides) and not undated[0].aside):
        return mentions
    newest = None if undated else max(dated)
    roles = {
        place: Role.NOW if year in (newest, "") else Role.EARLIER for place, year in years.items()
    }
    return [replace(one, role=roles.get(place, one.role)) for place, one in enumerate(mentions)]


def _year_beside(
    text: str, tokens: Sequence[Token], mentions: Sequence[Mention], place: int
) -> str:
    """The year that stands right before a figure (`2022: 14`) or behind it (`14 (2022)`)."""
    mention = mentions[place]
    if place and mentions[place - 1].role is Role.YEAR:
        return text[tokens[mentions[place - 1].first].start : tokens[mentions[place - 1].last].end]
    following = mentions[place + 1] if place + 1 < len(mentions) else None
    if following is not None and following.role is Role.YEAR and following.aside == mention.aside:
        is_behind = re.fullmatch(r"\W*(?:i|år|for)?\W*", mention.after)
        is_label = text[tokens[following.last].end :].lstrip().startswith(":")
        if is_behind and not is_label:
            return text[tokens[following.first].start : tokens[following.last].end]
    end = tokens[following.first].start if following else tokens[-1].end
    behind = _YEAR.search(text, tokens[mention.last].end, end)
    return behind[0] if behind else ""
