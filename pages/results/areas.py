"""The areas side by side: each against the average of the others, by theme and focus area."""

from queries import area_comparison
from ui import empty_state, filters, page_end, page_head
from ui.areas import comparison, goals
from ui.read import read

selection = filters.selection()
if selection is None:
    empty_state.no_figures()
    page_end.here()
page_head.about(selection)

of_areas = read(area_comparison.goals, **selection.scope)
if of_areas.is_empty():
    comparison.only_whole()
    page_end.here()

measure = comparison.measure()
theme_rows = read(area_comparison.themes, measure=measure, **selection.scope)
comparison.what_is_lacking(theme_rows)
themes = comparison.of_themes(theme_rows)
focus_areas = comparison.of_focus_areas(read(area_comparison.focus_areas, **selection.scope))

comparison.chart(themes, focus_areas)
comparison.tables(themes, focus_areas)
goals.show(of_areas)
