"""Runs the same models in Antrean, SimPy and Ciw, and compares means, shares and p90.

Exit status 0 if every interval of a difference holds 0, 1 if one does not.
"""

import argparse
import json
import os
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import estimates
from cases import CASES

HERE = Path(__file__).parent
# Times the replications of a case.
SHORT = 2
LONG = 16


def main() -> int:
    options = read_options()
    cases = [case for case in CASES if options.only in (None, case.name)]
    size = SHORT if options.short else LONG
    jobs = [(case.name, peer) for case in cases for peer in case.peers]
    with ProcessPoolExecutor() as pool:
        peers = dict(zip(jobs, pool.map(simulate, jobs, [size] * len(jobs))))
        ours = {case.name: run_antrean(case, size, options) for case in cases}
    rows = [row for case in cases for row in compare(case, size, ours[case.name], peers)]
    return report(rows)


def read_options():
    parser = argparse.ArgumentParser(prog="compare", description=__doc__)
    parser.add_argument("--short", action="store_true", help="an eighth of the replications")
    parser.add_argument("--only", choices=[case.name for case in CASES], help="one model only")
    parser.add_argument("--antrean", default=HERE / "../../.build/release/antrean", type=Path)
    parser.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="PATH=VALUE",
        help="change Antrean's side only: to see that a difference is found",
    )
    return parser.parse_args()


def simulate(job, size):
    """All replications of a peer. Seeds count up from 1, so the same numbers come every time."""
    name, peer = job
    case = next(case for case in CASES if case.name == name)
    return [case.peers[peer](seed) for seed in range(1, case.peer_replications * size + 1)]


def run_antrean(case, size, options):
    """The estimates of `antrean run`, by measure, statistic and scope."""
    command = [options.antrean, "run", HERE / case.scenario, "--format", "json"]
    command += ["--quiet", "--no-files", "--replications", str(case.antrean_replications * size)]
    for change in [*(f"{path}={value}" for path, value in case.settings.items()), *options.set]:
        command += ["--set", change]
    done = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    if done.returncode != 0:
        sys.exit(f"antrean run {case.scenario} ended with status {done.returncode}\n{done.stderr}")
    return {
        (row["measure"], row["statistic"], tuple(sorted(row["scope"].items()))): row
        for row in json.loads(done.stdout)["estimates"]
    }


def compare(case, size, ours, peers):
    for quantity in case.quantities:
        for statistic in quantity.statistics:
            scope = tuple(sorted(quantity.scope.items()))
            row = ours[quantity.measure, statistic, scope]
            mine = estimates.read(row, statistic, case.antrean_replications * size)
            for peer in case.peers:
                seen = [seen.get(quantity.key, []) for seen in peers[case.name, peer]]
                theirs = estimates.of(statistic, seen)
                yield f"{case.name}: {quantity.name} {statistic}", peer, mine, theirs


def report(rows) -> int:
    """Prints a line for each comparison; together they fail by chance in 5 of 100 studies."""
    probability = 1 - 0.05 / (2 * len(rows))
    print(f"{'model: quantity':48} {'peer':6} {'Antrean':>9} {'peer':>9} {'difference':>21}")
    failures = 0
    for name, peer, mine, theirs in rows:
        difference = mine.minus(theirs)
        half = estimates.student(probability, difference.freedom) * difference.error
        agrees = abs(difference.value) <= half
        failures += not agrees
        numbers = f"{mine.value:9.4f} {theirs.value:9.4f} {difference.value:9.4f} ± {half:9.4f}"
        print(f"{name:48} {peer:6} {numbers}{'' if agrees else '  DIFFERENT'}")
    print(
        f"{len(rows) - failures} of {len(rows)} differences hold 0 in intervals that hold together"
        " with 95 % confidence (Bonferroni); times are minutes"
    )
    return 1 if failures else 0


if __name__ == "__main__":
    os.chdir(HERE)
    sys.exit(main())
