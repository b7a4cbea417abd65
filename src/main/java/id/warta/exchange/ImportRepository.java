package id.warta.exchange;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.warta.access.Caller;
import id.warta.article.Warning;
import id.warta.input.JsonText;
import id.warta.paging.Keyset;
import id.warta.paging.PageRequest;
import id.warta.source.SyncOrder;
import id.warta.time.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every query on imports. What a runner writes counts only as long as the import is open and its own. */
@ApplicationScoped
class ImportRepository {
    /** Where records are from that the file does not have. */
    static final String SYNC_SOURCE = "sync";

    static final Keyset NEWEST = new Keyset("j.created_at", "timestamptz", "j.id", true);
    private static final TypeReference<Set<String>> NAMES = new TypeReference<>() {};
    private static final TypeReference<List<Warning>> WARNINGS = new TypeReference<>() {};
    private static final TypeReference<SyncOrder> SYNC = new TypeReference<>() {};
    private static final TypeReference<ImportOptions> OPTIONS = new TypeReference<>() {};
    private static final TypeReference<ImportJob.Synced> SYNCED = new TypeReference<>() {};
    private static final TypeReference<ObjectNode> OBJECT = new TypeReference<>() {};
    private static final String SELECT = """
            select j.id as id, j.type as type, j.status as status, j.file_name as file_name, j.bytes as bytes,
                j.dry_run as dry_run, cast(j.sync as text) as sync, cast(j.synced as text) as synced,
                cast(j.creates as text) as creates, cast(j.options as text) as options, j.language as language, j.created_by as created_by, j.token_id as token_id,
                j.address as address, cast(j.scopes as text) as scopes, j.created_at as created_at,
                j.started_at as started_at, j.finished_at as finished_at,
                j.writing_since as writing_since, j.done_before as done_before, j.records_read as records_read,
                j.created as created, j.updated as updated, j.skipped as skipped, j.failed as failed,
                cast(j.problem as text) as problem
            from import_job j where\s""";
    private static final String MINE = " where id = :job and runner = :runner and status in ('reading', 'writing')";

    private final EntityManager database;
    private final JsonText json;

    ImportRepository(EntityManager database, JsonText json) {
        this.database = database;
        this.json = json;
    }

    void add(ImportJob job) {
        database.createNativeQuery("""
                        insert into import_job (id, type, file_name, bytes, dry_run, status, language, created_at, created_by,
                            token_id, address, scopes, sync, creates, options)
                        values (:id, :type, :fileName, :bytes, :dryRun, :status, :language, :at, :by, :token, :address,
                            cast(:scopes as jsonb), cast(cast(:sync as text) as jsonb), cast(:creates as jsonb), cast(:options as jsonb))""")
                .setParameter("id", job.id())
                .setParameter("type", job.type().spelling())
                .setParameter("fileName", job.fileName())
                .setParameter("bytes", job.bytes())
                .setParameter("dryRun", job.dryRun())
                .setParameter("status", job.status().spelling())
                .setParameter("language", job.language().toLanguageTag())
                .setParameter("at", job.createdAt())
                .setParameter("by", job.caller().name())
                .setParameter("token", job.caller().tokenId())
                .setParameter("address", job.caller().address())
                .setParameter("scopes", json.write(job.caller().scopes()))
                .setParameter("sync", job.sync() == null ? null : json.write(job.sync()))
                .setParameter("creates", json.write(job.creates()))
                .setParameter("options", json.write(job.options()))
                .executeUpdate();
    }

    void addChunk(UUID job, int position, byte[] content) {
        database.createNativeQuery("insert into import_chunk values (:job, :position, :content)")
                .setParameter("job", job)
                .setParameter("position", position)
                .setParameter("content", content)
                .executeUpdate();
    }

    /** A part of the file; empty after the last. */
    Optional<byte[]> findChunk(UUID job, int position) {
        List<?> found = database.createNativeQuery(
                        "select content from import_chunk where job_id = :job and position = :position", byte[].class)
                .setParameter("job", job)
                .setParameter("position", position)
                .getResultList();
        return found.stream().map(byte[].class::cast).findFirst();
    }

