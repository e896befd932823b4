"""The words of *Områder*."""

VIEW = "Vis temaerne som"
VIEWS = {"number": "Tal", "per_1000": "Pr. 1.000 beboere"}
VIEW_HELP = (
    "Områderne er ikke lige store. Pr. 1.000 beboere kan de sammenlignes, hvor beboertallet er "
    "oplyst."
)
NOT_MEASURABLE = "Ikke vist, fordi beboertallet ikke er oplyst, eller tallet er en andel: {lines}."
CHART = "Områderne side om side"
CHART_CAPTION = (
    "Temaerne er året til dato, og den længste søjle i hvert tema er det største område. "
    "Indsatsområderne er den del af områdets egne mål, der er nået eller på vej."
)
COUNTED_GOALS = "{counted} mål"
OTHERS = "De andre områders gennemsnit"
HOVER = "<b>{area}: {figure}</b><br>{group}<br>{comparison}"
ALT = "Søjler pr. område. {groups} De samme tal står i tabellerne nedenfor."
ALT_GROUP = "{group}: {areas}."
ALT_AREA = "{area} {figure}"
THEMES = "Temaer: år til dato"
THEMES_CAPTION = "Hvert områdes tal for året til dato ved siden af de andre områders gennemsnit"
FOCUS_AREAS = "Indsatsområder: mål på rette vej"
FOCUS_AREAS_CAPTION = "Den del af hvert områdes egne mål, der er nået eller på vej"
GOALS = "Alle tal side om side"
GOALS_CAPTION = "År til dato for hvert succeskriterium og område"
AREA = "Område"
YEAR_TO_DATE = "År til dato"
ON_COURSE = "Nået eller på vej"
OTHERS_HEADING = "De andre i snit"
DIFFERENCE = "Forskel"
ON_COURSE_CELL = "{on_course} af {goals}"
ABOVE = "▲ {difference} over de andre"
BELOW = "▼ {difference} under de andre"
SAME = "● som de andre"
ALONE = "– ingen at sammenligne med"
POINTS = "{points} procentpoint"
ONLY_WHOLE_TITLE = "Ingen tal pr. område"
ONLY_WHOLE = (
    "Tallene i dette udsnit er kun indberettet for hele helhedsplanen, så områderne kan ikke "
    "stilles ved siden af hinanden. Vælg et andet kvartal, eller fjern et filter ovenfor."
)
