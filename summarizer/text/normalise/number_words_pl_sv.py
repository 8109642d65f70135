"""Number words of Polish, Swedish, Danish and Norwegian. Data only.

`One` is left out, since it is an article or a pronoun in most of them. Danish tens are those of news, without ordinals.
"""

from __future__ import annotations

Words = dict[str, int]


def forms(words: str, first: int = 2, step: int = 1) -> Words:
    """Words in order; forms of one number are joined by a stroke."""
    return {form: first + step * place for place, group in enumerate(words.split()) for form in group.split("|")}


POLISH = (
    forms(
        "dwa|dwie|dwaj|dwóch|dwu|dwom|dwoma|dwiema|dwoje|dwojga trzy|trzej|trzech|trzem|trzema|troje|trojga "
        "cztery|czterej|czterech|czterem|czterema|czworo|czworga pięć|pięciu|pięcioma|pięcioro|pięciorga "
        "sześć|sześciu|sześcioma|sześcioro siedem|siedmiu|siedmioma|siedmioro osiem|ośmiu|ośmioma|ośmioro "
        "dziewięć|dziewięciu|dziewięcioma dziesięć|dziesięciu|dziesięcioma jedenaście|jedenastu "
        "dwanaście|dwunastu trzynaście|trzynastu czternaście|czternastu piętnaście|piętnastu "
        "szesnaście|szesnastu siedemnaście|siedemnastu osiemnaście|osiemnastu dziewiętnaście|dziewiętnastu"
    )
    | forms(
        "dwadzieścia|dwudziestu trzydzieści|trzydziestu czterdzieści|czterdziestu pięćdziesiąt|pięćdziesięciu "
        "sześćdziesiąt|sześćdziesięciu siedemdziesiąt|siedemdziesięciu osiemdziesiąt|osiemdziesięciu "
        "dziewięćdziesiąt|dziewięćdziesięciu sto|stu",
        20,
        10,
    )
    | forms(
        "dwieście|dwustu trzysta|trzystu czterysta|czterystu pięćset|pięciuset sześćset|sześciuset "
        "siedemset|siedmiuset osiemset|ośmiuset dziewięćset|dziewięciuset",
        200,
        100,
    )
)


def _glued(ones: str, tens: str, teens: str, joint: str = "", *, ones_first: bool = False) -> Words:
    """Two to nineteen, the tens, and both written as one; the first of the ones stands in compounds alone."""
    units, decades = forms(ones, 1), forms(tens, 20, 10)
    both = {
        (one + joint + ten if ones_first else ten + joint + one): value + unit
        for ten, value in decades.items()
        for one, unit in units.items()
    }
    return {one: unit for one, unit in units.items() if unit > 1} | forms(teens, 10) | decades | both


SWEDISH = _glued(
    "en|ett två tre fyra fem sex sju åtta nio",
    "tjugo trettio fyrtio femtio sextio sjuttio åttio nittio",
    "tio elva tolv tretton fjorton femton sexton sjutton arton nitton",
)
NORWEGIAN = _glued(
    "en|ett to tre fire fem seks sju|syv åtte ni",
    "tjue|tyve tretti|tredve førti femti seksti sytti åtti nitti",
    "ti elleve tolv tretten fjorten femten seksten sytten atten nitten",
)
DANISH = _glued(
    "en to tre fire fem seks syv otte ni",
    "tyve tredive fyrre halvtreds tres halvfjerds firs halvfems",
    "ti elleve tolv tretten fjorten femten seksten sytten atten nitten",
    "og",
    ones_first=True,
)
