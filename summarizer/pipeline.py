"""The whole story on one screen: evidence, draft, verification, brief.

Receives its engine and a clock; chooses neither. Reads no file and no environment.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from summarizer import __version__, styles
from summarizer.engines.extractive import Extractive
from summarizer.errors import SourceError
from summarizer.evidence import gather
from summarizer.evidence.addressed import notes
from summarizer.evidence.timeline import timeline
from summarizer.model import (
    Ask,
    Brief,
    Claim,
    Corpus,
    Draft,
    DraftClaim,
    Engine,
    Evidence,
    OnUnsupported,
    Problem,
    Run,
    Section,
    Style,
)
from summarizer.model.value import dataclass, replace
from summarizer.styles import languages
from summarizer.verify import citations, settle
from summarizer.verify.title import settled_title


@dataclass(frozen=True, slots=True)
class Options:
    """What else a brief may be asked for.

    `search` are directories where styles are looked for before the ones that ship; `clock` gives `run.seconds`.
    """

    focus: str | None = None
    as_of: str | None = None
    on_unsupported: OnUnsupported = "repair"
    seed: int = 0
    search: tuple[Path, ...] = ()
    clock: Callable[[], float] = time.perf_counter


def summarize(
    corpus: Corpus,
    *,
    style: str | Style = "briefing",
    max_words: int | None = None,
    engine: Engine | None = None,
    options: Options | None = None,
) -> Brief:
    """One verified brief of a corpus, written by the extractive engine unless another is given.

    Raises:
        SourceError: no sentence is left that could be cited.
        StyleError: the style is missing or wrong.
        ProviderError: the engine's model failed, and nothing could be made without it.
    """
    options = options or Options()
    started = options.clock()
    engine = engine or Extractive()
    look = styles.find(style, options.search) if isinstance(style, str) else style
    evidence = gather(corpus)
    if not evidence.sentences:
        raise SourceError("no text left to summarise", hint="`summarizer inspect` shows what was set aside, and why")
    ask = Ask(look, max_words or look.max_words, options.focus, _as_of(corpus, options), options.seed)
    draft = engine.write(evidence, ask)
    brief = _settled(draft, evidence, ask, engine, options)
    return replace(brief, run=replace(brief.run, seconds=round(options.clock() - started, 4)))


def _as_of(corpus: Corpus, options: Options) -> str | None:
    known = [source.published for source in corpus.sources if source.published]
    return options.as_of or max(known, default=None)


def _settled(draft: Draft, evidence: Evidence, ask: Ask, engine: Engine, options: Options) -> Brief:
    spent = [draft]

    def rewrite(problems: tuple[Problem, ...]) -> tuple[DraftClaim, ...]:
        spent.append(engine.write(evidence, replace(ask, problems=problems)))
        return spent[-1].claims

    settled = settle(draft, evidence, ask, options.on_unsupported, rewrite)
    title, retitled = settled_title(draft.title, evidence)
    brief = Brief(
        title=title,
        as_of=ask.as_of,
        sections=_sections(settled.claims, ask.style, _language(evidence, ask, engine)),
        claims=settled.claims,
        disagreements=evidence.disagreements,
        timeline=timeline(evidence, ask.as_of),
        sources=evidence.sources,
        findings=settled.findings,
        revisions=(*retitled, *settled.revisions),
        run=_run(spent, evidence, ask, engine),
    )
    return replace(brief, findings=(*brief.findings, *citations.findings(brief)))


def _language(evidence: Evidence, ask: Ask, engine: Engine) -> str:
    """The language of the claims: a model writes in the style's, everything else in that of most sources."""
    asked = languages.code(ask.style.language) if engine.model else ""
    return asked or languages.most(source.language for source in evidence.sources)


def _sections(claims: tuple[Claim, ...], style: Style, language: str) -> tuple[Section, ...]:
    wanted = {section.id: languages.heading(section.heading, language) for section in style.sections}
    used = [*wanted, *(claim.section for claim in claims if claim.section not in wanted)]
    members = {name: tuple(claim.id for claim in claims if claim.section == name) for name in used}
    return tuple(Section(name, wanted.get(name, ""), members[name]) for name in members if members[name])


def _run(spent: list[Draft], evidence: Evidence, ask: Ask, engine: Engine) -> Run:
    tokens = replace(
        spent[0].tokens,
        prompt=sum(draft.tokens.prompt for draft in spent),
        completion=sum(draft.tokens.completion for draft in spent),
    )
    return Run(
        engine=engine.name,
        model=engine.model,
        style=ask.style.name,
        prompt_sha256=ask.style.sha256,
        version=__version__,
        tokens=tokens,
        cost_usd=round(sum(draft.cost_usd for draft in spent), 6),
        seed=ask.seed,
        layout=ask.style.layout,
        notes=tuple(dict.fromkeys((*notes(evidence), *(note for draft in spent for note in draft.notes)))),
    )
