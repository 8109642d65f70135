"""Talking to a model: `Chat`, one method, and its wrappers.

Knows nothing of briefs or evidence.
"""
