"""Values behave as frozen, slotted dataclasses do."""

import copy
import dataclasses
import pickle
from typing import Any

import pytest

from summarizer.model import value
from summarizer.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Point:
    """A value with every kind of field."""

    x: int
    y: int = 2
    tags: dict[str, int] = dataclasses.field(default_factory=dict)
    secret: str = dataclasses.field(default="", repr=False)

    @property
    def total(self) -> int:
        return self.x + self.y


@dataclass(frozen=True, slots=True)
class Positive:
    """A value that checks itself."""

    x: int

    def __post_init__(self) -> None:
        if self.x < 0:
            raise ValueError("below zero")


@pytest.fixture(autouse=True, params=["shared", "compiled"])
def _both_ways(request: pytest.FixtureRequest) -> None:
    """Every test with the methods that all values share, and with those of a type that many values have."""
    for kind in (Point, Positive):
        kind.__new__ = staticmethod(value._new)
        kind._made = [0]  # type: ignore[attr-defined]
        for n in range(2 * value._PAYS if request.param == "compiled" else 0):
            kind(n)
        assert (kind.__new__ is value._new) == (request.param == "shared")


def test_fields_defaults_and_keywords() -> None:
    assert (Point(1).x, Point(1).y, Point(1, y=5).total) == (1, 2, 6)
    assert Point(1).tags is not Point(1).tags
    assert dataclasses.asdict(Point(1)) == {"x": 1, "y": 2, "tags": {}, "secret": ""}
    assert [field.name for field in dataclasses.fields(Point)] == ["x", "y", "tags", "secret"]


@pytest.mark.parametrize(
    ("args", "kwargs"),
    [((), {}), ((1, 2, {}, "", 5), {}), ((1,), {"x": 1}), ((1,), {"z": 1}), ((1, 2, {}, ""), {"x": 1})],
)
def test_wrong_arguments_are_refused(args: tuple[Any, ...], kwargs: dict[str, Any]) -> None:
    with pytest.raises(TypeError):
        Point(*args, **kwargs)


def test_a_value_cannot_be_changed() -> None:
    point: Any = Point(1)
    with pytest.raises(dataclasses.FrozenInstanceError):
        point.x = 2
    with pytest.raises(dataclasses.FrozenInstanceError):
        del point.x
    with pytest.raises((dataclasses.FrozenInstanceError, AttributeError)):
        point.z = 2
    assert not hasattr(point, "__dict__")


def test_equal_by_fields_and_class_and_hashed_alike() -> None:
    assert Positive(1) == Positive(1) != Positive(2)
    assert Positive(1) != 1
    assert hash(Positive(1)) == hash(Positive(1))
    assert len({Positive(1), Positive(1), Positive(2)}) == 2


def test_replace_copy_and_pickle() -> None:
    point = Point(1, 3, {"a": 1}, "s")
    assert dataclasses.replace(point, y=9) == Point(1, 9, {"a": 1}, "s")
    assert value.replace(point, y=9) == Point(1, 9, {"a": 1}, "s")
    with pytest.raises(TypeError):
        value.replace(point, z=9)
    assert copy.deepcopy(point) == copy.copy(point) == pickle.loads(pickle.dumps(point)) == point


def test_shown_without_what_must_not_be_shown() -> None:
    assert repr(Point(1, secret="key")) == "Point(x=1, y=2, tags={})"


def test_a_check_of_its_own_is_run() -> None:
    with pytest.raises(ValueError, match="below zero"):
        Positive(-1)
