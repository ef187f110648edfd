"""Which pronouns are a side, and which are somebody else, in sentences of our own."""

from __future__ import annotations

import pytest
from articles import annotated

from framing.domain import Pair, Side
from framing.text.sides.mentions import find_mentions

OPENING = "Many things were said at the long meeting in the old town hall on Monday. "


def found(text: str, sides: Pair[Side]) -> list[tuple[str, str]]:
    """The mentions of a text as words and side."""
    doc = annotated(OPENING + text)
    return [(m.span.of(doc.text), m.side) for m in find_mentions(doc, sides)]


def words(text: str, sides: Pair[Side]) -> list[str]:
    """The words of the mentions of a text."""
    return [word for word, _ in found(text, sides)]


def test_it_may_stand_for_what_happened() -> None:
    """ "It is a striking move" tells of the deed, "it is a big union" of the side."""
    sides = Pair(Side("Acme", ("Acme",)), Side("Apex", ("Apex",)))
    assert words("Acme plans to lift the limits. It's a striking move.", sides) == ["Acme"]
    assert words("Acme plans to lift the limits. It is a big company.", sides) == ["Acme", "It"]
    assert words("Acme met on Monday. It is an alliance of towns.", sides) == ["Acme", "It"]


def test_who_is_a_person() -> None:
    """ "He" behind "an architect who said" is the architect, not the one whom he worked for."""
    sides = Pair(Side("Ruiz", ("Donald Ruiz", "Ruiz")), Side("Apex", ("Apex",)))
    text = (
        "Donald Ruiz spoke on Monday. “That makes me smart,” Ruiz said. Ruiz did not pay an"
        " architect who said he was cheated."
    )
    assert words(text, sides) == ["Donald Ruiz", "Ruiz", "Ruiz"]


def test_who_says_is_not_who_is_named_in_it() -> None:
    """ "He" who speaks of Ruiz by name is not Ruiz."""
    sides = Pair(Side("Ruiz", ("Peter Ruiz", "Ruiz")), Side("Apex", ("Apex",)))
    text = (
        "Peter Ruiz came on Monday. He then defended the remark, saying, “Something funny was going"
        " on with Ruiz.”"
    )
    assert words(text, sides) == ["Peter Ruiz", "Ruiz"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ruiz's running mate, Peter Holm, plans to print his own book.", ["Ruiz"]),
        ("Ruiz accused Holm of lying, though a review shows he was right.", ["Ruiz"]),
        ("Ruiz told the Herald: “I am tired, because I think he treats me badly.”", ["Ruiz"]),
        ("Ruiz told the Herald that “I am not fine because he treats me badly.”", ["Ruiz"]),
    ],
)
def test_somebody_else_is_meant(text: str, expected: list[str]) -> None:
    """ "His own" is whose name stands beside the noun; "he" behind an object may be that one, and
    is not who speaks."""
    sides = Pair(Side("Ruiz", ("Peter Ruiz", "Ruiz")), Side("Apex", ("Apex",)))
    assert words(f"Peter Ruiz met Carl Holm. {text}", sides) == ["Peter Ruiz", *expected]


def test_an_object_is_not_its_subject() -> None:
    """Who does something to "him" is another; "himself" is the same."""
    sides = Pair(Side("Holm", ("Peter Holm",)), Side("Lund", ("Carl Lund", "Lund")))
    both = "President Peter Holm met Carl Lund on Monday."
    assert found(f"{both} Holm held Lund's hand and praised him.", sides)[-1][1] == "b"
    alone = "President Peter Holm spoke on Monday."
    assert words(f"{alone} Holm praised him.", sides) == ["Peter Holm", "Holm"]
    assert words(f"{alone} Holm praised himself.", sides) == ["Peter Holm", "Holm", "himself"]


def test_who_speaks_is_not_he_in_the_own_words() -> None:
    """Who means himself says "I"; in another's words "he" may be that one."""
    sides = Pair(Side("Holm", ("Peter Holm", "Holm")), Side("Lund", ("Lund",)))
    own = "“We have to make him perfect,” Mr. Holm said, adding, “He is perfect.”"
    assert words(own, sides) == ["Holm"]
    told = "Peter Holm came. “He is perfect,” said the mayor, Ana Ruiz."
    assert words(told, sides) == ["Peter Holm", "He"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Carl Berg said: “Ruiz is a liar. He lied to his staff.”", ["Ruiz", "He", "his"]),
        ("“I know Ruiz,” Mark Berg said. “He is a good man.”", ["Ruiz", "He"]),
        ("“Ruiz told me that he would sign,” said Mr. Berg. “I trust him.”", ["Ruiz", "he", "him"]),
        ("Mr. Berg was asked of Ruiz. “If he calls,” Berg said, “I come.”", ["Ruiz"]),
        ("Berg says Ruiz “knows the law. Still he breaks it.”", ["Ruiz", "he"]),
        ("Ruiz came. Carl Berg said his plan “will keep him in office”.", ["Ruiz"]),
        ("Ruiz came. Carl Berg said: “They told us, ‘He is mad.’”", ["Ruiz"]),
        ("Ruiz met Carl Lund. “He is a good man,” said Mark Berg.", ["Ruiz"]),
        ("Mark Berg met Ruiz. “Berg never rests. He works for you,” said Berg.", ["Ruiz"]),
        ("Mark Berg followed Ruiz. “The lad has talent. He has a future,” Berg said.", ["Ruiz"]),
        ("Judge Mark Berg jailed Ruiz. “You stabbed him nine times,” Berg said.", ["Ruiz"]),
        ("Mark Berg cried with Ruiz. “He was our light,” Berg said of his son.", ["Ruiz"]),
        ("Ruiz came. “My father was here. He liked it,” said Mark Berg.", ["Ruiz"]),
        ("Ruiz came. Carl Berg, asked of his son, said: “He is a good boy.”", ["Ruiz"]),
    ],
)
def test_who_speaks_is_not_he(text: str, expected: list[str]) -> None:
    """In a quotation "he" is not the speaker, who would be "I", but whom the quotation has named;
    in one handed on, or in a sentence of which a part is quoted, he may be the speaker."""
    sides = Pair(Side("Ruiz", ("Peter Ruiz", "Ruiz")), Side("Apex", ("Apex",)))
    assert words(f"Peter Ruiz spoke. {text}", sides) == ["Peter Ruiz", *expected]


