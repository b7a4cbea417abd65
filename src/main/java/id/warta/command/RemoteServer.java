package id.warta.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;

/** A server that a command calls. */
final class RemoteServer {
    private static final Duration CONNECTING = Duration.ofSeconds(10);

    private final URI root;
    private final String token;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTING)
            .build();

    /** The server did not answer; the message names it and says why, in a line. */
    static final class Unreachable extends IOException {
        private static final long serialVersionUID = 1;

        Unreachable(String message, IOException cause) {
            super(message, cause);
        }
    }

    RemoteServer(URI root, String token) {
        this.root = root;
        this.token = token;
    }

    /**
     * Reads an address as people write it: {@code localhost:8080} is one.
     *
     * @throws CannotStart if it is none
     */
    static URI address(String text) {
        var whole = text.matches("(?i)https?://.*") ? text : "http://" + text;
        try {
            var address = URI.create(whole.replaceFirst("/+$", ""));
            if (address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException wrong) {
            // told below
        }
        throw new CannotStart("--server takes an address such as http://localhost:8080 or localhost:8080, not " + text);
    }

    URI at(String path) {
        return URI.create(root + path);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(at(path)).header("Authorization", "Bearer " + token);
    }

    <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> handler)
            throws IOException, InterruptedException {
        try {
            return http.send(request.build(), handler);
        } catch (IOException failure) {
            throw new Unreachable("%s does not answer: %s".formatted(root, reason(failure)), failure);
        }
    }

    JsonNode read(String body) throws IOException {
        return json.readTree(body);
    }

    /** What a problem document says, a line each; another body says as much as fits one line. */
    static String told(JsonNode problem) {
        var lines = new StringBuilder(
                problem.path("detail").asText(problem.path("title").asText(problem.toString())));
        problem.path("errors").forEach(error -> lines.append(System.lineSeparator())
                .append("  ")
                .append(error.path("detail").asText()));
        return lines.toString();
    }

    private static String reason(IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException) {
                return "no such host";
            }
        }
        if (failure instanceof HttpTimeoutException) {
            return "no answer in time";
        }
        if (failure instanceof ConnectException) {
            return "connection refused";
        }
        return failure.getMessage() == null ? "the connection broke" : failure.getMessage();
    }
}
