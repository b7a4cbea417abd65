package id.warta.connection;

/** Which header field the proxies in front write the caller's address into. */
public enum ForwardedHeader {
    X_FORWARDED_FOR,
    /** RFC 7239. */
    FORWARDED
}
