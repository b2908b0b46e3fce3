"""Runs `hotich place --time` for names as people type them; the table shows medians and the worst."""

import re
import statistics
import subprocess
import sys

NAMES = [
    "hung dao", "hung dao ha noi", "quoc oai", "cong hoa", "dong quang", "an khanh", "tan hoa", "binh minh",
    "thanh pho ho chi minh", "xa hung dao cao bang", "phu tho", "yen", "ba dinh", "nga tu so", "dai thanh",
]
ROUNDS = 5
LOAD_LIMIT, FIND_LIMIT = 200.0, 2.0


def main(hotich: str) -> int:
    loads, finds, worst = [], [], ("", 0.0)
    for _ in range(ROUNDS):
        for name in NAMES:
            said = subprocess.run([hotich, "place", "--time", *name.split()], capture_output=True, text=True)
            found = re.search(r"đọc ([\d.]+) ms, tìm ([\d.]+) ms", said.stderr)
            if not found:
                print(said.stderr, file=sys.stderr)
                return 1
            load, find = float(found[1]), float(found[2])
            loads.append(load)
            finds.append(find)
            if find > worst[1]:
                worst = (name, find)
    load, find = statistics.median(loads), statistics.median(finds)
    print("| what | median | worst | limit |")
    print("|---|---|---|---|")
    print(f"| the map of communes, before and since 1 July 2025: loaded | {load:.0f} ms | {max(loads):.0f} ms"
          f" | {LOAD_LIMIT:.0f} ms |")
    print(f"| a name typed without marks: found | {find:.2f} ms | {worst[1]:.2f} ms ({worst[0]}) | {FIND_LIMIT:.0f} ms |")
    return 0 if load < LOAD_LIMIT and find < FIND_LIMIT else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
