"""Sample files read so that their figures of quarters outside their plan's dates count too."""

from loaders import CheckedFile, Choices, check_file
from loaders.findings.choices import COUNTED, QUARTER
from store.records import Catalogue


def counted_file(file_name: str, content: bytes, catalogue: Catalogue) -> CheckedFile:
    """The file with each question about a quarter answered: its figures are counted."""
    checked = check_file(file_name, content, catalogue=catalogue)
    asked = checked.questions.filter(subject="quarter").select("sheet", "cell").rows()
    if not asked:
        return checked
    confirmed = Choices(places={(QUARTER, *place): COUNTED for place in asked})
    return check_file(file_name, content, catalogue=catalogue, choices=confirmed)
