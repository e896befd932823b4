"""Every Danish string of the page *Indlæs*."""

from domain.indicators import AGGREGATIONS, DIRECTIONS, INDICATOR_KINDS
from domain.units import UNITS

INTRODUCTION = (
    "Træk et eller flere regneark eller rapporter herind. Filerne bliver læst og kontrolleret, "
    "og du ser, hvad der er forstået. Intet tæller med, før du selv offentliggør det. Dit navn "
    "står ved indlæsningen, så andre kan se, hvem de kan spørge. Filen selv bliver gemt og kan kun "
    "læses af ledere; i det, alle ser, er navne på personer, telefonnumre og det, der står om én "
    "persons helbred, lovovertrædelser eller oprindelse, erstattet. Bemærkningerne til filen siger "
    "hvor."
)
UPLOADER = "Regneark eller rapporter fra helhedsplanen"
UPLOADER_HELP = (
    "Excel (.xlsx, .xlsm, .xlsb, .xls), LibreOffice (.ods), tekst (.csv, .txt, .tsv) eller "
    "rapporter (.docx, .docm, .md, PDF med tekst). Filen bliver gemt, som den er, og kan kun læses "
    "af ledere; af en rapport dog kun ordene og tabellerne, uden de personoplysninger, der er "
    "fundet."
)
CHOOSE_FILES = "Vælg filer"
OR_DROP_FILES = "eller træk dem herhen. En fil må højst fylde {megabytes} MB."
DROP_HERE = "Slip filerne her"
TOO_LARGE = (
    "Filen fylder mere end {megabytes} MB og er ikke læst. Slet ark, billeder og kolonner, som "
    "ikke skal læses, og prøv igen."
)
ASSUMED = "Helhedsplan og periode"
ASSUMED_HELP = "Vælg her, hvis filerne ikke selv nævner helhedsplan eller periode."
AS_THE_FILE_SAYS = "Som filen siger"
STEPS = {
    "reading": "Læser {file} …",
    "checking": "Kontrollerer {file} …",
    "comparing": "Sammenligner {file} med det, der er offentliggjort …",
}
NOTHING_STORED = "Intet er gemt."

# What was recognised

