package id.warta.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.hibernate.Session;

/**
 * The bytes of files that imports brought along, each content once. They are kept before the records that name them are taken in; what
 * no record names in the end is forgotten.
 */
@ApplicationScoped
class KeptFiles {
    private final EntityManager database;
    private final Clock clock;

    KeptFiles(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    boolean has(String sha256) {
        return !database.createNativeQuery("select 1 from kept_file where sha256 = :sha256")
                .setParameter("sha256", sha256)
                .getResultList()
                .isEmpty();
    }

    /** Keeps a file, unless it is here already. */
    void keep(String sha256, String mediaType, UploadedFile file) {
        if (!has(sha256)) {
            database.unwrap(Session.class).doWork(connection -> insert(connection, sha256, mediaType, file));
        }
    }

    private void insert(Connection connection, String sha256, String mediaType, UploadedFile file) throws SQLException {
        try (var in = Files.newInputStream(file.path());
                var statement = connection.prepareStatement(
                        "insert into kept_file values (?, ?, ?, ?, ?) on conflict do nothing")) {
            statement.setString(1, sha256);
            statement.setString(2, mediaType);
            statement.setLong(3, file.bytes());
            statement.setBinaryStream(4, in, file.bytes());
            statement.setObject(5, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            statement.executeUpdate();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets the files of imports that ended without taking them in; an import that is under way may still do that. */
    void sweep() {
        database.createNativeQuery("""
                        delete from kept_file k where not exists (select 1 from attachment a where a.sha256 = k.sha256)
                            and not exists (select 1 from import_job where status in ('reading', 'writing'))""").executeUpdate();
    }
}
