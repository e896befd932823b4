"""What a plan consists of, in words: what was changed of it, before and after."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from domain.indicators import AGGREGATIONS, DIRECTIONS, INDICATOR_KINDS
from domain.statuses import STATUSES
from domain.texts import MILESTONE_STATUSES
from wording import formats

SUBJECTS = {
    "plan": "Helhedsplan",
    "area": "Område",
    "focus_area": "Indsatsområde",
    "activity": "Aktivitet",
    "indicator": "Succeskriterium",
    "plan_event": "Note på tidslinjen",
    "small_counts": "Små tal",
    "activity_description": "Beskrivelse af aktivitet",
    "milestone": "Milepæl",
    "goal": "Mål",
}
ATTRIBUTES = {
    "plan_name": "navn",
    "aliases": "andre navne",
    "municipality": "kommune",
    "on_track_from": "på vej fra",
    "behind_from": "bagud fra",
    "reporting_deadline_days": "frist for indberetning (dage)",
    "is_invented": "opdigtet",
    "needs_approval": "godkendelse",
    "goal_period": "mål uden periode",
    "start_date": "begynder",
    "end_date": "slutter",
    "area_code": "kode",
    "area_name": "navn",
    "residents": "beboere",
    "is_benchmark": "til sammenligning",
    "focus_area_name": "indsatsområde",
    "canonical_name": "fælles navn",
    "activity_id": "aktivitet",
    "activity_name": "navn",
    "indicator_id": "succeskriterium",
    "indicator_name": "navn",
    "unit": "enhed",
    "aggregation": "opgøres som",
    "direction": "retning",
    "indicator_kind": "type",
    "denominator_id": "andel af",
    "theme": "tema",
    "source": "kilde",
    "definition": "opgørelse",
    "sub_goal": "delmål",
    "responsible_role": "indberettes af",
    "valid_from": "gælder fra",
    "valid_to": "gælder til",
    "begin_date": "begynder",
    "came_from": "kommer af",
    "also_canonical": "dækker også",
    "predecessor_id": "fortsætter",
    "year_start_quarter": "året begynder i kvartal",
    "profile": "fordeling over året",
    "additive_areas": "områder lægges sammen",
    "kind": "art",
    "text": "tekst",
    "hides_small_counts": "skjuler små tal",
    "purpose": "formål",
    "target_groups": "målgrupper",
    "milestone_name": "navn",
    "milestone_status": "status",
    "due_date": "frist",
    "reached_date": "nået",
    "status": "status",
}
WORDS = {
    "true": "ja",
    "false": "nej",
    **{
        one.name: one.word
        for vocabulary in (DIRECTIONS, AGGREGATIONS, INDICATOR_KINDS, MILESTONE_STATUSES, STATUSES)
        for one in vocabulary.values()
    },
}
IS_A_WORD = (
    "is_invented",
    "needs_approval",
    "is_benchmark",
    "aggregation",
    "direction",
    "indicator_kind",
    "additive_areas",
    "hides_small_counts",
    "milestone_status",
    "status",
)
DATES = (
    "start_date",
    "end_date",
    "due_date",
    "reached_date",
    "valid_from",
    "valid_to",
    "begin_date",
)
SHARES = ("on_track_from", "behind_from")
WITHDRAWN = "(trukket tilbage)"
DATED = "{attribute}, gælder fra {since}"
MEANING_ARROW = "{was} → {becomes}"
CHANGED_STATUS = (
    "1 mål skiftede status i det nyeste kvartal",
    "{count} mål skiftede status i det nyeste kvartal",
)
OF_ONE_KIND = "{goals} ({status})."
OF_SEVERAL = "{goals}: {each}."
OF_STATUS = "{count} ({status})"
NEXT_PERIOD = "{plan} går videre fra {earlier_plan}"
MEANING = "{attribute}: {was} → {becomes}"
ORIGIN = "kommer af {names}"
CHANGE = "{thing}, {attribute}: {was} → {becomes}"


def label(row: dict) -> str:
    """What was changed: `Succeskriterium »Antal deltagere«`; what an upload named that was
    withdrawn since has no name.
    """
    subject = SUBJECTS.get(row["subject"], row["subject"])
    is_named = row["subject"] != "small_counts" and row["thing_name"] is not None
    return f"{subject} »{row['thing_name']}«" if is_named else subject


def attribute(row: dict) -> str:
    """What of it was changed, and from when where it was not so from the beginning:
    `opgøres som, gælder fra 3. kvartal 2026`.
    """
    name = _name(row["attribute"])
    if row["valid_from"] is None:
        return name
    return DATED.format(attribute=name, since=since(row["valid_from"]))


def was_and_becomes(row: dict) -> tuple[str, str]:
    """The attribute before and after; what an upload said that was withdrawn since is not said."""
    was = WITHDRAWN if row.get("was_withdrawn") else _value(row["attribute"], row["was"])
    becomes = WITHDRAWN if row.get("is_withdrawn") else _value(row["attribute"], row["becomes"])
    return was, becomes


def sentence(row: dict) -> str:
    """`Succeskriterium »Antal deltagere«, retning: skal stige → skal falde`, and since when."""
    was, becomes = was_and_becomes(row)
    return CHANGE.format(thing=label(row), attribute=attribute(row), was=was, becomes=becomes)


def status_effects(rows: Sequence[dict]) -> str | None:
    """What changes of the plan have done to its goals: `2 mål har skiftet status (på vej →
    bagud), 1 (bagud → nået).`; None where they have done nothing.
    """
    counted = Counter(was_and_becomes(row) for row in rows if row["subject"] == "goal")
    if not counted:
        return None
    each = [
        OF_STATUS.format(
            count=formats.number(count), status=MEANING_ARROW.format(was=was, becomes=becomes)
        )
        for (was, becomes), count in counted.most_common()
    ]
    words = formats.count_phrase(counted.total(), *CHANGED_STATUS)
    if len(each) == 1:
        ((was, becomes),) = counted
        return OF_ONE_KIND.format(
            goals=words, status=MEANING_ARROW.format(was=was, becomes=becomes)
        )
    return OF_SEVERAL.format(goals=words, each=formats.enumeration(each))


def new_meaning(row: dict) -> str:
    """A note on the time axis in words: its own, else what is counted otherwise from then on, as
    `opgøres som: sum → seneste tal`, or which plan goes on from which.
    """
    if row["earlier_plan"] is not None:
        return NEXT_PERIOD.format(plan=row["later_plan"], earlier_plan=row["earlier_plan"])
    if row["text"] is not None:
        return row["text"]
    changes = "; ".join(
        ORIGIN.format(names=formats.enumeration(one["becomes"].split("; ")))
        if one["attribute"] == "came_from"
        else MEANING.format(
            attribute=_name(one["attribute"]),
            was=_value(one["attribute"], one["was"]),
            becomes=_value(one["attribute"], one["becomes"]),
        )
        for one in row["changes"]
    )
    return changes[:1].upper() + changes[1:]


def _name(name: str) -> str:
    return ATTRIBUTES.get(name, name)


def since(day: date) -> str:
    """A quarter by its name where the day is its first, else the day."""
    if day.day == 1 and day.month % 3 == 1:
        return formats.period(f"{day.year}K{day.month // 3 + 1}")
    return formats.calendar_day(day)


def _value(name: str, value: str | None) -> str:
    if not value:
        return formats.UNKNOWN
    if name in IS_A_WORD:
        return WORDS.get(value, value)
    if name in DATES:
        return formats.calendar_day(date.fromisoformat(value))
    if name in SHARES:
        return formats.percent(float(value))
    if name == "profile":
        return "; ".join(formats.percent(float(share)) for share in value.split("; "))
    return value
