package id.warta.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A way to a database that can be shut, and silent, as the network between two machines can be. */
public final class Passage implements AutoCloseable {
    private final int target;
    private final int port;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile boolean silent;
    private volatile ServerSocket door;

    public Passage(int target) throws IOException {
        this.target = target;
        door = listen(0);
        port = door.getLocalPort();
        serve(door);
    }

    public int port() {
        return port;
    }

    /** Ends all connections, and refuses new ones. */
    public void shut() throws IOException {
        door.close();
        endAll();
    }

    /** Takes connections again. */
    public void open() throws IOException {
        silent = false;
        endAll();
        if (door.isClosed()) {
            door = listen(port);
            serve(door);
        }
    }

    /** Holds connections open, and lets nothing pass. */
    public void fallSilent() {
        silent = true;
    }

    @Override
    public void close() throws IOException {
        shut();
    }

    private static ServerSocket listen(int port) throws IOException {
        var socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return socket;
    }

    private void serve(ServerSocket listening) {
        start(() -> {
            while (!listening.isClosed()) {
                var near = listening.accept();
                var far = new Socket(InetAddress.getLoopbackAddress(), target);
                sockets.add(near);
                sockets.add(far);
                start(() -> pass(near.getInputStream(), far.getOutputStream(), near, far));
                start(() -> pass(far.getInputStream(), near.getOutputStream(), near, far));
            }
        });
    }

    private void pass(InputStream from, OutputStream to, Socket near, Socket far) throws IOException {
        try (near;
                far) {
            var buffer = new byte[8_192];
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                if (!silent) {
                    to.write(buffer, 0, read);
                }
            }
        } finally {
            sockets.remove(near);
            sockets.remove(far);
        }
    }

    private void endAll() {
        sockets.forEach(socket -> {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void start(Work work) {
        var thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException closed) {
                // its sockets were closed, which ends it
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
