"""The words of the page *Rapporter* alone."""

EVERYTHING = "Hent alle filer"
EVERYTHING_HELP = "Skriver filerne af de tal, der står nu, og samler dem i én fil."
SEES_ALL = (
    "Du ser alle tal, også de små, som helhedsplanen skjuler, og de står i filerne her. Del dem "
    "ikke: mødepakken er skrevet, som bestyrelsen må se den."
)
EVERYTHING_NAME = "{plan} {quarter}.zip"
FILE_NAME = "{plan} {quarter} {name}"
EACH = "Hver for sig"
NAMES = {
    "docx": "Kvartalsrapport (Word)",
    "pdf": "Bestyrelsesbilag (PDF)",
    "xlsx": "Tal (Excel)",
    "pptx": "Oplæg (PowerPoint)",
}
MEANINGS = {
    "docx": (
        "Aktivitet for aktivitet: formål, resultater pr. område, målopfyldelse og tekster. Kan "
        "rettes i Word og indlæses igen på siden Indlæs."
    ),
    "pdf": (
        "To til fire A4-sider: svaret i én sætning, hvad der kræver en beslutning, hvert mål, "
        "temaerne, det rettede og tallenes kvalitet. Kan læses op af en skærmlæser."
    ),
    "xlsx": (
        "Et ark pr. indsatsområde med diagrammer, der kan rettes, alt hvad der er rettet, og hvert "
        "tals celle i den fil, det kom fra."
    ),
    "pptx": "Fem lysbilleder med diagrammer, der kan rettes i PowerPoint.",
}
ICONS = {"docx": "description", "pdf": "picture_as_pdf", "xlsx": "table_view", "pptx": "slideshow"}
TEMPLATE = "Egen skabelon"
TEMPLATE_HELP = (
    "Hent skabelonen, ret den i Word (skrift, overskrifter, rækkefølge, logo), og læg den her. "
    "Felterne i krøllede parenteser bliver til tal og tekster. Skabelonen gælder for hele "
    "helhedsplanen, til der bliver lagt en ny, eller den bliver trukket tilbage."
)
TEMPLATE_USUAL = "Kvartalsrapporten bliver skrevet med den almindelige skabelon."
TEMPLATE_IN_USE = "Kvartalsrapporten bliver skrevet med {file}, lagt her {moment} af {by}."
TEMPLATE_DOWNLOAD = "Hent den almindelige skabelon"
OWN_TEMPLATE_DOWNLOAD = "Hent jeres skabelon"
TEMPLATE_NAME = "skabelon til kvartalsrapport.docx"
TEMPLATE_ADD = "Læg en skabelon her"
TEMPLATE_UPLOAD = "Din skabelon (.docx)"
TEMPLATE_SAVE = "Gem skabelonen"
TEMPLATE_SAVED = "Kvartalsrapporten bliver fra nu af skrevet med jeres skabelon."
TEMPLATE_BY_LEADERS = "Kun ledere kan skifte skabelonen."
NO_TEMPLATE = "Vælg en skabelon."
TEMPLATE_REFUSED = "{reason} Skabelonen er ikke gemt."
TEMPLATE_NOT_USED = "{reason} Kvartalsrapporten bliver skrevet med den almindelige skabelon."
TEMPLATE_WITHDRAW = "Træk skabelonen tilbage"
TEMPLATE_WITHDRAW_HELP = (
    "Den skabelon, der gjaldt før, gælder igen; den almindelige, hvis der ikke var nogen. Filen "
    "bliver stående under Indlæsninger."
)
TEMPLATE_WITHDRAWN = "Skabelonen er trukket tilbage."

# Meetings

MEETINGS = "Mødepakke"
MEETINGS_HELP = (
    "Frys tallene til et møde: filerne og alle mål bliver gemt, som de står nu. Senere kan I se, "
    "hvad bestyrelsen så, og hvad der er rettet siden."
)
FROZEN_BY_LEADERS = "Kun ledere kan fryse tal til et møde."
FREEZE = "Frys tallene til et møde"
MEETING_DATE = "Mødets dato"
FREEZE_NOW = "Frys {plan}, {quarter}"
FROZEN = "Tallene er frosset til mødet {day}."
NO_NAME = "Skriv dit navn, så det kan stå ved det, du gemmer."
NO_MEETINGS = "Der er endnu ikke frosset tal til et møde i denne helhedsplan."
MEETING = "Møde"
MEETING_OPTION = "{day} ({quarter})"
AS_IT_WAS = "Som ved mødet {day}"
THEN_NONE = "Ingen af de {goals} mål var nået eller på vej i {quarter}. Frosset {frozen} af {by}."
THEN = "{on_course} af {goals} mål var nået eller på vej i {quarter}. Frosset {frozen} af {by}."
SINCE_NOTHING = "Ingen mål står anderledes i dag, og ingen tal er rettet siden."
SINCE = "Med de tal, der står i dag, er det {on_course} af {goals}; {corrected} siden mødet."
CORRECTED = ("1 tal er rettet", "{count} tal er rettet")
PACK = "Hent mødepakken"
PACK_HIDDEN = (
    "Mødepakken blev frosset, før helhedsplanen skjulte små tal, eller før der blev rettet i tal "
    "ved siden af dem. Den kan derfor kun hentes med lederrettigheder."
)
CHANGED = "Mål, der står anderledes i dag for det samme kvartal"
CHANGED_TITLE = "Ændret siden mødet"
CHANGED_HEADINGS = ("Mål", "Ved mødet", "I dag")
CORRECTIONS = "Tal, der er rettet efter mødet"
PLAN_CHANGES = "Det, der er ændret i helhedsplanen efter mødet"
PLAN_CHANGES_TITLE = "Ændret i helhedsplanen siden mødet"
CORRECTIONS_TITLE = "Rettet siden mødet"
CORRECTIONS_HEADINGS = ("Tal", "Før", "Efter", "Begrundelse", "Rettet")

# Decisions

DECISIONS = "Beslutninger"
DECISIONS_CAPTION = "Hvad møderne har besluttet, og hvordan målet stod dengang og står nu"
DECISION_HEADINGS = ("Mål", "Beslutning", "Ved mødet", "Nu")
NO_DECISIONS = "Der er endnu ikke skrevet beslutninger ned."
DECISIONS_BY_LEADERS = "Kun ledere kan skrive beslutninger ned."
ADD_DECISION = "Skriv en beslutning ned"
DECISION_INDICATOR = "Mål"
GOAL_OF_ACTIVITY = "{activity}: {indicator}"
