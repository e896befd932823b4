"""What is said of figures that are held against each other, by the code of the finding."""

from collections.abc import Sequence

from domain.severities import ERROR, NOTE, WARNING
from wording import formats

ABOUT_FIGURES_TOGETHER: dict[str, tuple[str, str, str | None]] = {
    "same_row_twice": (
        NOTE,
        "Tallet står to gange i filen og er kun talt med én gang.",
        "Slet den ene række.",
    ),
    "same_rows_twice": (
        NOTE,
        "{count} tal står mere end én gang i filen og er kun talt med én gang: {cells}.",
        "Slet de rækker, der er skrevet to gange.",
    ),
    "target_in_every_row": (
        NOTE,
        "Årets mål står i flere rækker ({cells}) og er kun talt med én gang.",
        "Skriv målet én gang. Er det hvert kvartals eget mål, så skriv »Mål dette kvartal« over "
        "det.",
    ),
    "quarter_targets_differ": (
        WARNING,
        "Kvartalernes mål giver {parts} tilsammen, men årets mål er {target} for »{indicator}«.",
        "Ret kvartalernes mål eller årets. Indtil da bliver året holdt op imod årets mål og hvert "
        "kvartal imod sit eget.",
    ),
    "conflicting_rows": (
        ERROR,
        "To forskellige tal for det samme: {first} her og {second} i {other}.",
        "Ret eller slet det ene.",
    ),
    "areas_differ": (
        WARNING,
        "Områderne giver {parts} tilsammen, men der står {reported} i alt for »{indicator}«.",
        "Ret områdernes tal eller totalen. Indtil da er det totalen, der vises.",
    ),
    "growth_differs": (
        WARNING,
        "Total i år er {reported} for »{indicator}«. Den forrige total på {previous} og tallene "
        "siden giver {parts}.",
        "Ret kvartalets tal eller totalen. Indtil da er det totalen, der vises.",
    ),
    "total_falls": (
        WARNING,
        "Total i år er {total} for »{indicator}«, men var allerede {previous} i et tidligere "
        "kvartal.",
        "En total i år kan ikke falde. Ret den, eller ret den tidligere.",
    ),
    "far_from_history": (
        WARNING,
        "»{indicator}« er {figure}. De {count} tidligere kvartaler ligger mellem {lowest} og "
        "{highest}, typisk omkring {median}.",
        "Se efter, om der er tastet forkert. Er tallet rigtigt, så skriv en bemærkning til det.",
    ),
    "another_quarter": (
        WARNING,
        "{where} siger {named}, men tallene er læst som {period}.",
        "Se efter, hvilket kvartal tallene gælder, og ret det af stederne, der er forkert.",
    ),
    "quarter_unlike_the_rest": (
        WARNING,
        "Her står {named}, men resten af filen gælder {period}. Tallene under linjen er læst som "
        "{named}.",
        "Ret kvartalet over tabellen, hvis det er forkert.",
    ),
    "period_not_confirmed": (
        WARNING,
        "{count} tal gælder {period}, {why}, og er ikke talt med.",
        "Ret kvartalet i filen, eller svar på spørgsmålet, hvis det er rigtigt.",
    ),
    "below_zero": (
        WARNING,
        "»{raw}« er under 0, og det kan det, der tælles, ikke være. Tallet er ikke talt med.",
        "Vælg, hvad der menes, eller ret tallet i filen.",
    ),
    "count_below_zero": (
        WARNING,
        "»{indicator}« er {figure}, men det, der tælles, kan ikke være under 0.",
        "Ret tallet, eller skriv i en bemærkning, hvad det er et fald fra.",
    ),
    "far_above_target": (
        WARNING,
        "»{indicator}« er {figure}, mere end ti gange målet på {target}.",
        "Se efter, om der er tastet forkert, eller om tallet hører til en anden række.",
    ),
    "far_above_earlier": (
        WARNING,
        "»{indicator}« er {figure}, mere end ti gange det største tal før det, {largest}.",
        "Se efter, om der er tastet forkert, eller om tallet hører til en anden række.",
    ),
    "quarters_like_totals": (
        WARNING,
        "{count} tal for {period} er mindst så store som årets tidligere kvartaler tilsammen.",
        "Se efter, om det er årets tal til dato, der står i kvartalets kolonne.",
    ),
    "quarters_as_totals": (
        WARNING,
        "{count} tal for {period} er de samme som årets total, selv om der er tal for årets "
        "tidligere kvartaler.",
        "Skriv kvartalets eget tal i kvartalets kolonne, eller ret totalen, hvis den kun er "
        "kvartalets.",
    ),
    "old_quarter_with_new_figures": (
        WARNING,
        "Filen gælder {quarter}, som er indberettet før, og {differing} af {count} tal er blevet "
        "anderledes. Der er ingen tal for {following}.",
        "Er det tallene for det nye kvartal, så ret kvartalet i arkene, og indlæs filen igen. Er "
        "det rettelser, så offentliggør dem med en begrundelse.",
    ),
    "old_quarter_again": (
        NOTE,
        "Filen gælder {quarter}, og alle {count} tal er indberettet før. Der er ingen tal for "
        "{following}.",
        "Er det den forkerte fil, så indlæs den, der har det nye kvartals tal.",
    ),
    "repeated_target": (
        NOTE,
        "Målet {target} for »{indicator}« står både for hele planen og ved hvert område. "
        "Områdernes mål lægges ikke sammen.",
        "Skriv områdernes egne mål, eller skriv kun målet for hele planen.",
    ),
    "strict_bound_of_count": (
        NOTE,
        "Målet »{words}« for »{indicator}« er læst som {figure}, for der tælles kun hele.",
        "Skriv målet, som det skal nås, hvis det er ment på en anden måde.",
    ),
    "strict_bound_kept": (
        NOTE,
        "Målet »{words}« for »{indicator}« er læst som {figure}; præcis {figure} tæller som nået.",
        "Skriv det tal, der skal nås, hvis det ikke er nok.",
    ),
    "target_against_plan": (
        WARNING,
        "Målet »{words}« for »{indicator}« peger den anden vej end planen: det ene siger, at "
        "tallet skal op, det andet, at det skal holdes nede. Det er planen, der tæller.",
        "Ret målets ord, eller ret succeskriteriets retning på siden Helhedsplan.",
    ),
    "activities_not_reported": (
        NOTE,
        "Filen har ingen tal for {count} af planens {expected} aktiviteter: {activities}.",
        "Se efter, om de mangler, eller om de bliver indlæst fra en anden fil.",
    ),
    "indicators_not_reported": (
        NOTE,
        "Filen har tal for »{activity}« i {quarter}, men ikke for {indicators}.",
        "Se efter, om tallene mangler. Skriv 0, hvis der ingen var, eller »Afventer«, hvis de "
        "kommer senere.",
    ),
    "unit_differs": (
        WARNING,
        "»{indicator}« står i {unit} i filen, men i {plan_unit} i planen.",
        "Ret enheden i filen, eller giv det, der tælles, sit eget succeskriterium.",
    ),
    "months_added": (
        NOTE,
        "Tallene for {months} er lagt sammen til kvartaler.",
        "Se efter, om kvartalernes tal er, som de skal være.",
    ),
    "last_month_counts": (
        NOTE,
        "»{indicator}« er ikke et tal, der lægges sammen: {quarter} er tallet for {month}.",
        "Se efter, om kvartalets tal er, som det skal være.",
    ),
    "months_not_added": (
        WARNING,
        "»{indicator}« er et gennemsnit eller en andel, så månedernes tal kan ikke lægges sammen "
        "til {quarter}. De tælles ikke, før det er afgjort.",
        "Vælg, hvad kvartalets tal er, eller skriv kvartalets tal i en kolonne for sig.",
    ),
    "months_differ": (
        WARNING,
        "Månederne giver {parts} tilsammen, men der står {reported} for kvartalet for "
        "»{indicator}«.",
        "Ret månedernes tal eller kvartalets. Indtil da er det kvartalets tal, der vises.",
    ),
    "quarter_lacks_months": (
        WARNING,
        "Der mangler tal for {months}, så {quarter} er ikke talt med for {indicators}.",
        "Skriv 0, hvor der ingen er. Er kvartalet ikke slut, så indlæs filen igen, når det er.",
    ),
    "quarters_differ": (
        WARNING,
        "Kvartalerne giver {parts}, men der står {reported} for hele året for »{indicator}«.",
        "Ret kvartalernes tal eller årets. Indtil da er det årets tal, der vises.",
    ),
}


