"""The Danish words that the workbook and the slides write; the board's pages have their template.

Words about figures, goals and statuses stand in `wording`.
"""

BROKEN_TEMPLATE = {
    "no_field": "Skabelonen har ingen felter som {{{{ kvartal }}}} og {{{{ aktiviteter }}}}, så "
    "rapporten ville sige det samme hvert kvartal. Er det en færdig rapport, så hent den "
    "sædvanlige skabelon, og ret i den.",
    "unknown_field": "Skabelonen bruger et felt, som ikke findes{detail}.",
    "syntax": "Et felt i skabelonen er ikke skrevet rigtigt. Et felt begynder med {{{{ og "
    "slutter med }}}}, og {{% for %}} og {{% if %}} skal afsluttes.",
    "not_allowed": "Skabelonen beder om noget, den ikke må eller kan{detail}.",
    "no_document": "Skabelonen er ikke et Word-dokument (.docx), eller den er beskadiget.",
    "too_large": "Skabelonen er for stor.",
}

INVENTED = "Opdigtet helhedsplan: navne og tal siger intet om et virkeligt boligområde."
TITLE = "{plan}, {quarter}"
OF_FOCUS_AREA = "{focus_area}: {counts}."
ALL_COUNTED = "Antal mål pr. indsatsområde og status. {rows}"
SERIES_ALT = "{series} kvartal for kvartal. {summary}"
CHANGED = "{indicator}: {before} → {now}"
MORE = "… og {count} mere."
FORECAST = "Prognose"
REPORTED = "Opgjort"

ALL_IN_WORKBOOK = "Alle står i tal.xlsx."
MORE_DECIDED = (
    "1 beslutning mere står på Rapporter.",
    "{count} beslutninger mere står på Rapporter.",
)
MORE_COMMENTS = (
    "1 kommentar mere står på sin aktivitets side.",
    "{count} kommentarer mere står på deres aktiviteters sider.",
)
MORE_MILESTONES = (
    "1 milepæl mere står på Milepæle.",
    "{count} milepæle mere står på Milepæle.",
)
OF_YEAR = "{figure}, {status}"
OF_PERIOD = "{name}: {figure}, {status}"
OF_MILESTONE = "{milestone}: {status}, frist {due}"
THIS_YEAR = "i år {of_year}"
MORE_PERIOD_GOALS = (
    "1 mål mere for hele perioden står i tal.xlsx.",
    "{count} mål mere for hele perioden står i tal.xlsx.",
)
MORE_THEMES = ("1 tema mere står på Tendenser.", "{count} temaer mere står på Tendenser.")

# Data quality in one line

QUALITY = "{reported} af {expected} succeskriterier er opgjort i kvartalet ({share})"
QUALITY_LATE = ("1 aktivitet kom efter fristen", "{count} aktiviteter kom efter fristen")
QUALITY_DIFFERENT = (
    "1 indberettet total passer ikke med sine dele",
    "{count} indberettede totaler passer ikke med deres dele",
)
QUALITY_FINDINGS = (
    "1 advarsel fra indlæsningen står åben",
    "{count} advarsler fra indlæsningen står åbne",
)
NO_CORRECTIONS = (
    "Ingen offentliggjorte tal er rettet, siden sidste kvartals tal blev offentliggjort."
)
NO_CORRECTIONS_SINCE_MEETING = "Ingen tal er rettet siden mødet {day}."
SINCE_MEETING = "Rettet siden mødet {day}"
SINCE_QUARTER = "Rettet siden sidste kvartal"

# The workbook

FRONT_SHEET = "Overblik"
PERIOD_SHEET = "Mål for hele perioden"
MILESTONE_SHEET = "Milepæle"
LOG_SHEET = "Ændringslog"
SOURCE_SHEET = "Tal og kilder"
STATUS = "Status"
GOALS = "Antal mål"
FOCUS_AREA = "Indsatsområde"
STATUS_CHART = "Mål pr. indsatsområde og status"
ATTAINMENT_CHART = "Målopfyldelse for hele helhedsplanen"
ATTAINMENT = "Målopfyldelse"
PLAN_LOG = "Ændret i helhedsplanen"
YES = "ja"
NO_LOG = "Ingen tal er rettet."
SOURCE = "{file}, {place}"
SOURCE_AND_MORE = "{source} og {more}"
MORE_CELLS = ("1 celle mere", "{count} celler mere")

# The slides

SLIDE_GOALS = "Sådan går det med målene"
SLIDE_FOCUS_AREAS = "Indsatsområderne"
SLIDE_DECISIONS = "Kræver en beslutning"
SLIDE_TRENDS = "Udviklingen i temaerne"
SLIDE_CHANGES = "Siden sidste kvartal"
SLIDE_PERIOD = "Hele perioden"
SLIDE_MILESTONES = "Milepælene"
SLIDE_PERIOD_AND_MILESTONES = "Hele perioden og milepælene"
SLIDE_GOALS_ALT = "Søjler med antallet af mål pr. status. {verdict}"
GOAL = "Mål"
REACHED_OF_TARGET = "Opgjort"
WHY = "Hvorfor"
NO_THEMES = "Helhedsplanen har ingen temaer, der følges på tværs af aktiviteter."
WORSE = "Gået tilbage"
BETTER = "Gået frem"
NONE = "Ingen"
CORRECTION = "{indicator} ({where}): {was} → {becomes}. {reason}"
QUALITY_TITLE = "Tallenes kvalitet"
