vcl 4.1;
# Varnish before Warta with WARTA_CACHE_KEY_HEADERS=surrogate-key: what changes is dropped at once. varnish-purge.sh sends the bans.
backend warta {
  .host = "127.0.0.1";
  .port = "8080";
}

acl purgers {
  "127.0.0.1";
}

sub vcl_recv {
  if (req.method == "BAN") {
    if (client.ip !~ purgers || req.http.Keys !~ "^[A-Za-z0-9_:.*|-]+$") {
      return (synth(403));
    }
    ban("obj.http.Surrogate-Key ~ (^|[[:space:]])(" + req.http.Keys + ")([[:space:]]|$)");
    return (synth(200));
  }
  if (req.url ~ "^/(v1/manage|q)(/|$)" || req.http.Authorization) {
    return (pass);
  }
  unset req.http.Cookie; # no answer depends on it
}

sub vcl_deliver {
  unset resp.http.Surrogate-Key; # readers need no keys
}
