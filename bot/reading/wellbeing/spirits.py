"""Words of little drive and of no point, which both a worry and the morale of a plan are told by. Parts of patterns."""

from __future__ import annotations

NO_DRIVE = (
    r"\b(?:los(?:t|ing|e)|lack(?:ing)?|no|zero|low(?: on)?|little|hardly any|not much|running out of|out of|"
    r"need(?: some)?|"
    r"(?:not|n'?t) (?:\w+ )?(?:have|feel|got|find|finding))(?: (?:all|my|any|the|of|much|more|some|real|really|"
    r"a bit of))* "
    r"(?:motivation|drive|mojo|momentum|steam|heart|enthusiasm|discipline|willpower|interest in (?:learning|"
    r"studying|this|it|"
    r"the plan))\b"
    r"|\b(?:unmotivated|demotivated|discouraged|disheartened)\b|\b(?:not|n'?t|never|hardly|barely|less)"
    r" (?:\w+ ){0,2}?motivated\b"
    r"|\bmotivation\b[^.!?]{0,15}\b(?:gone|low|zero|dropp\w+|fad\w+|dead|down|slipping|dipp\w+|missing|issues?|problems?)\b"
    r"|\b(?:ca ?n'?t|cannot|cant|could ?n'?t) (?:be (?:bothered|arsed)|(?:bring|get|make|motivate|push) my ?self)\b"
    r"(?! to (?:live|get up|eat|get out))"
)
"""Motivation that fades, and no more than that."""

NO_POINT = (
    r"\bwh?at(?:'?s| is|s)? (?:even |really )?the (?:whole |actual |damn )?(?:point|use|sense)(?: then| anyway|"
    r" here| in that| of "
    r"(?:this|it|that|all (?:this|that|of (?:this|it))|(?:even )?(?:learning|studying|trying|doing|starting|"
    r"going on|continuing)\b"
    r"[^.!?]{0,25}|any of (?:this|it)|(?:a|the|your|my) plan))?(?=\W*$|[,.;!?]| (?:if|when|then|in)\b)"
    r"|\bwhy (?:should i |do i )?(?:even |still )*bother\b(?! (?:breath\w*|liv\w*|wak\w*|getting up|being|existing|"
    r"with life|"
    r"any ?more))|\b(?:it|this|that|all this|the whole thing)(?:'s| is| all| seems| feels)* (?:so |just |totally |"
    r"kinda )*pointless\b"
)
"""Doubt whether learning has any point, and not whether life has."""
