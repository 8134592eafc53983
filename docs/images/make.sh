#!/usr/bin/env bash
# Take the picture of the example's dossier that the README shows.
#
#     docs/images/make.sh [DOSSIER]
#
# Without DOSSIER it is the one of `make demo`. Needs Chromium (or CHROMIUM=...) and a
# Python with Pillow (or PYTHON=...).
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
dossier="$(realpath "${1:-$here/../../build/demo.html}")"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
"${CHROMIUM:-chromium}" --headless --no-sandbox --disable-gpu --disable-quic --no-first-run \
  --disable-background-networking --disable-component-update --disable-sync --hide-scrollbars \
  --user-data-dir="$work/profile" --window-size=1280,1066 \
  --screenshot="$work/page.png" "file://$dossier" 2>/dev/null
"${PYTHON:-python3}" - "$work/page.png" "$here/dossier.png" <<'EOF'
import sys
from PIL import Image

# A page has few colours; with a palette of them the file is a quarter as large.
page = Image.open(sys.argv[1]).convert("RGB").quantize(128, dither=Image.Dither.NONE)
page.save(sys.argv[2], optimize=True)
EOF
echo "$here/dossier.png"
