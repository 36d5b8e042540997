"""Ways in and out: the thread of a person, turned into what each channel carries."""
