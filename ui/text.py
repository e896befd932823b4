"""Every Danish string on screen; those of the page *Indlæs* alone stand in `ui/upload/text.py`,
the pages' titles in `ui/menu.py`.
"""

from wording import small_counts

APP_NAME = "Helhedsblik"
APP_PURPOSE = "Målene i de boligsociale helhedsplaner, kvartal for kvartal."

# What reports say in words


# Signing in

SIGN_IN = "Log ind"
SIGN_IN_HELP = "Log ind med din arbejdskonto for at se helhedsplanerne."
SIGN_OUT = "Log ud"
SIGNED_IN_AS = "Logget ind: {name} ({role})"
READER = "læser"
HANDED_IN_AS = "Du står som {name}."
NO_ACCESS_TITLE = "Du har ikke adgang til nogen helhedsplan endnu"
NO_ACCESS = (
    "Bed den, der giver adgang i din organisation, om at give dig den på siden Adgang. Skriv, "
    "hvilken helhedsplan det gælder, og den mailadresse, du logger ind med."
)
UPLOADS_BY_LEADERS = (
    "Helhedsplanens leder kan offentliggøre, kassere og trække indlæsninger tilbage."
)
LEADERS_ONLY_TITLE = "Kun for ledere"
LEADERS_ONLY_FILES = "Siden viser filerne, som de blev afleveret, og er derfor kun for ledere."
LEADERS_ONLY = "Er du leder, så bed den, der styrer adgangen i kommunen, om at give dig rollen."
FILES_HIDDEN = (
    "Helhedsplanen skjuler små tal. Dens filer, og hvad de har ændret, kan derfor kun ses, "
    "indlæses og trækkes tilbage med lederrettigheder."
)

# The filter row

FILTER_PLAN = "Helhedsplan"
FILTER_YEAR = "År"
FILTER_QUARTER = "Kvartal"
FILTER_FOCUS_AREA = "Indsatsområde"
FILTER_AREA = "Område"
FILTER_ACTIVITY = "Aktivitet"
FILTER_THEME = "Tema"
FILTER_STATUS = "Status"
EVERY_ACTIVITY = "Alle aktiviteter"
EVERY_THEME = "Alle temaer"
EVERY_STATUS = "Alle statusser"
EVERY_FOCUS_AREA = "Alle indsatsområder"
RESET_FILTERS = "Nulstil filtre"
COPY_LINK = "Kopiér link"
LINK_COPIED = "Linket er kopieret"
LINK_BY_HAND = "Kopiér adressen herfra"
COPY_BY_HAND = "Kopiér teksten herfra"
LINK_UNKNOWN = (
    "Linket nævner {named}, som ikke findes her. Siden viser i stedet det, der står i felterne "
    "ovenfor."
)
WHOLE_PLAN_ONLY = (
    "Filerne handler altid om hele helhedsplanen i det valgte kvartal; de øvrige filtre ændrer dem "
    "ikke."
)
INVENTED_PLAN = (
    "**Opdigtet helhedsplan.** Navne og tal i {plan} er lavet for at vise, hvad {app} kan. "
    "De siger intet om et virkeligt boligområde."
)

# Goals and their status

STATUS_KEY = "Hvad betyder status?"
ACTIVITY = "Aktivitet"
INDICATOR = "Succeskriterium"
YEAR_TO_DATE = "År til dato"
EXPECTED_NOW = "Forventet nu"
ATTAINMENT = "Målopfyldelse"
SHARE_OF_WHOLE = "Andel af helheden"
STATUS_HEADING = "Status"

# Quarters that are missing

OVERDUE_QUARTERS = ("1 kvartal mangler · vis det", "{count} kvartaler mangler · vis dem")
OVERDUE_CAPTION = "Kvartaler, hvis frist er passeret, og som ingen har indberettet"
DEADLINE = "Frist"
ACTIVITIES_MISSING = "Aktiviteter, der mangler"

# A quarter that nobody has reported

