"""A goal in words: its figure beside its target, and why it has its status."""

from dataclasses import replace

import pytest

from wording.goals import (
    Goal,
    Limits,
    attainment,
    before_colon,
    in_short,
    share,
    what_is_lacking,
    why,
    year_to_date,
)

GOAL = Goal(
    focus_area="Sammenhængskraft",
    activity="Beboervejledning",
    indicator_id="proeveby/samtaler",
    indicator="Antal vejledningssamtaler",
    area=None,
    area_name=None,
    quarter="2023K3",
    unit="antal",
    direction="increase",
    status="reached",
    ytd=1160,
    ytd_low=1160,
    ytd_high=1160,
    annual_target=1100,
    annual_target_low=None,
    annual_target_high=None,
    expected_to_date=825,
    attainment=1160 / 1100,
    attainment_low=1160 / 1100,
    attainment_high=1160 / 1100,
    pace=1160 / 825,
    share_of_whole=1.0,
    quarter_of_goal_year=3,
    quarters_missing=0,
    approximate=False,
)


@pytest.mark.parametrize(
    ("goal", "written"),
    [
        (GOAL, "1.160 af 1.100"),
        (replace(GOAL, ytd=None, ytd_low=None, ytd_high=None), "– af 1.100"),
        (replace(GOAL, ytd_low=1150, ytd_high=1170), "ca. 1.150–1.170 af 1.100"),
        (replace(GOAL, approximate=True), "ca. 1.160 af 1.100"),
        (replace(GOAL, target_areas=4), "1.160 af 1.100 (275 i hvert område)"),
        (replace(GOAL, target_areas=1, area="R"), "1.160 af 1.100 (i hvert område)"),
        (replace(GOAL, status="no_target", annual_target=None), "1.160"),
        (
            replace(GOAL, status="better", annual_target=None, baseline=900),
            "1.160 (udgangspunkt: 900)",
        ),
        (
            replace(GOAL, direction="decrease"),
            "1.160 af højst 1.100 (forventet nu: højst 825)",
        ),
        (replace(GOAL, direction="decrease", expected_to_date=1100), "1.160 af højst 1.100"),
        (
            replace(GOAL, direction="decrease", aggregation="last", expected_to_date=1100),
            "1.160 (mål: højst 1.100)",
        ),
        (
            replace(GOAL, unit="procent", ytd=38, ytd_low=38, ytd_high=38, annual_target=30),
            "38 % (mål: 30 %)",
        ),
        (
            replace(
                GOAL,
                direction="within",
                ytd=7,
                ytd_low=7,
                ytd_high=7,
                annual_target=None,
                annual_target_low=5,
                annual_target_high=8,
            ),
            "7 (mål: 5–8)",
        ),
    ],
)
def test_a_figure_stands_beside_its_target(goal: Goal, written: str) -> None:
    assert year_to_date(goal) == written


@pytest.mark.parametrize(
    ("goal", "written"),
    [
        (
            replace(
                GOAL,
                direction="decrease",
                status="behind",
                ytd=175,
                ytd_low=175,
                ytd_high=175,
                annual_target=200,
                expected_to_date=150,
                attainment=1.0,
            ),
            "175 af højst 200",
        ),
        (replace(GOAL, direction="decrease", aggregation="last"), "1.160 (mål: højst 1.100)"),
        (replace(GOAL, direction="decrease", aggregation="last", baseline=1400), "105 %"),
        (GOAL, "105 %"),
    ],
)
def test_a_ceiling_has_words_where_others_have_a_share(goal: Goal, written: str) -> None:
    assert attainment(goal) == written


LIMITS = Limits(on_track_from=0.85, behind_from=0.6, unchanged_within=0.05)
PART = replace(
    GOAL,
    ytd=31,
    ytd_low=31,
    ytd_high=31,
    annual_target=40,
    expected_to_date=30,
    attainment=31 / 40,
    attainment_low=31 / 40,
    attainment_high=31 / 40,
    pace=31 / 30,
    status="on_track",
)
FALLING = replace(
    PART,
    direction="decrease",
    aggregation="last",
    unit="procent",
    ytd=12,
    ytd_low=12,
    ytd_high=12,
    annual_target=10,
)


