package id.warta.syndication;

import id.warta.outgoing.Calls;
import id.warta.outgoing.DestinationRefused;
import id.warta.rows.SessionLock;
import id.warta.site.SiteSettings;
import id.warta.time.Jobs;
import id.warta.watch.DatabaseNumbers;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Tells the site's WebSub hubs which feeds readers see changed: by what editors did, or by time alone. One server at a time does it; what
 * has to be told is in the database, so that it is told after a restart too. A hub that is down is asked again after longer and longer.
 */
@ApplicationScoped
class FeedPings {
    private static final Logger LOG = Logger.getLogger(FeedPings.class);
    private static final String TAKEN = "taken";
    private static final String REFUSED = "refused";
    private static final String SILENT = "no_answer";
    private static final int BATCH = 100;
    private static final int MAX_ATTEMPTS = 12;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_RUN = Duration.ofSeconds(20);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    private final FeedPingRepository pings;
    private final SiteSettings settings;
    private final SessionLock lock;
    private final Clock clock;
    private final FeedHub client;
    private final MeterRegistry meters;
    private boolean isIdle;

    FeedPings(
            FeedPingRepository pings,
            SiteSettings settings,
            SessionLock lock,
            Clock clock,
            FeedsConfig config,
            MeterRegistry meters,
            Calls calls) {
        this.pings = pings;
        this.settings = settings;
        this.lock = lock;
        this.clock = clock;
        this.meters = meters;
        client = new FeedHub(calls, config.hubTimeout());
    }

    void begin(@Observes StartupEvent started, Jobs jobs, FeedsConfig config, DatabaseNumbers numbers) {
        jobs.every(config.every(), "feed pings", this::run);
        List.of(TAKEN, REFUSED, SILENT).forEach(this::attempts);
        numbers.queue(
                "feed pings",
                "select count(*), min(since) from (select since from feed_ping limit " + DatabaseNumbers.MOST
                        + ") waiting");
    }

    /** Looks for what changed and tells it; without a hub there is nothing to do. */
    void run() {
        if (settings.current().hubs().isEmpty() && isIdle) {
            return;
        }
        lock.run("feed pings", this::work);
    }

    private void work() {
        var site = settings.current();
        var hubs = site.hubs();
        QuarkusTransaction.requiringNew().run(() -> {
            pings.keepOnly(hubs);
            if (!hubs.isEmpty()) {
                collect(hubs, site.apiUrl() + "/v1/feeds/");
            }
        });
        hubs.forEach(this::tell);
        isIdle = hubs.isEmpty();
    }

    private void collect(List<String> hubs, String root) {
        var now = clock.instant();
        var seen = pings.seenUntil();
        pings.collect(hubs, root, seen == null || seen.isAfter(now) ? now : seen, now);
        pings.see(now);
    }

    private void tell(String hub) {
        var due = QuarkusTransaction.requiringNew().call(() -> pings.due(hub, clock.instant(), BATCH));
        var end = clock.instant().plus(LONGEST_RUN);
        for (var ping : due) {
            if (clock.instant().isAfter(end)) {
                return; // a slow hub lets the others wait no longer
            }
            var status = publish(ping);
            attempts(status / 100 == 2 ? TAKEN : status == 0 ? SILENT : REFUSED).increment();
            if (status / 100 == 2) {
                QuarkusTransaction.requiringNew().run(() -> pings.remove(ping));
                continue;
            }
            var now = clock.instant();
            QuarkusTransaction.requiringNew().run(() -> giveUpOrWait(ping, status, now));
            if (isAway(status)) {
                QuarkusTransaction.requiringNew().run(() -> pings.postponeAll(hub, now, now.plus(pause(ping))));
                return;
            }
        }
    }

    private Counter attempts(String outcome) {
        return Counter.builder("warta.feed.pings")
                .tag("outcome", outcome)
                .description("Attempts to tell a hub of a changed feed")
                .register(meters);
    }

    /** The hub's status, or 0 if it did not answer. */
    private int publish(FeedPingRepository.Ping ping) {
        try {
            return client.publish(ping.hub(), ping.topic());
        } catch (DestinationRefused refused) {
            LOG.warnf("The hub %s is not told: %s", ping.hub(), refused.getMessage());
            return 0;
        } catch (IOException e) {
            LOG.debugf(e, "The hub %s does not answer", ping.hub());
            return 0;
        }
    }

    private void giveUpOrWait(FeedPingRepository.Ping ping, int status, Instant now) {
        if (ping.attempts() + 1 < MAX_ATTEMPTS) {
            pings.postpone(ping, now.plus(pause(ping)));
        } else {
            LOG.warnf("The hub %s could not be told of %s, status %d", ping.hub(), ping.topic(), status);
            pings.remove(ping);
        }
    }

    /** Whether the hub itself is in trouble, and not only this topic. */
    private static boolean isAway(int status) {
        return status < 400 || status >= 500 || status == 408 || status == 429;
    }

    private static Duration pause(FeedPingRepository.Ping ping) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(2 * ping.attempts(), 20));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
