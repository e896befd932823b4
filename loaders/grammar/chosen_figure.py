"""Which figure of several counts: the one that the indicator and its column ask for."""

import re
from collections.abc import Sequence

from loaders.grammar.asked import Asked
from loaders.grammar.figure_roles import COUNTED, FACTORS, JOINED
from loaders.grammar.figure_words import ATTENDED, MULTIPLIED, Role
from loaders.grammar.mentions import Mention

_NO_NOUN = re.compile(r"\s*(?:(?:i|på|hos|ved|til|for|fra)\b|$)", re.IGNORECASE)
# What parts those who are counted from the others, and has no noun of its own: `heraf 4 nye`.
_QUALIFIER = re.compile(
    r"\b(?:ny(?:e|t)?|gamle|faste|løse|aktive|passive|unikke|forskellige|eksterne|interne|voksne"
    r"|kvindelige|mandlige)\b",
    re.IGNORECASE,
)
_ONE_NOUN = re.compile(r"\s*[^\W\d]+\W*")
_PLACED = re.compile(r"\s*(?:i|på|hos)\s+[^\W\d]{3}", re.IGNORECASE)
# The roles of figures that leave the only other one alone.
_LEFT_ASIDE = {Role.EARLIER, Role.BASE, Role.PART, Role.GOAL, Role.CHANGE}


def chosen(mentions: Sequence[Mention], asked: Asked, text: str) -> list[Mention]:
    """The figure that counts, or all among which somebody must choose; the likeliest first."""
    open_to_choice = [mention for mention in mentions if mention.role is not Role.YEAR]
    figures = [mention for mention in open_to_choice if not mention.is_none]
    if _is_none_of_it(open_to_choice, figures, asked):
        return open_to_choice
    open_to_choice = figures or open_to_choice[:1]
    if len(open_to_choice) < 2:
        return open_to_choice
    fitting = _of_column(_of_unit(open_to_choice, asked), asked)
    if MULTIPLIED.search(text) and len(open_to_choice) == 2 and _are_counts(open_to_choice):
        factor = open_to_choice[0]
        return [factor] if _named(open_to_choice, asked) == factor else open_to_choice
    if asked.is_goal is None and any(one.role is Role.GOAL for one in fitting):
        return sorted(fitting, key=lambda mention: mention.role is Role.GOAL)
    named_parts = [one for one in fitting if _is_named_part(one, asked)]
    preferred = _named(fitting, asked) or _said_to_be_it(fitting) or _only_count(fitting)
    if preferred is not None:
        may_be_of_others = preferred.is_bare and len(named_parts) == 1
        return [*named_parts, preferred] if may_be_of_others else [preferred]
    return sorted(fitting, key=lambda mention: mention.role not in COUNTED)


def _is_named_part(mention: Mention, asked: Asked) -> bool:
    """Whether a part is of just what is asked for, so that a whole without words of its own may be
    of something else: `40, heraf 12 kvinder` under *Antal kvinder*.
    """
    is_noun = _ONE_NOUN.fullmatch(mention.after) and not _QUALIFIER.search(mention.after)
    return mention.role is Role.PART and bool(is_noun and asked.matches(mention.after))


def _is_none_of_it(mentions: Sequence[Mention], figures: Sequence[Mention], asked: Asked) -> bool:
    """Whether `ingen` may be the answer, and the figure one of something else: `Ingen endnu, men 4
    samtaler`.
    """
    if len(figures) != 1 or not mentions[0].is_none or not asked.words:
        return False
    (figure,) = figures
    return not figure.is_bare and not asked.matches(figure.before + figure.after)


def _said_to_be_it(mentions: Sequence[Mention]) -> Mention | None:
    """The one figure that is said to be what it is now, or else the whole."""
    for role in (Role.NOW, Role.WHOLE):
        of_role = [mention for mention in mentions if mention.role is role]
        if len(of_role) == 1:
            return of_role[0]
    return None


def _only_count(fitting: Sequence[Mention]) -> Mention | None:
    """The one figure that is no more than beside another."""
    counts = [mention for mention in fitting if mention.role in COUNTED]
    outside = [mention for mention in counts if not mention.aside]
    if len(counts) == 1 and _is_certain(counts[0], fitting):
        return counts[0]
    if len(outside) == 1 and len(counts) > 1 and not _rivals(outside[0], counts):
        return outside[0]
    if not counts:
        beside = [mention for mention in fitting if mention.role is Role.BESIDE]
        settled_roles = {mention.role for mention in fitting} - {Role.BESIDE}
        if len(beside) == 1 and settled_roles <= _LEFT_ASIDE:
            return beside[0]
    return None


def _are_counts(mentions: Sequence[Mention]) -> bool:
    has_one_unit = len({mention.unit for mention in mentions} - {"kr"}) == 1
    return has_one_unit and all(one.role in FACTORS for one in mentions)


