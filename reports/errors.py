"""What can stand in the way of a report."""


class UnknownPlan(Exception):
    """There is no plan with that number or name."""

    def __init__(self, plan: str) -> None:
        super().__init__(plan)
        self.plan = plan


class NoFigures(Exception):
    """The plan has no figures for that quarter."""

    def __init__(self, plan: str, quarter: str) -> None:
        super().__init__(plan, quarter)
        self.plan = plan
        self.quarter = quarter
