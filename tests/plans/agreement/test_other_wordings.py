"""Agreements of the same build in other words, another order and other signs."""

from datetime import date

import pytest

from plans.agreement.read import draft_of, draft_of_text
from plans.draft import DraftPlan

ONE_CELL_A_LINE = """\
DELAFTALE FOR INDSATSOMRÅDET UDDANNELSE OG LIVSCHANCER

Navn på den boligsociale indsats: Helhedsplanen "Trivsel i Vestbyen"

Delaftalen gælder fra - til: 1.9.2021-31.8.2025

Delaftalens parter: Vestby Kommune, Boligselskabet Vest og Vestskolen

Delmål og indikatorer for indsatsområdet

Delmål Indikator Baseline boligområde Baseline kommune Baseline år Datakilde

Flere børn i dagtilbud

Andel børn på 1-5 år i dagtilbud

78% / 91%

2020

DST

Flere unge i gang med en uddannelse

Andel 18-24-årige i uddannelse

41,5 %

-

Skoleåret 2020/21

Andel 25-29-årige i uddannelse

22 %

30 %

1. kvartal 2021

Kommunens eget register

Fravær i skolen skal nedbringes

Gennemsnitligt fravær pr. elev

12,3 dage

9 dage

2020

Vestskolen

Aktiviteter
1) Sprogleg
2) Fraværsteam

Aktivitet 1: Sprogleg
Formål:
At små børn lærer dansk.
Målgruppe: Børn 2-5 år
Delmål:
1. 25 børn deltager om året
2. Halvdelen af forældrene kommer med

Aktivitet 2: Fraværsteam
Formål: Mindre fravær.
Delmål: Fraværet skal falde med 2 procentpoint inden 2024
"""
PASTED = """\
Strategisk samarbejdsaftale for helhedsplanen Mosevang

1. Parter
- Lindby Kommune
- Lindby Boligselskab

2. Periode
Helhedsplanen løber fra 1. januar 2023 til 31. december 2026.

3. Områder
Mosevang (M, 1.850 beboere), Engparken (E, 920 beboere) og Skrænten (S)

4. Indsatsområde: Uddannelse og livschancer

Delmål\tIndikator\tBaseline målgruppe\tBaseline kommune\tÅrstal\tDatakilde
Færre elever er meget væk\tAndel elever med stort fravær
a) 0.-6. klasse
b) 7.-9. klasse\ta) 14 %
b) 22,5 %\ta) 9 %
b) 15 %\t2021/22\tSkoleforvaltningen
Flere unge får en uddannelse\tAntal unge i lære\t18\t-\tultimo 2022\tKommunens egne tal
Halvårligt

Aktivitetsnavn:\tSkolestart
Formål:\tFlere kommer godt i gang.
Delmål:\tForældrene møder op
•\t20 familier deltager hvert år
Målgruppe:\tFamilier med børn på 5-6 år

5. Indsatsområde: Kriminalitetsforebyggelse

Delmål\tIndikator\tBaseline målgruppe\tBaseline kommune\tÅrstal\tDatakilde
Indbruddene skal falde\tIndbrud i boliger\t34\t210\t2022\tPolitiet
"""


@pytest.fixture(scope="module")
def lines() -> DraftPlan:
    return draft_of_text(ONE_CELL_A_LINE)


@pytest.fixture(scope="module")
def pasted() -> DraftPlan:
    return draft_of_text(PASTED)


def baselines(draft: DraftPlan) -> list[tuple[object, ...]]:
    return [
        (one.indicator_id.split("/")[-1], one.area_code, one.period, one.value)
        for one in draft.figures
        if one.kind == "baseline"
    ]


def test_keys_tell_of_the_plan_in_their_own_line(lines: DraftPlan) -> None:
    plan = lines.plan
    assert (plan.plan_id, plan.name) == ("vestby", "Trivsel i Vestbyen")
    assert (plan.start_date, plan.end_date) == (date(2021, 9, 1), date(2025, 8, 31))
    assert plan.parties == ("Vestby Kommune", "Boligselskabet Vest", "Vestskolen")
    assert [one.name for one in lines.focus_areas] == ["Uddannelse og livschancer"]


