"""An office's computer inside this one: its own systemd, processes and disk, without a compiler or the sources.

Its disk is this machine's with a layer on top (overlayfs): what a package installs there is gone with the machine,
and nothing of it reaches this one. Only the network is shared, so that a test asks its server by loopback.
"""

import contextlib
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import time

#: Laid under the machine's systemd before it starts.
BOOT = r"""
set -e
mount -t tmpfs -o mode=0755 layer "$1"
cd "$1"
mkdir upper work root
mount -t overlay -o lowerdir=/,upperdir="$1/upper",workdir="$1/work" overlay root
cd root
# What would hide a fault of the package: the compiler, the sources and the build.
for hidden in $2; do [ ! -d ".$hidden" ] || mount -t tmpfs -o mode=0755 hidden ".$hidden"; done
mount -t proc proc proc
mount --bind proc/sys proc/sys && mount -o remount,bind,ro proc/sys
mount -t sysfs -o ro sysfs sys
mount -t cgroup2 cgroup2 sys/fs/cgroup
for fresh in run tmp var/log; do mount -t tmpfs -o mode=0755 fresh "$fresh"; done
chmod 1777 tmp
mount -t tmpfs -o mode=0755 dev dev
mkdir dev/shm dev/pts
mknod -m 666 dev/null c 1 3; mknod -m 666 dev/zero c 1 5; mknod -m 666 dev/full c 1 7
mknod -m 444 dev/random c 1 8; mknod -m 444 dev/urandom c 1 9; mknod -m 666 dev/tty c 5 0
mkdir -p etc/systemd/system
printf '[Unit]\nDescription=The machine of a test\n' >etc/systemd/system/office-machine.target
exec chroot . /usr/bin/env -i container=docker PATH=/usr/sbin:/usr/bin:/sbin:/bin \
  /lib/systemd/systemd --system --unit=office-machine.target --show-status=0 --log-target=null
"""

SPACES = ["--mount", "--pid", "--cgroup", "--ipc", "--uts", "--fork", "--kill-child=KILL"]


def whether_possible() -> str:
    """Why this account can have no machine of its own; empty when it can."""
    if os.geteuid() != 0:
        return "a machine inside this one needs root"
    if not pathlib.Path("/lib/systemd/systemd").exists():
        return "there is no systemd on this machine"
    tried = subprocess.run(
        ["unshare", "--mount", "--pid", "--cgroup", "--fork", "sh", "-c", "mount -t tmpfs probe /mnt"],
        capture_output=True, text=True, timeout=30)
    return f"no namespaces here: {tried.stderr.strip()}" if tried.returncode != 0 else ""


class Machine:
    """A started machine. `run` runs a command in it as root."""

    def __init__(self, hidden: list[str]):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="hotich-machine-"))
        self.process = subprocess.Popen(
            ["unshare", *SPACES, "sh", "-c", BOOT, "sh", str(self.folder), " ".join(hidden)],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True)
        self.first = self._first_process()
        self._wait_until_up()

    def _first_process(self) -> int:
        """The machine's systemd as this one numbers it: the child of unshare."""
        listed = pathlib.Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        for _ in range(200):
            if self.process.poll() is not None:
                raise AssertionError(f"the machine did not start:\n{self.process.stdout.read().decode()}")
            children = listed.read_text().split()
            if children:
                return int(children[0])
            time.sleep(0.05)
        raise AssertionError("the machine did not start: unshare has no child")

    def _wait_until_up(self) -> None:
        for _ in range(200):
            if self.process.poll() is not None:
                raise AssertionError(f"the machine went down:\n{self.process.stdout.read().decode()}")
            command = pathlib.Path(f"/proc/{self.first}/comm").read_text().strip()
            if command == "systemd" and self.run(
                    "systemctl", "is-active", "office-machine.target", check=False).returncode == 0:
                return
            time.sleep(0.1)
        raise AssertionError("the machine's systemd is not up after twenty seconds")

    def run(self, *command, check=True, timeout=120) -> subprocess.CompletedProcess:
        result = subprocess.run(
            ["nsenter", f"--target={self.first}", "--mount", "--pid", "--ipc", "--uts", "--cgroup", "--root",
             "--wdns=/", "--", *map(str, command)],
            capture_output=True, text=True, timeout=timeout, stdin=subprocess.DEVNULL)
        if check and result.returncode != 0:
            raise AssertionError(
                f"{' '.join(map(str, command))} ended with {result.returncode}\n{result.stdout}\n{result.stderr}")
        return result

    def put(self, source: pathlib.Path, target: str) -> str:
        """A file of this machine, laid into that one."""
        with open(source, "rb") as content:
            subprocess.run(
                ["nsenter", f"--target={self.first}", "--mount", "--root", "--", "sh", "-c", f'cat >"{target}"'],
                stdin=content, check=True, timeout=60)
        return target

    def journal(self) -> str:
        return self.run("journalctl", "--no-pager", "-u", "hotich", "-n", "40", check=False).stdout

    def stop(self) -> None:
        # SIGTERM tells a systemd to start anew; its end ends every process of the machine.
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.first, signal.SIGKILL)
        self.process.wait(timeout=30)
        self.process.stdout.close()
        # The mounts went with their namespace.
        shutil.rmtree(self.folder, ignore_errors=True)
