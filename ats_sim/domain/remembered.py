"""Results found again by the very objects they were made of.

The search for what would change a verdict asks of the same page again and again, with one value of it changed; hashing
a whole resume would cost as much as working the answer out.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


def remembered(most: int) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Keep the last ``most`` results of a function of frozen values, given by place.

    A result is given again where every value is the same object as then, or a tuple of the same objects.
    """

    def decorated(work: Callable[P, T]) -> Callable[P, T]:
        kept: tuple[tuple[tuple[object, ...], T], ...] = ()

        @wraps(work)
        def call(*args: P.args, **kwargs: P.kwargs) -> T:
            nonlocal kept
            for known, result in kept:
                if all(map(_same, known, args)):
                    return result
            result = work(*args, **kwargs)
            kept = ((args, result), *kept[: most - 1])
            return result

        def cache_clear() -> None:
            nonlocal kept
            kept = ()

        call.cache_clear = cache_clear  # type: ignore[attr-defined] # as those of ``functools``, for ``lexicon.own``
        return call

    return decorated


def _same(one: object, other: object) -> bool:
    if one is other:
        return True
    if type(one) is not tuple or type(other) is not tuple or len(one) != len(other):
        return False
    return all(a is b for a, b in zip(one, other, strict=True))
