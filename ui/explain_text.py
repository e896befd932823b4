"""The words of the panel that explains a number."""

TITLE = "Sådan er tallet regnet ud"
FIGURES = "Tallene bag, med den celle de stod i"
FIGURE_HEADINGS = ("Periode", "Område", "Læst som", "Stod i filen", "Celle og fil", "Indlæst")
EARLIER = "Tidligere tal, som er rettet siden"
EARLIER_HEADINGS = ("Periode", "Tal", "Celle og fil", "Offentliggjort", "Hvorfor det blev rettet")
GOALS_TITLE = "Disse mål er talt med"
GOALS = "Målene, der er talt med"
ADDED_UP_TITLE = "Disse tal er lagt sammen"
ADDED_UP = "Tallene, der er lagt sammen"
ADDED_UP_HEADINGS = ("Succeskriterium (aktivitet)", "I kvartalet")
SO_FAR_HEADINGS = ("Succeskriterium (aktivitet)", "År til dato")
GOAL_HEADINGS = ("Succeskriterium (aktivitet)", "År til dato", "Status")

# The indicator's card

CARD = "Sådan tælles det"
CARD_CAPTION = "Hvad succeskriteriet tæller, og hvordan"
CARD_HEADINGS = ("Egenskab", "Som det er nu")
DEFINITION = "Hvad der tælles"
SUB_GOAL = "Delmål"
UNIT = "Enhed"
AGGREGATION = "Årets tal er"
AREAS = "Områderne"
AREAS_ADD_UP = "tælles sammen til hele planen"
AREAS_APART = "tælles hver for sig"
DIRECTION = "Retning"
YEAR_START = "Målåret begynder"
KIND = "Type"
SOURCE = "Kilde"
RESPONSIBLE = "Indberettes af"
THEME = "Tema"
BEGINS = "Begynder"
CAME_FROM, BECAME = "Kommer af", "Blev til"
ORIGIN = "{name} ({day})"
NOT_ADDED_UP = ". Tallene er ikke lagt sammen."
VALID_FROM = "Tælles sådan fra"
VALID_TO = "Gælder til"
LIMITS = "Grænser i planen"
LIMITS_WORDS = "på vej fra {on_track} af det forventede, langt bagud under {behind}"
READ_FROM = "læst af »{words}«{place}"
READ_AT = " ({place})"
PROFILE = "Ventet af årets mål efter hvert kvartal"
GOALS_OF_CARD = "Mål og udgangspunkt, som de er læst"
GOALS_OF_CARD_HEADINGS = ("Periode", "Område", "Læst af", "Celle og fil", "Offentliggjort")
SUPERSEDED = "rettet: {reason}"
SUPERSEDED_SILENTLY = "afløst"
CHANGED = "Rettet i planen"
CHANGED_HEADINGS = ("Hvad", "Før", "Efter", "Hvorfor", "Hvornår")
CHANGE_PLAN = "Ret det på siden Helhedsplan"
