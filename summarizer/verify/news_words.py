"""Verbs and states that news has much of, by their dictionary forms, in English. Data, and how it is looked up.

    opposed(stem), alike(stem), close(stem) -> places in the tables: words with a place in common mean about the same

Two columns of one row of `opposed` exclude each other. For other languages see `contrary_words`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from summarizer.verify.relations import relations
from summarizer.verify.stems import stem as stem_of

_OPPOSED = """
    rise increase climb grow surge soar jump gain|fall decline decrease drop slip shrink plunge slump tumble lose sink
    open reopen|close shut
    win winner victory triumph beat defeat|lose loss loser
    approve pass adopt endorse back|reject block veto
    acquit exonerate|convict sentence jail imprison guilty
    survive survivor alive|die dead kill perish
    admit concede confirm acknowledge|deny dispute
    accept|refuse reject
    begin start commence launch open|end finish conclude
    buy acquire purchase takeover|sell divest
    hire recruit|fire sack dismiss
    impose|lift
    arrest detain|release free
    uphold|overturn quash annul
    strengthen|weaken
    ease|tighten
    welcome praise|criticise criticize condemn
    legal|illegal
    include|exclude
"""
_ALIKE = """
    rise increase climb grow surge soar
    fall decline decrease drop lose shed
    end finish
    begin start commence open
    attend watch
    spectator audience onlooker
    convene meet
    resign quit
    ask request demand want seek
    show reveal
    buy acquire purchase
    accuse allege
    cut reduce lower slash
    postpone delay defer
    jail imprison
    rescue save free
    injure wound hurt
    shut close
    approve pass adopt
    admit concede acknowledge
    sales revenue turnover
    profit earnings
    employee worker staff workforce
    blaze fire
    probe investigation inquiry
    toll tally
"""
# Those that say the same of some things only: enough to bear a verb out, not to stand in its place.
_CLOSE = """
    see watch spectator audience
    gather sit meet meeting convene
    recover pull rescue save free
    injure injury wound hurt hospital
    evacuate flee displace leave
    destroy raze flatten collapse ruin
    make build produce construct
    replace succeed substitute
    win beat defeat victor victory triumph first finish
    say announce declare state report tell
    employ staff work worker
    testify witness hear
    return give hand restore
    lead head chair
    urge call demand ask request want seek
    step resign quit
    die dead kill perish fatal death life
    find show reveal conclude
    score goal net
    cancel scrap abandon
    warn caution
    charge accuse allege
"""
Places = frozenset[tuple[int, int]]
_NOWHERE: Places = frozenset()


def _table(listed: str) -> dict[str, Places]:
    """Rows and columns by dictionary form, as a stem."""
    found: dict[str, set[tuple[int, int]]] = {}
    base = relations().base
    for row, line in enumerate(listed.strip().splitlines()):
        for column, words in enumerate(line.split("|")):
            for word in words.split():
                found.setdefault(base(stem_of(word)), set()).add((row, column))
    return {word: frozenset(places) for word, places in found.items()}


def _looked_up(listed: str) -> Callable[[str], Places]:
    @lru_cache(maxsize=1)
    def known() -> dict[str, Places]:
        return _table(listed)

    @lru_cache(maxsize=8192)
    def places(stem: str) -> Places:
        table = known()
        return table.get(stem) or table.get(relations().base(stem), _NOWHERE)

    return places


opposed, alike, close = (_looked_up(listed) for listed in (_OPPOSED, _ALIKE, _CLOSE))
