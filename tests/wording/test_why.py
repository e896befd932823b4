"""Why a goal has its status, in a sentence."""

from dataclasses import replace

import pytest

from tests.wording.given_goals import CEILING, FALLING, GOAL, LIMITS, PART, QUARTER
from wording.goals import Goal, share, why


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
