#!/usr/bin/env bash
# Shows that the benchmarks run, with a tiny archive and no figures that mean anything: check.sh
#
# Needs root (to start a PostgreSQL of its own), Debian's postgresql, wrk and nginx, curl and a JDK; without them it says so and ends. Build first.
set -euo pipefail
cd "$(dirname "$0")/../.."
postgres=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | tail -n 1)
for tool in wrk nginx psql pgbench curl; do
  command -v "$tool" > /dev/null || { echo "Benchmarks not checked: $tool is missing"; exit 0; }
done
[ -n "$postgres" ] && [ "$(id -u)" = 0 ] || { echo "Benchmarks not checked: they need PostgreSQL's server and root"; exit 0; }

folder=$(mktemp -d)
data=$(mktemp -d)
server=
stop() {
  [ -z "$server" ] || { kill "$server" && wait "$server" 2>/dev/null || true; }
  su postgres -c "$postgres/pg_ctl -D $folder/db -m immediate stop" > /dev/null 2>&1 || true
  rm -rf "$folder" "$data"
}
trap stop EXIT
chown postgres "$folder"
su postgres -c "$postgres/initdb -D $folder/db -A trust -U postgres" > /dev/null
su postgres -c "$postgres/pg_ctl -D $folder/db -w -l $folder/db.log -o '-p 54329 -k $folder -c fsync=off' start" > /dev/null

PGHOST=127.0.0.1 PGPORT=54329 PGUSER=postgres SECONDS_EACH=1 WARM_UP=1 CONNECTIONS=4 src/bench/load.sh 200 > "$folder/load"
grep -q '^| off-search | [1-9]' "$folder/load" || { cat "$folder/load"; exit 1; }

token=token-of-the-benchmarks-with-32-characters
WARTA_DATA_DIR=$data WARTA_ADMIN_TOKEN=$token WARTA_PORT=54330 WARTA_CACHE_KEY_HEADERS=surrogate-key java -jar target/quarkus-app/quarkus-run.jar > "$data/log" 2>&1 &
server=$!
for _ in $(seq 240); do curl -sf http://localhost:54330/q/health/ready > /dev/null && break; sleep 0.25; done
src/bench/bulk.sh 50 http://localhost:54330 "$token" | grep '^repeated: .*"unchanged":50' > /dev/null
src/bench/import.sh 50 http://localhost:54330 "$token" | grep "^repeated:" > /dev/null
src/bench/proxy.sh http://localhost:54330 "$token" > "$folder/proxy" || { cat "$folder/proxy"; exit 1; }
echo "Benchmarks run"
