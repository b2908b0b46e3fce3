"""How a check that is no unit test tells what it found, in the form that bin/test counts."""

import sys


class Report:
    def __init__(self, name: str):
        self.name = name
        self.passed = 0
        self.failed = 0

    def check(self, what: str, holds: bool, detail: str = "") -> None:
        """One sentence that must hold."""
        if holds:
            self.passed += 1
            print(f"ok       {what}" + (f" ({detail})" if detail else ""), flush=True)
        else:
            self.failed += 1
            print(f"not ok   {what}" + (f": {detail}" if detail else ""), flush=True)

    def measured(self, text: str) -> None:
        print(f"measured: {text}", flush=True)

    def end(self) -> None:
        print(f"{self.name}: {self.passed} passed, {self.failed} failed", flush=True)
        sys.exit(0 if self.failed == 0 and self.passed > 0 else 1)
