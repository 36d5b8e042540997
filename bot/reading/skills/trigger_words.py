"""Groups of words that the triggers are made of: knowing, being able, denying, other people. Parts of patterns."""

from __future__ import annotations

from bot.reading.skills.people import AROUND

NOT = (
    r"(?:(?:do|does|did|have|has|had|am|is|are|was|were|can|could|would|wo|ai|should)(?:n't|nt| not)|cannot|"
    r"i've not|he's not|i'm not|im not|ive not|not)"
)
KNOW = (
    r"(?:learn|study|know|knew|master|pick up|get into|try|tried|start|explore|understand|dive into|read up on|"
    r"get started with|use|work with|do|take|cover|add|tackle|approach|focus on|specialize in|concentrate on|"
    r"go deeper into|deepen|build|make|create|develop|write|design|train|deploy|"
    r"be able to use|get certified in|get my hands on|practice|practise|(?:get|be|become|pass)(?= (?:an? |the )?§))"
)
KNOWING = (
    r"(?:learning|studying|mastering|picking up|getting into|trying|starting|exploring|diving into|using|adding|"
    r"taking)"
)
PEOPLE = (
    rf"(?:{AROUND}|teams?|managers?|mentor|teacher|leads?|interviewers?|developers?|engineers?|analysts?|students?|"
    r"departments?|professor|consultants|contractors|programmers|admins|accountants|designers|vendors|suppliers)"
)
SOFT = (
    r"(?: (?:really|ever|actually|yet|even|even really|personally|honestly|properly|exactly|currently|also|at all|"
    r"too|so|that|very|any|had|have|been|to|the|much|got|get|be|a|really that|yet to))*"
)
ABLE = (
    r"(?:know|knew|known|use|used|using|work|worked|working|try|tried|touch|touched|have|had|do|done|doing|"
    r"learn|learned|learnt|code|coded|"
    r"program|programmed|write|written|wrote|understand|understood|familiar|comfortable|experienced|proficient|"
    r"skilled|good|great|strong|"
    r"confident|able|into|get|got|seen|played|study|studied|build|built|handle|master|mastered|deploy|deployed|"
    r"run|possess|speak|"
    r"heard|exposed|acquainted|trained|dealt|deal|created|made|opened|installed|looked|versed|covered|set)"
)
AFTER = r"(?: (?:with|in|at|on|of|about|to|into|how|how to|using|around|either|up|use|out))*"
