package id.warta.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.warta.article.ArticleArchive;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Writes everything that an import takes back, a line each, as it was at one moment, in memory that does not grow with it. Names and
 * ids order the lines, so that the same newsroom gives the same lines.
 */
@Singleton
class Export {
    private static final int PAGE = 200;
    private static final int BUFFER = 1 << 16;
    private static final Duration TIMEOUT = Duration.ofHours(6);

    private static final Section AUTHORS = new Section("""
            select 'author' as kind, d.slug, d.name, d.bio, d.url,
                (select coalesce(json_agg(s.slug order by s.slug collate "C"), '[]') from author_slug s
                    where s.author_id = d.id and s.slug <> d.slug) as "formerSlugs"
            from author d""", "d.updated_at", "d.slug collate \"C\"");
    private static final Section CATEGORIES = new Section("""
            select 'category' as kind, d.slug, d.name, d.description,
                (select p.slug from category p where p.id = d.parent_id) as parent, d.position,
                (select coalesce(json_agg(s.slug order by s.slug collate "C"), '[]') from category_slug s
                    where s.category_id = d.id and s.slug <> d.slug) as "formerSlugs"
            from category d""", "d.updated_at", "d.path collate \"C\"");
    private static final Section TAGS = new Section("""
            select 'tag' as kind, d.slug, d.name, d.description, d.curated,
                (select coalesce(json_agg(s.slug order by s.slug collate "C"), '[]') from tag_slug s
                    where s.tag_id = d.id and s.slug <> d.slug) as "formerSlugs"
            from tag d""", "d.updated_at", "d.slug collate \"C\"");
    private static final Section ATTACHMENTS = new Section("""
            select 'attachment' as kind, d.external_id as "externalId", d.url, d.title, d.alt, d.caption
            from (select * from attachment where url is not null) d""", "d.recorded_at", "d.external_id collate \"C\"");
    private static final Section REVISIONS = new Section("""
            select 'revision' as kind, d.article_id as article, d.number,
                to_char(d.saved_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "savedAt",
                d.saved_by as "savedBy", d.note, d.changed, d.content
            from article_revision d""", "d.saved_at", "d.article_id, d.number");
    private static final Section COMMENTS = new Section("""
            select 'comment' as kind, d.id, d.external_id as "externalId", d.article_id as article, d.parent_id as parent,
                d.status, d.author_kind as "authorKind", d.author_name as "authorName", d.author_email as "authorEmail",
                d.author_url as "authorUrl", d.body,
                to_char(d.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "createdAt"
            from comment d""", "d.updated_at", "d.id");

    private final ArticleArchive articles;
    private final EntityManager database;
    private final ObjectMapper json;

    Export(ArticleArchive articles, EntityManager database, ObjectMapper json) {
        this.articles = articles;
        this.database = database;
        this.json = json;
    }

    /**
     * One kind of lines.
     *
     * @param select the members of a line, in their order
     * @param changed when a row was saved
     */
    private record Section(String select, String changed, String order) {
        String sql(@Nullable Instant since) {
            return "select row_to_json(line) from (" + select + (since == null ? "" : " where " + changed + " > ?")
                    + " order by " + order + ") as line";
        }
    }

    /** Writes all that is wanted. */
    void write(ExportParameters.Order order, OutputStream to) throws IOException {
        var out = new BufferedOutputStream(to, BUFFER);
        try {
            QuarkusTransaction.requiringNew().timeout((int) TIMEOUT.toSeconds()).run(() -> {
                database.createNativeQuery("set transaction isolation level repeatable read, read only")
                        .executeUpdate();
                for (var section : List.of(AUTHORS, CATEGORIES, TAGS, ATTACHMENTS)) {
                    section(section, order.since(), out);
                }
                articles(order.since(), out);
                if (order.revisions()) {
                    section(REVISIONS, order.since(), out);
                }
                if (order.comments()) {
                    section(COMMENTS, order.since(), out);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.flush();
    }

    private void section(Section section, @Nullable Instant since, OutputStream out) {
        database.unwrap(Session.class).doWork(connection -> rows(connection, section, since, out));
    }

    private static void rows(Connection connection, Section section, @Nullable Instant since, OutputStream out)
            throws SQLException {
        try (var statement = connection.prepareStatement(section.sql(since))) {
            statement.setFetchSize(PAGE);
            if (since != null) {
                statement.setObject(1, OffsetDateTime.ofInstant(since, ZoneOffset.UTC));
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    line(out, rows.getString(1).getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }

    private void articles(@Nullable Instant since, OutputStream out) {
        @Nullable UUID last = null;
        for (var page = articles.list(last, since, PAGE); !page.isEmpty(); page = articles.list(last, since, PAGE)) {
            var ids = page.stream().map(ArticleArchive.Archived::id).toList();
            var slugs = texts(ids, """
                    select s.article_id, s.slug from article_slug s join article a on a.id = s.article_id
                    where s.article_id in (:ids) and s.language = a.language and s.slug <> a.slug
                    order by s.slug collate "C\"""");
            var paths = texts(ids, """
                    select p.article_id, case when p.host is null then '' else 'https://' || p.host end || p.path
                    from article_path p where p.article_id in (:ids) order by p.path collate "C\"""");
            for (var article : page) {
                line(out, line(article, slugs.get(article.id()), paths.get(article.id())));
            }
            last = ids.get(ids.size() - 1);
        }
    }

    private byte[] line(ArticleArchive.Archived article, @Nullable ArrayNode slugs, @Nullable ArrayNode paths) {
        ObjectNode line = json.createObjectNode().put("kind", RecordKind.ARTICLE.spelling());
        line.put("id", article.id().toString());
        line.setAll(article.content());
        line.set(ArticleRecord.FORMER_SLUGS, slugs == null ? json.createArrayNode() : slugs);
        line.set(ArticleRecord.FORMER_PATHS, paths == null ? json.createArrayNode() : paths);
        line.put("createdAt", article.createdAt().toString());
        line.put("updatedAt", article.updatedAt().toString());
        return line.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Map<UUID, ArrayNode> texts(List<UUID> ids, String sql) {
        var texts = new HashMap<UUID, ArrayNode>();
        List<?> rows = database.createNativeQuery(sql).setParameter("ids", ids).getResultList();
        for (var row : rows) {
            var columns = (Object[]) row;
            texts.computeIfAbsent((UUID) columns[0], unseen -> json.createArrayNode())
                    .add((String) columns[1]);
        }
        return texts;
    }

    private static void line(OutputStream out, byte[] line) {
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
