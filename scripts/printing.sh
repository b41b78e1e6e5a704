#!/bin/sh
# 印 PDF 要的系统库（Pango、HarfBuzz 子集）：有就用；Debian、Ubuntu 没有就装，macOS 用 brew。
# 写 test 的，连同测试真 PDF 用的 poppler-utils、zbar-tools。
set -eu
python=${PYTHON:-.venv/bin/python}
need=""
"$python" -c 'import weasyprint' >/dev/null 2>&1 || need="libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
if [ "${1:-}" = test ]; then
  command -v pdftotext >/dev/null 2>&1 || need="$need poppler-utils"
  command -v zbarimg >/dev/null 2>&1 || need="$need zbar-tools"
fi
[ -n "$need" ] || exit 0
if command -v brew >/dev/null 2>&1; then
  brew install pango
  [ "${1:-}" != test ] || brew install poppler zbar
  exit 0
fi
if ! command -v apt-get >/dev/null 2>&1; then
  echo "印 PDF 要系统库，请先装：$need" >&2
  exit 1
fi
as_root=""
[ "$(id -u)" = 0 ] || as_root="sudo -n"
echo "装印 PDF 要的系统库（只装一次）…"
$as_root apt-get update -qq
# shellcheck disable=SC2086
$as_root apt-get install -y -qq --no-install-recommends $need >/dev/null
