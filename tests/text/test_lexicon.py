from summarizer.text.lexicon import antonyms, deny, forms, function_words, negations


def test_antonyms_in_any_inflection():
    assert deny("cancelled", "postponed")
    assert deny("rose", "falls")
    assert deny("legal", "illegal")
    assert not deny("cancelled", "cancels")
    assert not deny("said", "told")


def test_antonyms_hold_both_ways():
    table = antonyms("en")
    assert all(word in table[other] for word, others in table.items() for other in others)


def test_a_language_without_a_table_has_no_words():
    assert not function_words("xx")
    assert not negations("xx")
    assert forms("ging", "de") == ("ging",)