INDICATORS = "Succeskriterier"
NEXT_MILESTONE = "Næste milepæl"
MILESTONES = "Milepæle"
MILESTONE = "Milepæl"
MILESTONE_DUE = "Frist"
MILESTONE_REACHED = "Nået"
MILESTONE_SAID = "Oplyst af"
MILESTONE_OF_PLAN = "planen"
MILESTONES_TODAY = (
    "Milepælene står, som de er i dag: som planen siger, eller som den seneste rapport har oplyst. "
    "»Flyttet fra« er den frist, planen først satte."
)
NO_MILESTONES_TITLE = "Ingen milepæle"
NO_MILESTONES = (
    "Der er ikke skrevet milepæle i planen for det, der er valgt. De skrives på siden Helhedsplan."
)
REPORTING = "Indberetning"
REPORTING_MISSING = "✖ mangler"
REPORTING_AWAITED = "○ afventer"
REPORTING_DEADLINE = "frist {day}"
PLANNED_CAPTION = "Aktiviteterne med næste milepæl, og hvem der mangler at indberette"

# Empty states

NO_PLANS_TITLE = "Her er ingen helhedsplan endnu"
NO_PLANS = (
    "Begynd med helhedsplanen: læs den af delaftalen, eller skriv den ind. Det tager et par "
    "minutter, og bagefter kan tallene indlæses."
)
GO_TO_PLAN = "Opret helhedsplan"
NO_GOALS_TITLE = "Ingen tal i dette udsnit"
NO_GOALS = "Vælg et andet kvartal, indsatsområde eller område i filtrene ovenfor."
NOT_REPORTED_TITLE = "Ingen tal for {quarter}"
NOT_REPORTED = (
    "Ingen har indberettet tal for kvartalet endnu. Det nyeste kvartal med tal er {newest}; vælg "
    "det i filtrene ovenfor."
)
NO_FIGURES_OF_PLAN_TITLE = "Helhedsplanen har ingen tal endnu"
NO_FIGURES_OF_PLAN = (
    "Når det første kvartal er indlæst og offentliggjort, kan du se her, om målene bliver nået. "
    "Formål, tekster og milepæle står på *Aktivitet*, og hvem der mangler at indberette, på "
    "*Datakvalitet*."
)
NOTHING_TO_REPORT_TITLE = "Der er intet at indberette"
NOTHING_TO_REPORT = "Du indberetter ikke for nogen aktivitet, der ventes tal fra i kvartalet."
NO_ROUND_TITLE = "Der er intet at samle ind"
NO_ROUND = (
    "Ingen helhedsplan har et succeskriterium, som der ventes tal for. Planen og det, der tælles, "
    "skrives på siden Helhedsplan."
)
NO_UPLOADS_TITLE = "Intet er indlæst endnu"
NO_UPLOADS = "Hver fil, der bliver indlæst, står her med tidspunkt, navn og resultat."
GO_TO_UPLOAD = "Indlæs en fil"
STORE_IN_USE_TITLE = "Tallene er optaget"
STORE_IN_USE = (
    "Et andet program har tallene åbne lige nu: {path}. Luk det andet program, "
    "og indlæs siden igen."
)
STORE_UNREADABLE_TITLE = "Tallene kan ikke åbnes"
STORE_UNREADABLE = (
    "Filen {path} er ikke en database, som denne udgave af Helhedsblik kan åbne. "
    "Læg en sikkerhedskopi tilbage, eller kontakt den ansvarlige."
)
SIGN_IN_UNREADABLE_TITLE = "Ingen kan logge ind"
SIGN_IN_UNREADABLE = (
    "Opsætningen af login (secrets.toml) kan ikke læses. Kontakt den, der har sat Helhedsblik op."
)
UNEXPECTED_WITH_FILE = (
    "»{file}« kan ikke vises: der opstod en fejl, som Helhedsblik ikke kender. Intet af filen er "
    "gemt. Send den til den ansvarlige for Helhedsblik, eller tast tallene i skabelonen."
)
UNEXPECTED_ERROR_TITLE = "Noget gik galt"
UNEXPECTED_ERROR = (
    "Siden kunne ikke vises, eller det, du trykkede på, kunne ikke gøres. Ingen tal er gået tabt. "
    "Indlæs siden igen, og kontakt den ansvarlige for Helhedsblik, hvis det sker igen."
)

# Files, figures and what was noticed

