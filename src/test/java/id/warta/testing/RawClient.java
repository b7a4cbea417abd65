package id.warta.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** A client that sends whatever it is given, over one connection as long as that is kept. */
final class RawClient implements AutoCloseable {
    private static final int PATIENCE = 30_000;
    private final URI root;
    private @Nullable Socket socket;
    private @Nullable InputStream input;

    RawClient(URI root) {
        this.root = root;
    }

    /** An answer; names of headers in lower case, of several the first. */
    record Answer(int status, Map<String, String> headers, String body) {}

    Answer send(String method, String target, Map<String, String> headers, byte[] body) throws IOException {
        var head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: warta.example\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
        var message = new ByteArrayOutputStream();
        message.write(head.toString().getBytes(StandardCharsets.UTF_8));
        message.write(body);
        if (socket == null) {
            socket = new Socket(root.getHost(), root.getPort());
            socket.setSoTimeout(PATIENCE);
            input = new BufferedInputStream(socket.getInputStream());
        }
        socket.getOutputStream().write(message.toByteArray());
        var answer = read(input);
        if ("close".equalsIgnoreCase(answer.headers.get("connection"))) {
            close();
        }
        return answer;
    }

    private static Answer read(InputStream input) throws IOException {
        int status = Integer.parseInt(line(input).split(" ", 3)[1]);
        var headers = new LinkedHashMap<String, String>();
        for (var line = line(input); !line.isEmpty(); line = line(input)) {
            var halves = line.split(":", 2);
            headers.putIfAbsent(halves[0].toLowerCase(Locale.ROOT), halves[1].strip());
        }
        var length = headers.get("content-length");
        var body = new ByteArrayOutputStream();
        if ("chunked".equals(headers.get("transfer-encoding"))) {
            for (int size = size(input); size > 0; size = size(input)) {
                body.write(input.readNBytes(size));
                line(input);
            }
            line(input);
        } else if (length != null && status != 304) {
            body.write(input.readNBytes(Integer.parseInt(length)));
        }
        var bytes = "gzip".equals(headers.get("content-encoding"))
                ? new GZIPInputStream(new ByteArrayInputStream(body.toByteArray())).readAllBytes()
                : body.toByteArray();
        return new Answer(status, headers, new String(bytes, StandardCharsets.UTF_8));
    }

    private static int size(InputStream input) throws IOException {
        return Integer.parseInt(line(input), 16);
    }

    private static String line(InputStream input) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int read = input.read(); read != '\n'; read = input.read()) {
            if (read < 0) {
                throw new EOFException("The server closed the connection");
            }
            line.write(read);
        }
        return line.toString(StandardCharsets.UTF_8).strip();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
