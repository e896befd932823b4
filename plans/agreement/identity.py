"""Which plan a text speaks of: its facts and its id, and whether it or its predecessor is known."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import polars as pl

from domain.spelling import plain, slug
from loaders.catalogue.known_names import find_plan
from plans.agreement import text
from plans.agreement.outline import Outline
from plans.agreement.parts import Part
from plans.agreement.plan_facts import municipalities, parties, plan_name, plan_periods
from plans.draft import DraftQuestion, PlanFacts, ReadFrom
from store.records import Catalogue

NO_PLAN_ID = "helhedsplan"
_MUNICIPALITY = " Kommune"


def facts_of(
    outline: Outline,
    parts: Sequence[Part],
    catalogue: Catalogue,
    *,
    file_says: str | None = None,
) -> tuple[PlanFacts, list[DraftQuestion]]:
    """What is said of the plan itself, and what is asked where it is not, or in two ways.

    `file_says` is the plan's name where no words, but the cells of a workbook have it.
    """
    read_from: dict[str, ReadFrom] = {}
    asked: list[tuple[str, str, str | None, str | None, tuple[str, ...]]] = []
    name = plan_name(outline, parts) or ((file_says, ReadFrom(file_says)) if file_says else None)
    if name is not None:
        read_from["name"] = name[1]
    towns = municipalities(parts)
    if name is None:
        named_after = tuple(town.removesuffix(_MUNICIPALITY) for town, _ in towns)
        asked.append(("name", text.NO_NAME, None, None, named_after))
    if towns:
        read_from["municipality"] = towns[0][1]
    if len(towns) != 1:
        question = text.WHICH_MUNICIPALITY if towns else text.NO_MUNICIPALITY
        readings = tuple(town for town, _ in towns)
        place, raw = (towns[0][1].place, towns[0][1].words) if towns else (None, None)
        asked.append(("municipality", question, place, raw, readings))
    periods = plan_periods(outline, parts)
    period = periods[0] if periods else None
    if period is not None:
        read_from["start_date"] = read_from["end_date"] = period.read_from
        place, raw = period.read_from.place, period.read_from.words
        readings = tuple(text.span(one.start, one.end) for one in periods)
        if len(periods) > 1:
            asked.append(("period", text.WHICH_PERIOD, place, raw, readings))
        elif period.is_doubtful:
            question = text.of_years_alone(period.start, period.end)
            asked.append(("period", question, place, raw, readings))
    else:
        asked.append(("period", text.NO_PERIOD, None, None, ()))
    named_parties, parties_from = parties(outline, parts)
    if parties_from is not None:
        read_from["parties"] = parties_from
    facts = PlanFacts(
        plan_id=_proposed_id(name[0] if name else None, towns[0][0] if towns else None),
        name=name[0] if name else None,
        municipality=towns[0][0] if towns else None,
        start_date=period.start if period is not None else None,
        end_date=period.end if period is not None else None,
        parties=named_parties,
        read_from=read_from,
    )
    facts, about_known = _identified(facts, catalogue)
    is_known = facts.plan_id in catalogue.plan["plan_id"]
    questions = [
        DraftQuestion(subject, facts.plan_id, question, place=place, raw=raw, readings=readings)
        for subject, question, place, raw, readings in asked
        if not is_known or (readings and subject != "name")
    ]
    return facts, [*questions, *about_known]


def _proposed_id(name: str | None, municipality: str | None) -> str:
    """The town's, as plans are known by; of a plan without one its name's."""
    if municipality is not None:
        return slug(municipality.removesuffix(_MUNICIPALITY))
    return slug(name or "")[:40].strip("-") or NO_PLAN_ID


def _identified(facts: PlanFacts, catalogue: Catalogue) -> tuple[PlanFacts, list[DraftQuestion]]:
    """The plan under the id by which it is known; one of another period is a plan of its own, which
    may follow the known one.
    """
    known = find_plan(facts.name, catalogue) if facts.name else None
    plan_id = known.plan_id if known is not None and known.is_known else facts.plan_id
    rows = catalogue.plan.filter(pl.col("plan_id") == plan_id)
    if rows.is_empty():
        return facts, []
    row = rows.row(0, named=True)
    start, end = row["start_date"], row["end_date"]
    if facts.start_date is None or start is None or _meet(facts, start, end):
        is_other = facts.start_date is not None and (facts.start_date, facts.end_date) != (
            start,
            end,
        )
        same = replace(
            facts,
            plan_id=plan_id,
            name=row["plan_name"],
            aliases=_aliases(facts, row),
            municipality=facts.municipality or row["municipality"],
            start_date=facts.start_date or start,
            end_date=facts.end_date or end,
        )
        return same, [_about_dates(same, row)] if is_other and start is not None else []
    new_id = f"{plan_id}-{facts.start_date.year}"
    follows = facts.start_date > end
    new = replace(facts, plan_id=new_id, predecessor_id=plan_id if follows else None)
    years = f"{start.year}-{end.year}"
    question = DraftQuestion(
        "predecessor",
        new_id,
        text.same_plan(row["plan_name"], years),
        raw=facts.name,
        readings=text.successor_readings(row["plan_name"]),
    )
    return new, [question] if follows else []


def _aliases(facts: PlanFacts, row: dict[str, Any]) -> tuple[str, ...]:
    """The names that a known plan is known by, and the one of the text where it is another."""
    names = [row["plan_name"], *row["aliases"]]
    is_new = facts.name is not None and plain(facts.name) not in map(plain, names)
    return (*row["aliases"], facts.name) if is_new and facts.name else tuple(row["aliases"])


def _meet(facts: PlanFacts, start: date, end: date) -> bool:
    """Whether the two periods share a day."""
    return (
        facts.start_date is not None
        and facts.end_date is not None
        and facts.start_date <= end
        and facts.end_date >= start
    )


def _about_dates(facts: PlanFacts, row: dict[str, object]) -> DraftQuestion:
    start, end = row["start_date"], row["end_date"]
    assert isinstance(start, date)
    assert isinstance(end, date)
    known = text.span(start, end)
    read_from = facts.read_from.get("start_date")
    readings = (known,)
    if facts.start_date is not None and facts.end_date is not None:
        readings = (text.span(facts.start_date, facts.end_date), known)
    return DraftQuestion(
        "period",
        facts.plan_id,
        text.known_under_other_dates(str(row["plan_name"]), known),
        place=read_from.place if read_from else None,
        raw=read_from.words if read_from else None,
        readings=readings,
    )
