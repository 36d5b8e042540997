"""What the advisor does in answer to one message: each function takes a desk and a turn and returns a reply.

Actions call these and nothing else. Here facts are stored and advice is asked for; the words are in `data/responses`.
"""
