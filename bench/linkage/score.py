#!/usr/bin/env python3
"""Scores found pairs against the truth of a synthetic register.

  score.py TRUTH.csv PAIRS.csv [--threshold 0.5] [--left population.csv] [--one-file] [--json]

TRUTH has two columns of ids; PAIRS has left_id,right_id,probability,weight.
Prints precision, recall and F1 of all pairs at the threshold, the best F1 over thresholds (for
comparison only), recall at precision .99 and .999, precision of p >= .9 and .95, calibration by
tenths, the same with each right record's best left record (`--assign right`), and with --left the
list of left records without a right one.
"""
import argparse, csv, json, sys
import numpy as np


def read_ids(path, columns):
    with open(path, encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        next(rows)
        return [tuple(row[:columns]) for row in rows]


def load(truth_path, pairs_path, one_file):
    order = (lambda a, b: (a, b) if a < b else (b, a)) if one_file else (lambda a, b: (a, b))
    truth = {order(a, b) for a, b in read_ids(truth_path, 2)}
    found = {}
    for a, b, p, w in read_ids(pairs_path, 4):
        key = order(a, b)
        if key in found:
            sys.exit(f"a pair twice: {key}")
        found[key] = (float(p), float(w))
    return truth, found


def figures(truth, pairs, p, w, threshold):
    """pairs: list of keys; p, w: arrays. Returns a dictionary."""
    n = len(truth)
    hit = np.array([k in truth for k in pairs], bool)
    order = np.lexsort((-w, -p)) if len(p) else np.array([], int)
    tp = np.cumsum(hit[order])
    count = np.arange(1, len(order) + 1)
    precision = tp / np.maximum(count, 1)
    recall = tp / n

    def at(cut):
        keep = p >= cut
        t = int(hit[keep].sum()); c = int(keep.sum())
        pr = t / c if c else 1.0; re = t / n
        return dict(precision=pr, recall=re, f1=2 * pr * re / (pr + re) if t else 0.0)

    def recall_at(level):
        good = np.where(precision >= level)[0]
        return float(recall[good[-1]]) if len(good) else 0.0

    f1 = 2 * precision * recall / np.maximum(precision + recall, 1e-9)
    out = dict(pairs=len(pairs), at_threshold=at(threshold), p90=at(0.9), p95=at(0.95),
               best_f1=float(f1.max()) if len(f1) else 0.0,
               recall_at_p99=recall_at(0.99), recall_at_p999=recall_at(0.999))
    table = []
    for tenth in range(10):
        low, high = tenth / 10, (tenth + 1) / 10 + (1e-9 if tenth == 9 else 0)
        keep = (p >= low) & (p < high)
        if keep.sum():
            table.append((round(low, 1), int(keep.sum()), float(p[keep].mean()), float(hit[keep].mean())))
    out["calibration"] = table
    # The mean gap between what was promised and what came, weighted by pairs.
    kept = sum(c for _, c, _, _ in table)
    out["calibration_error"] = sum(c * abs(a - b) for _, c, a, b in table) / max(kept, 1)
    top = p >= 0.95
    out["top_gap"] = float(abs(p[top].mean() - hit[top].mean())) if top.any() else 0.0
    return out


def best_by_right(found):
    best = {}
    for (a, b), (p, w) in found.items():
        if b not in best or (p, w, a) > best[b][1:]:
            best[b] = (a, p, w, a)
    return {(v[0], b): (v[1], v[2]) for b, v in best.items()}


def arrays(found):
    keys = list(found)
    return keys, np.array([found[k][0] for k in keys]), np.array([found[k][1] for k in keys])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("truth"); parser.add_argument("pairs")
    parser.add_argument("--threshold", type=float, default=0.5)
    parser.add_argument("--left"); parser.add_argument("--one-file", action="store_true")
    parser.add_argument("--json", action="store_true")
    a = parser.parse_args()
    truth, found = load(a.truth, a.pairs, a.one_file)
    result = dict(all=figures(truth, *arrays(found), a.threshold))
    result["candidate_recall"] = sum(k in found for k in truth) / len(truth)
    if not a.one_file:
        result["assigned"] = figures(truth, *arrays(best_by_right(found)), a.threshold)
    if a.left:
        people = [row[0] for row in read_ids(a.left, 1)]
        linked = {k[0] for k, v in found.items() if v[0] >= a.threshold}
        have = {k[0] for k in truth}
        without = [x for x in people if x not in have]
        listed = [x for x in people if x not in linked]
        right = sum(x not in have for x in listed)
        result["without"] = dict(precision=right / max(1, len(listed)), recall=right / max(1, len(without)))
    if a.json:
        json.dump(result, sys.stdout); print(); return
    for name in ("all", "assigned"):
        if name not in result: continue
        f = result[name]; t = f["at_threshold"]
        print(f"{name:9s} P {t['precision']:.4f} R {t['recall']:.4f} F1 {t['f1']:.4f} (best {f['best_f1']:.4f})"
              f"  R@.99 {f['recall_at_p99']:.3f} R@.999 {f['recall_at_p999']:.3f}"
              f"  p>=.9 P {f['p90']['precision']:.4f}  p>=.95 P {f['p95']['precision']:.4f}"
              f"  calibration {f['calibration_error']:.4f}")
    print("calibration", " ".join(f"{m:.3f}:{h:.3f}({c})" for _, c, m, h in result["all"]["calibration"]))
    print(f"candidates hold {result['candidate_recall']:.4f} of the true pairs")
    if "without" in result:
        print(f"without   P {result['without']['precision']:.4f} R {result['without']['recall']:.4f}")


if __name__ == "__main__":
    main()