LAYOUTS = {
    "plan": "Helhedsplaner med områder, aktiviteter og indikatorer",
    "tidy": "Liste med ét tal pr. række",
    "form": "Formular, der er udfyldt i Helhedsblik",
    "report": "Rapport med tabeller og tekster pr. aktivitet",
    "activity_sheets": "Kvartalsrapport med tabeller pr. aktivitet",
    "area_columns": "Rapport med områderne som kolonner",
    "quarter_columns": "Årsrapport med kvartalerne som kolonner",
    "baseline": "Delmål med baseline",
    "outcomes": "Tal udefra om områderne og kommunen",
}
UNKNOWN_LAYOUT = "Ukendt opstilling"
NEW_PLAN = (
    "Helhedsplanen {plan} kendes ikke. Opret den? Det, filen siger om den, er udfyldt i forvejen; "
    "bagefter kan filen indlæses."
)
CREATE_PLAN = "Opret {plan}"
LIST_NEEDS = (
    "Helhedsblik skal have en kolonne til hver af disse: Aktivitet, Indikator (det, der tælles), "
    "Periode og Værdi, og gerne Helhedsplan, Område og Type (opgørelse, mål eller år til dato). "
    "Filen har kolonnerne {headers}. Skriv for hver række, hvilken aktivitet i helhedsplanen "
    "tallet hører til, og indlæs filen igen."
)
NEW_NAMES = "Nyt, som filen tilføjer: {additions}"
NEW_NAMES_HELP = (
    "Det bliver oprettet, når du offentliggør filen. Er noget af det bare et andet navn for noget, "
    "der findes, så vælg det her; så bliver det husket til næste fil."
)
NEW_NAME = "{kind} »{name}«"
NEW_NAME_KINDS = {
    "area": "Området",
    "focus_area": "Indsatsområdet",
    "activity": "Aktiviteten",
    "indicator": "Succeskriteriet",
}
BECOMES_NEW = "Oprettes som nyt"
MORE_NEW_NAMES = "{count} mere bliver oprettet."
ADDITIONS = {
    "plan": ("1 helhedsplan", "{count} helhedsplaner"),
    "area": ("1 område", "{count} områder"),
    "focus_area": ("1 indsatsområde", "{count} indsatsområder"),
    "activity": ("1 aktivitet", "{count} aktiviteter"),
    "indicator": ("1 succeskriterium", "{count} succeskriterier"),
    "plan_event": ("1 note til tidslinjen", "{count} noter til tidslinjen"),
    "small_counts": ("et valg om små tal", "{count} valg om små tal"),
}
NEW_INDICATORS = "Nye succeskriterier: passer det?"
NEW_INDICATORS_HELP = (
    "Sådan bliver de nye succeskriterier talt. Under hvert svar står de ord, det er læst ud af; "
    "hvor ordene intet siger, er det foreslået. Ret det, der ikke passer, og bekræft så det hele. "
    "Filen kan først offentliggøres, når det er bekræftet."
)
ATTRIBUTES = {
    "direction": "Retning",
    "aggregation": "Årets tal er",
    "unit": "Enhed",
    "year_start_quarter": "Målår",
    "kind": "Slags",
    "source": "Kilde",
}
ATTRIBUTE_VALUES = {
    "direction": {one.name: one.word for one in DIRECTIONS.values()},
    "aggregation": {one.name: one.the_year_is for one in AGGREGATIONS.values()},
    "unit": {one.name: one.word for one in UNITS.values()},
    "kind": {one.name: one.word for one in INDICATOR_KINDS.values()},
    "year_start_quarter": {
        "1": "kalenderår",
        "2": "fra 1. april",
        "3": "skoleår (fra 1. juli)",
        "4": "fra 1. oktober",
    },
}
READ_FROM = "»{words}«"
PROPOSED = "foreslået"
CHOSEN = "valgt"
ASKED_ABOVE = "svar ovenfor"
CORRECT_INDICATOR = "Ret et succeskriterium"
CONFIRM_INDICATORS = "Bekræft de nye succeskriterier"
INDICATORS_CONFIRMED = "De {count} nye succeskriterier er bekræftet."
INDICATOR_CONFIRMED = "Det nye succeskriterium er bekræftet."
TEXTS = "Teksterne, som de bliver gemt: {sections} om {activities}"
TEXTS_HELP = (
    "Åbn en aktivitet, og læs efter: står teksten under den rigtige, og er alle personer udeladt? "
    "Ellers ret dokumentet, og indlæs det igen."
)
SECTIONS = ("1 afsnit", "{count} afsnit")
ACTIVITIES = ("1 aktivitet", "{count} aktiviteter")
LEFT_OUT = "noget er udeladt"
MILESTONES_READ = (
    "Milepæle: rapporten siger, hvordan 1 af dem står",
    "Milepæle: rapporten siger, hvordan {count} af dem står",
)
MILESTONE_HEADINGS = ("Milepæl", "Status", "Dag", "Stod i rapporten")
LIST_OF_FIGURES = "Alle tal som liste: {figures}"
LIST_CAPTION = "Hvert tal i filen: hvordan det er læst, og hvad der stod i cellen"
READ_AS = "Læst som"

# The original sheet

