"""Suites: read from YAML, checked, and made into values; every error names the file and the line.

`file:` stands for the content of a file; paths are relative to the file they stand in. Runs nothing.
"""

from __future__ import annotations

import difflib
import glob
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from summarizer.errors import SuiteError
from summarizer.evaluation import places
from summarizer.evaluation.places import Placed, child
from summarizer.evaluation.values import Case, Known, Nugget, Reference, Side, Suite, System, Threshold, Trap
from summarizer.model.value import dataclass
from summarizer.schemas import load_schema

_UNEXPECTED = re.compile(r"'([^']{1,80})' (?:was|were) unexpected|\('([^']{1,80})'")


@dataclass(frozen=True, slots=True)
class _At:
    """A value, where it stands, and the folder its paths are relative to."""

    doc: Placed
    path: str
    value: Any
    folder: Path

    def __getitem__(self, key: str | int) -> _At:
        return replace(self, path=child(self.path, key), value=self.value[key])

    def get(self, key: str) -> _At | None:
        return self[key] if key in self.value else None

    def each(self) -> list[_At]:
        return [self[index] for index in range(len(self.value))]

    def fail(self, message: str, hint: str | None = None) -> SuiteError:
        return self.doc.fail(self.path, message, hint)


Families = Mapping[str, tuple[str, ...]]


def load(path: str | Path, families: Families) -> Suite:
    """The suite in the file `path`; `families` are the metrics that can be scored, by family.

    Raises:
        SuiteError: with the file and line, for anything that is not as it should be.
    """
    top = _document(Path(path), "suite")
    systems = tuple(_system(at) for at in top["systems"].each())
    _unique(top["systems"].each(), [system.id for system in systems], "system")
    _bases(top, systems)
    cases = _cases(top)
    scored = _metrics(top, families)
    gate = top.get("gate")
    return Suite(
        name=top.value["name"],
        path=str(path),
        cases=cases,
        systems=systems,
        metrics=scored,
        thresholds=tuple(_threshold(at, scored, families, systems) for at in _members(top, "thresholds")),
        gated=tuple(_scored(at, scored, families) for at in _members(gate, "metrics")) if gate else (),
        tolerance=dict(gate.value.get("tolerance", {})) if gate else {},
        judge=dict(top.value.get("judge", {})),
    )


def _members(at: _At, key: str) -> list[_At]:
    found = at.get(key)
    return found.each() if found else []


def _document(path: Path, kind: str) -> _At:
    """A YAML file that has passed its part of the schema."""
    text = _text(path, SuiteError(f"no such {kind} file", where=str(path)))
    doc = places.parse(text, str(path))
    _validate(doc, kind)
    return _At(doc, "$", doc.value, path.parent)


def _text(path: Path, missing: SuiteError) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (FileNotFoundError, NotADirectoryError):
        raise missing from None
    except (OSError, UnicodeDecodeError, ValueError) as error:
        raise SuiteError(f"cannot be read as UTF-8 text ({error})"[:200], where=str(path)) from None


def _validate(doc: Placed, kind: str) -> None:
    from jsonschema import Draft202012Validator  # 200 ms
    from jsonschema.exceptions import best_match

    schema = load_schema("suite")
    if kind != "suite":
        schema = {"$schema": schema["$schema"], "$defs": schema["$defs"], "$ref": f"#/$defs/{kind}"}
    errors = sorted(Draft202012Validator(schema).iter_errors(doc.value), key=lambda error: doc.line(error.json_path))
    if not errors:
        return
    error = errors[0]
    if error.context:
        # The branch that came nearest says what is wrong; "matches none of" does not.
        deep = [inner for inner in error.context if inner.validator != "type" and inner.absolute_path]
        error = best_match(deep) if deep else (best_match([error]) or error)
    place, message, hint = _explained(error)
    raise doc.fail(place, message, hint)


