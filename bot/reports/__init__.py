"""What a person takes away: the words of the chat, typed cards, JSON for scripts, documents as Markdown."""
