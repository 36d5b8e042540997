"""From a person's words to facts: skills, levels, years, hours and roles. Pure: text in, facts out."""
