"""How a count that a plan hides is written, and why it is hidden."""

HIDDEN = "skjult"
WHY = "Tallet er skjult, fordi det er under fem eller kan røbe et tal under fem."
FINDING = "Bemærkningen er skjult, fordi den kan nævne et tal under fem."
ABOUT_THE_PLAN = (
    "Helhedsplanen skjuler tal under fem: hvor der står »skjult«, er tallet under fem, eller det "
    "kan røbe et tal under fem."
)
