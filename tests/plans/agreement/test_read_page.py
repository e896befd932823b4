"""A plan's page on the web: what it says in sentences, and activities below their own headings."""

from datetime import date

from plans.agreement.read import draft_of_text
from plans.draft import DraftPlan

CITY_PLAN = """\
Fælles helhedsplan Skip til hoved indholdet

Fire år med fokus på naboer

I et samarbejde mellem Boligselskabet Vang, Almen.nu og Vangby kommune, som varer i perioden fra \
2023 og til udgangen af 2026.

I mange år har vi haft fokus på Åparken og Engparken, da begge har været på statens liste.

4 indsatsområder i perioden

De 4 indsatsområder tilpasses den enkelte afdeling.

  • Uddannelse og livschancer - flere børn får en god start
  • Beskæftigelse - flere voksne får et job
  • Kriminalitetsforebyggelse - færre unge i grupper
  • Sammenhængskraft og medborgerskab - flere kender hinanden

Beskrivelse af indsatsen

Indsatsen er for alle, der bor i afdelingerne, og den bliver til i et samspil med mange andre.
"""
ACTIVITIES = """\
Mange beboere i områderne under NaboHuset er uden job, og en del har kun gået i folkeskole.

Formålet med aktiviteterne under indsatsområdet Uddannelse og Beskæftigelse er, at flere får et job.

Her kan du læse om vores aktiviteter i NaboHuset. De er lavet sammen med Sejlby Kommune.

Læs mere om vores aktiviteter herunder.

Jobmentor

En mentor følger den ledige i de første uger på en arbejdsplads. Formålet med mentoren er at flere \
bliver i deres nye job. Mentoren kommer på besøg.

Læs mere i NaboHusets helhedsplan 2018 – 2022 side 10-12.

Se helhedsplan

Læringshuset

Indenfor aktiviteten Læringshuset findes to tilbud: Lektiehjælp og Læsegruppe, som begge er gratis.

Lektiehjælp

I perioden 1/4 2020 – 30/6 2021 er der lektiehjælp i Pilevangen og Tinghøj for alle børn hver uge.

Læsegruppe

Voksne læser sammen en gang om ugen, og alle kan være med uden at melde sig til først.

Læs mere i NaboHusets helhedsplan 2018 – 2022 side 13-14.

Se helhedsplan
"""


def asked(draft: DraftPlan) -> list[tuple[str, str | None, tuple[str, ...]]]:
    return [(one.subject, one.raw, one.readings) for one in draft.questions]


def test_a_page_tells_of_its_period_parties_and_focus_areas() -> None:
    draft = draft_of_text(CITY_PLAN)
    plan = draft.plan
    assert (plan.plan_id, plan.name) == ("vangby", "Fælles helhedsplan")
    assert (plan.municipality, plan.start_date, plan.end_date) == (
        "Vangby Kommune",
        date(2023, 1, 1),
        date(2026, 12, 31),
    )
    assert plan.parties == ("Boligselskabet Vang", "Almen.nu", "Vangby kommune")
    assert [(one.name, one.canonical_names) for one in draft.focus_areas] == [
        (name, (name,))
        for name in (
            "Uddannelse og livschancer",
            "Beskæftigelse",
            "Kriminalitetsforebyggelse",
            "Sammenhængskraft og medborgerskab",
        )
    ]


def test_places_that_are_only_mentioned_are_asked_about_and_so_are_activities() -> None:
    draft = draft_of_text(CITY_PLAN)
    assert (draft.areas, draft.activities) == ((), ())
    assert asked(draft) == [
        ("area", "Åparken, Engparken", ("Åparken", "Engparken")),
        ("activity", None, ()),
    ]


def test_activities_stand_below_their_own_headings_and_offers_within_them() -> None:
    draft = draft_of_text(ACTIVITIES)
    assert [(one.activity_id, one.name, one.purpose) for one in draft.activities] == [
        (
            "sejlby/jobmentor",
            "Jobmentor",
            "Formålet med mentoren er at flere bliver i deres nye job.",
        ),
        ("sejlby/laeringshuset", "Læringshuset", None),
    ]
    description = draft.activities[1].description or ""
    assert "Lektiehjælp" in description
    assert "Voksne læser sammen" in description
    assert (draft.indicators, draft.figures) == ((), ())


def test_a_merged_focus_area_covers_both_of_the_common_set() -> None:
    (focus_area,) = draft_of_text(ACTIVITIES).focus_areas
    assert (focus_area.name, focus_area.canonical_names) == (
        "Uddannelse og Beskæftigelse",
        ("Uddannelse og livschancer", "Beskæftigelse"),
    )


def test_five_calendar_years_are_no_days_of_a_plan() -> None:
    draft = draft_of_text(ACTIVITIES)
    assert (draft.plan.start_date, draft.plan.end_date) == (date(2018, 1, 1), date(2022, 12, 31))
    assert draft.plan.name == "NaboHuset"
    assert asked(draft) == [
        ("period", "2018 – 2022", ("1. januar 2018 – 31. december 2022",)),
        ("area", "Pilevangen, Tinghøj", ("Pilevangen", "Tinghøj")),
    ]