@pytest.mark.parametrize(
    ("goal", "written"),
    [
        (PART, "78 % = 31 af 40."),
        (FALLING, "12 % (mål: højst 10 %)."),
        (
            replace(FALLING, baseline=20),
            "12 % (mål: højst 10 %), en målopfyldelse på 78 %.",
        ),
        (replace(PART, status="no_target", annual_target=None, attainment=None), "31."),
    ],
)
def test_an_attainment_says_what_it_is_a_share_of(goal: Goal, written: str) -> None:
    assert share(goal) == written


@pytest.mark.parametrize(
    ("goal", "written"),
    [
        (
            PART,
            "På vej, fordi 31 (103 % af det forventede) er mindst 85 % af de 30, "
            "man kan forvente efter 3. kvartal i målåret.",
        ),
        (
            replace(PART, status="behind", ytd=21, ytd_low=21, ytd_high=21, pace=0.7),
            "Bagud, fordi 21 (70 % af det forventede) er under 85 % af de 30, "
            "man kan forvente efter 3. kvartal i målåret.",
        ),
        (
            replace(PART, status="far_behind", ytd=6, ytd_low=6, ytd_high=6, pace=0.2),
            "Langt bagud, fordi 6 (20 % af det forventede) er under 60 % af de 30, "
            "man kan forvente efter 3. kvartal i målåret.",
        ),
        (
            replace(PART, status="behind", ytd=11, ytd_low=11, ytd_high=11, pace=11 / 13),
            "Bagud, fordi 11 (84,6 % af det forventede) er under 85 % af de 30, "
            "man kan forvente efter 3. kvartal i målåret.",
        ),
        (
            replace(PART, status="far_behind", pace=0.5999),
            "Langt bagud, fordi 31 (59,99 % af det forventede) er under 60 % af de 30, "
            "man kan forvente efter 3. kvartal i målåret.",
        ),
        (
            replace(
                PART,
                status="not_reached",
                quarter_of_goal_year=4,
                ytd=39.998,
                ytd_low=39.998,
                ytd_high=39.998,
            ),
            "Ikke nået, fordi målåret er slut, og 39,998 ikke er mindst målet på 40.",
        ),
        (
            replace(PART, status="reached", ytd=40, ytd_low=40, ytd_high=40),
            "Nået, fordi 40 er mindst målet på 40.",
        ),
        (
            replace(PART, status="not_reached", quarter_of_goal_year=4),
            "Ikke nået, fordi målåret er slut, og 31 ikke er mindst målet på 40.",
        ),
        (
            replace(FALLING, status="not_reached", quarter_of_goal_year=4),
            "Ikke nået, fordi målåret er slut, og 12 % er over målet på højst 10 %.",
        ),
        (
            replace(PART, status="no_data", ytd=None, ytd_low=None, ytd_high=None),
            "Ingen tal: der er endnu ikke indberettet noget for året.",
        ),
        (
            replace(
                PART,
                status="no_data",
                aggregation="unique",
                ytd=None,
                known_quarters=["2023K2", "2023K3"],
            ),
            "Ingen tal for året: forskellige personer bliver aldrig lagt sammen, og 2.–3. kvartal "
            "er kun opgjort hver for sig. Indberet årets tal.",
        ),
    ],
)
def test_a_status_says_why(goal: Goal, written: str) -> None:
    assert why(goal, LIMITS) == written


CEILING = replace(
    PART, direction="decrease", aggregation="sum", status="behind", pace=30 / 31, measured=31
)
QUARTER = replace(
    PART,
    status="on_track",
    ytd=97,
    ytd_low=97,
    ytd_high=97,
    measured=97,
    annual_target=None,
    expected_to_date=105,
    attainment=None,
    pace=97 / 105,
)


