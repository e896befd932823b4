"""Fuzz the grammars of cells, periods, headers and names: `python -m tests.fuzz [SECONDS] [SEED]`.

Texts are put together of the words and signs the grammars know, of any letters at all, and of long
repetitions. Each reading has a limit on its time; what breaks it, raises, or makes a figure of a
text without one ends the run with the text that did it.
"""

import random
import re
import signal
import sys
import time
from collections.abc import Callable, Mapping
from types import FrameType

from loaders.grammar.areas import Areas
from loaders.grammar.asked import IN_PERCENT, NOTHING_ASKED, asked_of
from loaders.grammar.cells import read_cell, read_quarters_in_order
from loaders.grammar.criteria import target_of
from loaders.grammar.figure_words import FRACTIONS
from loaders.grammar.figures import CellReading
from loaders.grammar.numbers import NUMBER_WORDS, read_number
from loaders.grammar.periods import read_period, read_stated_period
from loaders.grammar.similar_names import likeness
from loaders.tables.columns import column_of
from loaders.tables.labels import area_in_label, name_and_remark
from loaders.tables.period_spans import read_to_date
from loaders.tables.stated_periods import periods_side_by_side, possible_periods

LIMIT_SECONDS = 0.5
HANGS_AFTER_SECONDS = 10
STATUSES = {"reported", "uncertain", "pending", "missing", "text"}
AREAS = Areas().with_area("R", "Ringparken").with_area("S", "Sydbyen").with_area("M", "Motalavej")
WORDS = (
    *("R", "S", "M", "K", "i", "og", "til", "per", "af", "o", "O", "l", "en", "et", "•", "_"),
    *":=;,.-–+*?()[]/%§~><\"'",
    *("R:", "S =", "I alt", "ialt", "Hovedtotal", "Ringparken", "Ca.", "knap", "mellem", "fra"),
    *("min.", "maks.", "ud af", "heraf", "kr.", "pr.", "procent", "afbud", "inviteret", "klasse"),
    *("kvartal", "kvt.", "halvår", "skoleåret", "Q2:", "K3", "dette kvartal", "ultimo", "jan-mar"),
    *("Afventer opstart", "n/a", "..", "...", "-årige", "den", "kl.", "forår", "september", "år"),
    *("Årsmål", "Total i år", "Baseline", "Mål", "Indikator", "Område", "\n", "\t", "\u00a0", " "),
    *("1.160", "1,160", "7,75", "0,82", "2-3", "9+", "4/5", "2023", "2023K3", "23/24", "45199"),
    *("01/07/2023", "30.09.2023", "31/02/2023", "2023-09-30 00:00:00", "99999999999999999999"),
    *("½", "²", "٣", "５", "\u200b", "a\u030a", "ﬁ", "İ", "ß", "\x00", "\ud7ff", "😀", "e\u0301"),
    *("alle", "halvdelen", "en tredjedel", "steget", "faldet", "mod 24", "sidste år", "om ugen"),
    *("hver anden", "t.kr.", "mio.", "samlet", "i alt", "aflyst", "→", "−", "heraf", "eller", "á"),
    *NUMBER_WORDS,
)
ASKED = (NOTHING_ASKED, IN_PERCENT, asked_of("Antal møder", is_goal=True, months=12))
HAS_A_FIGURE = re.compile(
    "|".join((r"\d|\b[oO]\b|\be[nt]\b", *FRACTIONS, *NUMBER_WORDS)), re.IGNORECASE
)


class TooSlow(Exception):
    """A reading took longer than the limit."""


def any_text(chance: random.Random) -> str:
    """A text a cell could hold, likely or not."""
    parts: list[str] = []
    for _ in range(chance.randint(1, 12)):
        kind = chance.random()
        if kind < 0.65:
            parts.append(chance.choice(WORDS))
        elif kind < 0.8:
            parts.append(str(chance.randint(0, 10 ** chance.randint(0, 6))))
        elif kind < 0.95:
            parts.append(chr(chance.choice((chance.randint(32, 255), chance.randint(32, 55000)))))
        else:
            parts.append(chance.choice(WORDS) * chance.randint(2, 400))
    return chance.choice((" ", "", " ", "\n")).join(parts)


def check_cell(text: str) -> None:
    """Read a text as a cell in every way, and check what must hold of any reading."""
    for asked in ASKED:
        check_reading(text, read_cell(text, AREAS, asked))
    ordered = read_quarters_in_order(text, (1, 2, 3))
    if ordered is not None:
        check_reading(text, ordered)


def check_reading(text: str, reading: CellReading) -> None:
    """A status the store knows, no figure where none stands, and readings that can be read."""
    for figure in reading.figures:
        assert figure.status in STATUSES, figure
        has_value = figure.value is not None or figure.low is not None
        assert not has_value or HAS_A_FIGURE.search(text), figure
    for doubt in reading.doubts:
        for option in doubt.readings:
            assert any(
                figure.value is not None or figure.low is not None
                for figure in read_cell(option, AREAS).figures
            ), (doubt, option)


def check_period(text: str) -> None:
    """Read a text as a period in every way; a quarter is one of four."""
    periods = (read_period(text), read_stated_period(text), read_to_date(text))
    for period in (
        *periods,
        *possible_periods(text),
        *periods_side_by_side([text, "juli"], {})[text],
    ):
        assert period is None or period.quarter in (None, 1, 2, 3, 4), period


def check_words(text: str) -> None:
    """Read a text as a header, a criterion and a name."""
    column_of(0, text, AREAS)
    target_of(text, [text[::-1]])
    name_and_remark(text)
    area_in_label(text, AREAS)
    read_number(text)
    likeness(text, text[: len(text) // 2])


CHECKS: Mapping[str, Callable[[str], None]] = {
    "cell": check_cell,
    "period": check_period,
    "words": check_words,
}


def stop(_signal: int, _frame: FrameType | None) -> None:
    """End a reading that takes too long."""
    raise TooSlow


def run(seconds: float, seed: int) -> int:
    """Fuzz for so many seconds and give the number of texts read."""
    chance = random.Random(seed)
    signal.signal(signal.SIGALRM, stop)
    texts = 0
    slowest = 0.0
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        text = any_text(chance)
        for name, check in CHECKS.items():
            start = time.process_time()
            signal.setitimer(signal.ITIMER_REAL, HANGS_AFTER_SECONDS)
            try:
                check(text)
            except Exception:
                print(f"seed {seed}, text {texts}, {name}: {text!r}")
                raise
            finally:
                signal.setitimer(signal.ITIMER_REAL, 0)
            taken = time.process_time() - start
            slowest = max(slowest, taken)
            assert taken < LIMIT_SECONDS, (name, taken, text)
        texts += 1
    print(
        f"{texts} texts in {seconds:g} s, the slowest reading {slowest * 1000:.0f} ms (seed {seed})"
    )
    return texts


if __name__ == "__main__":
    run(
        float(sys.argv[1]) if len(sys.argv) > 1 else 60.0,
        int(sys.argv[2]) if len(sys.argv) > 2 else random.randrange(10**6),
    )
