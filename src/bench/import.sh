#!/usr/bin/env bash
# Imports stories as a job, twice, and prints how far it was each five seconds and at the end: import.sh ROWS SERVER TOKEN
set -euo pipefail
rows=$1 server=$2 token=$3
file=$(mktemp)
trap 'rm -f "$file"' EXIT
printf '{"kind":"category","slug":"nasional","name":"Nasional"}\n' > "$file"
awk -v rows="$rows" -v run="$(date +%s)" -f "$(dirname "$0")/stories.awk" >> "$file"
for kind in new repeated; do
  begin=$(date +%s.%N)
  job=$(curl -sf -D - -o /dev/null -T "$file" -X POST "$server/v1/manage/imports?type=ndjson" -H "Authorization: Bearer $token" |
    tr -d '\r' | sed -n 's/^[Ll]ocation: //p')
  [[ $job == http* ]] || job=$server$job
  until state=$(curl -sf "$job" -H "Authorization: Bearer $token") && [[ $state =~ \"status\":\"(completed|failed|cancelled)\" ]]; do
    printf '%s\n' "$state" | grep -o '"progress":{[^}]*}'
    sleep 5
  done
  end=$(date +%s.%N)
  printf '%s\n' "$state" | grep -o '"progress":{[^}]*}'
  awk -v kind="$kind" -v rows="$rows" -v begin="$begin" -v end="$end" \
    'BEGIN { printf "%s: %d rows/s (%.1f s)\n", kind, rows / (end - begin), end - begin }'
done
