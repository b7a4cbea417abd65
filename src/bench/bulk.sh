#!/usr/bin/env bash
# Uploads stories in bulk, twice, and prints how many a second: bulk.sh ROWS SERVER TOKEN
set -euo pipefail
rows=$1 server=$2 token=$3
run=$(date +%s)
file=$(mktemp)
trap 'rm -f "$file"' EXIT
curl -sf -o /dev/null "$server/v1/manage/categories/nasional" -H "Authorization: Bearer $token" ||
  curl -sf -o /dev/null "$server/v1/manage/categories" -H "Authorization: Bearer $token" \
    -H 'Content-Type: application/json' -d '{"name": "Nasional"}'
awk -v rows="$rows" -v run="$run" 'BEGIN {
  line = "Pemerintah kota membuka jalur hijau baru di tepi sungai. Warga dapat berjalan kaki dan beristirahat di bangku yang teduh. "
  for (part = 0; part < 8; part++) body = body line line line "**Penting**: lihat [peta](https://contoh.example/peta).\\n\\n"
  for (row = 0; row < rows; row++)
    printf "{\"externalId\":\"bench:%s:%d\",\"headline\":\"Berita %s nomor %d\",\"category\":\"nasional\",\"tags\":[\"Tag %d\",\"Kota\"]," \
      "\"status\":\"published\",\"body\":{\"markdown\":\"Berita %d. %s\"}}\n", run, row, run, row, row % 50, row, body
}' > "$file"
for kind in new repeated; do
  begin=$(date +%s.%N)
  totals=$(curl -sf -T "$file" -X POST "$server/v1/manage/articles/bulk" -H "Authorization: Bearer $token" \
    -H 'Content-Type: application/x-ndjson' | tail -n 1)
  end=$(date +%s.%N)
  awk -v kind="$kind" -v rows="$rows" -v begin="$begin" -v end="$end" -v totals="$totals" \
    'BEGIN { printf "%s: %d rows/s (%.1f s) %s\n", kind, rows / (end - begin), end - begin, totals }'
done
