"""Whose doing a clause without a subject of its own tells, in sentences of our own."""

from __future__ import annotations

from dataclasses import replace

import pytest
from articles import annotated, told

from framing.text.grammar.subjects import Subjects
from framing.text.grammar.syntax import forest

FULLER = "The talks went on for several days, and many people in the city followed them. "


def agent(text: str, verb: str) -> str | None:
    """The agent of the clause of one verb; None also where the verb makes no clause."""
    return next((rest[0] for found, *rest in told(FULLER + text) if found == verb), None)


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Norway joined the talks with an open mind, quietly settling disputes.", "settling",
         "Norway"),
        ("Norway showed its devotion to lasting peace, protecting the treaty and serving its aims.",
         "serving", "Norway"),
        ("Norway joined the talks, settling disputes.", "settling", "Norway"),
        ("The mayor, wearing a red coat, opened the fair.", "wearing", "The mayor"),
    ],
)  # fmt: skip
def test_a_gerund_behind_a_comma_goes_with_the_clause(text: str, verb: str, expected: str) -> None:
    """Whatever noun stands before the comma, unless it is the subject."""
    assert agent(text, verb) == expected


@pytest.mark.parametrize(
    ("text", "verb", "doer", "done_to"),
    [
        ("Holm asked the Supreme Board to adopt a bill.", "asked", "Holm", "the Supreme Board"),
        ("Holm asked the Supreme Board to adopt a bill.", "adopt", "the Supreme Board", "a bill"),
        ("He also accused Mo of glorifying invaders by portraying them.", "accused", "He", "Mo"),
        ("He also accused Mo of glorifying invaders by portraying them.", "glorifying", "Mo",
         "invaders"),
        ("The envoy spoke, accusing the US of using the war.", "accusing", "The envoy", "the US"),
        ("The envoy spoke, accusing the US of using the war.", "using", "the US", "the war"),
    ],
)  # fmt: skip
def test_an_object_belongs_to_the_verb_before_it(
    text: str, verb: str, doer: str, done_to: str
) -> None:
    """Whoever is asked or accused is done to by the first verb and the doer of the second."""
    found = {predicate: (agent, patient) for predicate, agent, patient, *_ in told(FULLER + text)}
    assert found[verb] == (doer, done_to)


def test_an_item_of_a_list_has_no_subject() -> None:
    """A plan that lists doings does none of them."""
    text = (
        "The final plan includes parts on cutting waste at home and abroad; "
        "funding a fair and open market; and helping the growth of small towns."
    )
    assert agent(text, "helping") is None
    assert agent(text, "includes") == "The final plan"


def test_who_said_it_adds_to_it() -> None:
    """A gerund of saying behind what was said goes with the speaker."""
    text = "The ministry said prices rose last year, adding that wages fell."
    assert agent(text, "adding") == "The ministry"
    assert agent("The mayor rose, adding that he was tired.", "adding") == "The mayor"


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("The court accused him of hiding money.", "hiding", "him"),
        ("The banker was charged with hiding money.", "hiding", "The banker"),
        ("Guards stopped the crowd from entering the hall.", "entering", "the crowd"),
        ("The paper quoted the banker as calling the plan a mistake.", "calling", "the banker"),
        ("The king sent a general to the border to stop the revolt.", "stop", "a general"),
        ("His sister pleaded with him to sell the house.", "sell", "him"),
        ("The union called on the firm to raise wages.", "raise", "the firm"),
        ("The players had been denied permits to enter the country.", "enter", "The players"),
        ("A decision is made next week on whether to extend the loan.", "extend", None),
        ("The files can be kept without ever moving a disk.", "moving", None),
    ],
)  # fmt: skip
def test_verbs_that_hand_on_the_doing(text: str, verb: str, expected: str | None) -> None:
    """Whoever is accused, stopped, sent or called on does it, not whoever accuses or sends."""
    assert agent(text, verb) == expected


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The firm arrived late and did not finish the roof.", "finish"),
        ("The firm has built ten bridges and can repair this one.", "repair"),
    ],
)
def test_a_joined_verb_with_an_auxiliary_shares_the_subject(text: str, verb: str) -> None:
    """A bare infinitive behind "did" or "can" is as finite as the verb before it."""
    assert agent(text, verb) == "The firm"


