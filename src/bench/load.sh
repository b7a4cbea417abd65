#!/usr/bin/env bash
# How fast Warta answers, beside nginx and pgbench on the same machine and in the same run: load.sh 10k [100k] [1m]; a plain number makes as many articles
#
# Needs wrk, nginx, psql, pgbench, curl and a JDK; the PG* variables name a PostgreSQL server on which databases may be made. Build first.
set -euo pipefail
cd "$(dirname "$0")/../.."
: "${PGHOST:=127.0.0.1}" "${PGPORT:=5432}" "${PGUSER:=postgres}" "${PGPASSWORD:=}" "${SECONDS_EACH:=5}" "${WARM_UP:=25}" "${CONNECTIONS:=32}"
export PGHOST PGPORT PGUSER PGPASSWORD
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
export WARTA_JAVA_OPTIONS="-Xmx256m ${WARTA_JAVA_OPTIONS:-}"
work=$(mktemp -d)
chmod 755 "$work"
running=()
trap 'for pid in "${running[@]}"; do kill "$pid" 2>/dev/null || true; done; wait; rm -rf "$work"' EXIT

start() { # NAME PORT DATABASE VARIABLE=VALUE...
  local name=$1 port=$2 database=$3
  shift 3
  env QUARKUS_DATASOURCE_JDBC_URL="jdbc:postgresql://$PGHOST:$PGPORT/$database" QUARKUS_DATASOURCE_USERNAME="$PGUSER" \
    QUARKUS_DATASOURCE_PASSWORD="${PGPASSWORD:-none}" WARTA_DEMO_CONTENT=false WARTA_PORT="$port" "$@" \
    sh src/main/sh/warta > "$work/$name.log" 2>&1 &
  running+=($!)
  eval "${name}_pid=$!"
  for _ in $(seq 120); do curl -sf "localhost:$port/q/health/ready" > /dev/null && return; sleep 0.25; done
  cat "$work/$name.log" && exit 1
}

stop() { kill "$1" && wait "$1" 2>/dev/null || true; }

ticks() { for pid in "$1" $(pgrep -P "$1"); do cat "/proc/$pid/stat"; done | awk '{ all += $14 + $15 } END { print all }'; }

# The statements that one request sends, as a script of pgbench: their named values are its variables
statements() { # PORT PATH
  local before
  before=$(wc -l < "$work/speaking.log")
  curl -sf -o /dev/null "localhost:$1/v1/$2"
  sleep 0.3
  tail -n +$((before + 1)) "$work/speaking.log" | sed -e 's/^[0-9:]* DEBUG *//' | awk 'NF' && echo ';'
}

# NAME URL PID [LUA]: the median of three runs, as "name requests p50 p99 cpu% MiB"
measure() {
  local name=$1 url=$2 pid=$3 run
  shift 3
  for run in 1 2 3; do
    local begin out
    begin=$(ticks "$pid")
    out=$(wrk -t1 -c"$CONNECTIONS" -d"${SECONDS_EACH}s" --latency "$@" "$url")
    awk -v name="$name" -v ticks=$(($(ticks "$pid") - begin)) -v seconds="$SECONDS_EACH" -v rss="$(awk '/VmRSS/ { print $2 }' "/proc/$pid/status")" '
      function ms(text) { return text ~ /us$/ ? text / 1000 : text ~ /ms$/ ? text + 0 : text * 1000 }
      $1 == "50%" { p50 = ms($2) } $1 == "99%" { p99 = ms($2) } /Requests\/sec/ { rate = $2 } /Non-2xx/ { bad = 1 }
      END { if (bad) exit 1; printf "%.0f %s %.2f %.2f %.0f %.0f\n", rate, name, p50, p99, ticks / seconds, rss / 1024 }' <<< "$out"
  done | sort -n | sed -n 2p | awk '{ print $2, $1, $3, $4, $5, $6 }' | tee -a "$work/results-$size"
}

bench_sql() { # NAME FILE
  local run
  for run in 1 2 3; do
    PGOPTIONS="-c random_page_cost=1.1 -c jit=off -c max_parallel_workers_per_gather=0" pgbench -n -M prepared -c 8 -j 1 -T "$SECONDS_EACH" \
      -D now="$(date -u +%FT%TZ)" -D scope=00000000-0000-0000-0000-000000000000 -D preferred=id -f "$2" "$database" 2>/dev/null |
      awk '/^tps/ { printf "%.0f\n", $3 } /latency average/ { }'
  done | sort -n | sed -n 2p | awk -v name="$1" '{ print name, $1, "-", "-", "-", "-" }' | tee -a "$work/results-$size"
}

warm_up() { for url in "$@"; do wrk -t1 -c"$CONNECTIONS" -d"${WARM_UP}s" "$url" > /dev/null; done; }

