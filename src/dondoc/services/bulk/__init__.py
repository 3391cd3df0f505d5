"""Many tasks at once, from the rows of a file: read all, say what is wrong with each, then write all or nothing."""

from dondoc.services.bulk.by_hand import understood_by_hand
from dondoc.services.bulk.model import Manner, NewTask, Plan, Problem, Understood, Words
from dondoc.services.bulk.placing import placed
from dondoc.services.bulk.planning import plan
from dondoc.services.bulk.taking import take_in
from dondoc.services.bulk.understanding import TO_COME, understood

__all__ = [
    "TO_COME",
    "Manner",
    "NewTask",
    "Plan",
    "Problem",
    "Understood",
    "Words",
    "placed",
    "plan",
    "take_in",
    "understood",
    "understood_by_hand",
]
