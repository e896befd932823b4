"""A decision that is written down: what is kept of it, and what refuses it."""

from datetime import date

import pytest

from submissions.meeting_decisions import Decision, DecisionRefused, submission


def decided(decision: str, role: str = "Projektlederen") -> Decision:
    return Decision("proeveby", date(2024, 3, 12), "proeveby/a/b", decision, role, None)


def test_names_in_a_decision_and_its_role_are_replaced() -> None:
    handed_in = submission(decided("Anna Jensen følger op", "Projektleder Fatima Yilmaz"))
    assert handed_in.meeting_decision.select("decision", "responsible_role").rows() == [
        ("[navn] følger op", "Projektleder [navn]")
    ]
    assert b"Jensen" not in handed_in.file_content
    assert b"Yilmaz" not in handed_in.file_content


@pytest.mark.parametrize(
    "words", ["Ring på 22 33 44 55", "En beboer har fået konstateret kræft", "Han er muslim"]
)
def test_a_decision_about_a_person_is_refused(words: str) -> None:
    with pytest.raises(DecisionRefused) as refused:
        submission(decided(words))
    assert refused.value.reason == "person"