ORIGINAL = "Sådan er arket læst"
ORIGINAL_HELP = "Hold musen over en celle for at se, hvad den er læst som."
SHEET = "Ark"
SHEET_HIDDEN = "{sheet} (skjult)"
TEXT_FILE = "Tekstfil"
ROWS = "Rækker"
COLUMNS = "Kolonner"
FIGURES_IN_LIST = "Tal"
SPAN = "{first}–{last}"
HIDDEN = "{place} (skjult)"
ORIGINAL_CAPTION = "Arkets celler, farvet efter hvordan de er læst"
USES = {
    "figure": ("✔", "læst som tal"),
    "asked": ("?", "venter på dit svar"),
    "left_out": ("▲", "ikke talt med: se bemærkningerne"),
    "uncertain": ("≈", "usikkert"),
    "missing": ("○", "ikke oplyst eller ikke startet"),
    "text": ("¶", "tekst, intet tal"),
    "name": ("", "overskrift, navn eller note"),
    "unused": ("∅", "ikke brugt"),
}
CELL_READING = "{indicator}, {area}, {period}, {kind}: {reading}"
MORE_READINGS = "og {count} mere"

# Questions

QUESTIONS = "Spørgsmål, som kun du kan svare på"
QUESTIONS_HELP = (
    "Filen bliver læst igen, når du svarer. Svar om kolonner og navne bliver husket, når du "
    "offentliggør, så næste kvartals fil kan læses uden at spørge. Det, du ikke svarer på, bliver "
    "ikke læst som tal."
)
QUESTION = "{message} ({place})"
QUESTION_PLACES = "{place} og {count} steder til"
QUESTION_PLACES_ONE = "{place} og 1 sted til"
CHOOSE = "Vælg …"
MORE_QUESTIONS = "{count} spørgsmål mere følger, når du har svaret på disse."
ANSWERED = "Dine svar: {answers}."
ANSWER = "»{raw}« er {label}"
ANSWER_GOAL_PERIOD = "mål uden periode gælder {label}"
ANSWER_QUARTER = "»{raw}« {label}"
REMEMBERED = "Husket fra tidligere: {answers}."
CHANGE_ANSWERS = "Svar om"

# What publishing would change

DIFFERENCE = "I forhold til det, der er offentliggjort: {new}, {changed} og {unchanged} tal."
LOCKED = (
    "{periods} er låst. Nye og rettede tal dér skal begrundes, og bestyrelsens næste møde får "
    "besked om dem."
)
DIFFERENCE_WITHOUT = "Dertil {others}."
CHANGES = {
    "new": ("1 nyt", "{count} nye"),
    "changed": ("1 ændret", "{count} ændrede"),
    "unchanged": ("1 uændret", "{count} uændrede"),
}
CHANGED_FIGURES = "Ændrede tal"
CHANGED_CUT = "De første {count} ændrede tal er vist."
NOTHING_NEW = "Filens {figures} står allerede i helhedsplanen. Den ændrer intet."
CHANGED_CATALOGUE = "Ændret i helhedsplanen"
SUBJECT = "Hvad"
ATTRIBUTE = "Oplysning"
REASON_FOR_ALL = "Hvorfor er tallene ændret?"
REASON_FOR_PLAN = "Hvorfor er helhedsplanen ændret?"
REASON_FOR_ALL_PLACEHOLDER = "F.eks. to samtaler var talt med to gange"
REASON_FOR_EACH = "Giv enkelte tal deres egen begrundelse"
REASON_FOR_EACH_CUT = (
    "Her står de første {count} ændrede tal; de øvrige får den fælles begrundelse."
)
REASON_FOR_ONE = "{indicator}, {area}, {period}, {kind}: {was} → {becomes}"

# Drafts

