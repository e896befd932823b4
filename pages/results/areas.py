"""The areas side by side: each against the average of the others, by theme and focus area."""

from queries import area_comparison, filtered
from ui import empty_state, filters, page_end, page_head
from ui.areas import comparison, goals
from ui.read import read

selection = filters.selection()
if selection is None:
    empty_state.no_plan()
    page_end.here()
page_head.about(selection)

of_areas = read(area_comparison.goals, filters=selection.filters)
if of_areas.is_empty():
    comparison.only_whole() if selection.is_reported else empty_state.no_goals(selection)
    page_end.here()

measure = comparison.measure()
theme_rows = read(area_comparison.themes, measure=measure, filters=selection.filters)
comparison.what_is_lacking(theme_rows)
themes = comparison.of_themes(theme_rows)
focus_area_rows = read(filtered.focus_areas_of_areas, filters=selection.filters)
focus_areas = comparison.of_focus_areas(focus_area_rows)

comparison.chart(themes, focus_areas)
comparison.tables(themes, focus_areas)
goals.show(of_areas)
