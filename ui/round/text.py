"""The words of the page *Kvartalsrunden*."""

INTRODUCTION = (
    "Hvem har afleveret kvartalets tal, og hvem mangler? Siden åbner det kvartal, der er ved at "
    "blive samlet ind."
)
CAPTION = "Aktiviteterne i kvartalet, dem der mangler først"
ACTIVITY = "Aktivitet"
STATE = "Status"
DEADLINE = "Frist"
RESPONSIBLE = "Ansvarlig"
CHANGED = "Sidst ændret"
FINDINGS = "Bemærkninger"
REPORTED = "Tal"
REPORTED_HELP = (
    "»Tal« er, hvor mange af kvartalets succeskriterier der er oplyst. »Bemærkninger« er fejl og "
    "advarsler ved aktivitetens tal for kvartalet; de står på *Datakvalitet*."
)

# Who is missing

MISSING = "Hvem mangler"
NOBODY_IS_MISSING = "Ingen mangler i kvartalet."
COPY_LIST = "Kopiér listen"
LIST_COPIED = "Listen er kopieret"
LISTED = "Listen"
MAIL_TO = "Mail om"
MAIL_TEXT = "Mailen"
COPY_MAIL = "Kopiér mailen"
MAIL_COPIED = "Mailen er kopieret"
OPEN_MAIL = "Åbn i dit mailprogram"
CALENDAR = "Årets frister til kalenderen"
CALENDAR_FILE = "frister {plan} {year}.ics"
CALENDAR_HELP = (
    "Filen åbner i Outlook og andre kalendere. Hver frist står på sin dag med en påmindelse en uge "
    "før."
)
