"""What is written for a machine, not to be read: markup, code, formulas, and where a file or a page
lies. A number in it is no figure.
"""

import re
from html import unescape

_ENTITY = re.compile(r"&(?:[a-z]{2,8}|#\d{1,5}|#x[0-9a-f]{1,4});", re.IGNORECASE)
_MARKUP = re.compile(
    r"<(script|style)\b.*?(?:</\1\s*>|$)|<!--.*?(?:-->|$)|</?[a-z][^<>]*>",
    re.IGNORECASE | re.DOTALL,
)
_CELL = r"\$?[A-Z]{1,3}\$?\d+\b"
_FUNCTIONS = (
    r"sum(?:mer)?(?:\.?hvis(?:er)?)?|hvis|if|middel|average|tæl\w*|count\w*|maks|max|min|afrund\w*|round"
    r"|lopslag|vlookup|xopslag|alert|eval|prompt|confirm|print|function"
)
# A formula that was typed or exported as text: what it comes to is not worked out here.
_CODE = re.compile(
    rf"=.*\d\s*[-+*/^]\s*\d|[=+]\s*(?:['$\[]|\w+[!(]|{_CELL}).*"
    rf"|(?:{_FUNCTIONS}|\w+\.\w+)\([^()]*\)\s*;?|.*[{{].*[:;=(].*[}}].*",
    re.IGNORECASE | re.DOTALL,
)
_FILE_TYPES = (
    "xls[xmb]?|ods|csv|tsv|docx?|odt|pdf|pptx?|txt|md|rtf|json|xml|html?|zip|msg|eml|jpe?g|png|gif"
)
# Addresses, names of files and cells, and numbers that something is known by.
PLACES = (
    r"\[[^\]\n]*\]\([^)\n]*\)",
    r"\b(?:https?|ftp|file|mailto):\S+",
    r"\bwww\.\S+",
    r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
    r"\b[a-z]:\\[^,;\n]*|\\\\\w[^,;\n]*",
    r"(?<![\w./])/(?=[\w./-]*[a-z])(?:[\w.-]+/)+[\w.-]*",
    rf"(?=[^,;:\n]{{1,80}}\.(?:{_FILE_TYPES})\b)(?:[\w&+-]+ )*"
    rf"[\w&+.-]*(?:\s?\(\d+\))?\.(?:{_FILE_TYPES})\b",
    r"\b[a-z][\w-]*(?:\.[\w-]+)*\.(?:dk|com|org|net|eu|nu|info)\b(?:/\S*)?",
    rf"(?:'[^'\n]+'|\b\w+)!{_CELL}(?::{_CELL})?",
    r"\bversion(?:en)?\s?\d[\d.]*|\bv\.?\s?\d+(?:\.\d+)+",
    r"\b(?:tlf|telefon|mobil|mob|ring)\w*\.?:?\s*(?:\+\d\d\s?)?\d(?:\s?\d){7}\b|\+\d\d\s?\d(?:\s?\d){7}\b",
    r"\b(?:(?:cvr|p|ean|se|sags?|journal|j|ref|reg|konto|faktura|ordre|kunde|matr(?:ikel)?|post|medlems)"
    r"[\s.-]{0,2}(?:nr|nummer|no)\b\.?|cvr|ean|id|kode|pinkode|postboks)\s*[:#]?\s*"
    r"\d[\d./-]*(?:\s\d{2,})*",
    r"\bsag\s\d+[-/]\d+|\biso\s\d+|\b(?:afsnit|kapitel|kap\.|værelse|rum|stuen)\s\d+(?:\.\d+)*\b",
    r"(?<![\w&])#\s?\d+\b",
    r"(?<![\d./-])(?:19|20)\d{2}-(?:0[1-9]|1[0-2])(?![\d/-])",
)


def with_signs_of(text: str) -> str:
    """The text with the signs that a web page spells out: `&lt;5` is `<5`."""
    return unescape(text) if _ENTITY.search(text) else text


def without_markup(text: str) -> str | None:
    """What a page would show of a text with markup; None of one without."""
    if not _MARKUP.search(text):
        return None
    return " ".join(_MARKUP.sub(" ", text).split())


def is_code(text: str) -> bool:
    """Whether a text is a formula, or a line of a program."""
    return _CODE.fullmatch(text) is not None
