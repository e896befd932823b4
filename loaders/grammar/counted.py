"""What the figures of a part of a cell come to: one that counts, or a question with all readings.

Each figure has a role by the words of its clause (`figure_roles`). One that stands alone counts; of
several the one whose words the indicator repeats, else the only one that is no more than beside
another (`chosen_figure`). What is left open is asked about (`offered`).
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from domain.spelling import one_line
from domain.units import MONEY, SHARE
from loaders.grammar.amounts import fraction_of_percent, number_reading, remark, text_of
from loaders.grammar.asked import Asked
from loaders.grammar.chosen_figure import chosen
from loaders.grammar.figure_roles import is_from_to_alone, with_roles
from loaders.grammar.figure_words import ONE, Role, says_money, times_a_year
from loaders.grammar.figures import CellReading, Figure, Scope, unambiguous_number
from loaders.grammar.mentions import Mention
from loaders.grammar.numbers import Number
from loaders.grammar.offered import asked_about, offering
from loaders.grammar.tokens import Sign, Token

# The roles of which a figure that stands alone is no answer to what is asked for.
_OPEN_ALONE = (
    Role.EARLIER, Role.PART, Role.BASE, Role.PLANNED, Role.CHANGE, Role.MEASURE, Role.TO_DATE,
    Role.OF_PERIOD,
)  # fmt: skip
_LONGEST_ONE = 3
_HOURS = "timer"
_EACH_TIME = re.compile(r"\s*(?:[^\W\d]+\s+)?(?:pr\.?|per|hver)\s+gang\b", re.IGNORECASE)
_STRICT_MOST = re.compile(r"(<)(?!\s*=)|\b(?:under|(?:færre|mindre|lavere)\s+end)$", re.IGNORECASE)
_AT_MOST_SIGN = re.compile(r"(?:≤|<\s*=)")


def reading_of(
    text: str, part: list[Token], mentions: Sequence[Mention], asked: Asked
) -> CellReading | None:
    """The reading of a part of a cell by the figures that it mentions; None without any."""
    roles = with_roles(text, part, mentions, asked)
    if is_from_to_alone(roles, text):
        first, second = roles
        span = replace(first, high=second.low, last=second.last)
        return asked_about(text, part, [second, span])
    picked = chosen(roles, asked, text)
    if len(picked) != 1:
        return asked_about(text, part, picked, roles) if picked else None
    (mention,) = picked
    base = _base_of(mention, roles)
    of_base = _of_base(text, part, mention, base, asked) if base is not None else None
    if of_base is not None:
        return of_base
    is_other = _is_of_other_things(mention, asked)
    if is_other and mention.unit != SHARE.name:
        mention = replace(mention, unit=None)
    rate = _rate(text, part, mention, asked)
    if rate is not None:
        return rate
    is_asked_part = mention.role is Role.PART and asked.matches(mention.before + mention.after)
    is_open = mention.role in _OPEN_ALONE or (mention.role is Role.GOAL and asked.is_goal is False)
    if (is_open and not is_asked_part) or is_other:
        return asked_about(text, part, [mention])
    return _valued(text, part, mention, roles, asked)


def _is_of_other_things(mention: Mention, asked: Asked) -> bool:
    """Whether a share in words, money, hours or how many came each time stand where a number of
    something else is counted: `halvdelen` of nobody knows what, `500 kr. pr. deltager`.
    """
    if not asked.counts:
        return False
    if mention.unit == SHARE.name:
        return mention.is_worded
    if _EACH_TIME.match(mention.after) and not asked.is_rate:
        return True
    is_money = mention.unit == MONEY.name and not says_money(asked.indicator)
    is_time = mention.unit == _HOURS and not asked.matches(_HOURS)
    return bool(asked.words) and (is_money or is_time)


def _base_of(mention: Mention, mentions: Sequence[Mention]) -> Mention | None:
    """What a figure is so many of: the 5 of `4 ud af 5`."""
    place = mentions.index(mention) + 1
    base = mentions[place] if place < len(mentions) else None
    return base if base is not None and base.role is Role.BASE else None


def _of_base(
    text: str, part: list[Token], mention: Mention, base: Mention, asked: Asked
) -> CellReading | None:
    """The reading of `4 ud af 5`: a percentage where that is asked for, a question where it may be;
    None where the count stands.
    """
    if mention.unit == "procent" or mention.is_interval or base.is_interval:
        return None
    if base.low < mention.low:
        return asked_about(text, part, [mention, base])
    share = round(mention.low / base.low * 100, 2) if base.low else None
    if share is None or not (asked.unit == "procent" or asked.may_be_share):
        return None
    if asked.may_be_share:
        as_share = replace(mention, low=share, high=share, unit="procent")
        return asked_about(text, part, [mention, as_share])
    figure = _figure(text, part, mention, [mention])
    return CellReading((replace(figure, value=share, unit="procent", note=text_of(text, part)),))


def _rate(text: str, part: list[Token], mention: Mention, asked: Asked) -> CellReading | None:
    """The question about `15 pr. kvartal` where the year's figure is asked for."""
    words = f"{mention.before} {mention.after}"
    often = times_a_year(words) if asked.months and not asked.is_rate else None
    if often is None or asked.months is None or mention.unit == "procent":
        return None
    times = often[0] * asked.months / 12
    if times <= 1:
        return None
    many = replace(mention, low=round(mention.low * times), high=round(mention.high * times))
    # Those who come every week are the same persons.
    likeliest_first = [mention, many] if asked.counts_persons else [many, mention]
    return asked_about(text, part, likeliest_first)