    List<ImportJob> list(PageRequest page) {
        var query = database.createNativeQuery(SELECT + NEWEST.select(page), Tuple.class);
        NEWEST.bind(query, page);
        return jobs(query);
    }

    Optional<ImportJob> find(UUID id) {
        return jobs(database.createNativeQuery(SELECT + "j.id = :id", Tuple.class)
                        .setParameter("id", id))
                .stream()
                .findFirst();
    }

    /** The oldest import that has not ended. */
    Optional<ImportJob> findOpen() {
        return jobs(database.createNativeQuery(
                        SELECT + "j.status in ('queued', 'reading', 'writing') order by j.created_at, j.id limit 1",
                        Tuple.class))
                .stream()
                .findFirst();
    }

    /** Makes the import a runner's own; one that is not read whole is read anew. */
    void claim(UUID job, UUID runner, Instant now) {
        database.createNativeQuery("""
                        update import_job set runner = :runner, started_at = coalesce(started_at, :now),
                            status = case status when 'queued' then 'reading' else status end,
                            writing_since = case status when 'writing' then cast(:now as timestamptz) end,
                            done_before = created + updated + skipped + failed,
                            records_read = case status when 'writing' then records_read else 0 end
                        where id = :job and status in ('queued', 'reading', 'writing')""")
                .setParameter("job", job)
                .setParameter("runner", runner)
                .setParameter("now", now)
                .executeUpdate();
        database.createNativeQuery("""
                        delete from import_record where job_id = :job
                            and exists (select 1 from import_job j where j.id = :job and j.status = 'reading')""").setParameter("job", job).executeUpdate();
    }

    /**
     * Keeps what was read.
     *
     * @param rows a JSON array of the columns of {@code import_record}
     * @throws Superseded if the import is no longer the runner's
     */
    void addRecords(UUID job, UUID runner, String rows, int number) {
        requireMine(database.createNativeQuery("update import_job set records_read = records_read + :number" + MINE)
                .setParameter("number", number)
                .setParameter("job", job)
                .setParameter("runner", runner)
                .executeUpdate());
        database.createNativeQuery("""
                        insert into import_record (job_id, number, kind, rank, external_id, source, content, warnings, action,
                            problem)
                        select :job, number, kind, rank, external_id, source, content, warnings, action, problem
                        from json_to_recordset(cast(:rows as json)) as r (number bigint, kind text, rank smallint,
                            external_id text, source text, content text, warnings jsonb, action text, problem jsonb)""")
                .setParameter("job", job)
                .setParameter("rows", rows)
                .executeUpdate();
    }

    /** Begins to write: what the reading decided already is counted. */
    void beginWriting(UUID job, UUID runner, Instant now) {
        requireMine(database.createNativeQuery("""
                        update import_job set status = 'writing', writing_since = :now,
                            done_before = (select count(*) from import_record where job_id = :job and action is not null),
                            skipped = (select count(*) from import_record where job_id = :job and action = 'skipped'),
                            failed = (select count(*) from import_record where job_id = :job and action = 'failed')""" + MINE)
                .setParameter("now", now)
                .setParameter("job", job)
                .setParameter("runner", runner)
                .executeUpdate());
    }

    /** The next records to take in, all of one kind. */
    List<PendingRecord> listPending(UUID job, int max) {
        List<?> rows = database.createNativeQuery("""
                        select number, kind, external_id, content, cast(warnings as text) as warnings
                        from import_record where job_id = :job and action is null
                        order by rank, number""", Tuple.class)
                .setParameter("job", job)
                .setMaxResults(max)
                .getResultList();
        var pending = rows.stream().map(Tuple.class::cast).map(this::pending).toList();
        return pending.stream()
                .filter(record -> record.kind() == pending.get(0).kind())
                .toList();
    }

    private PendingRecord pending(Tuple row) {
        return new PendingRecord(
                ((Number) row.get("number")).longValue(),
                RecordKind.valueOf(row.get("kind", String.class).toUpperCase(Locale.ROOT)),
                row.get("external_id", String.class),
                json.read(row.get("content", String.class), OBJECT),
                json.read(row.get("warnings", String.class), WARNINGS));
    }