YOUR_NAME = "Dit navn"
YOUR_NAME_PLACEHOLDER = "Fornavn og efternavn"
SEVERITY_HEADING = "{symbol} {severity} ({count})"
NO_FINDINGS = "✔ Kontrollen har ingen bemærkninger."
FINDINGS_CUT = "De første {count} er vist."
PLACE = "Sted"
WHOLE_FILE = "Hele filen"
RAW = "Stod i filen"
MESSAGE = "Bemærkning"
SUGGESTION = "Forslag"
PERIOD = "Periode"
NOTE = "Note"
WAS = "Før"
BECOMES = "Efter"
OF_THE_PLAN = "I helhedsplanen"
PLAN_CORRECTED = "Rettet"
CHANGE_REASON = "Begrundelse"
CORRECTIONS = "Rettede tal"
PUBLISH = "Offentliggør"
NAME_IS_MISSING = "Skriv dit navn for at kunne offentliggøre eller trække tilbage."
CHANGED_MEANWHILE = "Indlæsningen er ændret af en anden i mellemtiden. Intet er ændret nu."

# What was handed in

UPLOADS_CAPTION = "Alle indlæsninger, den nyeste først"
UPLOAD_NUMBER = "nr. {upload_id}"
FILE = "Fil"
UPLOADED_AT = "Indlæst"
FIGURES = "Tal"
FINDINGS = "Bemærkninger"
NONE = "ingen"
OPEN_UPLOAD = "Åbn en indlæsning"
CLOSED_FILE = "Fil, der ikke tæller med"
UPLOAD_OPTION = "Nr. {upload_id}: {file}"
CHOOSE_UPLOAD = "Vælg en indlæsning"
HISTORY_UPLOADED = "Indlæst {moment} af {by}."
HISTORY_PUBLISHED = "Offentliggjort {moment}."
HISTORY_WITHDRAWN = "Trukket tilbage {moment}."
HISTORY_REASON = "Begrundelse: {reason}"
WITHDRAW = "Træk tilbage"
WITHDRAW_EXPLANATION = (
    "Tallene fra filen tæller ikke længere med, og de tidligere tal gælder igen. "
    "Indlæsningen bliver stående på listen."
)
REASON = "Hvorfor trækkes den tilbage?"
CONFIRM_WITHDRAW = "Ja, træk tilbage"
WITHDRAWAL_NEEDS_A_REASON = (
    "Intet er trukket tilbage. Offentliggjorte tal eller oplysninger om helhedsplanen bliver "
    "ændret: skriv hvorfor, og tryk igen."
)
CHANGED_SINCE = (
    "Det, der er offentliggjort, er ændret, siden du så forskellen. Intet er offentliggjort nu. "
    "Se forskellen herunder, skriv hvorfor, og tryk Offentliggør igen."
)
REASONS_ARE_MISSING = "Skriv først, hvorfor det er ændret."
SAME_IS_PUBLISHED = "Den samme fil er allerede offentliggjort{as_which}. Intet er ændret."
AS_WHICH = " som nr. {upload_id}"
DISCARD = "Kassér kladden"
NOW_DISCARDED = "Nr. {upload_id} er kasseret. Filen og det, der var læst af den, er slettet."
NOW_PUBLISHED = "Nr. {upload_id} er offentliggjort."
NOW_SUBMITTED = "Nr. {upload_id} er indsendt og venter på godkendelse på Kvartalsrunden."
WAITS_FOR_APPROVAL = (
    "Filen tæller ikke med. Den bliver godkendt, returneret og offentliggjort på Kvartalsrunden."
)
NOW_WITHDRAWN = "Nr. {upload_id} er trukket tilbage, og de tidligere tal gælder igen."

# Searching in what the reports say

SEARCH = "Søg i teksterne"
SEARCH_HELP = (
    "Skriv et eller flere ord, fx »sygdom« eller »frivillige«. Ordene bliver fundet i alle deres "
    "former, og kun tekster med dem alle bliver vist."
)
SEARCH_FOUND = ("Fundet i 1 tekst.", "Fundet i {count} tekster.")

# One quarter of a succeskriterium, on *Kvartal for kvartal* and *Aktivitet*.
QUARTER_STATES = {
    "pending": "ikke startet",
    "uncertain": "usikkert",
    "missing": "mangler",
    "awaited": "afventer",
    "not_due": "opgøres ikke hvert kvartal",
    "hidden": small_counts.HIDDEN,
}
QUARTER_REMAINDER = "{figure} (regnet ud af året til dato)"
QUARTER_IMPLIED = "{quarters} samlet: {figure}"
QUARTER_EXPECTED = "forventet {target}"
QUARTER_TO_DATE = "år til dato {figure}"
QUARTER_ALT = "{period}: {figure}"
