"""Where styles are looked for, and the reading of one.

A path is read as it is. A name is looked for in the folders given (the caller's: SUMMARIZER_PROMPTS, then `./prompts`)
and then among the styles that ship with this package. Styles from anywhere else than the package are checked in full
when they are read; ours are checked by the tests, and an offline brief need not load the template engine.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

from summarizer.errors import StyleError
from summarizer.model import Style
from summarizer.styles.fields import NAME, Fields
from summarizer.styles.header import parse, split
from summarizer.styles.template import check_template

_MAX_BYTES = 262_144
_HERE = Path(__file__).parent


@cache
def packaged() -> Path:
    """The folder of the styles that ship: in the wheel beside this module, in a checkout at the top."""
    inside = _HERE / "prompts"
    return (inside if inside.is_dir() else _HERE.parents[1] / "prompts").resolve()


def find(name_or_path: str, search: tuple[Path, ...] = ()) -> Style:
    """The style of that name or file.

    Args:
        name_or_path: `briefing`, or a path (it ends in `.md` or has a separator).
        search: folders to look in before the packaged styles, in order. Those that do not exist are passed over.

    Raises:
        StyleError: there is none, or it is wrong.
    """
    if name_or_path.endswith(".md") or "/" in name_or_path or "\\" in name_or_path:
        return read(Path(name_or_path))
    if NAME.fullmatch(name_or_path):
        for folder in (*search, packaged()):
            path = _inside(folder, name_or_path)
            if path.is_file():
                return read(path)
    from difflib import get_close_matches  # only for a name that is not found

    names = sorted({path.stem for path in _files(search)})
    near = get_close_matches(name_or_path, names, 1)
    hint = (f"did you mean {near[0]}? " if near else "") + f"there are: {', '.join(names)}; or name a .md file"
    raise StyleError(f"no style named {name_or_path!r}", hint=hint)


@lru_cache(maxsize=64)
def _inside(folder: Path, name: str) -> Path:
    """The file of a name in a folder, whether it is there or not."""
    return folder / f"{name}.md"


def available(search: tuple[Path, ...] = ()) -> tuple[Style, ...]:
    """All styles that can be read, by name; the first folder that has a name wins."""
    return survey(search)[0]


def survey(search: tuple[Path, ...] = ()) -> tuple[tuple[Style, ...], tuple[StyleError, ...]]:
    """All styles that can be read, and what is wrong with the others."""
    styles: dict[str, Style] = {}
    wrong: list[StyleError] = []
    for path in _files(search):
        if path.stem in styles:
            continue
        try:
            styles[path.stem] = read(path)
        except StyleError as error:
            wrong.append(error)
    return tuple(styles[name] for name in sorted(styles)), tuple(wrong)


def read(path: Path) -> Style:
    """One style file, read and checked.

    Raises:
        StyleError: it cannot be read, or is not what a style should be.
    """
    return _style(str(path), _content(path), ours=_ours(path))


@lru_cache(maxsize=64)
def _style(where: str, content: bytes, *, ours: bool) -> Style:
    path = Path(where)
    try:
        header, body = split(content.decode("utf-8"), where)
    except UnicodeDecodeError:
        raise StyleError("not UTF-8", where=where) from None
    fields = Fields(parse(header, where), where)
    style = Style(
        name=fields.name(path.stem.lower()),
        description=fields.text("description"),
        sections=fields.sections(),
        max_words=fields.words(),
        template=body,
        sha256=hashlib.sha256(content).hexdigest(),
        uri=f"prompts/{path.name}" if ours else path.as_posix(),
        tone=fields.text("tone"),
        language=fields.text("language"),
        layout=fields.layout(),
        claim_chars=fields.claim_chars(),
        variables=fields.variables(),
        examples=fields.examples(),
    )
    if not body.strip():
        raise StyleError("nothing after the header", where=where, hint="the body tells a model what to write")
    if not ours:
        check_template(style)
    return style


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(_MAX_BYTES + 1)
    except OSError as error:
        raise StyleError(error.strerror or "cannot be read", where=str(path)) from None
    except ValueError:
        raise StyleError("not a path", where=repr(str(path))) from None
    if len(content) > _MAX_BYTES:
        raise StyleError(f"larger than {_MAX_BYTES:,} bytes", where=str(path))
    return content


def _files(search: tuple[Path, ...]) -> Iterator[Path]:
    seen: set[Path] = set()
    for folder in (*search, packaged()):
        if not folder.is_dir() or folder.resolve() in seen:
            continue
        seen.add(folder.resolve())
        yield from sorted(path for path in folder.glob("*.md") if path.is_file() and NAME.fullmatch(path.stem))


def _ours(path: Path) -> bool:
    return path.parent == packaged() or path.resolve().parent == packaged()


def place(style: Style) -> Path:
    """The file a style was read from."""
    return packaged() / Path(style.uri).name if _is_packaged(style) else Path(style.uri)


def renamed(style: Style, name: str) -> str:
    """The text of a style's file with another name in its header."""
    text = place(style).read_text(encoding="utf-8").removeprefix("\ufeff")
    head, fence, body = text.partition("\n---")
    lines = [line for line in head.split("\n") if not line.startswith("name:")]
    return "\n".join([lines[0], f"name: {name}", *lines[1:]]) + fence + body


def _is_packaged(style: Style) -> bool:
    path = packaged() / Path(style.uri).name
    same = style.uri == f"prompts/{path.name}" and path.is_file()
    return same and hashlib.sha256(_content(path)).hexdigest() == style.sha256
