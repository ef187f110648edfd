"""Nouns that name what somebody does, by their ending ("participation", "co-signing") or as listed
("move"), but for those that name a thing or a state all the same ("emission", "nation")."""

from __future__ import annotations

_DOINGS = ("ing", "ion", "ment", "ance", "ence", "sal", "ture")
_MORE_DOINGS = frozenset(
    "move effort decision call role vote bid push plan support help work pledge promise response "
    "attack visit offer refusal approach policy act rise threat comment remark "
    "claim criticism demand tweet speech raid strike".split()
)
_NO_DOINGS = frozenset(
    "absence advance agriculture allowance ambition ambulance anything apartment architecture"
    " association audience balance basement billion building ceiling champion chance clothing"
    " coalition commission companion competence condition conference confidence conscience"
    " consequence constitution corporation creature culture department depression difference"
    " dimension distance document earning edition element emission employment environment"
    " equipment evening everything evidence exhibition existence experience fashion feature"
    " federation feeling finance foundation furniture future garment generation glance"
    " government housing imagination importance independence inflation influence information"
    " infrastructure innocence instance institution instrument insurance intelligence"
    " intolerance legislature lightning literature location meaning million mission moment"
    " morning nation nature nothing nutrition occasion opinion organisation organization"
    " parliament passion patience pension picture pollution population portion position presence"
    " profession proportion ranking rating recession regiment region religion reputation"
    " residence romance science section sentence sentiment sequence session sibling signature"
    " silence situation solution something standing station structure substance television"
    " temperature tension tolerance tradition unemployment union vacation version vision"
    " wedding".split()
)


def is_doing(lemma: str) -> bool:
    """Whether a noun in the singular names a doing."""
    if lemma in _NO_DOINGS:
        return False
    return lemma in _MORE_DOINGS or (len(lemma) > 5 and lemma.endswith(_DOINGS))