    /** What a record of the same import holds, for a try that writes nothing. */
    Optional<ObjectNode> findContent(UUID job, RecordKind kind, String externalId) {
        List<?> found = database.createNativeQuery("""
                        select content from import_record
                        where job_id = :job and kind = :kind and external_id = :externalId and content is not null
                        order by number limit 1""", String.class)
                .setParameter("job", job)
                .setParameter("kind", kind.spelling())
                .setParameter("externalId", externalId)
                .getResultList();
        return found.stream().map(text -> json.read((String) text, OBJECT)).findFirst();
    }

    /** The external ids of the articles of a file after one of them, and of what was left out of it. */
    @SuppressWarnings("unchecked")
    List<String> listSent(UUID job, String after, int max) {
        return database.createNativeQuery("""
                        select distinct sent from (
                            select coalesce(a.external_id, r.external_id) as sent
                            from import_record r left join article a on a.id = r.document_id
                            where r.job_id = :job and r.kind in ('article', 'other')) s
                        where sent > :after order by sent""", String.class)
                .setParameter("job", job)
                .setParameter("after", after)
                .setMaxResults(max)
                .getResultList();
    }

    /** How many records could not be read, so that nobody knows which articles they are. */
    long countUnread(UUID job) {
        return ((Number)
                        database.createNativeQuery("""
                                select count(*) from import_record
                                where job_id = :job and action = 'failed' and external_id is null""").setParameter("job", job).getSingleResult())
                .longValue();
    }

    /**
     * Keeps what was missing of the source of an import, counted from its report: an import that was broken off has counted before.
     *
     * @throws Superseded if the import is no longer the runner's
     */
    void keepSync(UUID job, UUID runner, long known, @Nullable String refused) {
        var counts = (Tuple) database.createNativeQuery("""
                        select count(*) filter (where warnings @> '[{"code": "withdrawn"}]') as withdrawn,
                            count(*) filter (where warnings @> '[{"code": "trashed"}]') as trashed,
                            count(*) filter (where warnings @> '[{"code": "missing"}]') as reported,
                            count(*) filter (where action = 'failed') as failed
                        from import_record where job_id = :job and kind = 'article' and source = :source""", Tuple.class)
                .setParameter("job", job)
                .setParameter("source", SYNC_SOURCE)
                .getSingleResult();
        var synced = new ImportJob.Synced(
                known,
                number(counts, "withdrawn"),
                number(counts, "trashed"),
                number(counts, "reported"),
                number(counts, "failed"),
                refused);
        requireMine(database.createNativeQuery("update import_job set synced = cast(:synced as jsonb)" + MINE)
                .setParameter("synced", json.write(synced))
                .setParameter("job", job)
                .setParameter("runner", runner)
                .executeUpdate());
    }

    /** The hosts of the sites that the stories of an import came from. */
    Set<String> listHosts(UUID job) {
        List<?> hosts = database.createNativeQuery("""
                        select distinct p.host from import_record r join article_path p on p.article_id = r.document_id
                        where r.job_id = :job and r.kind = 'article' and p.host is not null""", String.class)
                .setParameter("job", job)
                .getResultList();
        return hosts.stream().map(String.class::cast).collect(Collectors.toSet());
    }

