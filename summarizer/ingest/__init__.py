"""Files to sources: readers by format, cleaning, metadata, origins.

Decides what in a source is not evidence; never changes a source's text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from summarizer.errors import SourceError
from summarizer.ingest import paths as _paths
from summarizer.ingest.documents import Document, Raw, Unreadable
from summarizer.model import Corpus, Skipped, Source
from summarizer.workers import spread, undisturbed

__all__ = ["load"]

_BUNDLE = 16_000_000  # bytes


def load(*paths: str | Path, stdin: bytes | None = None, progress: Callable[[str], None] | None = None) -> Corpus:
    """Read files, directories and standard input (`-`) into numbered sources.

    Args:
        paths: files, directories (walked recursively, sorted by name) or `-`.
        stdin: the bytes behind `-`.
        progress: called with the name of each input before it is read.

    Raises:
        SourceError: a path that is named and cannot be read, or no text at all.
    """
    documents: list[Document] = []
    skipped: list[Skipped] = []
    for found in _bundles(_paths.find(paths, stdin)):
        raws = [item for item in found if isinstance(item, Raw)]
        results = spread(_documents, raws, [_weight(raw) for raw in raws])
        for item in found:
            if isinstance(item, Skipped):
                skipped.append(item)
                continue
            if progress is not None:
                progress(item.uri)
            documents.extend(_accepted(item, next(results), skipped))
    if not documents:
        raise _nothing(paths, skipped)
    return _corpus(documents, skipped)


def _bundles(found: Iterable[Raw | Skipped]) -> Iterator[list[Raw | Skipped]]:
    """Inputs in their order, as many at once as may wait in memory."""
    bundle: list[Raw | Skipped] = []
    waiting = 0
    for item in found:
        bundle.append(item)
        waiting += len(item.data) if isinstance(item, Raw) else 0
        if waiting >= _BUNDLE:
            yield bundle
            bundle, waiting = [], 0
    yield bundle


def _weight(raw: Raw) -> int:
    """What reading an input costs; plain text is read sooner than it is sent to another process."""
    return 0 if raw.suffix in {".txt", ".md"} else len(raw.data)


def _documents(raw: Raw) -> tuple[Document, ...] | Unreadable:
    from summarizer.ingest.readers import read

    try:
        return read(raw)
    except Unreadable as error:
        return error


def _accepted(raw: Raw, read: tuple[Document, ...] | Unreadable, skipped: list[Skipped]) -> tuple[Document, ...]:
    if isinstance(read, tuple):
        return read
    if raw.named:
        raise SourceError(read.message, where=raw.uri, hint=read.hint) from read
    skipped.append(Skipped(raw.uri, read.message))
    return ()


def _nothing(paths: tuple[str | Path, ...], skipped: list[Skipped]) -> SourceError:
    where = ", ".join(str(path) for path in paths) or None
    left = [item for item in skipped if item.reason != "hidden"]
    if not left:
        return SourceError("nothing to read", where=where, hint="name files or a directory with articles in it")
    first = f"{left[0].uri} {left[0].reason}" + (f", and {len(left) - 1} more" if len(left) > 1 else "")
    return SourceError("no text left to read", where=where, hint=f"left out: {first}")


def _corpus(documents: list[Document], skipped: list[Skipped]) -> Corpus:
    from summarizer.ingest import origins, repeats

    numbered = [(document, f"S{number}") for number, document in enumerate(documents, start=1)]
    sizes = [len(document.text) for document in documents]
    with undisturbed(sum(sizes)):
        found = tuple(spread(_cleaned, numbered, sizes))
        sources, named = origins.assign(repeats.remove(found))
    return Corpus(sources, named, tuple(skipped))


def _cleaned(numbered: tuple[Document, str]) -> Source:
    from summarizer.ingest.cleaning import clean
    from summarizer.ingest.metadata import complete

    document, name = numbered
    return complete(clean(_source(document, name), article=document.cleaned))


def _source(document: Document, name: str) -> Source:
    from summarizer.ingest.language import detect

    return Source(
        id=name,
        text=document.text,
        uri=document.uri,
        sha256=document.sha256,
        title=document.title,
        publisher=document.publisher,
        published=document.published,
        author=document.author,
        url=document.url,
        language=(document.language or "").split("-")[0].lower() or detect(document.text),
        notes=document.notes,
    )
