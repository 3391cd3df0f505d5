"""How often each rule is right in all that a clerk would check: the order, its lead, its day. Shares that were measured
on annotated documents.

A document of an office says plainly what it orders; a report of the press leaves more to the reader.
"""

OFFICIAL = {
    "cue": 0.98,
    "subject": 0.98,
    "duty": 0.97,
    "imperative": 0.97,
    "speaker-orders": 0.96,
    "table-row": 0.96,
    "prohibition": 0.9,
    "handed": 0.85,
    "exhortation": 0.6,
}
REPORTED = {
    "cue": 0.9,
    "subject": 0.85,
    "duty": 0.97,
    "imperative": 0.96,
    "speaker-orders": 0.95,
    "table-row": 0.9,
    "prohibition": 0.8,
    "handed": 0.75,
    "exhortation": 0.5,
}

# Taken off where the lead stands in an earlier sentence, where nobody is named, and where a list's lead-in, which may
# stand far above, names whom a bare imperative is for.
INHERITED_LEAD = 0.12
NO_LEAD = 0.03
LEAD_OF_LIST = 0.08

# The most that a directive can have whose deadline a person should look at.
UNCONFIRMED_DEADLINE = 0.6
