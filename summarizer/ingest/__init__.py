"""Files to sources: readers by format, cleaning, metadata, origins.

Decides what in a source is not evidence; never changes a source's text.
"""
