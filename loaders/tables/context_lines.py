"""What the lines above a table say of it: `Aktivitet: …`, `Kvartal/år: …`, `Område: …`."""

import re
from dataclasses import dataclass, replace

from domain.periods import Period
from domain.spelling import one_line, plain
from loaders.findings.choices import NOTHING_CHOSEN, Choices
from loaders.grammar.areas import legend_entries
from loaders.grammar.periods import read_stated_period

_KEYS = {
    "aktivitet": "activity",
    "aktivitetsnavn": "activity",
    "indsatsområde": "focus_area",
    "kvartal år": "period",
    "kvartal": "period",
    "kvartal og år": "period",
    "periode": "period",
    "år": "period",
    "årstal": "period",
    "skoleår": "period",
    "gældende for perioden": "period",
    "område": "area",
    "boligområde": "area",
    "afdeling": "area",
    "boligafdeling": "area",
    "helhedsplan": "plan",
    "plan": "plan",
}
_PLAN_TITLE = re.compile(r"helhedsplan\w*\s+(?:i|for)\s+([A-ZÆØÅ][\w-]+)", re.IGNORECASE)
_LAST_YEAR = re.compile(r"(\d{4})\D*$")
_ONLY_A_PERIOD = re.compile(
    r"(?:(?:kvartals)?(?:rapport|status|opgørelse|afrapportering)(?: for)? )?"
    r"(?:[1-4] (?:kvartal|kvt) \d{4}|[kq][1-4] \d{4}|\d{4} ?[kq][1-4])"
    r"|(?:års(?:rapport|status|opgørelse)(?: for)?|år|året|skoleåret) \d{4}(?: \d{2,4})?"
)


@dataclass(frozen=True)
class Context:
    """What the lines above a table say; `last_year` ends a period of several years.

    `period_text` and `period_row` are what stands for the period, and where; `area` is the area as
    it is written.
    """

    plan: str | None = None
    focus_area: str | None = None
    area: str | None = None
    activity: str | None = None
    period: Period | None = None
    period_text: str | None = None
    period_row: int | None = None
    last_year: int | None = None


def with_line(
    context: Context, line: list[str], row: int | None = None, choices: Choices = NOTHING_CHOSEN
) -> Context:
    """The context after one more line above a table, its non-empty cells given."""
    if not line:
        return context
    key, colon, rest = line[0].partition(":")
    field = _KEYS.get(plain(key))
    value = one_line(rest) if rest.strip() else one_line(line[1]) if len(line) > 1 else ""
    if field == "period" and value:
        last = _LAST_YEAR.search(value)
        return replace(
            context,
            period=read_stated_period(choices.periods.get(plain(value), value)),
            period_text=value,
            period_row=row,
            last_year=int(last[1]) if last else None,
        )
    if field == "area" and (len(line) > 2 or legend_entries(value)):
        return context
    if field is not None and value and (colon or len(line) == 2):
        return replace(context, **{field: value})
    period = _period_alone(line[0]) if len(line) == 1 and context.period is None else None
    if period is not None:
        return replace(context, period=period)
    title = _PLAN_TITLE.search(line[0]) if len(line) == 1 and context.plan is None else None
    return replace(context, plan=title[1]) if title else context


def is_key(text: str) -> bool:
    """Whether a text is a key with its colon, and perhaps its value: `Plan:`, `År: 2024`."""
    key, colon, _ = text.partition(":")
    return bool(colon) and plain(key) in _KEYS


def _period_alone(text: str) -> Period | None:
    """The period that a line names and says nothing else: `Kvartalsrapport 3. kvartal 2023`."""
    if _ONLY_A_PERIOD.fullmatch(plain(text)) is None:
        return None
    period = read_stated_period(text)
    return period if period is not None and period.year else None
