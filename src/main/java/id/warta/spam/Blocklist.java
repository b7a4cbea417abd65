package id.warta.spam;

import com.fasterxml.jackson.core.type.TypeReference;
import id.warta.access.AuditLog;
import id.warta.access.Caller;
import id.warta.input.JsonText;
import id.warta.time.Times;
import id.warta.web.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The words that the newsroom does not want in comments. */
@ApplicationScoped
public class Blocklist {
    private static final TypeReference<List<String>> WORDS = new TypeReference<>() {};
    private static final UUID DOCUMENT = new UUID(0, 0);

    private final EntityManager database;
    private final JsonText json;
    private final AuditLog audit;
    private final Clock clock;

    Blocklist(EntityManager database, JsonText json, AuditLog audit, Clock clock) {
        this.database = database;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    public BlocklistView read() {
        return read("");
    }

    /**
     * Replaces the list.
     *
     * @throws id.warta.problem.Stale if somebody else saved it first
     */
    @Transactional
    public BlocklistView replace(BlocklistInput input, IfMatch ifMatch, Caller caller) {
        caller.requireWholeNewsroom();
        var before = read(" for update");
        ifMatch.require(before.version(), before.updatedBy(), before.updatedAt());
        var words = input.words().stream().map(String::strip).distinct().toList();
        if (words.equals(before.words())) {
            return before;
        }
        database.createNativeQuery("""
                        update comment_blocklist set words = cast(:words as jsonb), updated_at = :now, updated_by = :by,
                            version = version + 1""")
                .setParameter("words", json.write(words))
                .setParameter("now", clock.instant())
                .setParameter("by", caller.name())
                .executeUpdate();
        audit.record(caller, "updated", "blocklist", DOCUMENT, Map.of("words", words.size()));
        return read("");
    }

    private BlocklistView read(String lock) {
        var row = (Object[]) database.createNativeQuery(
                        "select cast(words as text), updated_at, updated_by, version from comment_blocklist" + lock)
                .getSingleResult();
        return new BlocklistView(
                json.read((String) row[0], WORDS), Times.of(row[1]), (String) row[2], ((Number) row[3]).intValue());
    }
}
