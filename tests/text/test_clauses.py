"""Who does what, in sentences of our own."""

from __future__ import annotations

import pytest
from articles import annotated, told
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.text.grammar.clauses import clauses
from framing.text.grammar.syntax import forest

FULLER = "The talks went on for several days, and many people in the city followed them. "


def clause(text: str, verb: str) -> tuple[str | None, str | None, str, bool]:
    """Agent, patient, voice and negation of the clause of one verb."""
    return next(rest for found, *rest in told(FULLER + text) if found == verb)


@pytest.mark.parametrize(
    ("text", "verb", "agent", "patient", "voice"),
    [
        ("The committee rejected the proposal.", "rejected", "The committee", "the proposal", "a"),
        ("The proposal was rejected.", "rejected", None, "The proposal", "p"),
        ("The bill was drafted by the ministry.", "drafted", "the ministry", "The bill", "p"),
        ("The plan, backed by 40 states, passed.", "backed", "40 states", "The plan", "p"),
        (
            "The council adopted a resolution, which was submitted by the US.",
            "submitted", "the US", "a resolution", "p",
        ),
        ("They read the report which the agency published.", "published", "the agency",
         "the report", "a"),
        ("France wants to sign the treaty.", "sign", "France", "the treaty", "a"),
        ("Officials urged Iran to release the crew.", "release", "Iran", "the crew", "a"),
        ("Japan signed the deal and paid the fee.", "paid", "Japan", "the fee", "a"),
        ("China joined the talks, bridging differences.", "bridging", "China", "differences", "a"),
        ("Critics praised the minister who opposed the bill.", "opposed", "the minister",
         "the bill", "a"),
        ("The minister who opposed the bill resigned.", "resigned", "The minister", None, "a"),
        ("Critics deplored the president's attempts to stop the inquiry.", "stop", "the president",
         "the inquiry", "a"),
        ("The court has the power to stop the sale.", "stop", "The court", "the sale", "a"),
        ("The thief was arrested after leaving the bank.", "leaving", "The thief", "the bank", "a"),
        ("The bank gave the town new money.", "gave", "The bank", "new money", "a"),
        ("The general declared himself emperor.", "declared", "The general", "himself", "a"),
        ("Russia was seeking and building new weapons.", "seeking", "Russia", "new weapons", "a"),
        ("Traders were banned from selling fish by the Harbour Office.", "banned",
         "the Harbour Office", "Traders", "p"),
        ("China, Russia and Iran blocked the text.", "blocked", "China, Russia and Iran",
         "the text", "a"),
        ("Party leaders hope that as his path to the nomination continues, he will stop.",
         "continues", "his path", None, "a"),
        ("The board approved the choice of Ana Ruiz to lead the office.", "lead", "Ana Ruiz",
         "the office", "a"),
        ("The book was written by adviser Karen Holm.", "written", "Karen Holm", "The book", "p"),
    ],
)  # fmt: skip
def test_agent_and_patient_are_found(
    text: str, verb: str, agent: str | None, patient: str | None, voice: str
) -> None:
    """Agent and patient are who acts and what is acted upon, whatever the form of the clause."""
    found = clause(text, verb)
    assert found[:2] == [agent, patient]
    assert found[2][0] == voice


@pytest.mark.parametrize(
    ("text", "verb", "negated"),
    [
        ("The senate did not pass the bill.", "pass", True),
        ("The senate never passed the bill.", "passed", True),
        ("No country supported the plan.", "supported", True),
        ("The senate passed the bill.", "passed", False),
        ("The senate failed to win and will attack the bill.", "attack", False),
        ("The senate apologized to nobody.", "apologized", True),
        ("The senate declined to read the bill or even openly discuss it.", "discuss", True),
        ("The senate declined to read the bill and went home.", "went", False),
        ("The senate has never simply passed the bill.", "passed", True),
        (
            "Scott left not only because his vote would make history, but he was late.",
            "make",
            False,
        ),
    ],
)
def test_negation(text: str, verb: str, negated: bool) -> None:
    """What did not happen is told apart from what did."""
    assert clause(text, verb)[3] is negated


@pytest.mark.parametrize(
    "text",
    [
        "The building was finished by Friday.",
        "Prices were cut by ten percent.",
        "The letter was delivered by hand.",
    ],
)
def test_by_is_not_always_a_doer(text: str) -> None:
    """Times, amounts and ways behind "by" do nothing."""
    passives = [agent for _, agent, _, voice, _ in told(FULLER + text) if voice == "passive"]
    assert passives == [None]


def test_a_margin_is_no_doer() -> None:
    """Who is named behind the votes by which somebody was beaten is the doer."""
    text = FULLER + "Ann Lee was defeated by 900 votes by Bob Ray."
    assert [agent for verb, agent, *_ in told(text) if verb == "defeated"] == ["Bob Ray"]


def test_what_is_said_has_its_own_clause() -> None:
    """A clause within reported speech keeps its own agent."""
    text = "Analysts said the ministry's decision helps small firms."
    assert clause(text, "helps")[0] == "the ministry's decision"
    assert clause(text, "said")[0] == "Analysts"


def test_being_is_no_doing() -> None:
    """A copula makes no clause, nor does an auxiliary."""
    verbs = [verb for verb, *_ in told(FULLER + "The plan is a mistake. Rain had fallen.")]
    assert "is" not in verbs
    assert "had" not in verbs
    assert "fallen" in verbs


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="abc ,.\"'()-ABC the said by was which\n", min_size=1, max_size=120))
def test_any_text_gives_clauses_within_its_sentences(text: str) -> None:
    """Whatever the text, spans lie in their sentence, and every verb has at most one clause."""
    doc = annotated("Nothing here is a headline, so it is all body. " + text + ".")
    found = clauses(forest(doc))
    for one in found:
        around = next(s for s in doc.sentences if s.holds(one.predicate))
        for span in (one.agent, one.patient):
            assert span is None or (around.holds(span) and span.of(doc.text).strip())
    assert len({one.predicate for one in found}) == len(found)


def test_what_somebody_fails_to_do_is_not_done() -> None:
    """ "Get" before a participle makes a passive and is no deed of its own."""
    found = annotated("The mayor failed to get re-elected.").clauses
    assert [(clause.lemma, clause.negated) for clause in found] == [
        ("fail", False),
        ("re-elect", True),
    ]


@pytest.mark.parametrize(
    ("text", "verb", "negated"),
    [
        ("We did not come here lightly.", "come", False),
        ("We did not come here.", "come", True),
        ("The owner had left the town with no choice.", "left", False),
        ("The mayors were given no notice.", "given", True),
        ("Not all islanders agree.", "agree", True),
        ("They had neither been consulted nor compensated.", "compensated", True),
        ("Most if not all ministers backed the plan.", "backed", False),
        ("China works with nobody.", "works", True),
        ("The firm did not fire staff overnight.", "fire", True),
    ],
)
def test_what_is_denied_is_the_deed(text: str, verb: str, negated: bool) -> None:
    """Manner and what somebody is left with deny no deed; nothing given is not given."""
    assert clause(text, verb)[3] == negated


def test_who_stops_short_does_nothing() -> None:
    """Stopping short of a deed is none."""
    assert "stopped" not in [
        verb for verb, *_ in told(FULLER + "Acme stopped short of firing her.")
    ]
