#!/usr/bin/env bash
# Tells Varnish what changes, as the database tells it: varnish-purge.sh VARNISH. The PG* variables name the database. Varnish runs varnish-keys.vcl.
set -u
varnish=$1
ban() { curl -sf -o /dev/null -X BAN -H "Keys: $1" "$varnish"; }
ask() { echo 'listen warta;' && while sleep 0.2 && echo 'select 1;'; do :; done; } # psql tells after each answer what it was notified of
while true; do
  ask 2> /dev/null | psql -qAtX | sed -un 's/.* with payload "\([^"]*\)" received.*/\1/p' |
    while read -r keys; do ban "${keys// /|}" || break; done
  sleep 1
  ban '.*' # what changed meanwhile was not heard
done
