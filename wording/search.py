"""Words that are looked for in texts, whatever form they stand in there."""

import re

import snowballstemmer

_WORD = re.compile(r"\w+")
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")
_SHORTEST = 2


def stems(words: str) -> list[str]:
    """What is common to the forms of each word: `frivillige` and `frivilligt` both as `frivil`."""
    stemmer = snowballstemmer.stemmer("danish")
    long_words = (word for word in _WORD.findall(words.lower()) if len(word) >= _SHORTEST)
    return list(dict.fromkeys(map(stemmer.stemWord, long_words)))


def marked(text: str, stems: list[str]) -> list[tuple[str, bool]]:
    """The text in pieces, each with whether it is one of the words that are sought."""
    beginnings = "|".join(map(re.escape, stems))
    pattern = re.compile(rf"(?<!\w)((?:{beginnings})\w*)", re.IGNORECASE)
    return [(piece, number % 2 == 1) for number, piece in enumerate(pattern.split(text)) if piece]


def sentences(text: str, stems: list[str]) -> list[str]:
    """The sentences of a text in which one of the words stands."""
    return [one for one in _SENTENCE.split(text) if any(hit for _, hit in marked(one, stems))]
