"""What is reported of steps: done, half done, stuck, too easy, shown by something; and how far one has come."""
