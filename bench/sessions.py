"""Fifty board members at once: how long a click takes when all of them have the page open.

`python -m bench.sessions` opens real websocket sessions on *Overblik* with the invented plan. Each
reader pauses five seconds, give or take, between clicks in the filter row; every click is timed
from its message to the end of the script. Then the same for the peer (`bench/peer.py`). The readers
run in a process of their own on the same machine as the server.
"""

import argparse
import asyncio
import os
from pathlib import Path
from random import Random
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from urllib.parse import quote_plus

from bench import servers
from bench.client import Reader
from bench.pages import OVERVIEW

SLOWEST_ARRIVAL_SECONDS = 10
LABELS = ("Kvartal", "Indsatsområde", "Område")


def main() -> None:
    """Measure both and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--readers", type=int, default=50)
    parser.add_argument("--clicks", type=int, default=12, help="clicks of each reader")
    parser.add_argument("--pause", type=float, default=5, help="seconds between clicks")
    options = parser.parse_args()
    with TemporaryDirectory() as folder:
        store, goals = servers.sampled(Path(folder))
        with servers.ours(store) as address:
            print_line("ours", readers(address, OVERVIEW.url_path, options))
        with servers.peer(goals) as address:
            print_line("peer", readers(address, "", options))


def readers(address: str, url_path: str, options: argparse.Namespace) -> list[float]:
    """The seconds of every click of all the readers."""

    async def all_of_them() -> list[float]:
        each = (reader(address, url_path, number, options) for number in range(options.readers))
        return [seconds for clicks in await asyncio.gather(*each) for seconds in clicks]

    return asyncio.run(all_of_them())


async def reader(
    address: str, url_path: str, number: int, options: argparse.Namespace
) -> list[float]:
    """The seconds of each click of one reader, who comes and clicks when it suits him."""
    chance = Random(number)
    await asyncio.sleep(chance.uniform(0, SLOWEST_ARRIVAL_SECONDS))
    open_page = await Reader.at(address, url_path, f"helhedsplan={quote_plus(servers.INVENTED)}")
    seconds = []
    for _ in range(options.clicks):
        await asyncio.sleep(chance.uniform(0.5, 1.5) * options.pause)
        label = chance.choice([one for one in LABELS if one in open_page.filters])
        _, choices = open_page.filters[label]
        seconds.append(await open_page.choose(label, chance.choice(choices)))
    await open_page.close()
    return seconds


def print_line(name: str, seconds: list[float]) -> None:
    """Print one line of the table."""
    highest = quantiles(seconds, n=20)[-1]
    print(
        f"{name:20}{len(seconds):5} clicks   median {median(seconds) * 1000:6.0f} ms"
        f"   p95 {highest * 1000:6.0f} ms   load of the machine {os.getloadavg()[0]:.1f}",
        flush=True,
    )


if __name__ == "__main__":
    main()
