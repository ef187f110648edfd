"""Closed patterns of reported speech, found by rules without any training."""
