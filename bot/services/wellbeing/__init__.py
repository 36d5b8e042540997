"""People before plans: despair, worry, weariness, good news, and what the bot is and is not."""
