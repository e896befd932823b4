"""The Danish words of the page *Helhedsplan*."""

INTRODUCTION = (
    "Her opretter og retter I helhedsplanen: områder, indsatsområder, aktiviteter, det der tælles, "
    "målene og milepælene. Intet gælder, før I har set ændringen og offentliggjort den, og alt kan "
    "fortrydes. Det, I har skrevet i felter og tabeller, bliver stående, mens I ser på andre "
    "sider; en fil skal lægges her igen. Henter browseren siden igen, eller lukker I den, er det "
    "væk: offentliggør ændringen først."
)
WHICH_PLAN = "Helhedsplan"
NEW_PLAN = "Ny helhedsplan"

# Where the plan comes from

FROM_A_FILE = "Læs planen af en aftale eller et regneark"
UPLOADER = "Delaftalen, den strategiske aftale eller planens regneark"
UPLOADER_HELP = (
    "Word, PDF med tekst, eller planens regneark. Det, der kan læses, står bagefter i felterne "
    "nedenfor; det, der er i tvivl, bliver spurgt om."
)
PASTED = "… eller sæt teksten ind her"
PASTED_NAME = "indsat tekst.md"
READ_PASTED = "Læs teksten"
WORKBOOK = "Hent planen som regneark"
NEXT_PERIOD = "Begynd næste periode"
EMPTY_WORKBOOK = "Hent et tomt regneark"
WORKBOOK_FILE = "helhedsplan {plan}.xlsx"
READ_FROM_AGREEMENT = (
    "Læst af »{file}«: {areas}, {focus_areas}, {activities}, {indicators} og {goals}. Se det "
    "igennem nedenfor."
)
READ_FROM_WORKBOOK = "Læst af »{file}«. Kun det, der er anderledes end i planen nu, bliver ændret."
OTHER_PLAN = (
    "»{file}« er om {other}, men du har valgt {plan}. Vælg {other} ovenfor, hvis det er den, du "
    "vil ændre."
)
QUESTIONS = "Det skal I tage stilling til"
QUESTION_SETTLED = "Afklaret"
ANSWER = "Svar"
CHOOSE_READING = "Vælg"
CHOOSE_READINGS = "Vælg én eller flere"
WHICH_PERIOD = "År eller kvartal"
PERIOD_PLACEHOLDER = "fx 2025"
NO_GOAL = "Det skal ikke være et mål i planen"
WRITE_IT_BELOW = "Jeg skriver det selv nedenfor"
QUESTIONS_OPEN = "Der er {count} tilbage at tage stilling til."

# The parts

PARTS = "Planens dele"
PLAN_HELP = "Dage skrives som 01-01-2023."
PART_HELP = {
    "areas": "Et område på hver linje. Koden er den, filerne må skrive i stedet for navnet.",
    "focus_areas": "Planens egne navne, og hvilke af Landsbyggefondens indsatsområder de dækker.",
    "activities": "En aktivitet på hver linje.",
    "indicators": "Det, der tælles. Sortér og søg i tabellen, og ret flere på én gang.",
    "goals": "Målene for år og kvartaler, og udgangspunktet, I kom fra.",
    "themes": "Det, bestyrelsen følger på tværs, og de indikatorer, der tæller med i det.",
    "milestones": "Det, en aktivitet skal nå, og hvornår.",
    "notes": "Det, der skete, mens tallene blev talt, og som kan forklare dem: de står på "
    "tidslinjerne.",
}
SEARCH = "Søg i tabellen"
SORT = "Sortér efter"
UNSORTED = "Som planen"
BEGIN_WITH = "Begynd med"
SET = "Landsbyggefondens indsatsområder {frame}"
OWN_FOCUS_AREAS = "Planens egne indsatsområder"

# The indicator's card

CHANGE_CARD = "Ret succeskriteriet her"
LIMITS_HELP = "Grænserne gælder alle helhedsplanens mål, ikke kun dette."

# The change

VALID_FROM = "Nye måder at tælle på og ændrede mål gælder fra"
FROM_THE_BEGINNING = "Hele tiden: det, der gælder nu, var forkert"
VALID_FROM_HELP = (
    "De kvartaler, der ligger før, bliver ved med at være talt på den gamle måde og holdt op mod "
    "det gamle mål. Er det en fejl, der skal rettes bagud, så vælg »Hele tiden«."
)
SHOW_CHANGE = "Se ændringen"
GIVE_UP = "Forkast det, der er skrevet"
GIVE_UP_ASKED = "Det, der er skrevet og ikke offentliggjort, er væk bagefter."
GIVE_UP_NOW = "Ja, forkast det"
NOTHING_CHANGED = "Intet er ændret endnu."
CHANGED_SINCE_SHOWN = "Du har rettet mere, siden du så ændringen. Se den igen."
CHANGE = "Det bliver ændret"
NEW_THINGS = "Nyt"
NEW_SUBJECTS = {
    "plan": ("1 helhedsplan", "{count} helhedsplaner"),
    "area": ("1 område", "{count} områder"),
    "focus_area": ("1 indsatsområde", "{count} indsatsområder"),
    "activity": ("1 aktivitet", "{count} aktiviteter"),
    "activity_description": (
        "1 beskrivelse af en aktivitet",
        "{count} beskrivelser af aktiviteter",
    ),
    "indicator": ("1 succeskriterium", "{count} succeskriterier"),
    "observation": ("1 mål eller udgangspunkt", "{count} mål og udgangspunkter"),
    "milestone": ("1 milepæl", "{count} milepæle"),
    "plan_event": ("1 note på tidslinjen", "{count} noter på tidslinjen"),
    "narrative": ("1 tekst", "{count} tekster"),
}
MOST_NAMES = 12
AND_MORE = "og {count} mere"
TARGETS_STOP = "{goals} gælder ikke mere, når det er slut"
TARGET_OF = "{indicator} ({period})"
STATUSES = "{goals} skifter status"
ONE_GOAL, GOALS = "1 mål", "{count} mål"
NO_STATUSES = "Ingen mål skifter status."
STATUS_CAPTION = "Mål, der skifter status"
WAS_STATUS, BECOMES_STATUS = "Før", "Efter"
NO_STATUS = "—"
MOST_STATUSES = 50
STATUSES_HIDDEN = (
    "Planen skjuler små tal. Hvilke mål der skifter status, vises kun for dem, der ser alle tal."
)
PUBLISHED_NEW = "{plan} er oprettet."
PUBLISHED = "Ændringen af {plan} er offentliggjort."
UNDO = "Fortryd"
UNDONE = "Ændringen af {plan} er taget tilbage."
UNDONE_REASON = "Fortrudt på siden Helhedsplan"
SEE_PLAN = "Se planen på Overblik"
CANNOT_UNDO = "Ændringen er allerede taget tilbage."
ERRORS_FIRST = "Ret det, der er markeret som fejl, før planen kan offentliggøres."
UNREADABLE = "{message} {suggestion}"
