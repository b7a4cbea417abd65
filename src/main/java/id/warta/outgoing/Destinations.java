package id.warta.outgoing;

import id.warta.connection.Addresses;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Judges addresses before they are called: only http and https, without a user, and only hosts whose addresses are all public, unless the
 * operator allows them. A name is looked up once, here, and the call goes to what was found.
 */
final class Destinations {
    private static final int MAX_PORT = 65_535;
    private static final Pattern DIGITS = Pattern.compile("[0-9.]+");

    private static final int MAX_LOOKUPS = 16;
    private static final int IDLE_SECONDS = 30;

    /** A name server that is silent holds these threads, and no caller for longer than it has time. */
    private static final ExecutorService LOOKUPS =
            new ThreadPoolExecutor(0, MAX_LOOKUPS, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
                var thread = new Thread(work, "names");
                thread.setDaemon(true);
                return thread;
            });

    private final Allowance allowance;
    private final Names names;

    Destinations(Allowance allowance, Names names) {
        this.allowance = allowance;
        this.names = names;
    }

    /** Looks up the addresses of a host. */
    @FunctionalInterface
    interface Names {
        InetAddress[] find(String host) throws UnknownHostException;
    }

    /**
     * Where this address leads.
     *
     * @param trusted a host that may be anywhere, because the operator named it; null for none
     * @throws DestinationRefused if the server does not call it
     * @throws IOException if its name cannot be looked up in this time
     */
    Destination find(URI address, @Nullable String trusted, Duration time) throws IOException {
        var uri = withHost(address);
        boolean secure = "https".equalsIgnoreCase(uri.getScheme());
        if (!secure && !"http".equalsIgnoreCase(uri.getScheme())) {
            throw new DestinationRefused("only http and https are called");
        }
        if (uri.getRawUserInfo() != null) {
            throw new DestinationRefused("an address with a user is not called");
        }
        int port = uri.getPort() < 0 ? Destination.standardPort(secure) : uri.getPort();
        if (port == 0 || port > MAX_PORT) {
            throw new DestinationRefused("there is no port " + port);
        }
        var host = plain(uri.getHost());
        var addresses = List.of(lookUp(host, time));
        // some take 0177 for octal, some for decimal
        if (DIGITS.matcher(host).matches() && !host.equals(addresses.get(0).getHostAddress())) {
            throw new DestinationRefused(host + " is not how an address is written");
        }
        if (!host.equals(trusted)) {
            for (var found : addresses) {
                judge(host, found);
            }
        }
        var path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return new Destination(
                secure, host, port, uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery(), addresses);
    }

    /** Whether no look-up is needed to see that the server does not call this host. */
    boolean refusesAtSight(URI address) {
        if (address.getHost() == null) {
            return true;
        }
        var host = plain(address.getHost());
        return Optional.of(host.equals("localhost") ? "127.0.0.1" : host)
                .flatMap(Addresses::literal)
                .filter(literal -> !PublicAddresses.hold(literal) && !allowance.covers(host, literal))
                .isPresent();
    }

    /** A host as it is compared: lower case, no brackets, no dot at the end. */
    static String plain(String host) {
        var name = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        return (name.endsWith(".") ? name.substring(0, name.length() - 1) : name).toLowerCase(Locale.ROOT);
    }

    private void judge(String host, InetAddress found) throws DestinationRefused {
        if (!PublicAddresses.hold(found) && !allowance.covers(host, found)) {
            throw new DestinationRefused("%s is at %s, which is not public; WARTA_FETCH_ALLOW can allow it"
                    .formatted(host, found.getHostAddress()));
        }
    }

    /** With letters beyond ASCII as the name servers take them; {@link URI} knows no host in such an address. */
    private static URI withHost(URI address) throws DestinationRefused {
        try {
            var authority = address.getRawAuthority();
            var uri = address.getHost() != null || authority == null
                    ? address
                    : new URI(address.getScheme() + "://" + IDN.toASCII(authority) + address.getRawPath()
                            + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery()));
            if (uri.getHost() == null) {
                throw new DestinationRefused("the address names no host");
            }
            return uri;
        } catch (URISyntaxException | IllegalArgumentException noName) {
            throw new DestinationRefused("the address names no host");
        }
    }

    private InetAddress[] lookUp(String host, Duration time) throws IOException {
        try {
            return LOOKUPS.submit(() -> names.find(host)).get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException unknown) {
            throw new UnknownHostException(host + " is not known");
        } catch (TimeoutException | RejectedExecutionException silent) {
            throw new IOException(host + " cannot be looked up in time", silent);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
