"""Builds the small C libraries that the checks preload into the program."""

import os
import pathlib
import subprocess

HERE = pathlib.Path(__file__).resolve().parent.parent / "tests-reliability"
BUILT = pathlib.Path(__file__).resolve().parent.parent / "test-results" / "native"


def library(name: str) -> str:
    """Path of NAME.so, built anew when NAME.c is younger."""
    source, target = HERE / f"{name}.c", BUILT / f"{name}.so"
    if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
        BUILT.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            ["gcc", "-std=gnu11", "-Wall", "-Wextra", "-Werror", "-O2", "-shared", "-fPIC",
             str(source), "-o", str(target), "-ldl", "-lpthread", "-lsqlite3"], check=True)
    return str(target)


def defect(name: str) -> dict[str, str]:
    """Environment of a program that carries a seeded defect."""
    return {"LD_PRELOAD": library("seeded_defect"), "SEEDED_DEFECT": name}


def together(*environments: dict[str, str]) -> dict[str, str]:
    """One environment of several, all their libraries preloaded."""
    result: dict[str, str] = {}
    libraries = [e["LD_PRELOAD"] for e in environments if "LD_PRELOAD" in e]
    for environment in environments:
        result.update(environment)
    if libraries:
        result["LD_PRELOAD"] = os.pathsep.join(libraries)
    return result