def test_a_cell_a_line_is_a_row_for_each_indicator_also_below_a_shared_sub_goal(
    lines: DraftPlan,
) -> None:
    assert baselines(lines) == [
        ("andel-boern-paa-1-5-aar-i-dagtilbud", None, "2020", 78.0),
        ("andel-boern-paa-1-5-aar-i-dagtilbud", "Kommunen", "2020", 91.0),
        ("andel-18-24-aarige-i-uddannelse", None, "2020/21", 41.5),
        ("andel-25-29-aarige-i-uddannelse", None, "2021K1", 22.0),
        ("andel-25-29-aarige-i-uddannelse", "Kommunen", "2021K1", 30.0),
        ("gennemsnitligt-fravaer-pr-elev", None, "2020", 12.3),
        ("gennemsnitligt-fravaer-pr-elev", "Kommunen", "2020", 9.0),
    ]
    assert [(one.sub_goal, one.value("source")) for one in lines.indicators[:4]] == [
        ("Flere børn i dagtilbud", "DST"),
        ("Flere unge i gang med en uddannelse", ""),
        ("Flere unge i gang med en uddannelse", "Kommunens eget register"),
        ("Fravær i skolen skal nedbringes", "Vestskolen"),
    ]


def test_numbered_lines_are_a_list(lines: DraftPlan) -> None:
    assert [(one.name, one.sub_goals) for one in lines.activities] == [
        ("Delmål", ()),
        ("Sprogleg", ("25 børn deltager om året", "Halvdelen af forældrene kommer med")),
        ("Fraværsteam", ("Fraværet skal falde med 2 procentpoint inden 2024",)),
    ]


def test_a_yearly_number_is_asked_about_in_the_years_that_the_plan_fills_in_part(
    lines: DraftPlan,
) -> None:
    assert [
        (one.period, one.value)
        for one in lines.figures
        if one.indicator_id == "vestby/sprogleg/25-boern-deltager-om-aaret"
    ] == [("2022", 25.0), ("2023", 25.0), ("2024", 25.0)]
    (question,) = [one for one in lines.questions if one.subject == "target_period"]
    assert "2021 og 2025" in question.question


def test_how_far_a_share_is_to_fall_is_no_target(lines: DraftPlan) -> None:
    (question,) = [one for one in lines.questions if one.subject == "target"]
    assert question.raw == "Fraværet skal falde med 2 procentpoint inden 2024"
    assert [one for one in lines.figures if one.indicator_id.startswith("vestby/fravaer")] == []


def test_a_pasted_row_goes_on_until_its_cells_are_filled(pasted: DraftPlan) -> None:
    assert baselines(pasted) == [
        ("andel-elever-med-stort-fravaer-0-6-klasse", None, "2021/22", 14.0),
        ("andel-elever-med-stort-fravaer-0-6-klasse", "Kommunen", "2021/22", 9.0),
        ("andel-elever-med-stort-fravaer-7-9-klasse", None, "2021/22", 22.5),
        ("andel-elever-med-stort-fravaer-7-9-klasse", "Kommunen", "2021/22", 15.0),
        ("antal-unge-i-laere", None, "2022", 18.0),
        ("indbrud-i-boliger", None, "2022", 34.0),
        ("indbrud-i-boliger", "Kommunen", "2022", 210.0),
    ]
    assert [one.read_from.place for one in pasted.figures[::4]][:2] == ["linje 16", "linje 21"]


def test_each_focus_area_of_an_agreement_has_its_own_sub_goals(pasted: DraftPlan) -> None:
    assert [(one.activity_id, one.focus_area) for one in pasted.activities] == [
        ("lindby/delmaal", "Uddannelse og livschancer"),
        ("lindby/delmaal-kriminalitetsforebyggelse", "Kriminalitetsforebyggelse"),
        ("lindby/skolestart", "Uddannelse og livschancer"),
    ]


def test_areas_in_one_line_have_codes_and_residents(pasted: DraftPlan) -> None:
    assert [(one.code, one.name, one.residents) for one in pasted.areas] == [
        ("M", "Mosevang", 1850),
        ("E", "Engparken", 920),
        ("S", "Skrænten", None),
        ("Kommunen", "Lindby Kommune", None),
    ]


def test_several_municipalities_are_asked_about() -> None:
    draft = draft_of_text(
        "Helhedsplanen Broen\n\nIndsatsområde: Beskæftigelse\n\nAftalen er mellem Østby Kommune "
        "og Vesterby Kommune.\n"
    )
    assert [one.readings for one in draft.questions if one.subject == "municipality"] == [
        ("Østby Kommune", "Vesterby Kommune")
    ]


def test_an_agreement_with_a_cpr_number_is_refused() -> None:
    draft = draft_of("aftale.txt", PASTED.encode() + b"\nBorger: 010190-1234\n")
    assert [one.code for one in draft.findings] == ["cpr_number"]
    assert draft.activities == ()


@pytest.mark.parametrize(
    ("file_name", "content", "code"),
    [
        ("aftale.pdf", b"%PDF-1.7 ...", "broken_document"),
        ("aftale.txt", b"", "no_bytes"),
        ("aftale.png", b"\x89PNG\r\n\x1a\n", "picture"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(file_name: str, content: bytes, code: str) -> None:
    assert [one.code for one in draft_of(file_name, content).findings] == [code]
