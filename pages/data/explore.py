"""Everything, narrowed and laid out as the reader likes, to look at, fetch or ask by SQL."""

from queries import explored
from ui import empty_state, filters, page_end, page_head, search
from ui.explore import controls, files, nothing, pivot, sql_box
from ui.read import read

selection = filters.selection()
if selection is None:
    empty_state.no_plan()
    page_end.here()
page_head.about(selection)

quarters = controls.quarters(selection)
if quarters:
    choice = controls.show(selection, quarters)
    narrowed = {"filters": selection.filters, "further_filters": choice.further_filters}
    cells = read(explored.cells, **narrowed, axes=choice.axes)
    if cells.is_empty():
        nothing.show()
    else:
        pivoted = pivot.of_cells(cells, choice)
        pivot.show(pivoted, choice)
        files.show(pivoted, choice, selection, lambda: read(explored.goals, **narrowed))
else:
    empty_state.no_goals(selection)
search.show(selection)
sql_box.show(selection)
