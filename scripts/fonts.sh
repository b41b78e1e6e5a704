#!/bin/sh
# 重做 scripts/fonts/ 里的两份字体：从锁定的 npm 包取 Noto Sans SC（TrueType 轮廓），
# 只留国标 GB 2312 的字和本站写到的字。只在换字体版本、或者生成时报“缺字”时才用；要有 npm。
set -eu
cd "$(dirname "$0")/.."
package="@expo-google-fonts/noto-sans-sc@0.4.3"
integrity="sha512-9rAwdFTFHbO/u6Cs0gj2jZbW74TGIiaFNQnXYH2s5wA1bzVkwbaviL4t8YUV642eGYjg86eH6DkAEQmfNHDncQ=="
python=${PYTHON:-.venv/bin/python}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

echo "取 $package …"
(cd "$work" && npm pack --silent "$package" >/dev/null)
got="sha512-$(openssl dgst -sha512 -binary "$work"/*.tgz | base64 -w0)"
if [ "$got" != "$integrity" ]; then
  echo "取来的包和锁定的不一样，不用。" >&2
  exit 1
fi
tar xzf "$work"/*.tgz -C "$work"
"$python" - "$work/characters.txt" <<'PY'
import sys
from pathlib import Path
# GB 2312 的全部字：两个字节各从 A1 到 FE；再加拉丁字母和本站、本站的词里写到的。
gb = {bytes((a, b)).decode("gb2312", "ignore") for a in range(0xA1, 0xFF) for b in range(0xA1, 0xFF)}
latin = {chr(n) for n in (*range(0x20, 0x7F), *range(0xA0, 0x180))}
own = {c for folder in ("docs", "overrides", "scripts/outreach/wording") for path in Path(folder).rglob("*")
       if path.suffix in (".md", ".html", ".py") for c in path.read_text("utf-8")}
Path(sys.argv[1]).write_text("".join(sorted(gb | latin | own)), "utf-8")
PY
for weight in 400Regular 700Bold; do
  "$python" -m fontTools.subset "$work/package/$weight/NotoSansSC_$weight.ttf" \
    --text-file="$work/characters.txt" --output-file="scripts/fonts/NotoSansSC-${weight#?00}.ttf" \
    --layout-features='kern,halt,palt' --no-hinting --drop-tables+=STAT,BASE,gasp,vhea,vmtx --name-IDs='*' --no-recalc-timestamp
done
cp "$work/package/LICENSE_FONT" scripts/fonts/OFL.txt
ls -l scripts/fonts
