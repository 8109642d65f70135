"""What a piece of work costs: seconds of the clock, processor seconds of all processes, their memory together.

To be used once, in a process of its own: memory is the peak since that process began.
"""

from __future__ import annotations

import resource
import sys
import time
from types import TracebackType
from typing import Self

from summarizer import workers


class Costs:
    """`with Costs() as costs: ...`; `costs.lap()` in between gives the seconds since the last lap."""

    def __enter__(self) -> Self:
        self.began = self.last = time.perf_counter()
        self.used = _processor()
        return self

    def lap(self) -> float:
        """Seconds of the clock since the last lap, or the beginning."""
        before, self.last = self.last, time.perf_counter()
        return self.last - before

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.seconds = time.perf_counter() - self.began
        self.processes = 1
        if "loky" in sys.modules and workers.processes(workers.PAYS) > 1:
            self.processes += workers.processes(workers.PAYS)
            workers._pool().shutdown()  # noqa: SLF001  # what they used is known when they have ended
        self.processor_seconds = _processor() - self.used

    @property
    def mebibytes(self) -> float:
        """Peak of this process, and as much as the largest of the others for each of them."""
        own, other = (
            resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
        )
        return own + (self.processes - 1) * other


def _processor() -> float:
    return sum(
        used.ru_utime + used.ru_stime
        for used in (resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN))
    )