sh src/main/sh/warta prepare
for size in "$@"; do
  case $size in *k) articles=${size%k}000 ;; *m) articles=${size%m}000000 ;; *) articles=$size ;; esac
  database=warta_bench_$size
  if [ -z "$(psql -Atc "select 1 from pg_database where datname = '$database'" postgres)" ]; then
    echo "Making $articles articles" >&2
    createdb "$database"
    start making 8094 "$database"
    stop "$making_pid"
    psql -qX -v articles="$articles" -f src/bench/archive.sql "$database" > /dev/null
  fi

  # what is searched for is indexed by the server, in parts
  start making 8094 "$database"
  until [ "$(psql -AtX "$database" -c "select not exists (select 1 from article_search_pending)
    and not exists (select 1 from article_search where not counted)")" = t ]; do sleep 2; done
  stop "$making_pid"
  psql -qX "$database" -c "vacuum (analyze) article_search, search_word"
  psql -AtX "$database" -c "select word from search_word where length(word) > 3 order by documents desc limit 400" > "$work/words"
  { echo "words = {"; sed 's/.*/"&",/' "$work/words"; cat <<LUA
}
request = function()
  local question = words[math.random(#words)]
  for number = 1, math.random(0, 3) do question = question .. "+" .. words[math.random(#words)] end
  return wrk.format("GET", "/v1/search?q=" .. question)
end
LUA
  } > "$work/search.lua"

  start speaking 8094 "$database" WARTA_CACHE_SIZE=0 QUARKUS_LOG_CATEGORY__ID_WARTA_ROWS__LEVEL=DEBUG
  curl -sf -o /dev/null localhost:8094/v1/articles
  statements 8094 articles > "$work/list.sql"
  { echo "\\set n random(1, $articles)"; statements 8094 articles/berita-1 | sed "s/:slug/'berita-' || cast(:n as text)/"; } > "$work/article.sql"
  stop "$speaking_pid"
  cat > "$work/random.lua" <<LUA
request = function() return wrk.format("GET", "/v1/articles/berita-" .. math.random($articles)) end
LUA

  start cached 8091 "$database"
  start off 8092 "$database" WARTA_CACHE_SIZE=0
  mkdir -p "$work/files"
  curl -sf -o "$work/files/list" localhost:8091/v1/articles
  curl -sf -o "$work/files/article" localhost:8091/v1/articles/berita-1
  cat > "$work/nginx.conf" <<NGINX
worker_processes auto; daemon off; error_log $work/nginx.log; pid $work/nginx.pid;
events { worker_connections 1024; }
http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000; open_file_cache max=100; types { } default_type application/json;
  server { listen 8093 reuseport; root $work/files; } }
NGINX
  nginx -c "$work/nginx.conf" 2>/dev/null &
  running+=($!)
  nginx_pid=$!
  sleep 0.5

  warm_up http://localhost:8091/v1/articles http://localhost:8091/v1/articles/berita-1
  measure cached-article http://localhost:8091/v1/articles/berita-1 "$cached_pid"
  measure nginx-article http://localhost:8093/article "$nginx_pid"
  measure cached-list http://localhost:8091/v1/articles "$cached_pid"
  measure nginx-list http://localhost:8093/list "$nginx_pid"
  warm_up http://localhost:8092/v1/articles "http://localhost:8092/v1/articles?category=rubrik-1"
  warm_up http://localhost:8092/v1/articles/berita-1
  wrk -t1 -c"$CONNECTIONS" -d"${WARM_UP}s" -s "$work/random.lua" http://localhost:8092 > /dev/null
  measure off-article http://localhost:8092 "$off_pid" -s "$work/random.lua"
  bench_sql pgbench-article "$work/article.sql"
  measure off-list http://localhost:8092/v1/articles "$off_pid"
  bench_sql pgbench-list "$work/list.sql"
  measure off-category "http://localhost:8092/v1/articles?category=rubrik-1" "$off_pid"
  measure off-tag "http://localhost:8092/v1/articles?tag=topik-5" "$off_pid"
  measure off-page-451 "http://localhost:8092/v1/articles?page=451" "$off_pid"
  wrk -t1 -c2 -d"${WARM_UP}s" -s "$work/search.lua" http://localhost:8092 > /dev/null
  CONNECTIONS=2 measure off-search http://localhost:8092 "$off_pid" -s "$work/search.lua"
  stop "$cached_pid"
  stop "$off_pid"
  stop "$nginx_pid"

  echo
  echo "$articles articles, $(nproc) cores shared with the load, $("$java" -version 2>&1 | head -1)"
  echo
  awk '{ rate[$1] = $2; line[++n] = $0 }
    function ratio(name, other) { return sprintf("%.2f of %s", rate[name] / rate[other], other) }
    END {
      print "| what | requests/s | p50 ms | p99 ms | server CPU % | MiB | ratio |"
      print "| --- | ---: | ---: | ---: | ---: | ---: | --- |"
      for (i = 1; i <= n; i++) {
        split(line[i], f, " ")
        beside = f[1]
        if (!sub(/^cached/, "nginx", beside)) sub(/^off/, "pgbench", beside)
        print "| " f[1] " | " f[2] " | " f[3] " | " f[4] " | " f[5] " | " f[6] " | " (beside != f[1] && beside in rate ? ratio(f[1], beside) : "") " |"
      }
    }' "$work/results-$size"
done

if [ $# -gt 1 ]; then
  echo
  echo "p50 with the cache off, ${!#} against $1:"
  awk 'NR == FNR { small[$1] = $3; next } $1 ~ /^off/ { printf "%s %.2f\n", $1, $3 / small[$1] }' "$work/results-$1" "$work/results-${!#}"
fi
