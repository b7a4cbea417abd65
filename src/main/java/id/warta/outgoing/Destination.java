package id.warta.outgoing;

import java.net.InetAddress;
import java.util.List;

/**
 * Where a call goes.
 *
 * @param host the name or address in lower case, without brackets and without a dot at its end
 * @param path with its query
 * @param addresses those of the host, all of which were judged
 */
record Destination(boolean secure, String host, int port, String path, List<InetAddress> addresses) {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    /** As the field {@code Host} has it. */
    String authority() {
        var name = host.indexOf(':') < 0 ? host : "[" + host + "]";
        return port == (secure ? HTTPS : HTTP) ? name : name + ":" + port;
    }

    static int standardPort(boolean secure) {
        return secure ? HTTPS : HTTP;
    }
}
