#!/usr/bin/env bash
# Asks for every delivery answer at its largest, straight and through an nginx with nothing but proxy_pass: proxy.sh SERVER TOKEN
#
# Prints the status behind nginx, the bytes of headers and of the body for each, and ends with 1 if any is not 200. Needs nginx, curl and awk.
# It fills the server with long names first, so use one whose content may go. SERVER is http://HOST:PORT.
set -euo pipefail
cd "$(dirname "$0")/../.."
server=$1 token=$2
: "${PROXY_PORT:=54339}"
work=$(mktemp -d)
nginx=
trap '[ -z "$nginx" ] || { kill "$nginx"; wait "$nginx" || true; } 2>/dev/null; rm -rf "$work"' EXIT
chmod 755 "$work"

send() { # TYPE PATH: a body from standard input, to management
  curl -sS --fail-with-body -X POST -T - "$server/v1/manage/$2" -H "Authorization: Bearer $token" -H "Content-Type: $1"
}

awk 'BEGIN {
  for (word = 0; word < 6; word++) long = long "nama-yang-sangat-panjang-"
  long = substr(long, 1, 90)
  printf "{\"kind\":\"category\",\"slug\":\"besar\",\"name\":\"Besar\"}\n"
  for (number = 100; number < 210; number++) {
    printf "{\"kind\":\"author\",\"slug\":\"%s-%d\",\"name\":\"Penulis dengan nama yang panjang sekali %d\"}\n", long, number, number
    printf "{\"kind\":\"tag\",\"slug\":\"%s-%d\",\"name\":\"Topik dengan nama yang panjang sekali %d\"}\n", long, number, number
    printf "{\"kind\":\"category\",\"slug\":\"%s-%d\",\"name\":\"Rubrik panjang %d\",\"parent\":\"besar\"}\n", long, number, number
  }
  for (row = 100; row < 230; row++) {
    tags = authors = ""
    for (each = 0; each < 20; each++) tags = tags (each ? "," : "") "\"Topik dengan nama yang panjang sekali " 100 + (row + each * 7) % 110 "\""
    for (each = 0; each < 20; each++) authors = authors (each ? "," : "") "\"" long "-" 100 + (row + each * 5) % 110 "\""
    printf "{\"externalId\":\"proxy:%d\",\"slug\":\"%s-%d\",\"headline\":\"Berita besar nomor %d\",\"category\":\"%s-%d\",\"tags\":[%s],\"authors\":[%s]," \
      "\"status\":\"published\",\"publishAt\":\"2026-01-02T03:04:05Z\",\"body\":{\"markdown\":\"Isi berita besar nomor %d.\"}}\n", \
      row, long, row, row, long, 100 + row % 110, tags, authors, row
  }
}' > "$work/rows"
send application/x-ndjson articles/bulk < "$work/rows" | tail -n 1 | grep -q '"failed":0' || { echo "The server did not take the stories" >&2; exit 1; }
read -r slug category <<< "$(awk -F'"' '/proxy:229/ { print $8, $16 }' "$work/rows")"
name=${slug%-*}-150
curl -sf -o /dev/null -X PATCH "$server/v1/manage/site" -H "Authorization: Bearer $token" -H 'If-Match: *' -H 'Content-Type: application/merge-patch+json' \
  -d '{"adsTxt": "iklan.example, 1, DIRECT", "security": {"contact": ["mailto:keamanan@koran.example"], "expires": "2030-01-01T00:00:00Z"}}'
preview=$(curl -sf "$server/v1/articles/$slug?fields=id" | awk -F'"' '{ print $4 }')
preview=$(send application/json "articles/$preview/preview-link" <<< '{}' | sed "s|.*/v1/preview/\([^\"]*\)\".*|\1|")

cat > "$work/nginx.conf" <<NGINX
daemon off; pid $work/nginx.pid; error_log $work/error.log;
events { }
http { access_log off; server { listen $PROXY_PORT; location / { proxy_pass $server; } } }
NGINX
nginx -c "$work/nginx.conf" 2>/dev/null &
nginx=$!
for _ in $(seq 40); do curl -s -o /dev/null "localhost:$PROXY_PORT/" && break; sleep 0.25; done

# every GET of the API document that needs no token, with the greatest limit that it takes
awk '
  /^    Limit[0-9]*:/ { parameter = $1; sub(":", "", parameter) }
  parameter && $1 == "maximum:" { most[parameter] = $2; parameter = "" }
  /^  "?\// { path = $1; gsub(/[":]/, "", path) }
  /^    [a-z]+:$/ { method = $1; if (method == "get:" && path !~ /^\/v1\/manage/) paths[++n] = path }
  method == "get:" && /parameters\/Limit[0-9]*"/ { split($0, part, /parameters\/|"/); limit[path] = part[3] }
  END { for (i = 1; i <= n; i++) print paths[i] (paths[i] in limit ? "?limit=" most[limit[paths[i]]] : "") }
' openapi/openapi.yaml | while read -r path; do
  path=${path//\{slugOrId\}/$slug}
  path=${path//\{token\}/$preview}
  path=${path//\{month\}/2026-01}
  path=${path//\{code\}/not-found}
  path=${path//\{slug\}/$name}
  case $path in
    /v1/search\?*) path="$path&q=berita" ;;
    /v1/search/suggest*) path="/v1/search/suggest?limit=20&q=topik" ;;
    /v1/resolve*) path="$path?path=/$category/$slug" ;;
  esac
  case $path in *{format}*) for format in rss atom json; do echo "${path//\{format\}/$format}"; done ;; *) echo "$path" ;; esac
done > "$work/paths"
{ echo '/v1/articles?limit=100&sort=headline'
  echo "/v1/articles?limit=100&category=besar&sort=-updatedAt&include=body"
  echo "/v1/search?limit=100&q=berita+besar+nomor&facets=category,tag,month"
} >> "$work/paths"

printf '| %-62s | nginx | headers | body |\n| --- | ---: | ---: | ---: |\n' address
failed=0
while read -r path; do
  figures=$(curl -s -o /dev/null -w '%{size_header} | %{size_download}' "$server$path")
  status=$(curl -s -o /dev/null -w '%{http_code}' "localhost:$PROXY_PORT$path")
  printf '| %-62s | %s | %s |\n' "${path//${slug%-*}/…}" "$status" "$figures"
  [ "$status" = 200 ] || failed=1
done < "$work/paths"
grep -o 'upstream sent too big header' "$work/error.log" | sort | uniq -c >&2 || true
exit "$failed"
