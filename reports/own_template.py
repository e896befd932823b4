"""A plan's own template of the quarterly report: an upload of its own, so that it can be withdrawn
like any file.
"""

from queries import report_template
from reports import quarterly_report
from store.connection import Store
from store.records import Catalogue, Submission, empty
from store.write import AlreadyHandedIn, publish, publish_new, withdraw

LAYOUT = "report_template"


def keep(store: Store, plan_id: str, quarter: str, file_name: str, content: bytes, by: str) -> int:
    """Let a template be the plan's from now on; gives the upload's number.

    It is tried on a quarter first. One that was kept before is published anew. Raises
    UnknownPlan, NoFigures and BrokenTemplate.
    """
    quarterly_report.write(store, plan_id, quarter, content)
    template = Submission(
        file_name=file_name,
        file_content=content,
        layout=LAYOUT,
        plan_id=plan_id,
        period=None,
        catalogue=Catalogue.nothing(),
        observation=empty("observation"),
        finding=empty("finding"),
    )
    try:
        return publish_new(store, template, by)
    except AlreadyHandedIn as known:
        if known.upload_id is None:
            raise
        withdraw(store, known.upload_id, by)
        publish(store, known.upload_id, by)
        return known.upload_id


def content(store: Store, plan_id: str) -> bytes | None:
    """The template that stands for a plan; None where it has none of its own."""
    templates = report_template.content(store, plan_id=plan_id)["file_content"].to_list()
    return templates[0] if templates else None
