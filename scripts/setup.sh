#!/bin/sh
# 建好隔离环境 .venv，按锁文件（带哈希）装齐。用法：scripts/setup.sh site|dev
# 只要求机器上有 git、make 和 Python 3.11 以上；Debian、Ubuntu 缺 venv 时自己补。
set -eu
cd "$(dirname "$0")/.."
want=${1:-site}
if [ "$want" = dev ]; then lock=requirements-dev.lock; else lock=requirements.lock; fi

python=""
for candidate in python3 python3.14 python3.13 python3.12 python3.11; do
  if command -v "$candidate" >/dev/null 2>&1 && "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    python=$candidate
    break
  fi
done
if [ -z "$python" ]; then
  echo "没有找到 Python 3.11 以上的版本。请先装：Debian/Ubuntu 用 apt install python3，macOS 用 brew install python。" >&2
  exit 1
fi

if [ ! -x .venv/bin/pip ]; then
  echo "建隔离环境 .venv（$($python --version)）…"
  rm -rf .venv
  if ! "$python" -m venv .venv >/dev/null 2>&1; then
    rm -rf .venv
    as_root=""
    [ "$(id -u)" = 0 ] || as_root="sudo -n"
    echo "这台机器的 Python 缺 venv，补装一下…"
    if ! { $as_root apt-get update -qq && $as_root apt-get install -y -qq python3-venv; } >/dev/null 2>&1 ||
      ! "$python" -m venv .venv; then
      echo "没补成。请运行：sudo apt install python3-venv，然后再来一次。" >&2
      exit 1
    fi
  fi
fi

echo "按 $lock 安装…（第一次要一两分钟）"
.venv/bin/pip install --quiet --disable-pip-version-check --require-hashes -r "$lock"
.venv/bin/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
touch ".venv/.$want"
[ "$want" = site ] || touch .venv/.site