def test_whose_makes_no_patient() -> None:
    """Those whose boat sank are not what was sunk."""
    found = told(FULLER + "Fishermen saved the sailors whose boat sank.")
    assert next(patient for verb, _, patient, *_ in found if verb == "sank") is None


def test_what_an_infinitive_does_is_its_object() -> None:
    """A noun behind "to save" is saved, though another verb stands behind it."""
    text = "After a plan to save three large firms failed, the bank closed."
    found = told(FULLER + text)
    roles = next((who, whom) for verb, who, whom, *_ in found if verb == "save")
    assert roles == (None, "three large firms")


def test_a_finite_clause_borrows_no_subject() -> None:
    """While a rival is gaining users, the one whose share grows does not gain them."""
    text = "The firm raised its share while the newly founded Blue Sky was quickly gaining users."
    assert agent(text, "gaining") != "The firm"


def test_what_stands_behind_to_hands_on_no_doing() -> None:
    """Where the parser hangs "fact" of "needs to fact check him" on "needs", Holt still checks."""
    tree = forest(annotated("Lester Holt needs to fact check him."))[0]
    words = [token.text for token in tree.tokens]
    needs, fact, check = words.index("needs"), words.index("fact"), words.index("check")
    heads = tuple(needs if k in (fact, check) else head for k, head in enumerate(tree.heads))
    labels = tuple(
        {fact: "obj", check: "xcomp"}.get(k, label) for k, label in enumerate(tree.labels)
    )
    children = tuple(
        tuple(k for k, head in enumerate(heads) if head == place) for place in range(len(words))
    )
    erring = replace(tree, heads=heads, labels=labels, children=children)
    subject = Subjects(erring).subject(check)
    assert subject is not None
    assert words[subject] in ("Lester", "Holt")


@pytest.mark.parametrize("who", ["President Berg", "Minister Holm", "Senator Holm"])
def test_whom_somebody_calls_on_is_to_act(who: str) -> None:
    """Wherever the parser hangs the "on" of "called on"."""
    text = f"Rep. Peter Lund called on {who} to retaliate against Norway."
    assert next(agent for verb, agent, *_ in told(text) if verb == "retaliate") in who


def test_a_pronoun_before_a_verb_is_its_subject() -> None:
    """ "It" right before a verb that belongs to a noun is no object of it."""
    assert agent("Norway will resume the talks it abandoned in March.", "abandoned") == "it"


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Norway was hardly in a position to lecture its neighbours.", "lecture", "Norway"),
        ("Norway was a tyrant, jailing its poets.", "jailing", "Norway"),
        ("The response was a crackdown by Norway, injuring workers.", "injuring",
         "a crackdown"),
        ("It was a plan to save the port.", "save", None),
    ],
)  # fmt: skip
def test_positions(text: str, verb: str, expected: str | None) -> None:
    """Who is in a position to do a thing is its doer."""
    assert agent(text, verb) == expected


def test_who_is_urged_to_do_several_things_does_all_of_them() -> None:
    """Also where the parser breaks the list off."""
    text = "We urge the Norse side to meet us halfway, correct its practice and return to talks."
    found = {verb: agent for verb, agent, *_ in told(text)}
    assert {found[verb] for verb in ("meet", "correct", "return")} == {"the Norse side"}


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Norway has stepped up its criticism of Sweden for carrying out the drill.", "carrying",
         "Sweden"),
        ("Norway also blamed Sweden for raising fees in the port.", "raising", "Sweden"),
        ("It is proposing owners pay a fee.", "pay", "owners"),
        ("The port was founded in 1923 by chief Ana Ruiz, who left, and others.", "founded",
         "Ana Ruiz"),
        ("The plan was mocked by critics and later dropped.", "dropped", None),
    ],
)  # fmt: skip
def test_who_does_what_is_criticised_proposed_or_founded(
    text: str, verb: str, expected: str | None
) -> None:
    """The criticised one acts, the critic does not; a title may stand behind "by"."""
    found = agent(text, verb)
    assert found == expected or (expected is not None and (found or "").startswith(expected))


def test_what_one_is_used_to_is_no_use() -> None:
    """ "Are used to hearing" tells of no using."""
    assert agent("The sailors are used to hearing the bell.", "used") is None
    assert agent("The sailors have used the bell.", "used") == "The sailors"
