package id.warta.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that one server has the address to itself. Its threads share the port by {@code SO_REUSEPORT}, which would let a second
 * server in without a word. So the address is tried without that option, and then held by a socket that takes no connections, until the
 * server listens: whoever tries it meanwhile is refused.
 */
public final class ListenAddress {
    private static final AtomicReference<SocketChannel> HELD = new AtomicReference<>();

    private ListenAddress() {}

    /**
     * Takes the address for this process.
     *
     * @throws CannotStart if somebody else has it, or nobody may
     */
    static void claim(String host, int port) {
        if (port == 0) {
            return; // any free one: nobody can have it already
        }
        try {
            var address = new InetSocketAddress(InetAddress.getByName(host), port);
            var family = address.getAddress() instanceof Inet4Address
                    ? StandardProtocolFamily.INET
                    : StandardProtocolFamily.INET6;
            try (var probe = ServerSocketChannel.open(family)) {
                probe.bind(address);
            }
            hold(family, address);
        } catch (UnknownHostException unknown) {
            throw new CannotStart("WARTA_HOST says \"%s\"; there is no such address".formatted(host));
        } catch (IOException reason) {
            throw new CannotStart(line(host, port, reason));
        }
    }

    /** Lets go of it, for the server to listen. */
    public static void release() {
        close(HELD.getAndSet(null));
    }

    private static void hold(ProtocolFamily family, InetSocketAddress address) throws IOException {
        var socket = SocketChannel.open(family);
        if (!socket.supportedOptions().contains(StandardSocketOptions.SO_REUSEPORT)) {
            socket.close();
            return;
        }
        try {
            socket.setOption(StandardSocketOptions.SO_REUSEPORT, true).bind(address);
            close(HELD.getAndSet(socket));
        } catch (
                SocketException
                        ofOldConnections) { // of a server before, for a minute: they bar this socket and not the server
            socket.close();
        }
    }

    private static void close(@Nullable SocketChannel socket) {
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String line(String host, int port, IOException reason) {
        var said = String.valueOf(reason.getMessage());
        if (reason instanceof BindException && said.contains("in use")) {
            return "Port %d of %s is in use by another program; stop that one or set WARTA_PORT".formatted(port, host);
        }
        if (said.contains("assign")) {
            return "WARTA_HOST says \"%s\"; this machine has no such address".formatted(host);
        }
        return "Port %d of %s can not be used: %s".formatted(port, host, said);
    }
}