    /** The stories of an import after a record, as they are here and only uploads wrote them, that may link to others. */
    List<ImportLinking.Linked> listLinked(UUID job, long after, int max) {
        List<?> rows = database.createNativeQuery("""
                        select r.number as number, a.id as id, a.body_format = 'markdown' as markdown, a.body_source as body
                        from import_record r join article a on a.id = r.document_id
                        where r.job_id = :job and r.number > :after and r.kind = 'article' and a.uploaded_version = a.version
                            and a.status not in ('withdrawn', 'trashed')
                            and (a.body_source like '%://%' or a.body_source ~ 'href=["'']?/' or a.body_source ~ '\\]\\(<?/')
                        order by r.number""", Tuple.class)
                .setParameter("job", job)
                .setParameter("after", after)
                .setMaxResults(max)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new ImportLinking.Linked(
                        number(row, "number"),
                        row.get("id", UUID.class),
                        row.get("markdown", Boolean.class),
                        row.get("body", String.class)))
                .toList();
    }

    /**
     * Adds a warning to those of a record.
     *
     * @throws Superseded if the import is no longer the runner's
     */
    void tell(UUID job, UUID runner, long number, Warning warning) {
        requireMine(database.createNativeQuery("update import_job set done_before = done_before" + MINE)
                .setParameter("job", job)
                .setParameter("runner", runner)
                .executeUpdate());
        database.createNativeQuery("""
                        update import_record set warnings = warnings || cast(:warnings as jsonb)
                        where job_id = :job and number = :number""")
                .setParameter("warnings", json.write(List.of(warning)))
                .setParameter("job", job)
                .setParameter("number", number)
                .executeUpdate();
    }

    long lastNumber(UUID job) {
        return ((Number) database.createNativeQuery(
                                "select coalesce(max(number), 0) from import_record where job_id = :job")
                        .setParameter("job", job)
                        .getSingleResult())
                .longValue();
    }

    /**
     * Keeps what became of records.
     *
     * @throws Superseded if the import is no longer the runner's
     */
    void keepFates(UUID job, UUID runner, boolean dryRun, Map<Long, Fate> fates) {
        var rows = JsonNodeFactory.instance.arrayNode();
        fates.forEach((number, fate) -> {
            var row = rows.addObject()
                    .put("number", number)
                    .put("action", fate.action())
                    .put("slug", fate.slug())
                    .put("warnings", json.write(fate.warnings()));
            if (fate.id() != null) {
                row.put("id", fate.id().toString());
            }
            if (fate.problem() != null) {
                row.put("problem", json.write(fate.problem()));
            }
        });
        requireMine(database.createNativeQuery("""
                        update import_job set created = created + :created, updated = updated + :updated,
                            skipped = skipped + :skipped, failed = failed + :failed""" + MINE)
                .setParameter("created", count(fates, Fate.CREATED))
                .setParameter("updated", count(fates, Fate.UPDATED))
                .setParameter("skipped", count(fates, Fate.UNCHANGED) + count(fates, Fate.SKIPPED))
                .setParameter("failed", count(fates, Fate.FAILED))
                .setParameter("job", job)
                .setParameter("runner", runner)
                .executeUpdate());
        database.createNativeQuery("""
                        update import_record r set action = f.action, document_id = f.id, slug = f.slug,
                            warnings = cast(f.warnings as jsonb), problem = cast(f.problem as jsonb),
                            content = case when :dryRun then r.content end
                        from json_to_recordset(cast(:rows as json)) as f (number bigint, action text, id uuid, slug text,
                            warnings text, problem text)
                        where r.job_id = :job and r.number = f.number""")
                .setParameter("rows", rows.toString())
                .setParameter("dryRun", dryRun)
                .setParameter("job", job)
                .executeUpdate();
    }

    private static long count(Map<Long, Fate> fates, String action) {
        return fates.values().stream()
                .filter(fate -> fate.action().equals(action))
                .count();
    }

    /** Ends the import: everything was tried. */
    void complete(UUID job, UUID runner, Instant now) {
        requireMine(database.createNativeQuery("update import_job set status = 'completed', finished_at = :now" + MINE)
                .setParameter("now", now)
                .setParameter("job", job)
                .setParameter("runner", runner)
                .executeUpdate());
        forgetFile(job);
    }

    /** Ends the import of a file that cannot be read, and leaves nothing of it. */
    void fail(UUID job, UUID runner, String problem, Instant now) {
        requireMine(database.createNativeQuery("""
                        update import_job set status = 'failed', finished_at = :now, problem = cast(:problem as jsonb),
                            records_read = case status when 'reading' then 0 else records_read end""" + MINE)
                .setParameter("now", now)
                .setParameter("problem", problem)
                .setParameter("job", job)
                .setParameter("runner", runner)
                .executeUpdate());
        database.createNativeQuery("delete from import_record where job_id = :job and action is null")
                .setParameter("job", job)
                .executeUpdate();
        forgetFile(job);
    }

    /** Ends an open import and skips its remaining records; returns false if it has ended already. */
    boolean cancel(UUID job, String warnings, Instant now) {
        boolean open = database.createNativeQuery("""
                                update import_job set status = 'cancelled', finished_at = :now
                                where id = :job and status in ('queued', 'reading', 'writing')""")
                        .setParameter("now", now)
                        .setParameter("job", job)
                        .executeUpdate()
                == 1;
        if (open) {
            int left = database.createNativeQuery("""
                            update import_record set action = 'skipped', content = null, warnings = cast(:warnings as jsonb)
                            where job_id = :job and action is null""")
                    .setParameter("warnings", warnings)
                    .setParameter("job", job)
                    .executeUpdate();
            database.createNativeQuery("update import_job set skipped = skipped + :left where id = :job")
                    .setParameter("left", left)
                    .setParameter("job", job)
                    .executeUpdate();
            forgetFile(job);
        }
        return open;
    }

    /** The fates of records after a number, in the order of the file. */
    List<Tuple> listFates(UUID job, long after, int max) {
        List<?> rows = database.createNativeQuery("""
                        select number as number, kind as kind, source as source, external_id as external_id,
                            action as action, document_id as document_id, slug as slug,
                            cast(warnings as text) as warnings, cast(problem as text) as problem
                        from import_record where job_id = :job and number > :after and action is not null
                        order by number""", Tuple.class)
                .setParameter("job", job)
                .setParameter("after", after)
                .setMaxResults(max)
                .getResultList();
        return rows.stream().map(Tuple.class::cast).toList();
    }

    /** Forgets what ended before a time. */
    void forget(Instant now, Duration kept) {
        database.createNativeQuery("delete from import_job where finished_at < :before")
                .setParameter("before", now.minus(kept))
                .executeUpdate();
    }

    private void forgetFile(UUID job) {
        database.createNativeQuery("delete from import_chunk where job_id = :job")
                .setParameter("job", job)
                .executeUpdate();
    }

    private static void requireMine(int jobs) {
        if (jobs != 1) {
            throw new Superseded();
        }
    }

    /** Whether an open import is this runner's. */
    boolean isOf(UUID job, UUID runner) {
        return !database.createNativeQuery("select 1 from import_job" + MINE)
                .setParameter("job", job)
                .setParameter("runner", runner)
                .getResultList()
                .isEmpty();
    }

    private List<ImportJob> jobs(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Tuple.class::cast).map(this::job).toList();
    }

    private ImportJob job(Tuple row) {
        return new ImportJob(
                row.get("id", UUID.class),
                ImportType.spelled(row.get("type", String.class)),
                ImportStatus.spelled(row.get("status", String.class)),
                row.get("file_name", String.class),
                number(row, "bytes"),
                row.get("dry_run", Boolean.class),
                json.read(row.get("creates", String.class), NAMES),
                json.read(row.get("options", String.class), OPTIONS),
                row.get("sync", String.class) == null ? null : json.read(row.get("sync", String.class), SYNC),
                row.get("synced", String.class) == null ? null : json.read(row.get("synced", String.class), SYNCED),
                Locale.forLanguageTag(row.get("language", String.class)),
                new Caller(
                        row.get("created_by", String.class),
                        json.read(row.get("scopes", String.class), NAMES),
                        row.get("token_id", UUID.class),
                        Set.of(),
                        row.get("address", String.class)),
                Times.of(row.get("created_at")),
                time(row, "started_at"),
                time(row, "finished_at"),
                time(row, "writing_since"),
                new ImportJob.Counts(
                        number(row, "records_read"),
                        number(row, "created"),
                        number(row, "updated"),
                        number(row, "skipped"),
                        number(row, "failed"),
                        number(row, "done_before")),
                row.get("problem", String.class));
    }

    private static @Nullable Instant time(Tuple row, String column) {
        return Times.of(row.get(column));
    }

    private static long number(Tuple row, String column) {
        return ((Number) row.get(column)).longValue();
    }
}
