package id.warta.syndication;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A WebSub hub that remembers what it was told. */
final class HubServer implements AutoCloseable {
    private final HttpServer server;
    private final List<String> topics = Collections.synchronizedList(new ArrayList<>());
    private volatile int status = 204;

    HubServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (form.startsWith("hub.mode=publish&hub.url=")) {
                topics.add(URLDecoder.decode(form.substring(form.lastIndexOf('=') + 1), StandardCharsets.UTF_8)
                        .replace("http://localhost:8080/v1/feeds/", ""));
            }
            exchange.getResponseHeaders().add("Location", url());
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    void answer(int with) {
        status = with;
    }

    /** What it was told since it was asked last. */
    List<String> topics() {
        synchronized (topics) {
            var told = List.copyOf(topics);
            topics.clear();
            return told;
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
