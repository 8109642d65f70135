"""Sources to evidence: sentences, echoes, groups, disagreements, passages and ranking.

No engine runs here and nothing is written.
"""
