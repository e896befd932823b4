"""stub"""


def write_template(store, plan, period): ...
