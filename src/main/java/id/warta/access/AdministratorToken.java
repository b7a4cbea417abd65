package id.warta.access;

import id.warta.secret.Digests;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** A token with all scopes, made without a server: for those who lost theirs and hold the database. */
public final class AdministratorToken {
    /** The most letters of its name. */
    public static final int MAX_NAME = 120;

    private static final String MADE_BY = "warta token";

    private AdministratorToken() {}

    /** Whether the database has the tables for it. */
    public static boolean isPossible(Connection database) throws SQLException {
        try (var query = database.prepareStatement("select to_regclass('access_token') is not null");
                var answer = query.executeQuery()) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    /** Stores a new one and writes that down in the audit; gives its text, which nobody can read again. */
    public static String make(Connection database, String name, Clock clock) throws SQLException {
        var text = TokenText.generate();
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        database.setAutoCommit(false);
        store(database, id, name, text, clock);
        audit(database, id, name, clock);
        database.commit();
        return text;
    }

    private static void store(Connection database, UUID id, String name, String text, Clock clock) throws SQLException {
        try (var insert = database.prepareStatement(
                "insert into access_token (id, name, hash, scopes, created_at, created_by) values (?, ?, ?, ?, ?,"
                        + " ?)")) {
            insert.setObject(1, id);
            insert.setString(2, name);
            insert.setBytes(3, Digests.sha256(text));
            insert.setArray(
                    4,
                    database.createArrayOf("text", Scope.ALL.stream().sorted().toArray()));
            insert.setObject(5, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setString(6, MADE_BY);
            insert.executeUpdate();
        }
    }

    private static void audit(Connection database, UUID id, String name, Clock clock) throws SQLException {
        try (var insert = database.prepareStatement("""
            insert into audit_entry (id, at, actor, action, kind, document_id, details)
            values (?, ?, ?, 'created', 'token', ?, jsonb_build_object('name', ?::text))\
            """)) {
            insert.setObject(1, UuidVersion7Strategy.INSTANCE.generateUuid(null));
            insert.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setString(3, MADE_BY);
            insert.setObject(4, id);
            insert.setString(5, name);
            insert.executeUpdate();
        }
    }
}
