"""The milestones: which are overdue, which were moved and from when, which are reached."""

from queries import filtered
from ui import empty_state, filters, markup, milestone_table, page_end, page_head, text
from ui.read import read
from wording import milestones

selection = filters.selection()
if selection is None:
    empty_state.no_plan()
    page_end.here()
page_head.about(selection)

rows = read(filtered.milestones, filters=selection.filters)
if rows.is_empty():
    empty_state.no_milestones()
    page_end.here()

markup.show(
    markup.verdict(milestones.sentence(rows.row(0, named=True))),
    markup.caption(text.MILESTONES_TODAY),
    milestone_table.html(rows),
)
