package id.warta.comment;

import id.warta.spam.SpamCheck;
import id.warta.watch.DatabaseNumbers;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/** Counts what readers send and what moderators decide. */
@Singleton
class CommentMeters {
    private static final String CLEAN = "clean";
    private static final String SUSPICIOUS = "suspicious";
    private static final String SPAM = "spam";
    private static final List<String> VERDICTS = List.of(CLEAN, SUSPICIOUS, SPAM);

    private final MeterRegistry meters;

    CommentMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    void watch(@Observes StartupEvent started, DatabaseNumbers numbers) {
        numbers.queue(
                "moderation",
                "select count(*), min(created_at) from (select created_at from comment where status = 'pending' "
                        + "order by created_at, id limit " + DatabaseNumbers.MOST + ") waiting");
        for (var status : List.of(CommentStatus.APPROVED, CommentStatus.PENDING, CommentStatus.SPAM)) {
            VERDICTS.forEach(verdict -> arrivals(status, verdict));
        }
        List.of(CommentStatus.values()).forEach(this::moves);
    }

    /** A reader's comment came in. */
    void received(CommentStatus status, SpamCheck.Verdict verdict) {
        arrivals(status, verdict.isSpam() ? SPAM : verdict.isSuspicious() ? SUSPICIOUS : CLEAN)
                .increment();
    }

    /** Moderators moved so many comments. */
    void moderated(CommentStatus status, int number) {
        moves(status).increment(number);
    }

    private Counter arrivals(CommentStatus status, String verdict) {
        return Counter.builder("warta.comments.received")
                .tag("status", status.spelling())
                .tag("verdict", verdict)
                .description("Comments that readers sent, by where they went and by what the spam check said")
                .register(meters);
    }

    private Counter moves(CommentStatus status) {
        return Counter.builder("warta.comments.moderated")
                .tag("status", status.spelling())
                .description("Comments that moderators moved, by where to")
                .register(meters);
    }
}
