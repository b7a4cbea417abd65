#!/usr/bin/env bash
# Two servers on one database behind nginx, of which one is killed and comes back under load: kill.sh [SECONDS]
#
# Prints what the readers and a writer got, and what nginx tried again; ends with 1 if a request of a reader failed, or a write was lost.
# Needs nginx, wrk, curl and a JDK, and the ports 54341 to 54343. Build first. nginx has the upstream of src/docs/examples/nginx.conf.
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-60}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
token=token-of-the-benchmarks-with-32-characters
proxy=http://localhost:54343
work=$(mktemp -d)
chmod 755 "$work"
running=()
stop() {
  for pid in "${running[@]}"; do kill "$pid" 2> /dev/null || true; done
  wait || true
  rm -rf "$work"
}
trap stop EXIT

start() { # NAME PORT VARIABLE=VALUE...: the process is in the variable NAME
  local name=$1 port=$2
  shift 2
  env WARTA_PORT="$port" WARTA_DATA_DIR="$work/data" WARTA_ADMIN_TOKEN=$token "$@" \
    "$java" -Xmx256m -jar target/quarkus-app/quarkus-run.jar >> "$work/$name.log" 2>&1 &
  running+=($!)
  printf -v "$name" '%s' $!
  for _ in $(seq 480); do curl -sf "localhost:$port/q/health/ready" > /dev/null && return; sleep 0.25; done
  cat "$work/$name.log" && exit 1
}

start stays 54341
beside=(QUARKUS_DATASOURCE_JDBC_URL="$(grep -o 'jdbc:[^ ]*' "$work/stays.log")"
  QUARKUS_DATASOURCE_USERNAME=warta QUARKUS_DATASOURCE_PASSWORD="$(cat "$work/data/postgres/password")")
start killed 54342 "${beside[@]}"

{ echo "daemon off; pid $work/nginx.pid; error_log $work/error.log; events { } http {"
  echo "log_format tries '\$request_method|\$status|\$upstream_addr|\$upstream_status|\$request_time'; access_log $work/access.log tries;"
  sed -e 's/127\.0\.0\.1:8081/127.0.0.1:54341/; s/127\.0\.0\.1:8082/127.0.0.1:54342/; s/listen 80;/listen 54343;/' src/docs/examples/nginx.conf
  echo "}"
} > "$work/nginx.conf"
nginx -c "$work/nginx.conf" 2> /dev/null &
running+=($!)
for _ in $(seq 40); do curl -sf -o /dev/null "$proxy/" && break; sleep 0.25; done

# lists that the caches have, and searches and walks that they mostly do not have
cat > "$work/readers.lua" <<'LUA'
local words = {"kota", "warga", "bus", "pasar", "sungai", "sekolah", "desa", "kopi", "jalan", "listrik"}
request = function()
  local choice = math.random(4)
  if choice == 1 then return wrk.format("GET", "/v1/articles?limit=" .. math.random(100)) end
  if choice == 2 then return wrk.format("GET", "/v1/search?q=" .. words[math.random(#words)] .. "+" .. words[math.random(#words)]) end
  if choice == 3 then return wrk.format("GET", "/v1/tags") end
  return wrk.format("GET", "/v1/categories")
end
LUA

# writes the same article again and again, which may be sent twice, and sends a write that failed once more
write() {
  local number=0 status
  while [ -e "$work/writing" ]; do
    number=$((number + 1))
    for _ in 1 2 3; do
      status=$(curl -s -o /dev/null -w '%{http_code}' -X PUT "$proxy/v1/manage/articles/by-external-id/kill:1" -H "Authorization: Bearer $token" \
        -H 'Content-Type: application/json' -H 'If-Match: *' \
        -d '{"headline": "Tulisan ke-'$number'", "category": "nasional", "status": "published", "body": {"markdown": "Isi"}}')
      echo "$status" >> "$work/writes"
      case $status in 20?) echo "$number" > "$work/written"; break ;; esac
    done
    sleep 0.1
  done
}
curl -sf -o /dev/null -X PUT "$proxy/v1/manage/articles/by-external-id/kill:1" -H "Authorization: Bearer $token" -H 'Content-Type: application/json' \
  -d '{"headline": "Tulisan ke-0", "category": "nasional", "status": "published", "body": {"markdown": "Isi"}}'
touch "$work/writing"
: > "$work/access.log"
write &
writer=$!

wrk -t1 -c8 -d"${seconds}s" --timeout 20s -s "$work/readers.lua" "$proxy" > "$work/wrk" &
load=$!
sleep $((seconds / 3))
kill -9 "$killed" && wait "$killed" 2> /dev/null || true
echo "killed after $((seconds / 3)) s of $seconds s"
sleep $((seconds / 6))
start killed 54342 "${beside[@]}"
echo "back, and in use again as soon as nginx tries it"
wait "$load"
rm "$work/writing"
wait "$writer"

awk -F'|' '
  $2 == 499 { next } # wrk ended before its last answers came
  { kind = $1 == "GET" ? "reads" : "writes"; all[kind]++; if ($2 !~ /^20/) failed[kind]++; if ($3 ~ /,/) { again[kind]++; if ($2 ~ /^20/) saved[kind]++ }
    if ($3 ~ /54342$/) other[kind]++; if ($5 > slowest[kind]) slowest[kind] = $5 }
  END {
    print "| | requests | failed | tried at both | of these answered | answered by the one that was killed | slowest s |"
    print "| --- | ---: | ---: | ---: | ---: | ---: | ---: |"
    for (kind in all) printf "| %s | %d | %d | %d | %d | %d | %s |\n", kind, all[kind], failed[kind], again[kind], saved[kind], other[kind], slowest[kind]
    exit failed["reads"] > 0
  }' "$work/access.log" || broken=1
grep -E 'Non-2xx|Socket errors' "$work/wrk" && broken=1
headline=$(curl -sf "$proxy/v1/manage/articles/by-external-id/kill:1" -H "Authorization: Bearer $token" | grep -o 'Tulisan ke-[0-9]*' | head -1)
echo "writes: $(sort "$work/writes" | uniq -c | awk '{ print $1 " times " $2 }' | paste -sd, -); the last one acknowledged is $(cat "$work/written"), stored is \"$headline\""
[ "${headline##*-}" -ge "$(cat "$work/written")" ] || broken=1
exit "${broken:-0}"