# Where a quarter is named that is not the rest's.
IN_FILE_NAME = "Filens navn"
IN_SHEET_NAME = "Arkets navn"
IN_LINE = "Linjen »{raw}«"

# The last number that meets a goal, by which way is good.
BOUNDS = {"decrease": "højst", "increase": "mindst"}

# Why figures of a period wait to be confirmed.
NOT_BEGUN = "som ikke er begyndt"
OUTSIDE_PLAN = "som ligger uden for helhedsplanens periode"

# How the months of an average or a share may come to one figure.
MONTHS_AS_ONE = ("Månedernes gennemsnit: {}", "Den sidste måneds tal: {}")


# The most names that one sentence tells.
_NAMED = 5


def quoted_names(names: Sequence[str]) -> str:
    """`»A«, »B« og »C«`; of more than five the rest are counted: `»A« … »E« og 3 til`."""
    quoted = [f"»{name}«" for name in names[:_NAMED]]
    more = len(names) - _NAMED
    return formats.enumeration([*quoted, f"{formats.number(more)} til"] if more > 0 else quoted)


def indicators_missing(first: str, count: int) -> str:
    """`»Antal deltagere«`, or how many there are and which is the first."""
    if count == 1:
        return f"»{first}«"
    return f"{formats.number(count)} succeskriterier, først »{first}«"
