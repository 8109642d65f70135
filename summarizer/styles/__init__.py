"""Prompt files: find, lint, render and hash them.

Does not talk to a model.
"""
