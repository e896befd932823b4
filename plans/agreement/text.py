"""What a draft plan asks and offers as answers, in Danish."""

from collections.abc import Sequence
from datetime import date

from wording.formats import MONTHS

SUB_GOALS_ACTIVITY = "Delmål"
IS_FOLLOWED = ("Ja, som indikatorer", "Nej, de beskriver kun målgruppen")
IS_MEASURED = ("Nej, det er kun en beskrivelse", "Ja, som en indikator for sig")
BOTH_DIVISIONS = "begge dele"
AN_AREA_OF_ITS_OWN = "et område for sig"
NO_SUCCESSOR = "Nej, de er to forskellige planer"

NO_NAME = "Hvad hedder helhedsplanen?"
NO_PERIOD = "Hvornår begynder helhedsplanen, og hvornår slutter den?"
NO_MUNICIPALITY = "Hvilken kommune hører helhedsplanen til?"
WHICH_MUNICIPALITY = "Teksten nævner flere kommuner. Hvilken hører helhedsplanen til?"
WHICH_PERIOD = "Teksten nævner flere perioder. Hvilken er helhedsplanens?"
NO_AREAS = "Hvilke områder hører til helhedsplanen, og hvilke korte koder har de?"
NO_FOCUS_AREAS = "Hvilke indsatsområder har helhedsplanen?"
NO_ACTIVITIES = "Hvilke aktiviteter har helhedsplanen? Teksten nævner ingen."
ACTIVITIES_WITHOUT_FOCUS_AREA = (
    "Teksten siger ikke, hvilke indsatsområder aktiviteterne hører under. Hvilke er det?"
)
WHICH_AREAS_ARE_MEANT = "Teksten nævner disse steder. Hvilke af dem er helhedsplanens områder?"


def of_years_alone(start: date, end: date) -> str:
    """What is asked of a period of which only the years are said."""
    years = end.year - start.year + 1
    return (
        f"Teksten siger kun årene {start.year}-{end.year}, og det er {years} kalenderår. Hvilke "
        "datoer begynder og slutter helhedsplanen?"
    )


def day(one: date) -> str:
    """A day as an agreement writes it."""
    return f"{one.day}. {MONTHS[one.month - 1]} {one.year}"


def span(start: date, end: date) -> str:
    """The days that a plan runs."""
    return f"{day(start)} – {day(end)}"


def same_plan(name: str, years: str) -> str:
    """What is asked where the municipality has a plan of another period."""
    return f"I har i forvejen helhedsplanen {name} ({years}). Afløser den nye plan den?"


def successor_readings(name: str) -> tuple[str, ...]:
    """The answers to it, the likeliest first."""
    return f"Ja, den afløser {name}", NO_SUCCESSOR


def known_under_other_dates(name: str, years: str) -> str:
    """What is asked where a known plan is said to have another period."""
    return f"Helhedsplanen {name} står i forvejen med perioden {years}. Hvilken gælder?"


def names_of_areas(codes: Sequence[str]) -> str:
    """What is asked of areas that the text only gives the codes of."""
    return f"Hvad hedder områderne {', '.join(codes)}? Teksten giver kun deres numre."


def codes_of_areas(names: Sequence[str]) -> str:
    """What is asked of areas that the text only names."""
    return f"Hvilke korte koder har områderne {', '.join(names)}? Teksten giver kun deres navne."


def two_divisions(codes: Sequence[str], names: Sequence[str]) -> str:
    """What is asked where a table and the words divide the plan's ground in two ways."""
    return (
        f"Tabellen er delt i {', '.join(codes)}, men teksten taler også om {', '.join(names)}. "
        "Hvilken inddeling er helhedsplanens områder?"
    )


def which_area(name: str) -> str:
    """What is asked of a place that may be one of the plan's areas under another name."""
    return f"Hvilket område er »{name}«?"


def division(names: Sequence[str]) -> str:
    """One way to divide the plan's ground."""
    return ", ".join(names)


def which_of_the_set(name: str) -> str:
    """What is asked of a focus area that is none of the common ones."""
    return f"Hvilke af de fælles indsatsområder dækker »{name}«?"


def shared_activity(name: str) -> str:
    """What is asked of an activity that several focus areas share."""
    return f"»{name}« er fælles for flere indsatsområder. Under hvilket skal den stå?"


def activity_without_form(name: str) -> str:
    """What is asked of an activity that is listed and then not described."""
    return f"»{name}« står på listen over aktiviteter, men er ikke beskrevet. Hvad er formålet?"


def unread_row(name: str) -> str:
    """What is asked of a row whose cells could not be told apart."""
    return f"Rækken »{name}« kan ikke skilles ad i delmål, indikator, baseline og kilde."


def unread_baseline(name: str) -> str:
    """What is asked of a baseline that is no figure."""
    return f"Hvad er udgangspunktet for »{name}«?"


def unread_figure(words: str, name: str) -> str:
    """What is asked of a figure in a sentence that does not say what it is there for."""
    return f"Hvad er »{words}« i »{name}«: et udgangspunkt, et mål eller noget andet?"


def uneven_lists(name: str) -> str:
    """What is asked where a list of indicators and the list of their figures differ in length."""
    return f"Hvilke af tallene hører til hvilken del af »{name}«?"


def baseline_without_period(name: str) -> str:
    """What is asked of a baseline whose year is not said."""
    return f"Hvilket år er udgangspunktet for »{name}« fra?"


def target_without_period(name: str) -> str:
    """What is asked of a target whose year is not said."""
    return f"Hvornår skal målet for »{name}« være nået?"


def several_targets(name: str) -> str:
    """What is asked of words with several figures that could be the target."""
    return f"Hvilket tal er målet i »{name}«?"


def change_as_target(name: str) -> str:
    """What is asked of words that only say how far a figure is to move."""
    return f"Ordene om »{name}« siger kun, hvor meget tallet skal flytte sig. Hvad skal det nå?"


def partial_years(name: str, years: Sequence[str]) -> str:
    """What is asked of a yearly target in the years that the plan fills only in part."""
    return (
        f"Målet for »{name}« er årligt, men planen dækker kun en del af {' og '.join(years)}. "
        "Hvad er målet der?"
    )


def is_followed(name: str) -> str:
    """What is asked of a table that describes the target group."""
    return f"Skal tallene i tabellen »{name}« følges i helhedsplanen?"


def is_measured(words: str) -> str:
    """What is asked of a measure for which there is no unit."""
    return f"Skal »{words}« følges? Uger, dage og måneder er ikke enheder i Helhedsblik."


def two_ways(name: str) -> str:
    """What is asked of an attribute whose words point two ways."""
    return f"Ordene om »{name}« peger to veje. Hvad er rigtigt?"
