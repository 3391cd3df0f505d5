"""How often each rule is right: shares that were measured on annotated documents, rounded down.

A document of an office says plainly what it orders; a report of the press leaves more to the reader.
"""

OFFICIAL = {
    "cue": 0.98,
    "subject": 0.97,
    "duty": 0.92,
    "imperative": 0.9,
    "speaker-orders": 0.95,
    "table-row": 0.95,
    "prohibition": 0.85,
    "handed": 0.85,
    "exhortation": 0.6,
}
REPORTED = {
    "cue": 0.88,
    "subject": 0.75,
    "duty": 0.86,
    "imperative": 0.86,
    "speaker-orders": 0.86,
    "table-row": 0.9,
    "prohibition": 0.75,
    "handed": 0.75,
    "exhortation": 0.5,
}

# Taken off where the lead stands in an earlier sentence, and where nobody is named.
INHERITED_LEAD = 0.08
NO_LEAD = 0.12

# The most that a directive can have whose deadline a person should look at.
UNCONFIRMED_DEADLINE = 0.6
