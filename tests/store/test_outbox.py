"""The outbox leads each delivery through its states, and by no other way."""

from __future__ import annotations

import datetime

import pytest

from framing.errors import UsageError
from framing.store import Claim, Outbox, Outcome, State, Store
from framing.store.outbox import PAUSES

NOON = datetime.datetime(2026, 3, 1, 12, 0, tzinfo=datetime.UTC)
MINUTE = datetime.timedelta(minutes=1)


def claimed(outbox: Outbox, at: datetime.datetime = NOON) -> Claim:
    """The claim that must be there to be had."""
    claim = outbox.claim(at)
    assert claim is not None
    return claim


def ended(outbox: Outbox, outcome: Outcome) -> int:
    """The id of a delivery whose first attempt had this outcome."""
    outbox.queue("run", "ada@example.org", "c1", NOON)
    claim = claimed(outbox)
    outbox.data_begun(claim, NOON)
    return outbox.settle(claim, outcome, f"the words of {outcome}", NOON).id


def test_a_message_is_queued_once_for_each_recipient(outbox: Outbox) -> None:
    """The same run, address in any case and content are one delivery; any other is another."""
    first = outbox.queue("run", " Ada@Example.org", "c1", NOON)
    assert outbox.queue("run", "ada@example.ORG", "c1", NOON + MINUTE) == first
    assert first.address == "Ada@Example.org"
    assert (first.state, first.queued_at, first.not_before) == ("queued", NOON, NOON)
    others = [("run", "ada@example.org", "c2"), ("run2", "ada@example.org", "c1")]
    others += [("run", "bo@example.org", "c1")]
    for key in others:
        assert outbox.queue(*key, NOON).id != first.id
    assert len(outbox.listing()) == 4
    assert [delivery.run for delivery in outbox.listing("run2")] == ["run2"]


@pytest.mark.parametrize("outcome", ["sent", "refused", "failed", "unknown"])
def test_an_outcome_is_a_state_that_stays(outbox: Outbox, outcome: Outcome) -> None:
    """What was sent, refused for good, failed or is unknown is not due again, nor by queueing."""
    delivery = ended(outbox, outcome)
    assert outbox.claim(NOON + 1000 * MINUTE) is None
    again = outbox.queue("run", "ada@example.org", "c1", NOON)
    assert (again.id, again.state) == (delivery, outcome)
    (attempt,) = again.attempts
    assert (attempt.outcome, attempt.words) == (outcome, f"the words of {outcome}")
    assert (attempt.claimed_at, attempt.data_begun_at, attempt.ended_at) == (NOON, NOON, NOON)


def test_a_claim_is_had_once(outbox: Outbox, store: Store) -> None:
    """While one holds a delivery nobody else gets it, and it is told who holds it."""
    outbox.queue("run", "ada@example.org", "c1", NOON)
    claim = claimed(outbox)
    assert claim.delivery.state == "sending"
    with Outbox(store) as other:
        assert other.claim(NOON) is None
        with pytest.raises(UsageError, match=f"by process {claim.delivery.attempts[0].process}"):
            other.retry(claim.delivery.id, NOON, force=True)
    outbox.settle(claim, "sent", "250 ok", NOON)
    with pytest.raises(UsageError, match="its claim is settled"):
        outbox.settle(claim, "refused", "550 no", NOON)
    with pytest.raises(UsageError, match="its claim is settled"):
        outbox.data_begun(claim, NOON)
    assert [attempt.words for attempt in outbox.listing()[0].attempts] == ["250 ok"]


def test_what_is_due_longest_comes_first(outbox: Outbox) -> None:
    """Claims follow the moment from which a delivery is due, among those asked for."""
    late = outbox.queue("run", "a@example.org", "c", NOON + 2 * MINUTE).id
    early = outbox.queue("run", "b@example.org", "c", NOON + MINUTE).id
    assert outbox.claim(NOON) is None
    assert outbox.claim(NOON + 5 * MINUTE, among=[]) is None
    only = outbox.claim(NOON + 5 * MINUTE, among=[late])
    assert only is not None
    assert only.delivery.id == late
    assert claimed(outbox, NOON + 5 * MINUTE).delivery.id == early


def test_a_refusal_for_now_waits_longer_each_time_and_fails_at_last(outbox: Outbox) -> None:
    """Pauses follow the list to the second; the refusal after the last of them is failure."""
    outbox.queue("run", "ada@example.org", "c1", NOON)
    at = NOON
    for number, pause in enumerate(PAUSES, 1):
        delivery = outbox.settle(claimed(outbox, at), "deferred", f"451 {number}", at)
        assert (delivery.state, delivery.not_before) == ("queued", at + pause)
        assert outbox.claim(at + pause - datetime.timedelta(microseconds=1)) is None
        at += pause
    delivery = outbox.settle(claimed(outbox, at), "deferred", "451 last", at)
    assert delivery.state == "failed"
    assert [attempt.words for attempt in delivery.attempts][-2:] == [
        f"451 {len(PAUSES)}",
        "451 last",
    ]
    assert {attempt.outcome for attempt in delivery.attempts} == {"deferred"}
    again = outbox.retry(delivery.id, at)
    assert (again.state, again.not_before, again.deferrals) == ("queued", at, 0)
    assert len(again.attempts) == len(PAUSES) + 1


