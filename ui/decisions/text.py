"""The words of a decision where a goal is read, and of the fields it is written in."""

DECIDED = "Besluttet om målet"
CAPTION = "Hvad bestyrelsen har besluttet om målet for hele helhedsplanen"
HEADINGS = ("Beslutning", "Målet ved mødet", "Målet nu")
DECIDED_ON = "mødet {day}"
WRITE = "Skriv beslutning"
MEETING_DATE = "Mødets dato"
WHAT = "Hvad er besluttet?"
WHAT_HELP = "Skriv ikke navne på beboere eller medarbejdere."
ROLE = "Ansvarlig (rolle, ikke navn)"
ROLE_PLACEHOLDER = "fx Projektlederen"
DUE_DATE = "Frist"
SAVE = "Gem beslutningen"
SAVED = "Beslutningen er gemt under mødet {day}."
REFUSED = {
    "no_text": "Skriv, hvad der er besluttet.",
    "no_role": "Skriv, hvilken rolle der har ansvaret.",
    "person": (
        "Teksten ligner oplysninger om en person (CPR-nummer, fødselsdag, telefon, mail eller "
        "noget om én persons helbred, lovovertrædelser eller oprindelse). "
        "Skriv den uden."
    ),
}
ALREADY_THERE = "Den beslutning er allerede gemt (nr. {upload_id})."
NO_DATE = "Skriv mødets dato."
DUE_BEFORE_MEETING = "Fristen ligger før mødet. Ret den ene af dem."
