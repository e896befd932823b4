"""The milestones of an activity: what it is to reach, and by which day."""

from collections.abc import Iterator, Sequence

from loaders.grammar.due_days import day_in
from plans.agreement.parts import Part, Passage, Table
from plans.agreement.sentences import sentences
from plans.draft import DraftMilestone, ReadFrom

_EMPTY = " .,:;–-()"


def milestones_in(parts: Sequence[Part], activity_id: str) -> Iterator[DraftMilestone]:
    """A milestone for each bullet, line or row, and for each sentence with a day of its own;
    without a day where none is said.
    """
    for part in parts:
        if isinstance(part, Passage):
            for words in _with_a_day_each(part.text):
                yield from _milestone(words, activity_id, ReadFrom(words, part.place))
        elif isinstance(part, Table):
            for number, row in enumerate(part.rows):
                words = " ".join(" ".join(row).split())
                if number or day_in(words) is not None:
                    yield from _milestone(
                        words, activity_id, ReadFrom(words, part.place_of(number))
                    )


def _with_a_day_each(text: str) -> list[str]:
    """The text as parts with a day each; a sentence without one goes with the sentence above it,
    the first ones with the sentence below.
    """
    whole: list[str] = []
    for sentence in sentences(text):
        if whole and (day_in(sentence) is None or day_in(whole[-1]) is None):
            whole[-1] = f"{whole[-1]} {sentence}"
        else:
            whole.append(sentence)
    return whole


def _milestone(words: str, activity_id: str, read_from: ReadFrom) -> Iterator[DraftMilestone]:
    due = day_in(words)
    name = words
    if due is not None:
        before, after = words[: due.start].strip(_EMPTY), words[due.end :]
        between = ". " if before and after.startswith(".") else " "
        name = f"{before}{between}{after.strip(_EMPTY)}"
    name = name.strip(_EMPTY)
    if name:
        yield DraftMilestone(
            activity_id=activity_id,
            name=name[0].upper() + name[1:],
            due_date=due.day if due is not None else None,
            read_from=read_from,
        )