@pytest.mark.parametrize(
    ("state", "needs_force"),
    [("refused", False), ("failed", False), ("sent", True), ("unknown", True)],
)
def test_what_the_recipient_may_have_is_sent_again_by_force_only(
    outbox: Outbox, state: Outcome, needs_force: bool
) -> None:
    """What was not delivered can be tried again; what may have been, only where one insists."""
    delivery = ended(outbox, state)
    if needs_force:
        with pytest.raises(UsageError, match="only force"):
            outbox.retry(delivery, NOON)
        assert outbox.listing()[0].state == state
    outbox.retry(delivery, NOON + MINUTE, force=needs_force)
    assert claimed(outbox, NOON + MINUTE).delivery.id == delivery


def test_only_what_is_queued_can_be_cancelled(outbox: Outbox) -> None:
    """A cancelled delivery is never due and can be queued again by a retry."""
    delivery = outbox.queue("run", "ada@example.org", "c1", NOON).id
    assert outbox.cancel(delivery).state == "cancelled"
    assert outbox.claim(NOON) is None
    outbox.retry(delivery, NOON)
    claim = claimed(outbox)
    with pytest.raises(UsageError, match="is sending"):
        outbox.cancel(delivery)
    outbox.settle(claim, "sent", "250 ok", NOON)
    with pytest.raises(UsageError, match="is sent"):
        outbox.cancel(delivery)


def test_a_retry_does_not_wait(outbox: Outbox) -> None:
    """What waits for its pause to end is due at once when it is asked for."""
    outbox.queue("run", "ada@example.org", "c1", NOON)
    delivery = outbox.settle(claimed(outbox), "deferred", "421 later", NOON).id
    assert outbox.claim(NOON) is None
    outbox.retry(delivery, NOON)
    assert claimed(outbox).delivery.id == delivery


@pytest.mark.parametrize(("begun", "state"), [(False, "queued"), (True, "unknown")])
def test_a_claim_that_is_left_is_settled_for_its_holder(
    store: Store, begun: bool, state: State
) -> None:
    """Left before the body was begun a delivery is due again; after, it is unknown."""
    with Outbox(store) as left:
        left.queue("run", "ada@example.org", "c1", NOON)
        claim = claimed(left)
        if begun:
            left.data_begun(claim, NOON)
    with Outbox(store) as other:
        (delivery,) = other.recover(NOON + MINUTE)
        assert delivery.state == state
        (attempt,) = delivery.attempts
        assert attempt.outcome == ("unknown" if begun else "interrupted")
        assert attempt.ended_at == NOON + MINUTE
        assert str(attempt.process) in attempt.words
        assert other.recover(NOON + MINUTE) == ()
        assert (other.claim(NOON + MINUTE) is None) == begun
        with pytest.raises(UsageError, match="its claim is settled"):
            left.settle(claim, "sent", "250 ok", NOON)


def test_signs_of_life_are_swept_away(outbox: Outbox, store: Store) -> None:
    """A sender that is gone leaves no file once somebody looks; one that lives, and what is no
    sign, stays."""
    outbox.queue("run", "ada@example.org", "c1", NOON)
    for _ in range(3):
        with Outbox(store) as other:
            assert other.claim(NOON) is not None
    claimed(outbox)
    (store.folder / "senders" / ".left-by-the-system").write_text("no sign")
    outbox.recover(NOON)
    assert len(list((store.folder / "senders").iterdir())) == 2


def test_times_have_a_zone_and_keep_their_order(outbox: Outbox) -> None:
    """A moment is the same in every zone; one without a zone is refused and changes nothing."""
    east = NOON.astimezone(datetime.timezone(datetime.timedelta(hours=9)))
    assert outbox.queue("run", "ada@example.org", "c1", east).queued_at == NOON
    assert outbox.claim(NOON - MINUTE) is None
    with pytest.raises(ValueError, match="no time zone"):
        outbox.queue("run", "bo@example.org", "c1", NOON.replace(tzinfo=None))
    assert len(outbox.listing()) == 1
    assert claimed(outbox, east)


def test_a_delivery_that_is_not_there_is_told(outbox: Outbox) -> None:
    """An id that nobody has is wrong use."""
    with pytest.raises(UsageError, match="no delivery 7"):
        outbox.cancel(7)
