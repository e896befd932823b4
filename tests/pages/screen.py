"""What a reader sees of a page under test."""

import html
import re
from collections.abc import Callable
from pathlib import Path

from streamlit.testing.v1 import AppTest

HOME = Path(__file__).resolve().parents[2]
SAMPLE = HOME / "data" / "sample"
OVERVIEW = "pages/results/overview.py"
ATTAINMENT = "pages/results/attainment.py"
QUARTERS = "pages/results/quarters.py"
TRENDS = "pages/results/trends.py"
AREAS = "pages/results/areas.py"
EXPLORE = "pages/data/explore.py"
QUALITY = "pages/data/quality.py"
ACTIVITY = "pages/results/activity.py"
ROUND = "pages/results/round.py"
FORM = "pages/results/form.py"
LONG_TERM = "pages/results/long_term.py"
REPORTS = "pages/reports/reports.py"
UPLOAD = "pages/data/upload.py"
PLAN = "pages/data/plan.py"
UPLOADS = "pages/data/uploads.py"
CHANGE_LOG = "pages/data/change_log.py"

OpenApp = Callable[..., AppTest]


def shown(app: AppTest) -> str:
    """Everything the page says, one line per element, table cells parted by ` | `."""
    return "\n".join(filter(None, (words(element) for element in app.main)))


def one_line(app: AppTest) -> str:
    """What the page says, one part after the other, however its lines are broken."""
    parts = shown(app).replace("\n", " | ").split(" | ")
    return " | ".join(filter(None, map(str.strip, parts)))


def headings(app: AppTest) -> list[str]:
    """The headings of the page's parts."""
    return [html.unescape(said) for said in re.findall(r"<h3[^>]*>([^<]*)</h3>", drawn_on(app))]


def verdict(app: AppTest) -> str:
    """The sentence that the page comes down to."""
    (said,) = re.findall(r"<h2[^>]*>([^<]*)</h2>", drawn_on(app))
    return html.unescape(said)


def drawn_on(app: AppTest) -> str:
    """The page's own HTML."""
    return "".join(element.proto.body for element in app.main if element.type == "html")


def words(element: object) -> str:
    proto = getattr(element, "proto", None)
    body = getattr(proto, "body", "")
    if not isinstance(body, str):
        return ""
    if getattr(element, "type", "") == "html":
        body = re.sub(r"</(?:tr|h2|h3|p|li|dd|summary)>", "\n", body)
        body = re.sub(r"(<[^>]*>)+", " | ", body)
    return html.unescape(body)


def row_with(app: AppTest, name: str) -> str:
    """The last row of a table that begins with `name`."""
    rows = [line.strip(" |") for line in shown(app).splitlines()]
    return next(row for row in reversed(rows) if row.startswith(name))


def alternatives(app: AppTest) -> list[str]:
    """The text alternatives of the page's charts."""
    return [chart.proto.alt for chart in app.get("plotly_chart")]


def panel(app: AppTest) -> str:
    """Everything the open panel says, or nothing when none is open."""
    return "\n".join(words(element) for dialog in app.get("dialog") for element in dialog)
