#!/bin/sh
# 测试要用的浏览器：有就用；Debian、Ubuntu 没有就装 Chromium 和中文字体。
set -eu
for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
  if [ -n "$name" ] && command -v "$name" >/dev/null 2>&1; then exit 0; fi
done
if ! command -v apt-get >/dev/null 2>&1; then
  echo "没有找到浏览器。请先装 Google Chrome 或 Chromium，或把它的路径写进环境变量 CHROMIUM。" >&2
  exit 1
fi
as_root=""
[ "$(id -u)" = 0 ] || as_root="sudo -n"
echo "装 Chromium 和中文字体（只装一次）…"
$as_root apt-get update -qq
$as_root apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk >/dev/null
