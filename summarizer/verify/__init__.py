"""Checks of claims against what they cite, and the repair of what fails.

Does not know which engine wrote.
"""
