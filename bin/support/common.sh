# Shared by the commands in bin/: where the project is, how they speak, how they fail.
# shellcheck shell=bash

project="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)"
readonly project
readonly python_folder="$project/.build-python"
readonly python="$python_folder/bin/python"

say() { printf '%s\n' "$*"; }

# fail MESSAGE [FIX …]: what is wrong on the first line, what to do about it below.
fail() {
  printf '\n✗ %s\n' "$1" >&2
  shift
  for fix in "$@"; do printf '  → %s\n' "$fix" >&2; done
  exit 1
}

# Runs a command as root: as it is for root, through sudo for anybody else.
as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null 2>&1; then
    sudo "$@"
  else
    fail "installing Debian packages needs root, and there is no sudo" "as root, run: $*"
  fi
}
