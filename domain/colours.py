"""The colours that mean something, for screen, charts and documents.

Each has a contrast of about 3:1 or more to both the light and the dark page, and the colour-blind
can tell neighbours apart; symbol and word stand beside them all the same.
"""

GREEN = "#00806a"
BLUE = "#4a97dd"
AMBER = "#c9821a"
RED = "#c8402f"
PURPLE = "#95508c"
GREY = "#7f8a96"

# The inks that are read on them.
DARK_INK = "#10161d"
LIGHT_INK = "#ffffff"

# The whole plan, and its areas in their order.
WHOLE = GREY
AREAS = ("#2f7fc1", "#d1662b", "#2a9a78", "#a55fb5", "#b58a1a", "#c74f73")
