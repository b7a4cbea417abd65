package id.warta.rows;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;

/** Names that one transaction holds until it ends, over all servers of a database: others who want one wait. */
public final class TransactionLocks {
    private TransactionLocks() {}

    public static void hold(EntityManager database, String name) {
        hold(database, List.of(name));
    }

    /** Holds all of these, taken in one order for everybody, so that nobody waits in a ring. */
    public static void hold(EntityManager database, Collection<String> names) {
        database.createNativeQuery("""
                        select cast(count(pg_advisory_xact_lock(hashtextextended(n.name, 0))) as bigint) from (
                            select name from unnest(string_to_array(:names, E'\\n')) as name order by name collate "C") n""")
                .setParameter("names", String.join("\n", names))
                .getSingleResult();
    }
}
