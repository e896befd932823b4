"""What is said to one who may not do what they tried."""

from wording import formats

NOT_ALLOWED_TITLE = "Det har du ikke adgang til"
NOT_ALLOWED = (
    "Du har ikke den adgang, der skal til. Intet er ændret. Bed den, der giver adgang på siden "
    "Adgang, hvis du mangler den."
)
OF_PLAN = (
    "Det kan kun lederen af {plan} gøre: helhedsplanens indhold, mål, noter og møder er ikke en "
    "aktivitets egne tal. Intet er ændret."
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
