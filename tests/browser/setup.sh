#!/bin/sh
# 测试要用的：Chromium（和中文字体）、Firefox、nginx、查 HTML 用的 Java。有就用；Debian、Ubuntu 没有就装。
set -eu
has() {
  for name in "$@"; do
    if [ -n "$name" ] && command -v "$name" >/dev/null 2>&1; then return 0; fi
  done
  return 1
}
want=""
has "${CHROMIUM:-}" chromium chromium-browser google-chrome "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" || want="$want chromium fonts-noto-cjk"
has "${FIREFOX:-}" firefox-esr firefox /Applications/Firefox.app/Contents/MacOS/firefox || want="$want firefox-esr"
has nginx && ls /usr/*/nginx/modules/ngx_http_brotli_static_module.so >/dev/null 2>&1 || want="$want nginx-light libnginx-mod-http-brotli-static"
has java || want="$want default-jre-headless"
[ -n "$want" ] || exit 0
if ! command -v apt-get >/dev/null 2>&1; then
  echo "还缺：$want。请先装 Google Chrome 或 Chromium、Firefox、nginx（带 brotli_static）、Java；浏览器的路径也可以写进环境变量 CHROMIUM、FIREFOX。" >&2
  exit 1
fi
as_root=""
[ "$(id -u)" = 0 ] || as_root="sudo -n"
echo "装$want（只装一次）…"
$as_root apt-get update -qq
# shellcheck disable=SC2086 # 一个词一个包
$as_root apt-get install -y -qq --no-install-recommends $want >/dev/null
