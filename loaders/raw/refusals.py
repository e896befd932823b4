"""What stands in the way of reading a file: an exception that carries fields and no prose."""

from enum import StrEnum

from wording import formats


class Refusal(StrEnum):
    """Why a file cannot be read; its sentence stands in `findings.file_messages`."""

    NO_BYTES = "no_bytes"
    EMPTY_FILE = "empty_file"
    PASSWORD_PROTECTED = "password_protected"  # noqa: S105  a reason, no password
    PDF_WITHOUT_TEXT = "pdf_without_text"
    OLD_WORD_DOCUMENT = "old_word_document"
    PASSWORD_PROTECTED_DOCUMENT = "password_protected_document"  # noqa: S105
    WEB_PAGE_AS_DOCUMENT = "web_page_as_document"
    BROKEN_DOCUMENT = "broken_document"
    RICH_TEXT = "rich_text"
    PRESENTATION = "presentation"
    WEB_PAGE = "web_page"
    XML_DOCUMENT = "xml_document"
    PICTURE = "picture"
    PACKED_FILE = "packed_file"
    BINARY_FILE = "binary_file"
    # An XML document type, the way to make a small workbook grow endless.
    HOLDS_ENTITIES = "holds_entities"
    # Cut off or damaged; `reason` is the reader's own words.
    BROKEN_FILE = "broken_file"
    # Bytes that begin as those of a form, and are not what a form comes to.
    NO_FORM = "no_form"
    # `suffix`
    UNSUPPORTED_TYPE = "unsupported_type"
    # `megabytes` and `limit_megabytes`
    FILE_TOO_LARGE = "file_too_large"
    UNPACKS_TOO_LARGE = "unpacks_too_large"
    # `megabytes` of memory, `seconds` of processor time
    TOO_HEAVY_TO_READ = "too_heavy_to_read"
    TOO_SLOW_TO_READ = "too_slow_to_read"
    # So far from the others that the space between is over the limit: `sheet` and `cell`.
    STRAY_CELL = "stray_cell"
    # `rows` and `limit_rows`, and so on
    TOO_MANY_ROWS = "too_many_rows"
    TOO_MANY_COLUMNS = "too_many_columns"
    TOO_MANY_SHEETS = "too_many_sheets"
    # A large file, in whose first rows no heading of a report stands.
    FILE_OF_NO_REPORT = "file_of_no_report"
    # `place` says which entry and `reason` what is wrong.
    FAULTY_PLAN_FILE = "faulty_plan_file"
    NO_PLAN_SHEETS = "plan_sheets_missing"


class UnreadableFile(Exception):
    """A file that cannot be read: `why`, and the details its sentence is filled in with."""

    def __init__(self, why: Refusal, **details: str | int) -> None:
        super().__init__(why, details)
        self.why = why
        self.details = details

    @property
    def fields(self) -> dict[str, str]:
        """The details as they are told; numbers as a Dane writes them."""
        return {
            name: formats.number(value) if isinstance(value, int) else value
            for name, value in self.details.items()
        }
