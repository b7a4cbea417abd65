package id.warta.secret;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Random keys that all servers of one database share and that outlive a restart, each made on first use. */
@ApplicationScoped
public class Secrets {
    private static final int LENGTH = 32;

    private final Map<String, byte[]> loaded = new ConcurrentHashMap<>();
    private final EntityManager database;

    Secrets(EntityManager database) {
        this.database = database;
    }

    public byte[] get(String name) {
        return loaded.computeIfAbsent(name, this::load).clone();
    }

    private byte[] load(String name) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var fresh = new byte[LENGTH];
            new SecureRandom().nextBytes(fresh);
            database.createNativeQuery("insert into secret values (:name, :value) on conflict do nothing")
                    .setParameter("name", name)
                    .setParameter("value", fresh)
                    .executeUpdate();
            return (byte[]) database.createNativeQuery("select value from secret where name = :name")
                    .setParameter("name", name)
                    .getSingleResult();
        });
    }
}
