package id.warta.web;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Ends statements of GET requests that take too long, so that readers do not hang behind a locked table. All connections of the pool are
 * for such requests, at no cost to them; whatever else takes one (writers, jobs, migrations, exports) lifts the limit for that time.
 */
@Singleton
class ReadDeadline implements AgroalPoolInterceptor {
    private static final Logger LOG = Logger.getLogger(ReadDeadline.class);
    private static final String STREAMED = ".ndjson";

    private final CurrentVertxRequest requests;
    private final long millis;
    private final Set<PGConnection> lifted = ConcurrentHashMap.newKeySet();

    ReadDeadline(CurrentVertxRequest requests, WebConfig config) {
        this.requests = requests;
        this.millis = config.readTimeout().toMillis();
    }

    @Override
    public void onConnectionCreate(Connection connection) {
        set(connection, "set statement_timeout = " + millis);
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        if (millis == 0 || isForReading()) {
            return;
        }
        try {
            if (connection.getAutoCommit()) {
                lifted.add(connection.unwrap(PGConnection.class));
                set(connection, "set statement_timeout = 0");
            } else {
                set(connection, "set local statement_timeout = 0");
            }
        } catch (SQLException broken) {
            LOG.debug("The next statement will tell", broken);
        }
    }

    @Override
    public void onConnectionReturn(Connection connection) {
        try {
            if (!lifted.isEmpty() && lifted.remove(connection.unwrap(PGConnection.class))) {
                set(connection, "set statement_timeout = " + millis);
            }
        } catch (SQLException broken) {
            LOG.debug("The pool will find out", broken);
        }
    }

    @Override
    public void onConnectionDestroy(Connection connection) {
        try {
            lifted.remove(connection.unwrap(PGConnection.class));
        } catch (SQLException broken) {
            LOG.debug("Nothing to forget", broken);
        }
    }

    private boolean isForReading() {
        if (!Arc.container().requestContext().isActive()) {
            return false;
        }
        var context = requests.getCurrent();
        if (context == null) {
            return false;
        }
        var method = context.request().method();
        return (HttpMethod.GET.equals(method) || HttpMethod.HEAD.equals(method))
                && !context.request().path().endsWith(STREAMED);
    }

    /** A pool whose interceptor throws would lose the connection. */
    private static void set(Connection connection, String statement) {
        try (var sent = connection.createStatement()) {
            sent.execute(statement);
        } catch (SQLException broken) {
            LOG.debug("The next statement will tell", broken);
        }
    }
}
