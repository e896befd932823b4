"""What is said to one who may not do what they tried: what it is, and who can give them it."""

from collections.abc import Hashable, Iterable, Mapping
from typing import TypeVar

from domain.rights import Plans, Rights
from wording import formats

Id = TypeVar("Id", bound=Hashable)
NOT_ALLOWED_TITLE = "Det har du ikke adgang til"
WHO_GIVES = "Adgang gives af en administrator på siden Adgang."
NOT_ALLOWED = f"Du har ikke den adgang, der skal til. Intet er ændret. {WHO_GIVES}"
OF_PLAN = (
    "Det kan kun lederen af {plan} gøre: helhedsplanens indhold, mål, noter og møder er ikke en "
    f"aktivitets egne tal. Intet er ændret. {WHO_GIVES}"
)
OF_ACTIVITY = (
    "Du indberetter ikke for {activity}. Tag dens tal ud af filen, eller lad den ansvarlige eller "
    "lederen indlæse dem. Intet er ændret."
)
OF_TARGET = (
    "Filen sætter eller ændrer et mål eller et udgangspunkt ({indicator}). Det gør helhedsplanens "
    "leder. Lad det stå, som det er i skabelonen, eller bed lederen om det. Intet er ændret."
)
LOCKED = (
    "{quarter} er låst. Det, der er indberettet om det, rettes af helhedsplanens leder. "
    "Intet er ændret."
)
TAKEN_AWAY_TITLE = "Din adgang er ændret"
TAKEN_AWAY = (
    "{taken} Har du lige trykket på noget eller skrevet noget, er det ikke gjort. "
    f"{WHO_GIVES} Spørg der, hvis det er en fejl."
)
READS_ANY, READS = "Du læser ikke længere alle helhedsplaner.", "Du læser ikke længere {plans}."
LEADS_ANY = "Du er ikke længere leder af alle helhedsplaner."
LEADS = "Du er ikke længere leder af {plans}."
HANDS_IN = "Du indberetter ikke længere for {activities}."
ADMINISTERS = "Du er ikke længere administrator."
NOTHING_DONE_TITLE = "Der skete ikke noget"
GONE = (
    "Det, du trykkede på, er her ikke længere: siden er en anden nu, end da den blev vist. "
    "Intet er ændret."
)
NOT_HERE = (
    "Det, du trykkede på, kan du ikke gøre her. Enten har du ikke den adgang, der skal til, eller "
    f"også er siden en anden nu, end da den blev vist. Intet er ændret. {WHO_GIVES}"
)


def sentence(
    plan: str | None = None,
    activity: str | None = None,
    indicator: str | None = None,
    quarter: str | None = None,
) -> str:
    """Why something was refused: it is of a plan, of an activity, a target of an indicator, or of a
    quarter that is locked.
    """
    if quarter is not None:
        return LOCKED.format(quarter=formats.period(quarter))
    if indicator is not None:
        return OF_TARGET.format(indicator=formats.plain(indicator))
    if activity is not None:
        return OF_ACTIVITY.format(activity=formats.plain(activity))
    if plan is not None:
        return OF_PLAN.format(plan=formats.plain(plan))
    return NOT_ALLOWED


def taken_away(
    before: Rights,
    now: Rights,
    plans: Mapping[str, str],
    activities: Mapping[tuple[str, str], str],
) -> str:
    """What somebody may no longer, with the names of plans and of activities by their ids."""
    handed_in = {(plan, one) for plan, one in before.activities if not now.hands_in_for(plan, one)}
    taken = (
        _of_plans(before.reads, now.reads, plans, READS_ANY, READS),
        _of_plans(before.leads, now.leads, plans, LEADS_ANY, LEADS),
        HANDS_IN.format(activities=_names(activities, handed_in)) if handed_in else None,
        ADMINISTERS if before.administers and not now.administers else None,
    )
    return TAKEN_AWAY.format(taken=" ".join(filter(None, taken)))


def _of_plans(
    before: Plans, now: Plans, names: Mapping[str, str], every: str, some: str
) -> str | None:
    """What is said of the plans that are among them no longer."""
    if before.ids is None:
        return None if now.ids is None else every
    gone = {one for one in before.ids if one not in now}
    return some.format(plans=_names(names, gone)) if gone else None


def _names(names: Mapping[Id, str], ids: Iterable[Id]) -> str:
    return formats.enumeration(sorted({formats.plain(names[one]) for one in ids if one in names}))
