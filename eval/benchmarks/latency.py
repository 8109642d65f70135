"""Is waiting for the model the cost, and not us?

    python eval/benchmarks/latency.py [--out eval/results] [--briefs 64] [--jobs 16] [--latency 0.2]

A server on loopback, in a process of its own, answers every call after a fixed latency. As many briefs of a small
generated event are written through the library, so many at once. Ideal is briefs / jobs × latency; our own overhead is
what one brief costs beyond the latency when nothing else runs, and memory is the growth of the peak from the first run
to the last. The quickest of the runs counts, since other programs on the machine can only slow them down; the load
average stands beside it.

Exit code: 0 where the whole takes at most 1.15 × the ideal, the overhead is at most 60 ms a brief and memory grows by
less than 8 MiB; 1 where not.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import multiprocessing
import os
import re
import resource
import statistics
import sys
import time
from multiprocessing.synchronize import Event
from pathlib import Path

from summarizer.config import Settings
from summarizer.engines.choosing import Choice, Hooks, build
from summarizer.errors import SummarizerError
from summarizer.llm.parallel import each
from summarizer.model import Corpus, Source
from summarizer.pipeline import summarize

MOST_RATIO, MOST_OVERHEAD_S, MOST_GROWTH_MIB = 1.15, 0.060, 8.0
TEXTS = (
    """A bridge over the river at Halden collapsed on Monday morning, police said. Four people were killed and eleven
were taken to hospital. The E6 road was closed in both directions.""",
    """The Halden bridge fell shortly after eight on Monday. The mayor, Kari Moe, spoke of five dead. Trains across the
border were not affected, the operator said.""",
    """Rescue teams with dogs searched the river until midnight. The bridge had been inspected in May and declared safe,
according to the road authority.""",
)


def serve(latency: float, ready: multiprocessing.connection.Connection, stop: Event) -> None:
    """Answer every call after the latency, with claims that copy the first sentences sent."""
    line = re.compile(r"^(S\d+\.\d+)[^:\n]*: (.+)$", re.MULTILINE)

    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
                size = int(re.search(r"content-length: (\d+)", head)[1])  # type: ignore[index]
                body = json.loads(await reader.readexactly(size))
                began = asyncio.get_running_loop().time()
                said = line.findall(body["messages"][-1]["content"])[:4]
                claims = [{"section": "lede", "text": text, "sentences": [key], "date": None} for key, text in said]
                message = {"role": "assistant", "content": json.dumps({"title": "", "claims": claims})}
                answer = json.dumps(
                    {
                        "choices": [{"index": 0, "finish_reason": "stop", "message": message}],
                        "usage": {"prompt_tokens": 900, "completion_tokens": 100, "total_tokens": 1000},
                    }
                ).encode()
                await asyncio.sleep(latency - (asyncio.get_running_loop().time() - began))
                writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ")
                writer.write(str(len(answer)).encode() + b"\r\n\r\n" + answer)
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    async def run() -> None:
        server = await asyncio.start_server(handle, "127.0.0.1", 0)
        ready.send(server.sockets[0].getsockname()[1])
        await asyncio.to_thread(stop.wait)
        server.close()

    asyncio.run(run())


def main() -> int:
    """Measure, write and judge."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=Path("eval/results"))
    parser.add_argument("--briefs", type=int, default=64)
    parser.add_argument("--jobs", type=int, default=16)
    parser.add_argument("--latency", type=float, default=0.2)
    parser.add_argument("--runs", type=int, default=3, help="the quickest counts: other programs only slow it down")
    arguments = parser.parse_args()
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    stop = context.Event()
    server = context.Process(target=serve, args=(arguments.latency, theirs, stop), daemon=True)
    server.start()
    try:
        found = measure(f"http://127.0.0.1:{ours.recv()}/v1", arguments)
    finally:
        stop.set()
        server.join(5)
    return report(found, arguments)


def measure(url: str, arguments: argparse.Namespace) -> dict[str, float]:
    """Whole time, overhead of one brief, and memory."""
    settings = Settings(api_key="sk-none", base_url=url, model="m-1", jobs=arguments.jobs)
    built = build("openai", settings, Choice(cache=False), Hooks(time.sleep))

    def brief(number: int) -> float:
        # Every event is another one, so that nothing is answered from anywhere but the server.
        texts = (text.replace("\n", " ").replace("Monday", f"Monday {number}") for text in TEXTS)
        sources = tuple(Source(f"S{n}", text, f"{n}.txt", "0" * 64, f"Title {n}") for n, text in enumerate(texts, 1))
        began = time.perf_counter()
        found = summarize(Corpus(sources), engine=built.engine)
        if not found.claims or any(note.startswith("extractive") for note in found.run.notes):
            raise SystemExit(f"brief {number} was not written by the model: {found.run.notes}")
        return time.perf_counter() - began

    try:
        each(brief, range(arguments.jobs), arguments.jobs)  # imports, connections
        alone = [brief(1000 + n) for n in range(15)]
        used = cpu()
        peak, wholes = 0.0, []
        for run in range(arguments.runs):
            began = time.perf_counter()
            each(brief, range(2000 * (run + 1), 2000 * (run + 1) + arguments.briefs), arguments.jobs)
            wholes.append(time.perf_counter() - began)
            peak = peak or memory()
        used = (cpu() - used) / arguments.runs
        growth = memory() - peak
        whole = min(wholes)
    except SummarizerError as error:
        raise SystemExit(str(error)) from None
    finally:
        built.close()
    ideal = arguments.briefs / arguments.jobs * arguments.latency
    return {
        "ideal_s": round(ideal, 3),
        "whole_s": round(whole, 3),
        "slowest_s": round(max(wholes), 3),
        "ratio": round(whole / ideal, 3),
        "overhead_s": round(statistics.median(alone) - arguments.latency, 4),
        "cpu_per_brief_s": round(used / arguments.briefs, 4),
        "peak_mib": round(peak, 1),
        "growth_mib": round(growth, 1),
        "load_average": round(os.getloadavg()[0], 1),
    }


def cpu() -> float:
    """Seconds of processor time of this process so far."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def memory() -> float:
    """Peak resident memory so far, MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def report(found: dict[str, float], arguments: argparse.Namespace) -> int:
    """Write the numbers and say whether they hold."""
    checks: tuple[tuple[str, bool], ...] = (
        (f"whole ≤ {MOST_RATIO} × ideal", found["ratio"] <= MOST_RATIO),
        (f"overhead ≤ {MOST_OVERHEAD_S * 1000:.0f} ms a brief", found["overhead_s"] <= MOST_OVERHEAD_S),
        (f"memory grows < {MOST_GROWTH_MIB:.0f} MiB", found["growth_mib"] < MOST_GROWTH_MIB),
    )
    setup = {"briefs": arguments.briefs, "jobs": arguments.jobs, "latency_s": arguments.latency}
    arguments.out.mkdir(parents=True, exist_ok=True)
    document = {"setup": setup, "found": found, "checks": dict(checks)}
    (arguments.out / "latency.json").write_text(
        json.dumps(document, indent=1, ensure_ascii=False) + "\n", encoding="utf-8"
    )
    for name, value in found.items():
        print(f"{name:<18}{value}")
    for name, good in checks:
        print(f"{'ok' if good else 'MISSED':<8}{name}")
    return 0 if all(good for _, good in checks) else 1


if __name__ == "__main__":
    sys.exit(main())
