"""What the advisor does in answer to one message: each function takes a desk and a turn and returns a reply.

Actions call these and nothing else. Here facts are stored and advice is asked for; the words are in `data/responses`.
The way of every message stands here: `asides` (what is plain from the words, in the order of `rows`), `hearing`,
`flow`. What people speak of has rooms of its own: `roles`, `documents` (CVs and postings), `plan`, `steps`,
`followup` (check-ins), `record` (their data), `wellbeing`, `learning`.
"""