@pytest.mark.parametrize(
    ("goal", "written"),
    [
        (
            CEILING,
            "Bagud, fordi 31 er over de højst 30, man kan forvente efter 3. kvartal i målåret.",
        ),
        (
            replace(CEILING, status="on_track", ytd=29, ytd_low=29, ytd_high=29, measured=29),
            "På vej, fordi 29 er højst de 30, man kan forvente efter 3. kvartal i målåret.",
        ),
        (
            replace(CEILING, status="not_reached", ytd=45, ytd_low=45, ytd_high=45, measured=45),
            "Overskredet, fordi 45 er over målet på højst 40, også selv om året ikke er slut.",
        ),
        (
            replace(PART, status="not_reached", due_quarter=2, ytd=6, ytd_low=6, ytd_high=6),
            "Ikke nået, fordi fristen var 2. kvartal i målåret, og 6 ikke er mindst målet på 40.",
        ),
        (
            replace(CEILING, status="incomplete", quarters_missing=2, known_quarters=["2023K3"]),
            "Ufuldstændige tal: kun 3. kvartal er kendt, og det kendte alene er over det "
            "forventede. 31 afgør ikke, om målet på højst 40 er nået.",
        ),
        (
            replace(PART, ytd=0, ytd_low=0, ytd_high=0, expected_to_date=0, pace=None),
            "På vej, fordi man endnu ikke kan forvente noget efter 3. kvartal i målåret.",
        ),
        (
            replace(
                PART,
                status="far_behind",
                ytd=-12,
                ytd_low=-12,
                ytd_high=-12,
                annual_target=-10,
                expected_to_date=-10,
                pace=None,
                aggregation="last",
            ),
            "Langt bagud, fordi −12 ikke er mindst de −10, man kan forvente efter 3. kvartal i "
            "målåret.",
        ),
        (
            replace(
                CEILING,
                direction="within",
                annual_target=None,
                annual_target_low=20,
                annual_target_high=40,
                expected_to_date=15,
                expected_to_date_high=30,
            ),
            "Bagud, fordi 31 ikke er inden for de 15–30, man kan forvente efter 3. kvartal i "
            "målåret.",
        ),
        (
            replace(FALLING, status="behind", pace=10 / 12),
            "Bagud, fordi 12 % er over målet på højst 10 % (målet er 83 % af tallet; grænsen er "
            "85 %).",
        ),
        (
            replace(FALLING, ytd=11, ytd_low=11, ytd_high=11, pace=10 / 11),
            "På vej, fordi 11 % kun er lidt over målet på højst 10 % (målet er 91 % af tallet; "
            "grænsen er 85 %).",
        ),
        (
            replace(FALLING, status="far_behind", baseline=14, pace=0.5),
            "Langt bagud, fordi 12 % er 50 % af vejen fra 14 % til målet på højst 10 %, og det er "
            "under 60 %.",
        ),
        (
            replace(FALLING, status="far_behind", baseline=11, pace=-1),
            "Langt bagud, fordi 12 % er længere fra målet på højst 10 % end udgangspunktet på "
            "11 %.",
        ),
        (
            replace(
                PART,
                status="behind",
                direction="within",
                aggregation="last",
                ytd=10,
                ytd_low=10,
                ytd_high=10,
                annual_target=None,
                annual_target_low=5,
                annual_target_high=8,
                expected_to_date=5,
                expected_to_date_high=8,
                pace=0.8,
            ),
            "Bagud, fordi 10 er over målet på 5–8 (målet er 80 % af tallet; grænsen er 85 %).",
        ),
        (
            QUARTER,
            "På vej, fordi 97 (92 % af det forventede) er mindst 85 % af kvartalsmålet på 105.",
        ),
    ],
)
def test_a_ceiling_a_part_and_a_quarter_are_held_against_what_judges_them(
    goal: Goal, written: str
) -> None:
    assert why(goal, LIMITS) == written


def test_a_quarters_goal_stands_beside_the_quarters_figure_alone() -> None:
    assert year_to_date(QUARTER) == "97 (kvartalsmål: 105)"
    whole_year = replace(QUARTER, ytd=348, ytd_low=348, ytd_high=348)
    assert year_to_date(whole_year) == "97 (kvartalsmål: 105)"


