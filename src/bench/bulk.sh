#!/usr/bin/env bash
# Uploads stories in bulk, twice, and prints how many a second: bulk.sh ROWS SERVER TOKEN
set -euo pipefail
rows=$1 server=$2 token=$3
file=$(mktemp)
trap 'rm -f "$file"' EXIT
curl -sf -o /dev/null "$server/v1/manage/categories/nasional" -H "Authorization: Bearer $token" ||
  curl -sf -o /dev/null "$server/v1/manage/categories" -H "Authorization: Bearer $token" \
    -H 'Content-Type: application/json' -d '{"name": "Nasional"}'
awk -v rows="$rows" -v run="$(date +%s)" -f "$(dirname "$0")/stories.awk" > "$file"
for kind in new repeated; do
  begin=$(date +%s.%N)
  totals=$(curl -sf -T "$file" -X POST "$server/v1/manage/articles/bulk" -H "Authorization: Bearer $token" \
    -H 'Content-Type: application/x-ndjson' | tail -n 1)
  end=$(date +%s.%N)
  awk -v kind="$kind" -v rows="$rows" -v begin="$begin" -v end="$end" -v totals="$totals" \
    'BEGIN { printf "%s: %d rows/s (%.1f s) %s\n", kind, rows / (end - begin), end - begin, totals }'
done
