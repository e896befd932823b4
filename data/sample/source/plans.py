"""Plans as the workbooks that *Helhedsplan* hands out, the same bytes every time."""

from pathlib import Path

from plans import parts
from plans.parts import PlanParts, Row
from plans.workbook import workbook_of
from source.tables import MADE_AT

HERE = Path(__file__).parent
REAL_PLANS = ("slagelse", "fredericia", "soenderborg")
COMMENT = "# "


def write_real_plans(folder: Path) -> None:
    """Writes the workbooks of the three real plans, from the tables beside this module."""
    for name in REAL_PLANS:
        write_plan(folder, name, parts_in(HERE / f"{name}_plan.tsv"))


def write_plan(folder: Path, name: str, plan_parts: PlanParts) -> None:
    """Writes a plan's workbook."""
    (folder / f"{name}_plan.xlsx").write_bytes(workbook_of(plan_parts, MADE_AT))


def parts_in(path: Path) -> PlanParts:
    """The parts of a plan in a tab-separated file: a line `[title]` begins a part, its headings
    stand below it, and a line that begins with `# ` says why.
    """
    by_title = {part.title: part for part in parts.PARTS}
    rows: dict[str, tuple[Row, ...]] = {}
    lines = path.read_text(encoding="utf-8").splitlines()
    for block in "\n".join(line for line in lines if not line.startswith(COMMENT)).split("\n\n"):
        title, headings, *texts = block.strip().splitlines()
        part = by_title[title.strip("[]")]
        names = {column.heading: column.name for column in part.columns}
        columns = [names[heading] for heading in headings.split("\t")]
        rows[part.name] = tuple(
            dict(zip(columns, text.split("\t"), strict=False)) for text in texts
        )
    return PlanParts(rows)