def _is_certain(count: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether what else stands there leaves the one count alone."""
    roles = {mention.role for mention in mentions if mention is not count}
    if not roles & {Role.PLANNED}:
        return True
    words = f"{count.before} {count.after}"
    return count.is_bare or ATTENDED.search(words) is not None


def _rivals(outside: Mention, counts: Sequence[Mention]) -> bool:
    """Whether a figure in parentheses may be the one that counts: `10 (8)`, `12 (13 nye)`."""
    return any(
        mention is not outside
        and not mention.is_interval
        and not (mention.before + mention.after).strip(" .")
        for mention in counts
    )


def _of_unit(mentions: Sequence[Mention], asked: Asked) -> list[Mention]:
    """The figures in what is asked for: percentages, or none of them where a number is."""
    shares = [mention for mention in mentions if mention.unit == "procent"]
    counts = [
        mention for mention in mentions if mention.unit != "procent" and mention.role in COUNTED
    ]
    if not shares or len(shares) == len(mentions):
        return list(mentions)
    if asked.unit == "procent":
        return shares
    is_count = asked.counts or any(asked.matches(one.before + one.after) for one in counts)
    in_aside = all(one.aside for one in shares)
    if counts and (is_count or in_aside):
        return [mention for mention in mentions if mention not in shares]
    return list(mentions)


def _of_column(mentions: list[Mention], asked: Asked) -> list[Mention]:
    """The figures without the goal in a column of what was achieved, and the other way round."""
    roles = {mention.role for mention in mentions}
    if asked.is_goal is None or Role.GOAL not in roles or len(mentions) < 2:
        return mentions
    if asked.is_goal:
        return [mention for mention in mentions if mention.role is Role.GOAL]
    return [mention for mention in mentions if mention.role is not Role.GOAL]


def _is_qualified(winner: Mention, mentions: Sequence[Mention], asked: Asked) -> bool:
    """Whether it alone has the word that the indicator parts its own from the others by: the 4 of
    `19, heraf 4 nye` where new ones are asked for.
    """
    wanted = set(_QUALIFIER.findall(asked.indicator.casefold()))
    having = [one for one in mentions if wanted & set(_qualifiers(one))]
    return having == [winner]


def _qualifiers(mention: Mention) -> list[str]:
    return _QUALIFIER.findall(f"{mention.before} {mention.after}".casefold())


def _counts_the_same(mention: Mention, named: Mention, asked: Asked) -> bool:
    """Whether a figure has no noun of its own: `50` beside `30 fremmødte`, `5 i gruppen` joined to
    `3 møder`. The 25 of `25 på 3 hold` are no groups, nor the 3 of `8 i job og 3 i uddannelse` in
    jobs.
    """
    if named.role is Role.BESIDE and named.first > mention.last:
        return False
    is_joined = JOINED.fullmatch(mention.before) is not None and not mention.aside
    is_elliptic = is_joined and _NO_NOUN.match(mention.after) is not None
    are_placed = _PLACED.match(mention.after) and _PLACED.match(named.after)
    is_elsewhere = are_placed and not asked.matches(mention.after)
    is_of_others = _QUALIFIER.fullmatch(mention.after.strip()) is not None
    return mention.role is Role.COUNT and (
        mention.is_bare or is_of_others or (is_elliptic and not is_elsewhere)
    )


def _named(mentions: Sequence[Mention], asked: Asked) -> Mention | None:
    """The one figure whose words the indicator repeats more than those of any other."""
    scores: list[tuple[int, int]] = []
    noun = ""
    for mention in mentions:
        own = f"{mention.before} {mention.after}"
        if mention.role is Role.PART:
            own = f"{noun} {own}"
        elif mention.role in COUNTED:
            noun = mention.after
        may_count = mention.role in (*COUNTED, Role.PART, Role.BESIDE, Role.GOAL)
        matches = asked.matches(own) if may_count else frozenset()
        position = min((asked.words.index(word) for word in matches), default=99)
        scores.append((len(matches), -position))
    best = max(scores, default=(0, 0))
    if best[0] == 0 or scores.count(best) > 1:
        return None
    winner = mentions[scores.index(best)]
    if _is_qualified(winner, mentions, asked):
        return winner
    if any(_counts_the_same(one, winner, asked) for one in mentions if one is not winner):
        return None
    wholes = [one for one in mentions if one.role in (Role.NOW, Role.WHOLE) and one is not winner]
    is_another = all(
        0 < len(asked.matches(one.after)) < best[0]
        or (
            one.role is Role.WHOLE
            and re.search(r"[^\W\d]{3}", one.after)
            and not asked.matches(one.after)
        )
        for one in wholes
    )
    return winner if winner.role is Role.PART or is_another else None
