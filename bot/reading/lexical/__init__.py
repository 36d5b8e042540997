"""Letters, words and names: folded text, spellings, slips, the names of skills and roles."""
