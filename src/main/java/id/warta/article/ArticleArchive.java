package id.warta.article;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gives articles in the form that imports read. */
@ApplicationScoped
public class ArticleArchive {
    private final ArticleRepository articles;
    private final ArticleContent contents;
    private final EntityManager database;
    private final ObjectMapper json;

    ArticleArchive(ArticleRepository articles, ArticleContent contents, EntityManager database, ObjectMapper json) {
        this.articles = articles;
        this.contents = contents;
        this.database = database;
        this.json = json;
    }

    /** An article, with what an editor could send of it. */
    public record Archived(UUID id, ObjectNode content, Instant createdAt, Instant updatedAt) {}

    /**
     * The articles in every state behind an id, in the order of ids.
     *
     * @param after the last id of the page before, or null
     * @param since only those that were saved after this time, or null
     */
    public List<Archived> list(@Nullable UUID after, @Nullable Instant since, int max) {
        var query = database.createQuery(
                        "select a from Article a where true"
                                + (after == null ? "" : " and a.id > :after")
                                + (since == null ? "" : " and a.updatedAt > :since") + " order by a.id",
                        Article.class)
                .setMaxResults(max);
        if (after != null) {
            query.setParameter("after", after);
        }
        if (since != null) {
            query.setParameter("since", since);
        }
        var entities = query.getResultList();
        if (entities.isEmpty()) {
            return List.of();
        }
        var rows = articles
                .listByIds(entities.stream().map(article -> article.id).toList())
                .stream()
                .collect(Collectors.toMap(ArticleRow::id, Function.identity()));
        var page = new ArrayList<Archived>();
        for (var article : entities) {
            ObjectNode content = json.valueToTree(contents.of(article, Objects.requireNonNull(rows.get(article.id))));
            content.properties().removeIf(member -> member.getValue().isNull());
            page.add(new Archived(article.id, content, article.createdAt, article.updatedAt));
        }
        database.clear();
        return page;
    }
}
