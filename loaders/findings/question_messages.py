"""What is said of the attributes of new indicators: where they come from, and what is asked."""

from collections.abc import Callable, Iterator, Sequence

from loaders.findings.choices import INDICATORS, NEW, RENAMED, Question
from loaders.findings.messages import option_label, question_text, shortened
from loaders.grammar.attributes import DIRECTION, KIND, Attribute, NewIndicator
from wording import catalogue, formats

BY_ITS_FIGURES = "tallene selv"
_CONFIRM = "Passer det, der er læst og foreslået om filens nye succeskriterier?"
_PROPOSED = "foreslået"
_IS_RENAMED = "Har »{known}« fået navnet »{raw}«?"
_RENAMED = "Ja: »{known}« har fået nyt navn"


def baseline_and_target(baseline: float, target: float) -> str:
    """`baseline 233, mål 200`."""
    return f"baseline {formats.number(baseline)}, mål {formats.number(target)}"


def about_renaming(
    subject: str, place: tuple[str | None, str | None], name: str, former: str, known_name: str
) -> Question:
    """Whether a new name is what a known thing, by its id, is called now."""
    known = shortened(known_name)
    return Question(
        subject,
        *place,
        name,
        _IS_RENAMED.format(raw=shortened(name), known=known),
        (f"{RENAMED}{former}", NEW),
        (_RENAMED.format(known=known), option_label(NEW)),
    )


def about_new_indicators(new: Sequence[NewIndicator]) -> Iterator[Question]:
    """A question for each indicator whose words point two ways, and one about all that is not
    confirmed.
    """
    for indicator in new:
        for attribute in indicator.attributes:
            if attribute.name == DIRECTION and attribute.is_asked:
                yield _direction_question(indicator, attribute)
    unsettled = [one for one in new if not one.is_settled]
    if unsettled:
        yield _indicators_question(unsettled)


def _direction_question(new: NewIndicator, direction: Attribute) -> Question:
    """What is asked about an indicator whose words point two ways."""
    sentence = question_text("direction", new.name)
    message = f"{sentence} ({shortened(direction.read_from or '')})"
    labels = tuple(map(option_label, direction.readings))
    return Question("direction", *new.place, new.name, message, direction.readings, labels)


def _indicators_question(new: Sequence[NewIndicator]) -> Question:
    """The one question about all that is read and proposed for a file's new indicators."""
    raw = " · ".join(one.name for one in new)
    readings, labels = (tuple(_in_words(one, of) for one in new) for of in (_as_stored, _label))
    return Question(INDICATORS, None, None, raw, _CONFIRM, readings, labels)


def _in_words(new: NewIndicator, label_of: Callable[[Attribute], str]) -> str:
    """`Antal ledige skal falde: retning: skal falde (»skal falde«), enhed: antal (foreslået)`."""
    attributes = [
        f"{label_of(one)} ({f'»{one.read_from}«' if one.read_from else _PROPOSED})"
        for one in new.attributes
        if one.value
    ]
    return f"{new.name}: {', '.join(attributes)}"


def _as_stored(attribute: Attribute) -> str:
    return f"{attribute.name} {attribute.value}"


def _label(attribute: Attribute) -> str:
    name = "indicator_kind" if attribute.name == KIND else attribute.name
    return f"{catalogue.ATTRIBUTES[name]}: {catalogue.WORDS.get(attribute.value, attribute.value)}"