@pytest.mark.parametrize(
    ("goal", "lacking"),
    [
        (replace(PART, quarters_missing=2, known_quarters=["2023K3"]), "kun 3. kvartal er kendt"),
        (
            replace(PART, quarters_missing=1, known_quarters=["2023K1", "2023K3"]),
            "kun 1. og 3. kvartal er kendt",
        ),
        (
            replace(PART, quarters_missing=2, known_quarters=["2023K3"], is_sum_of_areas=True),
            "2 kvartaler mangler",
        ),
        (
            replace(PART, quarters_missing=1, known_quarters=["2023K3"], aggregation="last"),
            "1 kvartal mangler",
        ),
        (replace(PART, known_quarters=["2023K3"]), None),
        (
            replace(PART, status="incomplete", quarters_missing=2, known_quarters=["2023K3"]),
            "kun 3. kvartal er kendt, og det kendte alene er over det forventede",
        ),
        (
            replace(
                PART,
                status="incomplete",
                quarters_missing=2,
                known_quarters=["2023K3"],
                expected_to_date=31,
            ),
            "kun 3. kvartal er kendt",
        ),
    ],
)
def test_what_is_known_is_said_where_quarters_are_missing(goal: Goal, lacking: str | None) -> None:
    assert what_is_lacking(goal) == lacking


def test_a_goal_is_said_in_short() -> None:
    assert in_short(PART) == "Antal vejledningssamtaler: 31 af 40, på vej."


def test_a_name_stands_before_a_colon_without_a_stop_of_its_own() -> None:
    assert before_colon("Rekruttering af frivillige årligt:") == (
        "Rekruttering af frivillige årligt"
    )
    assert before_colon("Der laves 8 forløb.") == "Der laves 8 forløb"


@pytest.mark.parametrize(
    ("goal", "written"),
    [
        (
            replace(PART, is_ytd_contradicted=True, ytd_dimension="area", parts_of_ytd=32),
            "31 af 40 (≠ områderne giver 32)",
        ),
        (
            replace(PART, is_ytd_contradicted=True, ytd_dimension="quarter", parts_of_ytd=30.996),
            "31 af 40 (≠ kvartalerne giver 30,996)",
        ),
        (
            replace(FALLING, is_ytd_contradicted=True, is_ytd_hidden=True),
            "skjult (mål: højst 10 %) (≠ passer ikke med sine dele)",
        ),
        (replace(PART, parts_of_target=35), "31 af 40 (≠ områdernes mål giver 35)"),
        (
            replace(PART, uncounted="12 (13)", uncounted_status="uncertain"),
            "31 af 40 (»12 (13)« (usikkert) er ikke talt med)",
        ),
        (
            replace(PART, ytd=None, uncounted="12 (13)", uncounted_status="uncertain"),
            "»12 (13)« (usikkert) (mål: 40)",
        ),
        (
            replace(PART, ytd=None, uncounted="Afventer opstart", uncounted_status="pending"),
            "»Afventer opstart« (mål: 40)",
        ),
    ],
)
def test_a_figure_stands_with_what_contradicts_it_and_what_is_not_counted(
    goal: Goal, written: str
) -> None:
    assert year_to_date(goal) == written


def test_a_sentence_that_ends_with_an_amount_of_money_has_one_full_stop() -> None:
    goal = replace(GOAL, unit="kr")

    assert why(goal, LIMITS) == "Nået, fordi 1.160 kr. er mindst målet på 1.100 kr."
    assert share(goal).endswith("1.160 kr. af 1.100 kr.")


@pytest.mark.parametrize(
    ("status", "ytd", "said"),
    [
        (
            "better",
            1160,
            "Bedre, fordi 1.160 ligger over udgangspunktet på 900, med mere end 5 % af det.",
        ),
        ("unchanged", 930, "Uændret, fordi 930 ligger højst 5 % fra udgangspunktet på 900."),
        (
            "worse",
            800,
            "Dårligere, fordi 800 ligger under udgangspunktet på 900, med mere end 5 % af det.",
        ),
    ],
)
def test_a_goal_that_only_says_a_direction_tells_how_far_it_is_from_where_it_began(
    status: str, ytd: float, said: str
) -> None:
    known = {"ytd": ytd, "ytd_low": None, "ytd_high": None, "measured": None}
    goal = replace(GOAL, status=status, annual_target=None, baseline=900, **known)
    assert why(goal, LIMITS) == said
