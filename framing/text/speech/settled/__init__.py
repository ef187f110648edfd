"""The passes that settle what an attribution is: its source, its cue, the edges of its content."""