def frequency(text: str, part: list[Token], asked: Asked) -> CellReading | None:
    """The question about `ugentligt` or `hver anden måned`, where no figure stands."""
    often = times_a_year(text_of(text, part)) if asked.months and not asked.is_rate else None
    if often is None or asked.months is None or often[0] * asked.months < 12:
        return None
    return offering(text, part, [unambiguous_number(round(often[0] * asked.months / 12))])


def one_of_something(text: str, part: list[Token], asked: Asked) -> CellReading | None:
    """The reading of `mindst et møde`, where `en` or `et` is a number; asked about where it may be
    no more than an article.
    """
    words = text_of(text, part)
    match = ONE.fullmatch(words)
    if match is None:
        return None
    mention = Mention(0, 0, 1.0, 1.0)
    often = times_a_year(words) if asked.months and not asked.is_rate else None
    if often is not None and asked.months is not None and often[0] * asked.months > 12:
        many = float(round(often[0] * asked.months / 12))
        return asked_about(text, part, [replace(mention, low=many, high=many), mention])
    is_counted = match["bound"] or match["enkelt"] or not match["after"].strip(" .!")
    if not is_counted and not asked.matches(match["after"]) and not match["times"]:
        return asked_about(text, part, [mention]) if len(words.split()) <= _LONGEST_ONE else None
    note = one_line(f"{match['before'] or ''}{match['bound'] or ''} {match['after']}")
    return CellReading((Figure(1.0, note=note or None),))


def _figure(text: str, part: list[Token], mention: Mention, mentions: Sequence[Mention]) -> Figure:
    """The figure of a mention with what its words say of it, its value left out."""
    place = mentions.index(mention) if mention in mentions else 0
    begin = mentions[place - 1].last + 1 if place else 0
    end = mentions[place + 1].first if place + 1 < len(mentions) else len(part)
    before = [token.sign for token in part[begin : mention.first]]
    after = [token.sign for token in part[mention.last + 1 : end]]
    about = {Sign.APPROXIMATELY, Sign.AT_MOST}
    is_about = bool(about & set(before)) or after[:1] in ([Sign.APPROXIMATELY], [Sign.PLUS])
    is_vague = mention.is_worded and (
        (mention.unit == "procent" and mention.low % 1 != 0)
        or part[mention.first].text.casefold() == "et par"
    )
    return Figure(
        unit=mention.unit,
        approximate=is_about or is_vague,
        status="uncertain" if Sign.DOUBT in after else "reported",
        scope=Scope.QUARTER if Sign.THIS_QUARTER in after else Scope.AS_COLUMN,
        note=remark(text, part, mention.first, mention.last),
    )


def _valued(
    text: str, part: list[Token], mention: Mention, mentions: Sequence[Mention], asked: Asked
) -> CellReading:
    figure = _figure(text, part, mention, mentions)
    span = (part[mention.first].start, part[_last_number(part, mention)].end)
    in_percent = asked.unit == "procent" and mention.unit != "procent"
    if mention.is_interval:
        if in_percent and 0 < mention.high < 1:
            return fraction_of_percent(text, span, (mention.low, mention.high))
        ends = replace(figure, low=mention.low, high=mention.high, approximate=True)
        if mention.other is not None:
            return number_reading(
                Number(mention.low, mention.other),
                text,
                None,
                (span[0], part[mention.first].end),
                text_of(text, part),
            )
        return CellReading((ends,))
    if mention.other is not None or (in_percent and 0 < mention.low < 1):
        number = Number(mention.low, mention.other)
        return number_reading(number, text, asked.unit, span, text_of(text, part))
    suppressed = _suppressed(text, part, mention, asked)
    if suppressed is not None:
        return CellReading((replace(figure, low=0.0, high=suppressed, approximate=True),))
    return CellReading((replace(figure, value=mention.low),))


def _last_number(part: list[Token], mention: Mention) -> int:
    numbers = [
        place
        for place in range(mention.first, mention.last + 1)
        if part[place].sign in (Sign.NUMBER, Sign.FRACTION)
    ]
    return numbers[-1]


def _suppressed(text: str, part: list[Token], mention: Mention, asked: Asked) -> float | None:
    """The most that `<5` or `færre end 3` may be where a result is counted; None for a goal."""
    if (
        asked.is_goal
        or asked.unit == "procent"
        or mention.unit
        or mention.low % 1
        or mention.low < 1
    ):
        return None
    before = text[part[0].start : part[mention.first].start].rstrip()
    if _AT_MOST_SIGN.search(before[-3:]):
        return mention.low
    strict = _STRICT_MOST.search(before[-12:])
    if strict is None or before.casefold().endswith(("ikke under", "lige under", "lidt under")):
        return None
    is_sign = strict[1] is not None
    return mention.low - 1 if is_sign or asked.is_goal is False else None
