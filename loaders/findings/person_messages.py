"""What is said of persons in a file, by the code of the finding."""

from domain.severities import ERROR, NOTE, WARNING

_REWRITE = (
    "Skriv det om, så ingen kan kendes på det, fx i flertal, og indlæs filen igen. Gør du ikke "
    "det, står der [udeladt]."
)

ABOUT_PERSONS: dict[str, tuple[str, str, str | None]] = {
    "cpr_number": (
        ERROR,
        "Der står et CPR-nummer {place}, og filen er derfor afvist.",
        "Fjern personoplysningerne og prøv igen. Helhedsblik skal kun have optællinger. Er det en "
        "kode og ikke et CPR-nummer, så skriv et bogstav foran den.",
    ),
    "list_of_persons": (
        ERROR,
        "{place} ligner en liste over personer med fødselsdage, adresser, telefonnumre eller "
        "e-mailadresser, og filen er derfor afvist.",
        "Fjern personoplysningerne og prøv igen. Helhedsblik skal kun have optællinger.",
    ),
    "cpr_in_text": (
        WARNING,
        "En sætning med et CPR-nummer er udeladt ({times}).",
        "Fjern CPR-nummeret fra dokumentet. Helhedsblik skal ikke have personoplysninger.",
    ),
    "name_in_text": (
        NOTE,
        "Navne på personer er erstattet af [navn] ({times}).",
        "Læs teksterne igennem: et navn, der ikke ligner et navn, bliver ikke fundet.",
    ),
    "contact_in_text": (
        NOTE,
        "Telefonnumre og e-mailadresser er erstattet af [kontaktoplysning] ({times}).",
        "Fjern dem fra dokumentet. Helhedsblik skal ikke have personoplysninger.",
    ),
    "name_in_cells": (
        NOTE,
        "Navne på personer er erstattet af [navn] {place}. Tallene er læst.",
        "Slet navnene i filen. Er det et sted eller en forening, så skriv det foran, fx "
        "»projektet« eller »foreningen«. Et navn, der ikke ligner et navn, bliver ikke fundet.",
    ),
    "contact_in_cells": (
        NOTE,
        "Telefonnumre, e-mailadresser, adresser og fødselsdage er erstattet af [kontaktoplysning] "
        "{place}. Tallene er læst.",
        "Slet dem i filen. Helhedsblik skal ikke have personoplysninger.",
    ),
    "health_of_a_person": (
        WARNING,
        "Der står noget om én persons helbred {place}. Det er udeladt og bliver ikke vist.",
        _REWRITE,
    ),
    "crime_of_a_person": (
        WARNING,
        "Der står noget om én persons lovovertrædelser, eller hvad nogen har været udsat for, "
        "{place}. Det er udeladt og bliver ikke vist.",
        _REWRITE,
    ),
    "ethnicity_of_a_person": (
        WARNING,
        "Der står noget om én persons oprindelse eller tro {place}. Det er udeladt og bliver ikke "
        "vist.",
        _REWRITE,
    ),
}

# By what is told of one person.
OF_A_PERSON = {
    "health": "health_of_a_person",
    "crime": "crime_of_a_person",
    "ethnicity": "ethnicity_of_a_person",
}
# By what is caught where a place can be told.
CODES = {"name": "name_in_cells", "contact": "contact_in_cells", **OF_A_PERSON}
# Outside the cells of a workbook, by what the text stands in.
_OUTSIDE = {
    "formula": "i en formel",
    "choices": "i en liste at vælge fra",
    "page": "i sidehovedet eller sidefoden",
    "pivot": "i det, en pivottabel har gemt",
    "text_box": "i en tekstboks, en kommentar eller et diagram",
    "link": "i det, der er gemt fra et andet regneark",
    "property": "i filens egenskaber",
}
IN_NOTE = "i en note til tidslinjen"
IN_FILE_NAME = "i filens navn"
IN_TEXT = "i teksten"


def in_cells(sheet: str | None, cells: str) -> str:
    """Where on a sheet: `i C4 og D7 på arket »Uge 1«`."""
    return f"i {cells} på arket »{sheet}«" if sheet else f"i {cells}"


def outside_cells(kind: str, sheet: str) -> str:
    """Outside the cells of a workbook: `i en formel på arket »Uge 1«`."""
    place = _OUTSIDE.get(kind, "uden for cellerne")
    return f"{place} på arket »{sheet}«" if sheet else place


def in_sheet_name(number: int) -> str:
    """In the name of a sheet that is not to be said."""
    return f"i navnet på ark nr. {number}"


def in_line(number: int) -> str:
    """In a line of a file."""
    return f"i linje {number}"


def in_section(activity: str | None, heading: str) -> str:
    """In a section of a report: `i afsnittet »Status« om Lektiecafé`."""
    about = f" om {activity}" if activity else ""
    return f"i afsnittet »{heading}«{about}" if heading else f"i teksten{about}"


def whole_sheet(sheet: str | None) -> str:
    """A sheet as what a sentence is about."""
    return f"Arket »{sheet}«" if sheet else "Filen"
