"""What is remembered beside the run folders: an index of runs, and the outbox."""

from framing.store.database import Store, open_store
from framing.store.delivery import Attempt, Claim, Delivery, Outcome, State
from framing.store.outbox import Outbox
from framing.store.runs import RunEntry

__all__ = [
    "Attempt",
    "Claim",
    "Delivery",
    "Outbox",
    "Outcome",
    "RunEntry",
    "State",
    "Store",
    "open_store",
]
