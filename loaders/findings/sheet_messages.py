"""What is said of where things stand in a sheet: what is set aside, areas, periods, sheets."""

from domain.severities import ERROR, NOTE, WARNING

EARLIER = "et tidligere tal"
FORECAST = "en forventning"
COMPUTED = "regnet ud af de andre"
PART = "en del af det samlede tal"
WHOLE_PERIOD = "for hele planens periode"

ABOUT_SHEETS: dict[str, tuple[str, str, str | None]] = {
    "column_set_aside": (
        NOTE,
        "Kolonnen »{raw}« er {what} og er ikke talt med.",
        "Ret overskriften, fx til Dette kvartal eller Årsmål, hvis tallene skal tælles med.",
    ),
    "row_set_aside": (
        NOTE,
        "Rækken »{raw}« er ikke opnåede tal, mål eller et område og er ikke talt med.",
        "Giv rækken et andet navn, hvis dens tal skal tælles med.",
    ),
    "areas_together": (
        WARNING,
        "»{raw}« er flere områder med ét tal. Det er ikke delt ud på dem.",
        "Vælg, om tallet skal stå for områderne samlet, eller skriv et tal for hvert område.",
    ),
    "hidden_sheet": (
        NOTE,
        "Arket er skjult. Tallene i det er talt med, som det er valgt.",
        "Slet arket, hvis tallene ikke skal tælles.",
    ),
    "very_hidden_sheet": (
        WARNING,
        "Arket er skjult på en måde, så det ikke kan vises fra Excels menu. Tallene i det er "
        "ikke talt med.",
        "Få arket vist eller slettet af den, der har lavet projektmappen.",
    ),
    "hidden_sheet_waits": (
        WARNING,
        "Arket er skjult. Tallene i det er ikke talt med.",
        "Vælg, om det skjulte ark skal tælles med, eller slet det.",
    ),
    "hidden_sheet_left_out": (
        NOTE,
        "Arket er skjult og er ikke talt med.",
        "Slet arket, hvis det ikke længere skal bruges.",
    ),
    "sheet_repeated": (
        NOTE,
        "{count} tal i arket »{repeated}« står også i »{other}«. De tælles én gang.",
        "Slet det ene ark, hvis det er en kopi.",
    ),
    "too_many_criteria": (
        ERROR,
        "Der står {count} forskellige navne under »{raw}«. Det er ikke en opgørelse for en "
        "helhedsplan, og filen er ikke læst videre.",
        "Se efter, om det er den rigtige fil, og om overskriften står over det, der tælles. En fil "
        "kan højst have {most} succeskriterier.",
    ),
    "sheets_repeated": (
        NOTE,
        "{count} ark har de samme tal som et andet ark: {sheets}. De tælles én gang.",
        "Slet de ark, der er kopier.",
    ),
    "sheets_differ": (
        WARNING,
        "{count} tal står også i arket »{other}«, men er anderledes dér. De er ikke talt med.",
        "Vælg det ark, der gælder.",
    ),
    "registrations": (
        WARNING,
        "{count} tal gælder enkelte dage eller uger. De er ikke talt med.",
        "Vælg, om de skal lægges sammen for hvert kvartal.",
    ),
    "registrations_left_out": (
        NOTE,
        "{count} tal gælder enkelte dage eller uger og er ikke talt med.",
        "Skriv ét tal for hvert kvartal, hvis de skal tælles.",
    ),
    "target_at_every_area": (
        WARNING,
        "Det samme mål ({targets}) står ved hvert område. Det er ikke talt med.",
        "Vælg, om målet er for hele planen eller for hvert område.",
    ),
    "period_left_out": (
        NOTE,
        "»{raw}« er ikke talt med, som det er valgt.",
        "Vælg en periode, hvis tallene alligevel skal tælles.",
    ),
    "unknown_indicators": (
        WARNING,
        "{count} succeskriterier findes ikke i planen og oprettes som nye: {names}.",
        "Ret navnene på dem, der findes i forvejen.",
    ),
    "activity_not_named": (
        ERROR,
        "Det fremgår ikke, hvilken aktivitet tallene hører til; de er ikke med, før det er valgt.",
        "Vælg aktiviteten, eller skriv dens navn over tabellen.",
    ),
}
AREAS_TOGETHER = "{areas} samlet"
FIGURES_OF_SHEET = "»{sheet}«: {figures}"
ADD_UP = "Læg sammen: {value} i {period}"
ADD_UP_ALL = "Læg sammen for hvert kvartal: {count} tal bliver til {figures}"
TARGET_OF_PLAN = "{targets} for hele planen"
TARGET_OF_EACH = "{targets} for hvert område"
QUESTIONS_OF_SHEETS = {
    "hidden_sheet": "Skal tallene i det skjulte ark »{raw}« tælles med?",
    "same_figures": "Arkene {raw} siger noget forskelligt om det samme. Hvilket gælder?",
    "registrations": "Skal de {raw} tal for enkelte dage eller uger lægges sammen?",
    "repeated_target": "Hvad gælder målet {raw}, som står ved hvert område?",
    "table_activity": "Hvilken aktivitet hører tallene {raw} til?",
}
OPTIONS_OF_SHEETS: dict[str, str] = {}