def test_a_determiner_may_stand_behind_its_noun() -> None:
    """In garbled text the tree may be any, and nothing stops."""
    garbled = (
        "Systems,LaunchServicesandbeonceforU.S.spacelaunchcontr\\acts,USAF hasannounced.Boeing"
        " beensuspended fonifconvicted,orifnew eederallaw.The companywas"
        " discoveredtobeenpossessionofpagesdocum who entationfrom Martin,Boeine reig's rival during"
        " the 1998 evolved expendableDelta areremedial it"
    )
    doc = annotated(garbled)
    assert find_mentions(doc, Pair(Side("Delta", ("Delta",)), Side("U.S.", ("U.S.",)))) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr. Ruiz held on to his seat.", ["his"]),
        ("Some praised Mr. Ruiz, but others had to give him time.", ["him"]),
        ("The king was George VI when Ruiz was born. He stammered.", []),
        ("Ruiz had to assist Mr. Berg and his company.", []),
        ("Berg is to assist Ruiz and his company.", ["his"]),
        ("Ruiz thanked his coach and his wife.", ["his", "his"]),
        ("Ruiz praised a Republican plan. He likes it.", ["He"]),
    ],
)
def test_who_may_be_meant_besides(text: str, expected: list[str]) -> None:
    """A title is nobody beside its name, nor is an adjective; but who is joined to a thing, or is
    what somebody was, may be meant."""
    sides = Pair(Side("Ruiz", ("Peter Ruiz", "Ruiz", "Mr. Ruiz")), Side("Apex", ("Apex",)))
    assert [x for x in words(f"Peter Ruiz spoke. {text}", sides) if "Ruiz" not in x] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Acme hired Deloitte and KPMG to check its books.", ["Acme", "its"]),
        ("Acme cut the dividend and the bonus, but it kept its staff.", ["Acme", "it", "its"]),
    ],
)
def test_it_is_none_of_two_joined_things(text: str, expected: list[str]) -> None:
    """Two things that are joined are "they", so "it" is the subject."""
    sides = Pair(Side("Acme", ("Acme",)), Side("Apex", ("Apex",)))
    assert words(text, sides) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Holm thanked Lund and his team.", "b"),
        ("Lund hugged Holm and his sons.", "a"),
        ("Holm met the mayor and his wife.", None),
        ("Holm put down the gun and his bag.", "a"),
        ("Holm wrote to President Max Kemp and his ministers.", None),
    ],
)
def test_what_is_joined_to_somebody_is_whose(text: str, expected: str | None) -> None:
    """ "Lund and his team" are Lund's, whoever thanks them."""
    sides = Pair(Side("Holm", ("Peter Holm", "Holm")), Side("Lund", ("Carl Lund", "Lund")))
    told = [
        side for word, side in found(f"Peter Holm met Carl Lund. {text}", sides) if word == "his"
    ]
    assert told == [expected] * (expected is not None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The US asked China and its allies to help.", ["b"]),
        ("China told the US and its partners to leave.", ["a"]),
        ("The US backed Taiwan and its leaders.", []),
        ("China wants peace and its islands back.", ["b"]),
    ],
)
def test_what_is_joined_to_a_state_is_its(text: str, expected: list[str]) -> None:
    """ "China and its allies" are China's allies; peace has no islands."""
    sides = Pair(Side("US", ("US",)), Side("China", ("China",)))
    assert [side for word, side in found(text, sides) if word == "its"] == expected


def test_it_says_nothing_of_itself_by_name() -> None:
    """Who "also said that Acme believes" is not Acme, nor whom Acme is said to believe guilty."""
    sides = Pair(Side("Acme", ("Acme",)), Side("Apex", ("Apex",)))
    text = "Apex left. It also said that Acme believes Apex is late."
    assert words(text, sides) == ["Apex", "Acme", "Apex"]
    assert words("Apex left. It also said that the port is late.", sides) == ["Apex", "It"]


def test_a_name_before_a_plural_verb_is_they() -> None:
    """ "Acme now claim that they": a body may be told of as several."""
    sides = Pair(Side("Acme", ("Acme",)), Side("Apex", ("Apex",)))
    assert words("The port is old. Acme now claim that they would not yield.", sides) == [
        "Acme",
        "they",
    ]
    assert words("Acme now claims that they would not yield.", sides) == ["Acme"]
    assert words("Residents left. Acme say they are safe.", sides) == ["Acme"]
