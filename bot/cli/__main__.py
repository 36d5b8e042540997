"""`python -m bot.cli` is the `advisor` command, also where its script is not on the path."""

import sys

from bot.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
