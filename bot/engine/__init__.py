"""What the program adds to the Rasa engine: storage of the talk, choice of wording, actions in the same process."""
