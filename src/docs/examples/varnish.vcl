vcl 4.1;
# Varnish before Warta, with nothing purged: an answer is kept for as long as Cache-Control says.
backend warta {
  .host = "127.0.0.1";
  .port = "8080";
}

sub vcl_recv {
  if (req.url ~ "^/(v1/manage|q)(/|$)" || req.http.Authorization) {
    return (pass);
  }
  unset req.http.Cookie; # no answer depends on it
}
