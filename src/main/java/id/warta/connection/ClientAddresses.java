package id.warta.connection;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Who a request comes from. Behind trusted proxies that is what they say of it, read from the right: each proxy adds the address that it
 * saw at the end, and what stands further left was written by somebody who is not trusted.
 */
@Singleton
public class ClientAddresses {
    private static final Pattern FOR = Pattern.compile("(?i)(?:^|;)\\s*for=\"?([^\";]*+)\"?");
    private static final int MAX_NAMED = 50;

    private final Proxies proxies;
    private final boolean standard;

    @Inject
    ClientAddresses(ProxyConfig config) {
        this(Proxies.of(config), config.forwardedHeader() == ForwardedHeader.FORWARDED);
    }

    ClientAddresses(Proxies proxies, boolean standard) {
        this.proxies = proxies;
        this.standard = standard;
    }

    /** The caller's address in digits; empty if the connection is gone. */
    public String of(HttpServerRequest request) {
        var peer =
                request.remoteAddress() == null ? "" : request.remoteAddress().hostAddress();
        if (!proxies.areTrusted() || peer == null) {
            return peer == null ? "" : peer;
        }
        return from(peer, request.headers().getAll(standard ? "Forwarded" : "X-Forwarded-For"));
    }

    /** Whether the peer may speak for many: a trusted proxy, or a program on this machine. */
    boolean speaksForMany(String peer) {
        return proxies.hold(peer)
                || Addresses.literal(peer)
                        .map(address -> address.isLoopbackAddress())
                        .orElse(true);
    }

    /** What is counted for an address: its network; nothing, if it speaks for many and counts in all only. */
    String countedAs(String address) {
        return speaksForMany(address) ? "" : HexFormat.of().formatHex(Addresses.network(address));
    }

    String from(String peer, List<String> fields) {
        var named = named(fields);
        var client = peer;
        for (int hop = 0; hop < named.size() && isTrusted(client, hop); hop++) {
            var next = address(named.get(hop));
            if (next.isEmpty()) {
                return client;
            }
            client = next;
        }
        return client;
    }

    private boolean isTrusted(String address, int hop) {
        return proxies.hops() > 0 ? hop < proxies.hops() : proxies.hold(address);
    }

    /** What the fields name, the last first. */
    private List<String> named(List<String> fields) {
        var named = new ArrayList<String>();
        for (var field : fields) {
            Collections.addAll(named, field.split(",", -1));
        }
        Collections.reverse(named);
        return named.size() > MAX_NAMED ? named.subList(0, MAX_NAMED) : named;
    }

    /** The address in an element of either field, without its port; empty for junk. */
    private String address(String element) {
        var text = element.strip();
        if (standard) {
            var parameter = FOR.matcher(text);
            if (!parameter.find()) {
                return "";
            }
            text = parameter.group(1).strip();
        }
        if (text.startsWith("[")) {
            int end = text.indexOf(']');
            text = end < 0 ? "" : text.substring(1, end);
        } else if (text.indexOf(':') >= 0 && text.indexOf(':') == text.lastIndexOf(':')) {
            text = text.substring(0, text.indexOf(':'));
        }
        return Addresses.literal(text).isPresent() ? text : "";
    }
}
