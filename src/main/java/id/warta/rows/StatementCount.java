package id.warta.rows;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.LongAdder;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Counts the statements that are sent to the database, by Hibernate or past it. */
@PersistenceUnitExtension
@ApplicationScoped
class StatementCount implements StatementInspector {
    private static final long serialVersionUID = 1L;
    private static final String NAME = "warta.database.statements";
    private static final String DESCRIPTION = "Statements that were sent to the database";

    @SuppressWarnings("serial") // never written
    private final LongAdder sent = new LongAdder();

    void watch(@Observes StartupEvent started, MeterRegistry meters, DeliveryReads reads) {
        FunctionCounter.builder(NAME, sent, LongAdder::sum)
                .tag("by", "hibernate")
                .description(DESCRIPTION)
                .register(meters);
        FunctionCounter.builder(NAME, reads, DeliveryReads::statements)
                .tag("by", "delivery")
                .description(DESCRIPTION)
                .register(meters);
    }

    @Override
    public String inspect(String statement) {
        sent.increment();
        return statement;
    }
}
