"""Near-duplicates are found, look-alikes are not, and likeness does not chain."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.text.near import leads, near
from summarizer.text.similarity import containment, jaccard

WORDS = [f"word{number}" for number in range(3000)]


def documents(number, size=60, seed=0):
    chance = random.Random(seed)
    return [[chance.choice(WORDS) for _ in range(size)] for _ in range(number)]


def edited(words, share, seed=1):
    chance = random.Random(seed)
    return [chance.choice(WORDS) if chance.random() < share else word for word in words]


def test_edited_copies_are_found_and_others_are_not():
    firsts = documents(200)
    copies = [edited(words, 0.2, seed) for seed, words in enumerate(firsts)]
    pairs = near([frozenset(words) for words in firsts + copies])
    assert pairs[:200] == [None] * 200
    assert [pair and pair[0] for pair in pairs[200:]] == list(range(200))
    assert all(0.45 <= pair[1] < 1 for pair in pairs[200:])


def test_the_same_words_are_one():
    bag = frozenset(documents(1)[0])
    assert near([bag, bag, bag]) == [None, (0, 1.0), (0, 1.0)]
    assert near([frozenset(), frozenset()]) == [None, None]
    assert near([]) == []


def test_a_chain_of_edits_is_not_one_group():
    chain = [documents(1)[0]]
    for seed in range(12):
        chain.append(edited(chain[-1], 0.15, seed))
    bags = [frozenset(words) for words in chain]
    found = leads(bags)
    assert len(set(found)) > 1
    for at, first in enumerate(found):
        assert first == at or jaccard(bags[at], bags[first]) >= 0.4


@given(st.lists(st.frozensets(st.sampled_from("abcdefghij"), max_size=8), max_size=12), st.floats(0.1, 1))
@settings(deadline=None)
def test_any_sets_have_a_lead_before_them(bags, threshold):
    found = leads(bags, threshold)
    assert len(found) == len(bags)
    assert all(first <= at and found[first] == first for at, first in enumerate(found))


def test_likeness():
    assert jaccard({"a", "b"}, {"b", "c"}) == 1 / 3
    assert containment({"a", "b"}, {"b", "c", "d"}) == 1 / 2
    assert jaccard(set(), set()) == containment(set(), {"a"}) == 0
