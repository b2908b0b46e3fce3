"""Runs `hotich place --time` for names as people type them. Each name counts with its quickest round, which is what
the work takes when nothing else runs; the table shows the median of the names and the worst of them."""

import re
import statistics
import subprocess
import sys

NAMES = [
    "hung dao", "hung dao ha noi", "quoc oai", "cong hoa", "dong quang", "an khanh", "tan hoa", "binh minh",
    "thanh pho ho chi minh", "xa hung dao cao bang", "phu tho", "yen", "ba dinh", "nga tu so", "dai thanh",
]
ROUNDS = 3
LOAD_LIMIT, FIND_LIMIT = 200.0, 2.0


def measured(hotich) -> tuple[float, dict[str, float]]:
    """Milliseconds: the quickest load, and the quickest search of each name."""
    loads, finds = [], {}
    for _ in range(ROUNDS):
        for name in NAMES:
            said = subprocess.run([str(hotich), "place", "--time", *name.split()], capture_output=True, text=True)
            found = re.search(r"đọc ([\d.]+) ms, tìm ([\d.]+) ms", said.stderr)
            if not found:
                sys.exit(said.stderr)
            loads.append(float(found[1]))
            finds[name] = min(float(found[2]), finds.get(name, float("inf")))
    return min(loads), finds


def main(hotich: str) -> int:
    load, finds = measured(hotich)
    find = statistics.median(finds.values())
    worst = max(finds, key=finds.get)
    print("| what | quickest | worst name | limit |")
    print("|---|---|---|---|")
    print(f"| the map of communes, before and since 1 July 2025: loaded | {load:.0f} ms | "
          f"| {LOAD_LIMIT:.0f} ms |")
    print(f"| a name typed without marks: found | {find:.2f} ms | {finds[worst]:.2f} ms ({worst}) | {FIND_LIMIT:.0f} ms |")
    return 0 if load < LOAD_LIMIT and finds[worst] < FIND_LIMIT else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