def _explained(error: Any) -> tuple[str, str, str | None]:  # noqa: ANN401  # jsonschema's error type is not exported
    """Path, message and hint for one schema error."""
    where = error.json_path
    name = where.removeprefix("$.") if where != "$" else "the document"
    if error.validator == "additionalProperties":
        unknown = next((key for key in error.instance if key not in error.schema.get("properties", {})), "?")
        close = difflib.get_close_matches(str(unknown), list(error.schema.get("properties", {})), n=1)
        allowed = ", ".join(error.schema.get("properties", {}))
        return (
            child(where, str(unknown)),
            f"unknown key {unknown!r} in {name}",
            (f"did you mean {close[0]!r}?" if close else f"known here: {allowed}"),
        )
    return where, f"{name}: {error.message[:160]}", None


def _unique(places_: list[_At], ids: list[str], what: str) -> None:
    seen: set[str] = set()
    for at, name in zip(places_, ids, strict=True):
        if name in seen:
            raise at.fail(f"the {what} id {name!r} is used twice")
        seen.add(name)


def _system(at: _At) -> System:
    value = dict(at.value)
    value["tags"] = tuple(value.get("tags", ()))
    return System(**value)


def _bases(top: _At, systems: tuple[System, ...]) -> None:
    """Shuffled and swapped distort a system; it must be there and be one that writes."""
    writers = [system.id for system in systems if system.control is None]
    for at, system in zip(top["systems"].each(), systems, strict=True):
        if system.base is not None and system.base not in writers:
            raise at["base"].fail(f"no system {system.base!r} that writes briefs", _near(system.base, writers))
        if system.control in ("shuffled", "swapped") and system.base is None:
            raise at.fail(f"the control {system.control!r} needs `base`: the system whose briefs it distorts")


def _near(name: str, known: Iterable[str]) -> str:
    names = list(known)
    close = difflib.get_close_matches(name, names, n=1)
    return f"did you mean {close[0]!r}?" if close else "known: " + ", ".join(names)[:400]


def _metrics(top: _At, families: Families) -> tuple[str, ...]:
    """The single metrics to score, in the order of the families."""
    chosen = top.get("metrics")
    known = [*families, *(name for names in families.values() for name in names)]
    if chosen is None:
        return tuple(name for family, names in families.items() if family != "judge" for name in names)
    for at in chosen.each():
        if at.value not in known:
            raise at.fail(f"unknown metric {at.value!r}", _near(at.value, known))
    for at in chosen.each():
        if at.value.partition(".")[0] == "judge" and "judge" not in top.value:
            raise at.fail("the metric judge needs `judge:` with a model")
    wanted = set(chosen.value)
    return tuple(name for family, names in families.items() for name in names if {name, family} & wanted)


def _scored(at: _At, scored: tuple[str, ...], families: Families) -> str:
    """The metric a threshold or the gate names; it must be one that this suite scores."""
    name: str = at.value
    singles = [metric for names in families.values() for metric in names]
    if name not in singles:
        raise at.fail(f"unknown metric {name!r}", _near(name, singles))
    if name not in scored:
        raise at.fail(f"the metric {name!r} is never scored: `metrics` leaves it out")
    return name


def _threshold(at: _At, scored: tuple[str, ...], families: Families, systems: tuple[System, ...]) -> Threshold:
    ids = [system.id for system in systems]
    for name in _members(at, "systems"):
        if name.value not in ids:
            raise name.fail(f"no system {name.value!r}", _near(name.value, ids))
    value = at.value
    return Threshold(
        metric=_scored(at["metric"], scored, families),
        minimum=value.get("min"),
        maximum=value.get("max"),
        per=value.get("per", "mean"),
        systems=tuple(value.get("systems", ())),
    )


def _cases(top: _At) -> tuple[Case, ...]:
    found: list[tuple[_At, Case]] = []
    for at in top["cases"].each():
        if isinstance(at.value, str):
            for path in _files(at, at.value.removeprefix("file:"), at.folder):
                inner = _document(Path(path), "cases")
                found += [(one, _case(one)) for one in inner.each()]
        else:
            found.append((at, _case(at)))
    _unique([at for at, _ in found], [case.id for _, case in found], "case")
    return tuple(case for _, case in found)


