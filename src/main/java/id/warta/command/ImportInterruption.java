package id.warta.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** What happens to an import when the command that follows it is stopped: it goes on, unless the command was told otherwise. */
final class ImportInterruption implements Runnable {
    private final RemoteServer server;
    private final String id;
    private final boolean cancels;
    private final PrintWriter err;

    ImportInterruption(RemoteServer server, String id, boolean cancels, PrintWriter err) {
        this.server = server;
        this.id = id;
        this.cancels = cancels;
        this.err = err;
    }

    @Override
    public void run() {
        err.println();
        if (!cancels) {
            err.println("The import goes on at the server. To stop it:");
            err.println("  warta import --cancel " + id);
            return;
        }
        try {
            err.println(cancel(server, id));
        } catch (IOException failure) {
            err.println(failure.getMessage());
            err.println("The import may go on. To stop it:");
            err.println("  warta import --cancel " + id);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Stops an import, and gives a line that says so.
     *
     * @throws IOException if the server does not, saying why
     */
    static String cancel(RemoteServer server, String id) throws IOException, InterruptedException {
        var request = server.request("/v1/manage/imports/" + id + "/cancel").POST(BodyPublishers.noBody());
        var answer = server.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(RemoteServer.told(server.read(answer.body())));
        }
        return "The import is " + server.read(answer.body()).path("status").asText() + ": " + id;
    }
}
