"""The words of the page *Overblik* alone."""

WHOLE_PLAN = "Helhedsplanen"
PART_OF_PLAN = "Udsnittet"
NO_FIGURES = "{subject} har {things}, men ingen tal endnu: {who}."
NOT_REPORTED = "{subject} har {things}, men ingen tal for {quarter} endnu: {who}."
ACTIVITIES = ("1 aktivitet", "{count} aktiviteter")
MILESTONES = ("1 milepæl", "{count} milepæle")
WHO_IS_MISSING = (
    "1 aktivitet mangler at indberette {quarter}",
    "{count} aktiviteter mangler at indberette {quarter}",
)
DEADLINE = "fristen for {quarter} er den {day}"
NOTHING_EXPECTED = "der er ikke skrevet succeskriterier ind"
PLANNED = "Det er planlagt"

GOALS_BY_STATUS = "Mål fordelt på status, med ændringen siden sidste kvartal"
TILE_SHARE = "{share} af målene"
ONE_MORE = "▲ 1 mere"
MORE = "▲ {count} flere"
FEWER = "▼ {count} færre"
UNCHANGED = "uændret"
SINCE = {
    "known": "Pilene viser ændringen siden sidste kvartal.",
    "unknown": "Det meste af sidste kvartal er ikke kendt. Derfor er der ingen pile.",
    "another_goal_year": "Målåret er begyndt forfra. Derfor er der ingen pile.",
}
NOT_IN_ARROWS = "De er ikke med i pilene."

DOUBTS = "Hvilke mål er det?"
DOUBTS_CAPTION = "Mål, hvis status står på ufuldstændige tal eller bliver en anden efter delene"
OTHER_BY_PARTS = "Delene giver en anden status end den indberettede total"
ON_INCOMPLETE = "Nået eller på vej på ufuldstændige tal"
BY_PARTS = "Efter delene"

GOAL_YEARS = "Målåret og målene"
GOAL_YEARS_CAPTION = "Hvor meget af målåret der er gået, og hvor mange af målene der er nået"
GOAL_YEARS_OF_THEIR_OWN = (
    "Aktiviteter, der følger skoleåret eller et andet målår end kalenderåret, har deres egen linje."
)
GOAL_YEAR = "Målår"
GOAL_YEAR_FROM = "fra {quarter}"
SHARE_OF_YEAR = "Gået af målåret"
REACHED = "Mål nået"
ON_COURSE = "Nået eller på vej"
QUARTERS_GONE = "{quarter} af 4 kvartaler"
OF_GOALS = "{count} af {goals} mål"

DECISIONS = "Kræver en beslutning"
DECISIONS_HELP = (
    "De mål, der mangler mest, har været bagud længst og er det i flest områder, står først."
)
DECISIONS_CAPTION = "De mål, der kræver en beslutning først, og hvorfor"
MORE_DECISIONS_CAPTION = "De øvrige mål, der kræver en beslutning, og hvorfor"
EVERY_DECISION = "Vis alle {goals}"
WHY = "Hvorfor"

HEAT_MAP = "Aktiviteter og områder"
HEAT_MAP_HELP = (
    "Hvor mange af aktivitetens mål der er nået eller på vej, og den dårligste status blandt dem. "
    "Klik på en celle for at se målene. Et område har sine egne mål eller tæller med i helheden."
)
HEAT_MAP_CAPTION = "Mål, der er nået eller på vej, pr. aktivitet og område, med dårligste status"
CELL = "{on_course} af {goals}"
NO_GOALS = "ingen mål"

GOALS_BY_FOCUS_AREA = "Mål pr. indsatsområde"
GOALS_BY_FOCUS_AREA_CAPTION = "Antallet af mål pr. indsatsområde, delt efter status"
FOCUS_AREA = "Indsatsområde"
GOALS = "Målene efter status"
GOALS_WITH_STATUS = "{goals} {status}"

CHANGES = "Ændret siden sidste kvartal"
CHANGES_CAPTION = "Mål med en anden status end i sidste kvartal"
CHANGE = {
    "worse": "▼ Gået tilbage",
    "better": "▲ Gået frem",
}
BEGUN = (
    "1 mål i målåret {goal_year} fik tal eller mål, som det ikke havde før.",
    "{{count}} mål i målåret {goal_year} fik tal eller mål, som de ikke havde før.",
)
BEFORE = "Før"
NOW = "Nu"
BEGUN_ANEW = (
    "1 mål begyndte målåret {goal_year} i dette kvartal.",
    "{{count}} mål begyndte målåret {goal_year} i dette kvartal.",
)
LEFT_OUT = "De er ikke med på listen."

CORRECTIONS = "Rettet siden sidste kvartal"
CORRECTIONS_CAPTION = "Tal, der er rettet, efter at sidste kvartals tal blev offentliggjort"
NO_CORRECTIONS = "Ingen tal er rettet, siden sidste kvartals tal blev offentliggjort."
HOLDS_FROM = "gælder fra {since}"
PLAN_CHANGES_CAPTION = "Ændringer i helhedsplanen, efter at sidste kvartals tal blev offentliggjort"
FIGURE = "Tal"
CORRECTED = "Rettet"

ALL_GOALS = "Se alle mål på Målopfyldelse"
