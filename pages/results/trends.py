"""The trends: the themes and indicators the board follows, quarter by quarter and year on year."""

from queries import filtered, trend
from ui import empty_state, filters, markup, page_end, page_head
from ui.read import ahead, read
from ui.trends import chart, choice, plan_events, table, text

selection = filters.selection()
if selection is None:
    empty_state.no_plan()
    page_end.here()
page_head.about(selection)

ahead(filtered.trend_series, filtered.plan_events, filters=selection.filters)
series = read(filtered.trend_series, filters=selection.filters)
if series.is_empty():
    empty_state.no_goals(selection)
    page_end.here()
followed = choice.followed(series)
view = choice.view()

lines = read(
    trend.lines, measure=choice.measure(view), series_ids=followed, filters=selection.filters
)
events = plan_events.numbered(read(filtered.plan_events, filters=selection.filters), followed)

# Worked out before anything is shown, so that the browser draws the page once.
notes_below = (
    chart.marks(lines, selection, view) + markup.heading(text.NOTES) + plan_events.html(events)
)
table_below = markup.heading(text.TABLE) + table.html(lines, selection, view)

chart.show(lines, events, selection, view)
markup.show(notes_below)
plan_events.add_button(selection, series)
markup.show(table_below)
