package id.warta.connection;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import java.net.InetSocketAddress;
import java.net.SocketAddress;

/**
 * Puts a {@link Watch} before every connection that is accepted. Netty finds it by its service file once {@link #enable} was called,
 * before the first class of Netty's bootstrap is loaded.
 */
public final class Watched extends ChannelInitializerExtension {
    private static final Tally OPEN = new Tally();
    private static volatile Limits limits = Limits.NONE;

    /** For Netty's loader. */
    public Watched() {}

    /** Lets Netty look for its extensions, which it does not do by itself. */
    public static void enable() {
        System.setProperty(EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
    }

    static void limit(Limits chosen) {
        limits = chosen;
    }

    @Override
    public void postInitializeServerChildChannel(Channel child) {
        var chosen = limits;
        var peer = peer(child.remoteAddress());
        child.pipeline()
                .addFirst("watch", new Watch(chosen, OPEN, chosen.countedAs().apply(peer)));
    }

    private static String peer(SocketAddress address) {
        return address instanceof InetSocketAddress socket && socket.getAddress() != null
                ? socket.getAddress().getHostAddress()
                : "";
    }
}
