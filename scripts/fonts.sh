#!/bin/sh
# Cuts the fonts to what pages need, out of @fontsource/atkinson-hyperlegible-next (OFL, without a reserved font name, so
# that a changed one may keep it). The results are committed; this is run only when the font or the letters change. It needs
#   python3 -m venv fonts-venv && fonts-venv/bin/pip install fonttools==4.66.1 brotli
# and then, from the root of the project:  PATH=fonts-venv/bin:$PATH sh scripts/fonts.sh && npm run css
# Three files a weight, by the unicode-range in src/design/css/_type.scss: a browser fetches the second and third only
# for a page that holds one of their letters. English needs the first alone, Welsh the first two.
set -eu
from=node_modules/@fontsource/atkinson-hyperlegible-next/files
half=$(mktemp -d)
trap 'rm -r "$half"' EXIT

plain=U+0020-007E,U+00A0,U+00A3,U+00AB,U+00B0,U+00B7,U+00BB-00BE,U+00D7,U+2013-2014,U+2018-2019,U+201C-201D,U+2022,U+2026,U+20AC,U+2212
accents=U+00A1-00FF,U+0131,U+0152-0153,U+02C6,U+02DA,U+02DC,U+201A,U+201E,U+2039-203A,U+2044,U+2122
welsh=U+0174-0178,U+1E80-1E85,U+1EF2-1EF3

cut() { # file, letters, features, result, how it comes, how it goes
  pyftsubset "$from/atkinson-hyperlegible-next-$1-normal.$5" --unicodes="$2" --layout-features="$3" --no-hinting \
    --drop-tables+=prep,gasp,STAT --name-IDs=0,1,2,13,14 --notdef-outline --output-file="$4" ${6:-}
}

for weight in 400 700; do
  cut "latin-$weight" "$plain" kern,tnum "public/fonts/ahn-plain-$weight.woff2" woff2 --flavor=woff2
  cut "latin-$weight" "$accents" kern "$half/accents.ttf" woff2
  cut "latin-ext-$weight" "$welsh" kern "$half/welsh.ttf" woff2
  pyftmerge --output-file="$half/both.ttf" "$half/accents.ttf" "$half/welsh.ttf"
  fonttools ttLib.woff2 compress -o "public/fonts/ahn-accents-$weight.woff2" "$half/both.ttf"
  cp "$from/atkinson-hyperlegible-next-latin-ext-$weight-normal.woff2" "public/fonts/ahn-rest-$weight.woff2"
done
