"""Text as data: sentences with offsets, words, tokens, similarity, and what numbers, dates, names and quotes mean.

Knows nothing of sources in number, claims or engines.
"""
