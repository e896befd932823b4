"""The attainment of every goal: the reached beside the target, the expected and the forecast."""

from queries import bullet, filtered
from ui import empty_state, filters, markup, page_end, page_head, status_key
from ui.attainment import bullet_key, controls, goal_list, period_goals
from ui.read import read

selection = filters.selection()
if selection is None:
    empty_state.no_plan()
    page_end.here()
page_head.about(selection)

choice = controls.show(selection)
goals = read(
    bullet.bullets, order=choice.order, is_by_area=choice.is_by_area, filters=selection.filters
)
if goals.is_empty():
    empty_state.no_goals(selection)
    page_end.here()

markup.show(
    markup.keys(bullet_key.html(), status_key.html(selection.plan_id)),
    goal_list.html(goals, choice),
    period_goals.html(read(filtered.period_goals, filters=selection.filters)),
)