DRAFTS = "Kladder"
DRAFTS_HELP = (
    "Filer, der ikke er offentliggjort endnu. Kun ledere kan se dem, og de tæller ikke med nogen "
    "steder."
)
DRAFT = "{file} ({by}, {moment})"
NO_NAME_YET = "uden navn"
OPEN_DRAFT = "Åbn"
DISCARD = "Kassér"
DRAFT_DISCARDED = "{file} er kasseret. Filen og svarene er slettet."
DRAFT_IS_GONE = (
    "{file} er ikke længere en kladde: den er offentliggjort eller kasseret et andet sted. Se "
    "Indlæsninger."
)
NO_SUCH_DRAFT = (
    "Adressen nævner en kladde, »{draft}«, som ikke findes: den er offentliggjort eller kasseret, "
    "eller adressen er forkert."
)
DRAFT_CANNOT_BE_OPENED = (
    "{file} kan ikke åbnes: kladden er offentliggjort eller kasseret af en anden i mellemtiden."
)
DRAFT_IS_CLOSED = (
    "Kladden »{draft}« handler om en helhedsplan, der skjuler små tal. Den kan kun ses med "
    "lederrettigheder."
)
SAVED_AS_DRAFT = (
    "Gemt som kladde. Svar, begrundelser og navn bliver gemt, når du forlader feltet; det, du er "
    "ved at skrive, er ikke gemt endnu."
)
CLICK_LOST = (
    "Siden er hentet igen, og intet er offentliggjort. Kladden er, som du forlod den: se den "
    "igennem, og tryk Offentliggør igen."
)

# Publishing

UNDO = "Fortryd"
HAS_ERRORS = (
    "Filen kan ikke offentliggøres, før fejlene er rettet. Ret dem i filen, og indlæs igen."
)
HAS_ERRORS_TO_ANSWER = (
    "Filen kan ikke offentliggøres endnu. Svar på spørgsmålene ovenfor, eller ret fejlene i filen, "
    "og indlæs igen."
)
NOT_CONFIRMED = "Bekræft de nye succeskriterier ovenfor for at kunne offentliggøre filen."
STOPPED_BY_A_CHECK = (
    "Filen kan ikke offentliggøres endnu, og intet er gemt. Det, der står i vejen, står ovenfor."
)
PUBLISHED = "Offentliggjort. {figures} fra {file} tæller nu med."
SUBMIT = "Indsend til godkendelse"
SUBMITTED = (
    "Indsendt. {figures} fra {file} tæller med, når lederen har godkendt og offentliggjort filen "
    "på Kvartalsrunden."
)
UNDONE = "Fortrudt. {file} tæller ikke længere med, og de tidligere tal gælder igen."
HANDED_IN_BEFORE = "{file} er allerede indlæst. Intet er ændret nu."
ALREADY_HANDED_IN = (
    "{file} er allerede indlæst: nr. {upload_id}, {status}, {moment}. Intet er ændret nu."
)
READ_ANEW = (
    "Filen læses nu anderledes end dengang: herunder står forskellen, som den er nu. Træk nr. "
    "{upload_id} tilbage under Indlæsninger, og indlæs filen igen, hvis den nye læsning skal gælde."
)
FIGURES_CHANGED_SINCE = (
    "Siden er {figures} fra den ændret af {uploads}: herunder står det, der er offentliggjort nu, "
    "og det, filen siger. Træk {uploads} tilbage under Indlæsninger, hvis filens tal skal gælde "
    "igen."
)
PLAN_CHANGED_SINCE = (
    "Siden er helhedsplanen ændret: herunder står den, som den er nu, og som filen siger."
)
UNDONE_REASON = "Fortrudt lige efter offentliggørelsen"

# Files to take away

ANNOTATED = "Hent min fil tilbage"
ANNOTATED_HELP = (
    "Din egen fil, som den er, med en note i hver celle, der er en bemærkning til. Ret den, og "
    "indlæs den igen."
)
ANNOTATED_COPY = "Hent en kopi med noter"
ANNOTATED_COPY_HELP = (
    "Noter kan kun lægges i en Excel-fil (.xlsx, .xlsm). Du får filens celler i et nyt regneark "
    "med en note i hver celle, der er en bemærkning til; formler og udseende er ikke med."
)
TEMPLATE = "Hent skabelon"
TEMPLATE_HELP = (
    "Et regneark til kvartalet med helhedsplanens succeskriterier, årsmål og hidtidige tal. Udfyld "
    "de gule felter, og indlæs det her."
)
TEMPLATE_DOWNLOAD = "Hent regnearket"
TEMPLATE_FILE = "skabelon_{plan}_{period}.xlsx"
