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
