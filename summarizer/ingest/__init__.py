"""Files to sources: readers by format, cleaning, metadata, origins.

Decides what in a source is not evidence; never changes a source's text.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from summarizer.errors import SourceError
from summarizer.ingest import paths as _paths
from summarizer.ingest.documents import Document, Raw, Unreadable
from summarizer.model import Corpus, Skipped, Source

__all__ = ["load"]


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
    for item in _paths.find(paths, stdin):
        if isinstance(item, Skipped):
            skipped.append(item)
            continue
        if progress is not None:
            progress(item.uri)
        documents.extend(_documents(item, skipped))
    if not documents:
        raise _nothing(paths, skipped)
    return _corpus(documents, skipped)


def _documents(raw: Raw, skipped: list[Skipped]) -> tuple[Document, ...]:
    from summarizer.ingest.readers import read

    try:
        return read(raw)
    except Unreadable as error:
        if raw.named:
            raise SourceError(error.message, where=raw.uri, hint=error.hint) from error
        skipped.append(Skipped(raw.uri, error.message))
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
    from summarizer.ingest.cleaning import clean
    from summarizer.ingest.metadata import complete

    found = tuple(
        complete(clean(_source(document, f"S{number}"), article=document.cleaned))
        for number, document in enumerate(documents, start=1)
    )
    sources, named = origins.assign(repeats.remove(found))
    return Corpus(sources, named, tuple(skipped))


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
