"""Which names of speakers are one voice."""

from __future__ import annotations

from framing.domain import Reading, SidedAttribution
from framing.text.names.states import states


def one_voice(reading: Reading, sided: SidedAttribution) -> str | None:
    """The name by which a speaker is counted: a state, its seat and, where the side has that name,
    "the North" are one, and so is a body that speaks under its whole name and by its letters
    ("Environmental Protection Agency", "EPA"), both names of one side."""
    speaker, key = sided.attribution.speaker, sided.speaker_side
    if speaker is None:
        return None
    if speaker in states():
        return states()[speaker].label
    names = () if key is None else reading.sides[key].names
    if f"the {speaker}" in names:
        known = (states()[name].label for name in names if name in states())
        return next((label for label in known if label.startswith(f"{speaker} ")), speaker)
    if speaker not in names:
        return speaker
    letters = "".join(word[0] for word in speaker.split() if word[0].isupper())
    return letters if letters in names else speaker
