"""Running the items of a manifest: several at once, each kept as soon as it is done, resumable after any stop.

`write` makes one brief and `keep` puts it away; both come from above, so this room chooses no engine and no format.
A log of JSON lines says what is done: an item whose fingerprint is there, and whose files are, is not written again.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import asdict
from pathlib import Path
from typing import Literal

from summarizer.batch.manifest import Item
from summarizer.errors import SummarizerError
from summarizer.llm.turns import Crew, job
from summarizer.model import Brief, Corpus
from summarizer.model.value import dataclass
from summarizer.storage import append_line


@dataclass(frozen=True, slots=True)
class Done:
    """How one item ended; `detail` is the error's text where it failed."""

    id: str
    status: Literal["written", "kept", "failed"]
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """What to do with each item. `setup` names all else that a brief depends on (engine, model, version)."""

    read: Callable[[Item], Corpus]
    write: Callable[[Item, Corpus], Brief]
    keep: Callable[[Item, Brief], None]
    is_kept: Callable[[Item], bool]
    setup: str


def run(items: Sequence[Item], plan: Plan, log: Path, jobs: int = 1) -> Iterator[Done]:
    """Work off the items, yielding each as it ends; at most `jobs` calls at once.

    Half as many more items are in memory: they get ready meanwhile.

    Errors of one item end that item alone. A stop from outside (Ctrl-C, kill) loses only what was under way.
    """
    finished = _finished(log)
    waiting = iter(items)
    crew = Crew(jobs)
    with ThreadPoolExecutor(crew.size) as pool:
        under_way: set[Future[Done]] = set()
        try:
            while True:
                while len(under_way) < crew.size and (item := next(waiting, None)) is not None:
                    under_way.add(pool.submit(_one, item, plan, log, finished, crew))
                if not under_way:
                    return
                ended, under_way = wait(under_way, return_when=FIRST_COMPLETED)
                for future in sorted(ended, key=lambda future: future.result().id):
                    yield future.result()
        finally:
            for future in under_way:
                future.cancel()


def _one(item: Item, plan: Plan, log: Path, finished: dict[str, str], crew: Crew) -> Done:
    try:
        corpus = plan.read(item)
        fingerprint = _fingerprint(item, corpus, plan.setup)
        if finished.get(item.id) == fingerprint and plan.is_kept(item):
            return Done(item.id, "kept")
        with job(crew):
            brief = plan.write(item, corpus)
        plan.keep(item, brief)
        append_line(log, json.dumps({"id": item.id, "fingerprint": fingerprint}))
    except SummarizerError as error:
        return Done(item.id, "failed", str(error))
    return Done(item.id, "written")


def _fingerprint(item: Item, corpus: Corpus, setup: str) -> str:
    sources = [(source.uri, source.sha256) for source in corpus.sources]
    text = json.dumps([asdict(item), sources, setup], sort_keys=True)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _finished(log: Path) -> dict[str, str]:
    if not log.exists():
        return {}
    found: dict[str, str] = {}
    for line in log.read_text(encoding="utf-8", errors="replace").splitlines():
        try:
            entry = json.loads(line)
            found[entry["id"]] = entry["fingerprint"]
        except (ValueError, KeyError, TypeError):
            continue  # the last line of a run that was killed while writing it
    return found
