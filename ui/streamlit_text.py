"""Danish for the words that Streamlit itself writes on screen and that no parameter changes.

A word that another version of Streamlit writes differently stays English, and nothing else happens.
"""

WORDS = {
    "Add files": "Tilføj filer",
    "App pages": "Sider",
    "Choose an option": "Vælg",
    "Choose options": "Vælg",
    "Clear all": "Ryd alle",
    "Clear value": "Ryd",
    "Close": "Luk",
    "Close fullscreen": "Luk fuld skærm",
    "Collapse sidebar": "Skjul menuen",
    "Connecting": "Forbinder",
    "Connecting to Streamlit server": "Forbinder til serveren",
    "Connection error": "Ingen forbindelse til serveren",
    "Copy to clipboard": "Kopiér",
    "Dismiss": "Luk",
    "Download as CSV": "Hent som CSV",
    "Drag and drop file here": "Slip filen her",
    "Drag and drop files here": "Slip filerne her",
    "Failed to generate file for download": (
        "Filen kunne ikke hentes. Din adgang kan være ændret: genindlæs siden."
    ),
    "Expand sidebar": "Vis menuen",
    "Fullscreen": "Fuld skærm",
    "Is Streamlit still running? If you accidentally stopped Streamlit, just restart it in your "
    "terminal:": "Er Helhedsblik stoppet? Start det igen, og genindlæs siden.",
    "Logo": "Helhedsblik",
    "Navigate to home page": "Til forsiden",
    "No results": "Ingen passer",
    "Open": "Åbn",
    "Page not found": "Siden findes ikke",
    "Press Enter to apply": "Tryk Enter for at bruge",
    "Search": "Søg",
    "Select all": "Vælg alle",
    "Show/hide columns": "Vis eller skjul kolonner",
    "Sidebar": "Menu",
    "Streamlit server is not responding. Are you connected to the internet?": (
        "Helhedsblik svarer ikke lige nu. Vent lidt, og genindlæs siden. Kladder er gemt."
    ),
    "Skip to main content": "Gå til indholdet",
    "The page that you have requested does not seem to exist. Running the app's main page.": (
        "Adressen fører ikke til nogen side. Her er forsiden."
    ),
    "Upload": "Vælg filer",
    "View less": "Vis færre",
    "add icon": "Tilføj",
    "file upload": "Vælg filer",
    "progress": "Fremgang",
}

# Words around something of the moment: a regular expression for all of the English text, and the
# Danish with its groups.
PATTERNS = (
    (r"(\d+)MB per file", "Højst $1 MB pr. fil"),
    (r"(.*?)(\d+)\.(\d)([KMG])B", "$1$2,$3 $4B"),
    (r"Help for (.+)", "Hjælp til $1"),
    (r"Remove (.+)", "Fjern $1"),
    (r"View (\d+) more", "Vis $1 flere"),
    (r"(\S+) files are not allowed\.", "Filer af typen $1 kan ikke læses."),
)
