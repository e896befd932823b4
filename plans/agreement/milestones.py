"""The milestones of an activity: what it is to reach, and by which day."""

from collections.abc import Iterator, Sequence

from loaders.grammar.due_days import day_in
from plans.agreement.parts import Part, Passage, Table
from plans.draft import DraftMilestone, ReadFrom

_EMPTY = " .,:;–-()"


def milestones_in(parts: Sequence[Part], activity_id: str) -> Iterator[DraftMilestone]:
    """A milestone for each bullet, line or row; without a day where none is said."""
    for part in parts:
        if isinstance(part, Passage):
            yield from _milestone(part.text, activity_id, part.read_from)
        elif isinstance(part, Table):
            for number, row in enumerate(part.rows):
                words = " ".join(" ".join(row).split())
                if number or day_in(words) is not None:
                    yield from _milestone(
                        words, activity_id, ReadFrom(words, part.place_of(number))
                    )


def _milestone(words: str, activity_id: str, read_from: ReadFrom) -> Iterator[DraftMilestone]:
    due = day_in(words)
    name = words
    if due is not None:
        name = f"{words[: due.start].strip(_EMPTY)} {words[due.end :].strip(_EMPTY)}"
    name = name.strip(_EMPTY)
    if name:
        yield DraftMilestone(
            activity_id=activity_id,
            name=name[0].upper() + name[1:],
            due_date=due.day if due is not None else None,
            read_from=read_from,
        )
