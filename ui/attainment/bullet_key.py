"""How a bullet is read: each of its marks with its meaning."""

from domain import colours
from ui import markup, table
from ui.attainment import text
from ui.bullet import Bullet, Mark
from ui.table import Cell, Heading, Section

EXAMPLES = {
    "bar": (Mark("reached", 0.0, 0.5),),
    "target": (Mark("target", 0.8),),
    "zero": (Mark("reached", 0.2, 0.5), Mark("zero", 0.5)),
    "expected": (Mark("expected", 0.0, 0.6),),
    "previous": (Mark("reached", 0.0, 0.5), Mark("previous", 0.35)),
    "forecast": (Mark("range", 0.62, 0.82), Mark("forecast", 0.7)),
    "beyond": (Mark("reached", 0.0, 1.0), Mark("beyond", 0.0)),
    "zone": (Mark("zone", 0.0, 0.8), Mark("target", 0.8)),
}


def html() -> str:
    """The marks and their meaning, folded away."""
    rows = [
        [Cell("", bullet=_example(mark)), Cell(meaning)]
        for mark, meaning in text.KEY_MEANING.items()
    ]
    headings = [Heading(text.MARK), Heading(text.MEANING)]
    return markup.key(text.KEY, table.html(text.KEY, headings, [Section(None, rows)]))


def _example(mark: str) -> Bullet:
    alt = text.KEY_MEANING[mark].partition(":")[0]
    return Bullet(EXAMPLES[mark], colours.BLUE, alt)
