"""`dataclass` for frozen, slotted values, without compiling methods for every class.

The standard decorator writes and compiles six methods a class, 1.5 ms each time a process starts; with some eighty
value types that is a good part of a brief's time. Here all values share the same methods, and a type gets a way of
its own to be made, several times as fast, when so many of it have been made that it pays. Values are equal by
their fields, hashable, not to be changed, shown with their field names. `dataclasses.replace` (a quicker one is here),
`fields`, `asdict`, copying and pickling work as ever; ordering, `kw_only` and `InitVar` are not offered. Type checkers
see the standard decorator.
"""

# ruff: noqa: ANN001, ANN003, ANN201, ANN401, PLC0414, SLF001  # the methods are shared by values of every shape

from __future__ import annotations

import dataclasses

_PAYS = 100  # values of a type, from which on compiling costs less than it saves
TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from dataclasses import dataclass as dataclass
    from dataclasses import replace as replace
    from typing import Any
else:

    def replace(value, /, **changes):
        """A value with some fields changed; `dataclasses.replace`, in half of the time."""
        names = value._names
        fields = [changes.pop(name) if name in changes else getattr(value, name) for name in names]
        return value.__class__(*fields, **changes)

    def dataclass(*, frozen, slots):
        """Make a class of values; both flags are part of the name, and must be True."""
        assert frozen
        assert slots
        return _value


def _value(cls: Any) -> Any:
    made = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True)(cls)
    made._names = tuple(field.name for field in dataclasses.fields(made))
    made._defaults = {field.name: _default(field) for field in dataclasses.fields(made)}
    made._post = "__post_init__" in made.__dict__
    made._made = [0]
    for name, method in _METHODS.items():
        if name not in made.__dict__:
            setattr(made, name, method)
    return made


def _default(field: dataclasses.Field[Any]) -> Callable[[], Any] | None:
    if field.default_factory is not dataclasses.MISSING:
        return field.default_factory
    if field.default is dataclasses.MISSING:
        return None
    default = field.default
    return lambda: default


def _new(cls: Any, *args: Any, **kwargs: Any) -> Any:
    names = cls._names
    cls._made[0] += 1
    if cls._made[0] == _PAYS and cls.__bases__ == (object,):
        _compile(cls)
    if len(args) != len(names):
        args = _bound(cls, args, kwargs)
    elif kwargs:
        raise TypeError(f"{cls.__name__}() got {', '.join(kwargs)} twice or has no such field")
    self = object.__new__(cls)
    put = object.__setattr__
    for name, given in zip(names, args, strict=True):
        put(self, name, given)
    if cls._post:
        self.__post_init__()
    return self


def _compile(cls: Any) -> None:
    """Give a type a `__new__` that fills an open twin, a class with the same fields, and closes it.

    Plain assignments to the twin cost a third of what `object.__setattr__` costs on the closed type.
    """
    twin = type(cls.__name__, (), {"__slots__": cls.__slots__})
    space: dict[str, Any] = {"_new": object.__new__, "_twin": twin, "_unset": object()}
    parameters, body = [], ["    self = _new(_twin)\n"]
    for name in cls._names:
        value = name
        if cls._defaults[name] is None:
            parameters.append(name)
        else:
            parameters.append(f"{name}=_unset")
            space[f"_{name}_default"] = cls._defaults[name]
            value = f"_{name}_default() if {name} is _unset else {name}"
        body.append(f"    self.{name} = {value}\n")
    body += ["    self.__class__ = cls\n", "    self.__post_init__()\n" * cls._post, "    return self\n"]
    exec(f"def __new__(cls, {', '.join(parameters)}):\n{''.join(body)}", space)  # noqa: S102  # of fields' names alone
    cls.__new__ = staticmethod(space["__new__"])


def _bound(cls: Any, args: tuple[Any, ...], kwargs: dict[str, Any]) -> tuple[Any, ...]:
    title, names, defaults = cls.__name__, cls._names, cls._defaults
    if len(args) > len(names):
        raise TypeError(f"{title}() takes {len(names)} values, not {len(args)}")
    rest = names[len(args) :]
    unknown = [name for name in kwargs if name not in rest]
    missing = [name for name in rest if name not in kwargs and defaults[name] is None]
    if unknown or missing:
        raise TypeError(f"{title}() has no place for {unknown} and lacks {missing}")
    return (*args, *(kwargs[name] if name in kwargs else defaults[name]() for name in rest))


def _fields(self: Any) -> tuple[Any, ...]:
    return tuple([getattr(self, name) for name in self._names])


def _eq(self: Any, other: object) -> bool:
    return _fields(self) == _fields(other) if other.__class__ is self.__class__ else NotImplemented


def _hash(self: Any) -> int:
    return hash(_fields(self))


def _repr(self: Any) -> str:
    shown = [f"{field.name}={getattr(self, field.name)!r}" for field in dataclasses.fields(self) if field.repr]
    return f"{type(self).__qualname__}({', '.join(shown)})"


def _refuse(self: Any, name: str, *_: Any) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot change field {name!r} of {type(self).__name__}")


def _reduce(self: Any) -> tuple[Any, ...]:
    return type(self), _fields(self)


_METHODS = {
    "__new__": staticmethod(_new),
    "__eq__": _eq,
    "__hash__": _hash,
    "__repr__": _repr,
    "__setattr__": _refuse,
    "__delattr__": _refuse,
    "__reduce__": _reduce,
}
