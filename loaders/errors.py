"""What can be wrong with a whole file: one named exception each, carrying fields and no prose."""

from dataclasses import dataclass
from typing import ClassVar

from loaders.places import address
from wording import formats


@dataclass(eq=False)
class UnreadableFile(Exception):
    """A file that cannot be read; `code` names the message, the subclass fills it in."""

    code: ClassVar[str]

    @property
    def fields(self) -> dict[str, str]:
        """What the message is filled in with; numbers as a Dane writes them."""
        return {
            name: formats.number(value) if isinstance(value, int) else str(value)
            for name, value in vars(self).items()
        }


@dataclass(eq=False)
class NoBytes(UnreadableFile):
    """A file of 0 bytes, which no program has saved."""

    code: ClassVar[str] = "no_bytes"


@dataclass(eq=False)
class EmptyFile(UnreadableFile):
    """A file without a cell that holds a text."""

    code: ClassVar[str] = "empty_file"


@dataclass(eq=False)
class PasswordProtected(UnreadableFile):
    """A workbook that only opens with a password."""

    code: ClassVar[str] = "password_protected"


@dataclass(eq=False)
class BrokenFile(UnreadableFile):
    """A file of a known type that is cut off or damaged; `reason` is the reader's own words."""

    reason: str
    code: ClassVar[str] = "broken_file"


@dataclass(eq=False)
class OtherContent(UnreadableFile):
    """A file whose content is something other than a spreadsheet, whatever its name says."""


@dataclass(eq=False)
class Pdf(OtherContent):
    """A PDF, whatever its name says."""

    code: ClassVar[str] = "pdf"


@dataclass(eq=False)
class WordDocument(OtherContent):
    """A Word document, whatever its name says."""

    code: ClassVar[str] = "word_document"


@dataclass(eq=False)
class RichText(OtherContent):
    """A document in rich text, whatever its name says."""

    code: ClassVar[str] = "rich_text"


@dataclass(eq=False)
class Presentation(OtherContent):
    """A presentation, whatever its name says."""

    code: ClassVar[str] = "presentation"


@dataclass(eq=False)
class WebPage(OtherContent):
    """A web page, which Excel opens even when it is named as a workbook."""

    code: ClassVar[str] = "web_page"


@dataclass(eq=False)
class XmlDocument(OtherContent):
    """XML outside a workbook."""

    code: ClassVar[str] = "xml_document"


@dataclass(eq=False)
class Picture(OtherContent):
    """A picture, whatever its name says."""

    code: ClassVar[str] = "picture"


@dataclass(eq=False)
class PackedFile(OtherContent):
    """Packed files that are not the parts of a workbook."""

    code: ClassVar[str] = "packed_file"


@dataclass(eq=False)
class BinaryFile(OtherContent):
    """Bytes that are neither text nor of any known type."""

    code: ClassVar[str] = "binary_file"


@dataclass(eq=False)
class UnsupportedType(UnreadableFile):
    """A file type that no reader here knows."""

    suffix: str
    code: ClassVar[str] = "unsupported_type"


@dataclass(eq=False)
class FileTooLarge(UnreadableFile):
    """More bytes than the limit allows."""

    megabytes: int
    limit_megabytes: int
    code: ClassVar[str] = "file_too_large"


@dataclass(eq=False)
class TooHeavyToRead(UnreadableFile):
    """The reader ran out of the memory it is given."""

    megabytes: int
    code: ClassVar[str] = "too_heavy_to_read"


@dataclass(eq=False)
class TooSlowToRead(UnreadableFile):
    """The reader ran out of the processor time it is given."""

    seconds: int
    code: ClassVar[str] = "too_slow_to_read"


@dataclass(eq=False)
class StrayCell(UnreadableFile):
    """A sheet with a cell so far from the others that the space between them is over the limit."""

    sheet: str
    row: int
    column: int
    code: ClassVar[str] = "stray_cell"

    @property
    def fields(self) -> dict[str, str]:
        """The sheet, and the cell by its address."""
        return {"sheet": self.sheet, "cell": address(self.row, self.column)}


@dataclass(eq=False)
class TooManyRows(UnreadableFile):
    """A sheet or a text file with more rows than the limit allows."""

    rows: int
    limit_rows: int
    code: ClassVar[str] = "too_many_rows"


@dataclass(eq=False)
class TooManyColumns(UnreadableFile):
    """A text file with a row of more cells than the limit allows."""

    columns: int
    limit_columns: int
    code: ClassVar[str] = "too_many_columns"


@dataclass(eq=False)
class TooManySheets(UnreadableFile):
    """A workbook with more sheets than the limit allows."""

    sheets: int
    limit_sheets: int
    code: ClassVar[str] = "too_many_sheets"


@dataclass(eq=False)
class UnpacksTooLarge(UnreadableFile):
    """A workbook whose parts unpack to more bytes than the limit allows."""

    megabytes: int
    limit_megabytes: int
    code: ClassVar[str] = "unpacks_too_large"


@dataclass(eq=False)
class HoldsEntities(UnreadableFile):
    """A workbook whose XML declares a document type, the way to make a small file grow endless."""

    code: ClassVar[str] = "holds_entities"


@dataclass(eq=False)
class FaultyPlanFile(UnreadableFile):
    """A plan file with a faulty entry; `place` says which and `reason` what is wrong."""

    place: str
    reason: str
    code: ClassVar[str] = "faulty_plan_file"


@dataclass(eq=False)
class NotHandedIn(Exception):
    """A checked file that cannot be stored because of the findings named in `codes`."""

    file_name: str
    codes: tuple[str, ...]


@dataclass(eq=False)
class UnknownPlan(Exception):
    """A plan that the store does not know."""

    plan: str


@dataclass(eq=False)
class UnreadablePeriod(Exception):
    """A text that names no quarter where one is asked for."""

    period: str