def _files(at: _At, pattern: str, folder: Path) -> list[str]:
    """Files that a path or glob names, sorted; an error where there are none."""
    full = str(folder / pattern)
    if Path(full).is_dir():
        return [full]
    found = sorted(glob.glob(full, recursive=True)) if glob.has_magic(pattern) else [full] * Path(full).is_file()  # noqa: PTH207  # patterns may be absolute
    if not found:
        raise at.fail(f"no such file: {pattern}", f"looked for {full}")
    return found


def _case(at: _At) -> Case:
    sources = tuple(path for one in at["sources"].each() for path in _files(one, one.value, at.folder))
    value = at.value
    case = Case(
        id=value["id"],
        sources=tuple(dict.fromkeys(sources)),
        tags=tuple(value.get("tags", ())),
        references=tuple(_reference(one, number) for number, one in enumerate(_members(at, "references"), start=1)),
        nuggets=tuple(_nugget(one.value) for one in _listed(at, "nuggets", "nuggets")),
        disagreements=tuple(_known(one.value) for one in _listed(at, "disagreements", "disagreements")),
        traps=tuple(_trap(one.value) for one in _listed(at, "traps", "traps")),
        forbidden=tuple(_trap(one.value) for one in _listed(at, "forbidden", "traps")),
        **{name: value[name] for name in ("expect", "as_of", "focus", "max_words", "language") if name in value},
    )
    return replace(case, sha256=digest(case))


def _listed(at: _At, key: str, kind: str) -> list[_At]:
    """Members of a list that stands here or in a `file:`; ids are unique, and each says what it looks for."""
    found = at.get(key)
    if found is None:
        return []
    if isinstance(found.value, str):
        name = found.value.removeprefix("file:")
        found = _document(Path(_files(found, name, found.folder)[0]), kind)
    members = found.each()
    _unique(members, [one.value["id"] for one in members], key.rstrip("s"))
    for one in members:
        if key in ("traps", "forbidden") and not any(one.value.get(name) for name in ("terms", "numbers", "quotes")):
            raise one.fail(f"{one.value['id']!r} has neither terms nor numbers nor quotes: nothing could set it off")
    return members


def _reference(at: _At, number: int) -> Reference:
    value = at.value if isinstance(at.value, dict) else {"id": f"R{number}", "text": at.value}
    text: str = value["text"]
    if text.startswith("file:"):
        path = Path(_files(at, text.removeprefix("file:"), at.folder)[0])
        text = _text(path, at.fail(f"no such file: {path}"))
    if not text.strip():
        raise at.fail("the reference is empty")
    return Reference(value["id"], text)


def _tuples(value: dict[str, Any]) -> dict[str, Any]:
    return {key: tuple(item) if isinstance(item, list) else item for key, item in value.items()}


def _nugget(value: dict[str, Any]) -> Nugget:
    return Nugget(**_tuples(value))


def _trap(value: dict[str, Any]) -> Trap:
    return Trap(**_tuples(value))


def _known(value: dict[str, Any]) -> Known:
    return Known(value["id"], value["topic"], value["kind"], tuple(Side(**_tuples(side)) for side in value["sides"]))


def digest(case: Case) -> str:
    """SHA-256 of all that a case is: its own text, its references and the bytes of its sources, not where they lie."""
    shape = asdict(replace(case, sources=(), sha256=""))
    parts = [json.dumps(shape, sort_keys=True, ensure_ascii=False)]
    for source in case.sources:
        files = sorted(Path(source).rglob("*")) if Path(source).is_dir() else [Path(source)]
        parts += [f"{path.name} {sha256(path.read_bytes()).hexdigest()}" for path in files if path.is_file()]
    return sha256("\n".join(parts).encode()).hexdigest()
