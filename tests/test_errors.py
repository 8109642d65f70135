"""The drawing in `errors` is the tree, with its exit codes."""

import re

from summarizer import errors


def _drawn() -> dict[str, tuple[int, int | None]]:
    lines = re.findall(r"^    ([│ ]*(?:[├└]── )?)(\w+)(?: +(\d))?", errors.__doc__ or "", re.MULTILINE)
    return {name: (len(lead) // 4, int(code) if code else None) for lead, name, code in lines}


def _classes() -> dict[str, tuple[int, int]]:
    found: dict[str, tuple[int, int]] = {}

    def walk(kind: type[errors.SummarizerError], depth: int) -> None:
        found[kind.__name__] = (depth, kind.exit_code)
        for child in kind.__subclasses__():
            walk(child, depth + 1)

    walk(errors.SummarizerError, 0)
    return found


def test_the_drawing_names_every_class_at_its_depth() -> None:
    drawn = {name: depth for name, (depth, _code) in _drawn().items()}
    assert drawn == {name: depth for name, (depth, _code) in _classes().items() if name in drawn}
    public = {n for n, kind in vars(errors).items() if isinstance(kind, type)}
    assert set(drawn) == public


def test_each_branch_has_the_exit_code_it_is_drawn_with() -> None:
    classes = _classes()
    coded = {name: code for name, (_depth, code) in _drawn().items() if code is not None}
    assert coded == {"CheckFailed": 1, "InputError": 2, "ProviderError": 3}
    assert all(classes[name][1] == code for name, code in coded.items())


def test_message_says_where_what_and_what_to_do() -> None:
    error = errors.SourceError("is empty", where="a.txt", hint="give it text")
    assert str(error) == "a.txt: is empty\ngive it text"
