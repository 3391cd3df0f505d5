"""Statements in a thread of their own, so that what comes next is made ready while SQLite works.

`sqlite3` lets other threads run while SQLite carries out a statement. It pays with large statements only: after each
one the thread waits until it may run Python again, which is why that is made short.
"""

import sys
import threading
from collections.abc import Callable
from queue import Queue

WAITING = 100  # jobs made ready ahead, so that a list of any length takes a bounded room
SWITCH_SECONDS = 0.002  # less than half of what is usual; much less costs more than it saves


class Writer:
    """Does jobs one after the other in another thread; after one that failed no other is done."""

    def __init__(self) -> None:
        self._jobs: Queue[Callable[[], object] | None] = Queue(WAITING)
        self._failure: BaseException | None = None
        self._is_given_up = False
        self._usual = sys.getswitchinterval()
        sys.setswitchinterval(SWITCH_SECONDS)
        self._thread = threading.Thread(target=self._work, daemon=True)
        self._thread.start()

    def put(self, job: Callable[[], object]) -> None:
        """Have this done in its turn. Raises what a job before it raised."""
        if self._failure is not None:
            raise self._failure
        self._jobs.put(job)

    def settle(self) -> None:
        """Wait until everything is done. Raises what a job raised."""
        self._jobs.join()
        if self._failure is not None:
            raise self._failure

    def end(self) -> None:
        """Wait until the job that is being done has ended, and begin no other ever. Raises nothing."""
        self._is_given_up = True
        self._jobs.put(None)
        self._thread.join()
        sys.setswitchinterval(self._usual)

    def _work(self) -> None:
        job: Callable[[], object] | None = self._jobs.get()
        while job is not None:
            if self._failure is None and not self._is_given_up:
                try:
                    job()
                except BaseException as error:
                    self._failure = error
            self._jobs.task_done()
            job = self._jobs.get()
