package id.warta.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** Waits for the end of an import, and shows how far it is where somebody watches. */
final class ImportFollowing {
    private static final int PATIENCE = 30;
    private static final int WIDTH = 79;
    private static final Duration POLL = Duration.ofMillis(500);

    private final RemoteServer server;
    private final @Nullable PrintStream screen;

    /** With a screen to draw on, or none. */
    ImportFollowing(RemoteServer server, @Nullable PrintStream screen) {
        this.server = server;
        this.screen = screen;
    }

    /** Gives the import as it is in the end. A server that starts anew meanwhile goes on with it, and so does this. */
    JsonNode follow(JsonNode started, String task) throws IOException, InterruptedException {
        if (screen == null) {
            return await(started, null);
        }
        try (var bar = bar(task, screen)) {
            return await(started, bar);
        }
    }

    private JsonNode await(JsonNode started, @Nullable ProgressBar bar) throws IOException, InterruptedException {
        var job = started;
        int unreached = 0;
        while (!isOver(job)) {
            Thread.sleep(POLL.toMillis());
            try {
                job = get(job);
                unreached = 0;
            } catch (IOException away) {
                unreached++;
                if (unreached == PATIENCE) {
                    throw away;
                }
            }
            if (bar != null) {
                show(bar, job);
            }
        }
        return job;
    }

    private JsonNode get(JsonNode job) throws IOException, InterruptedException {
        var path = "/v1/manage/imports/" + job.path("id").asText();
        var answer = server.send(server.request(path), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("%s answers %d".formatted(server.at(path), answer.statusCode()));
        }
        return server.read(answer.body());
    }

    private static ProgressBar bar(String task, PrintStream screen) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(-1)
                .setUnit(" records", 1)
                .showSpeed()
                .setConsumer(new ConsoleProgressBarConsumer(screen, WIDTH))
                .build();
    }

    private static void show(ProgressBar bar, JsonNode job) {
        var progress = job.path("progress");
        boolean known = !job.path("status").asText().equals("reading");
        bar.maxHint(known ? progress.path("read").asLong() : -1);
        bar.stepTo(known ? done(progress) : progress.path("read").asLong());
        bar.setExtraMessage(" " + job.path("status").asText());
    }

    private static long done(JsonNode progress) {
        return progress.path("created").asLong()
                + progress.path("updated").asLong()
                + progress.path("skipped").asLong()
                + progress.path("failed").asLong();
    }

    private static boolean isOver(JsonNode job) {
        return Set.of("completed", "failed", "cancelled")
                .contains(job.path("status").asText());
    }
}
