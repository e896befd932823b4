"""The quality of the figures: what is reported, when, what does not add up, what was noticed."""

from queries import filtered
from ui import empty_state, filters, page_end, page_head
from ui.quality import completeness, differences, findings, small_counts, summary
from ui.read import read

selection = filters.selection()
if selection is None:
    empty_state.no_plan()
    page_end.here()
page_head.about(selection)

reported = read(filtered.completeness, filters=selection.filters)
if reported.is_empty():
    empty_state.no_goals(selection)
    page_end.here()
verdict = read(filtered.data_quality, filters=selection.filters)

summary.show(verdict)
differences.show(read(filtered.differences, filters=selection.filters), verdict)
findings.show(read(filtered.findings, filters=selection.filters))
completeness.by_quarter(reported, read(filtered.overdue_quarters, filters=selection.filters))
completeness.timeliness(reported, selection.quarter)
small_counts.show(selection)
