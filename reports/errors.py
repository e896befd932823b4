"""What can stand in the way of a report."""

from datetime import date

from reports import text


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


class UnknownMeeting(Exception):
    """No figures are frozen for a meeting on that day."""

    def __init__(self, day: date) -> None:
        super().__init__(day)
        self.day = day


class HiddenPack(Exception):
    """A meeting's documents hold small counts that the plan has hidden from the reader since."""

    def __init__(self, upload_id: int) -> None:
        super().__init__(upload_id)
        self.upload_id = upload_id


class BrokenTemplate(Exception):
    """A leader's template that cannot be filled in.

    `why` is `no_field`, `unknown_field`, `syntax`, `not_allowed`, `no_document` or `too_large`;
    `detail` is the words of the template that the library quotes.
    """

    def __init__(self, why: str, detail: str) -> None:
        super().__init__(why, detail)
        self.why = why
        self.detail = detail

    @property
    def sentence(self) -> str:
        """What is wrong, in Danish, with the field."""
        return text.BROKEN_TEMPLATE[self.why].format(detail=self.detail)
