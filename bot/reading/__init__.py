"""From a person's words to facts: skills, levels, years, hours and roles. Pure: text in, facts out.

`reader` is the door. Rooms: `lexical` (words and names), `skills`, `work`, `times`, `documents`, `steps`, `followup`,
`wellbeing`.
"""
