package id.warta.delivery;

import id.warta.article.ArticleRow;
import id.warta.rows.DeliveryReads;
import id.warta.rows.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Articles that another feature chose by SQL of its own, as lists show them: whatever it chooses, only what is public now comes out, in one
 * statement. The answer's cache keys name each.
 */
@ApplicationScoped
public class ChosenArticles {
    private final DeliveryReads reads;
    private final ArticleViewMapper mapper;
    private final ArticleKeys keys;
    private final Clock clock;

    ChosenArticles(DeliveryReads reads, ArticleViewMapper mapper, ArticleKeys keys, Clock clock) {
        this.reads = reads;
        this.mapper = mapper;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Reads them.
     *
     * @param choice a statement whose rows have {@code article_id}, {@code place} to order by, and what the reading wants under names
     *     that no column of an article has
     * @param values the choice's values by their names, which stand as {@code :name} in it; {@code now} is added
     * @param bodyFormats the forms of the body that are wanted; none leaves the body out
     * @param reading makes the result of an article and its row of the choice
     */
    public <T> List<T> list(
            String choice, Map<String, ?> values, Set<String> bodyFormats, BiFunction<ArticleSummary, Row, T> reading) {
        var extra = ArticleRow.Extra.of(bodyFormats);
        var all = new HashMap<String, Object>(values);
        all.put("now", clock.instant());
        return reads.list(
                "select " + ArticleRow.COLUMNS + extra.columns() + ", k.* from (" + choice
                        + ") k join article a on a.id = k.article_id and is_public(a, :now) " + ArticleRow.BESIDE
                        + " order by k.place",
                all,
                row -> {
                    var article = ArticleRow.of(row, extra);
                    keys.show(article);
                    return reading.apply(mapper.toSummary(article, bodyFormats), row);
                });
    }
}
