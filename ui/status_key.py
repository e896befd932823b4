"""What each status means, with the plan's own limits."""

from html import escape

from domain.statuses import STATUSES
from queries import plan
from ui import markup, text
from ui.read import read
from wording import formats


def html(plan_id: str) -> str:
    """The statuses and their meaning, folded away."""
    limits = read(plan.one, plan_id=plan_id).row(0, named=True)
    words = {
        "on_track": formats.percent(limits["on_track_from"]),
        "unchanged": formats.percent(limits["unchanged_within"]),
        "behind": formats.percent(limits["behind_from"]),
    }
    meanings = "".join(
        f"<dt>{escape(status.label)}</dt><dd>{escape(status.meaning.format(**words))}</dd>"
        for status in STATUSES.values()
    )
    return markup.key(text.STATUS_KEY, f"<dl>{meanings}</dl>")
