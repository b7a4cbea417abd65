package id.warta.search;

import id.warta.cache.CacheKeys;
import id.warta.cache.Held;
import id.warta.cache.PublicMoments;
import id.warta.cache.ResponseCache;
import id.warta.delivery.ChosenArticles;
import id.warta.paging.PageRequest;
import id.warta.rows.DeliveryReads;
import id.warta.site.SiteSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the public articles that answer a question, a page in one statement. */
@ApplicationScoped
class ArticleSearch {
    private static final String MARKS = "StartSel=" + Highlight.BEGIN + ", StopSel=" + Highlight.END;
    private static final String ALL_MARKS = Highlight.BEGIN + Highlight.END + Highlight.BETWEEN;
    private static final String FOUND = """
            search_articles(string_to_array(:parts, chr(10)), string_to_array(:roots, chr(10)), string_to_array(:excluded, chr(10)),
                case when :language = '' then string_to_array(:configurations, ',') else array[search_configuration_of(:language)] end,
                %s, cast(:publishedAfter as timestamptz),
                cast(:publishedBefore as timestamptz), cast(:at as timestamptz), :relaxed, cast(:weights as double precision[])) h
            join article_search s on s.article_id = h.article_id and (s.unpublish_at is null or s.unpublish_at > :now)""".formatted(SearchFilter.SCOPES);
    private static final String PAGE = """
            select f.article_id, row_number() over (order by f.has_all %1$s, f.score %1$s, f.article_id %1$s) as place,
                f.has_all, f.score, cast(f.weights as text) as weights,
                ts_headline(f.configuration, translate(x.headline, '%5$s', ''), f.lexemes,
                    'HighlightAll=true, %2$s') as marked_headline,
                ts_headline(f.configuration, translate(coalesce(x.summary, ''), '%5$s', ''), f.lexemes,
                    'HighlightAll=true, %2$s') as marked_summary,
                ts_headline(f.configuration, translate(left(x.body_text, 8000), '%5$s', ''), f.lexemes,
                    'MaxFragments=2, MinWords=8, MaxWords=28, FragmentDelimiter=%6$s, %2$s') as marked_body
            from (
                select h.article_id, h.has_all, h.score, h.weights, cast(h.lexemes as tsquery) as lexemes,
                    cast(s.configuration as regconfig) as configuration
                from %3$s
                where cast(:score as double precision) is null
                    or (h.has_all, h.score, h.article_id) %4$s (:hasAll, cast(:score as double precision), cast(:after as uuid))
                order by h.has_all %1$s, h.score %1$s, h.article_id %1$s limit :fetched) f
            join article x on x.id = f.article_id""";
    private static final String FORWARD = PAGE.formatted("desc", MARKS, FOUND, "<", ALL_MARKS, Highlight.BETWEEN);
    private static final String BACKWARD = PAGE.formatted("asc", MARKS, FOUND, ">", ALL_MARKS, Highlight.BETWEEN);
    private static final String FACETS = """
            with hits as materialized (select h.article_id, s.publish_at from %s)
            (select 'category' as facet, c.slug as value, c.name as label, count(*) as number
                from hits join article_listing l on l.article_id = hits.article_id join category c on c.id = l.scope
                where position('category' in :facets) > 0 group by c.id order by 4 desc, c.slug limit 100)
            union all
            (select 'tag', t.slug, t.name, count(*)
                from hits join article_listing l on l.article_id = hits.article_id join tag t on t.id = l.scope
                where position('tag' in :facets) > 0 group by t.id order by 4 desc, t.slug limit 20)
            union all
            (select 'month', m.month, m.month, count(*)
                from hits cross join lateral (select to_char(hits.publish_at at time zone :zone, 'YYYY-MM') as month) m
                where position('month' in :facets) > 0 group by m.month order by m.month desc limit 120)""".formatted(FOUND);

    private final ChosenArticles chosen;
    private final DeliveryReads reads;
    private final SiteSettings site;
    private final CacheKeys keys;
    private final PublicMoments moments;
    private final Clock clock;
    private final Held<List<String>> configurations;

    ArticleSearch(
            ChosenArticles chosen,
            DeliveryReads reads,
            SiteSettings site,
            CacheKeys keys,
            PublicMoments moments,
            ResponseCache cache,
            Clock clock) {
        this.chosen = chosen;
        this.reads = reads;
        this.site = site;
        this.keys = keys;
        this.moments = moments;
        this.clock = clock;
        configurations = cache.hold(
                "search-configurations",
                () -> reads.list(
                        "select name from search_configuration order by name", Map.of(), row -> row.text("name")));
    }

    /** A hit with its place in the order. */
    record Found(SearchHit hit, boolean hasAll, double score, String weights) {
        List<String> keys(Instant at) {
            return List.of(
                    at.toString(),
                    weights,
                    String.valueOf(hasAll),
                    String.valueOf(score),
                    hit.article().id().toString());
        }
    }

    /** The moment that a walk began at: what is published later does not come into it. */
    Instant begin(PageRequest page) {
        return page.after() == null
                ? clock.instant()
                : Instant.parse(page.after().get(0));
    }

    /** A page, and one more if there is one. */
    List<Found> list(Question question, SearchFilter filter, PageRequest page, Instant at) {
        dependOnEverything();
        if (question.asksNothing()) {
            return List.of();
        }
        var values = values(question, filter, at);
        var after = page.after();
        values.put("weights", after == null ? null : after.get(1));
        values.put("hasAll", after == null || Boolean.parseBoolean(after.get(2)));
        values.put("score", after == null ? null : Double.valueOf(after.get(3)));
        values.put("after", after == null ? null : after.get(4));
        values.put("fetched", page.fetched());
        return chosen.list(
                page.backward() ? BACKWARD : FORWARD,
                values,
                Set.of(),
                (article, row) -> new Found(
                        new SearchHit(
                                article,
                                Highlight.of(
                                        row.text("marked_headline"),
                                        row.text("marked_summary"),
                                        row.text("marked_body"))),
                        row.truth("has_all"),
                        row.real("score"),
                        row.text("weights")));
    }

    /** How many of all hits fall where. */
    SearchFacets facets(Question question, SearchFilter filter, Set<String> wanted, Instant at) {
        var counts = question.asksNothing()
                ? Map.<String, List<SearchFacets.Count>>of()
                : count(question, filter, wanted, at);
        return new SearchFacets(of("category", counts, wanted), of("tag", counts, wanted), of("month", counts, wanted));
    }

    private Map<String, List<SearchFacets.Count>> count(
            Question question, SearchFilter filter, Set<String> wanted, Instant at) {
        keys.add("categories");
        keys.add("tags");
        var values = values(question, filter, at);
        values.put("weights", null);
        values.put("now", clock.instant());
        values.put("facets", String.join(",", wanted));
        values.put("zone", site.shown().zone().getId());
        return reads
                .list(
                        FACETS,
                        values,
                        row -> Map.entry(
                                row.text("facet"),
                                new SearchFacets.Count(row.text("value"), row.text("label"), row.number("number"))))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static @Nullable List<SearchFacets.Count> of(
            String facet, Map<String, List<SearchFacets.Count>> counts, Set<String> wanted) {
        return wanted.contains(facet) ? counts.getOrDefault(facet, List.of()) : null;
    }

    /** The question as it was perhaps meant: words that stand in no public article are replaced by the nearest that do. */
    Optional<String> suggestion(Question question) {
        var words = question.parts().stream()
                .flatMap(part -> List.of(part.split("[ |]", -1)).stream())
                .distinct()
                .toList();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        var nearest = reads.list(
                """
                        select t.word as word, near.word as near
                        from unnest(string_to_array(:words, chr(10))) as t (word) cross join lateral (
                            select c.word from (
                                select w.word, w.documents, similarity(w.word, lower(unaccent(t.word))) as likeness
                                from search_word w where w.word % lower(unaccent(t.word))
                                order by likeness desc, w.documents desc limit 5) c
                            where c.likeness >= 0.4 and stands_publicly(c.word, :now)
                            order by c.likeness desc, c.documents desc limit 1) near
                        where not stands_publicly(unaccent(t.word), :now)""",
                Map.of("words", String.join("\n", words), "now", clock.instant()),
                row -> Map.entry(row.text("word"), row.text("near")));
        var meant = nearest.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return meant.isEmpty() ? Optional.empty() : Optional.of(question.with(meant));
    }

    private Map<String, @Nullable Object> values(Question question, SearchFilter filter, Instant at) {
        var values = new HashMap<>(filter.values());
        var language = filter.language();
        values.put("parts", String.join("\n", question.parts()));
        values.put("roots", roots(question, language));
        values.put("excluded", String.join("\n", question.excluded()));
        values.put("configurations", configurations());
        values.put("at", at);
        values.put("relaxed", !question.strict());
        return values;
    }

    private String configurations() {
        var all = configurations.get();
        return all.isEmpty() ? "simple" : String.join(",", all);
    }

    private static String roots(Question question, @Nullable String language) {
        boolean mayBeIndonesian = language == null
                || Locale.forLanguageTag(language).getLanguage().equals("id");
        return question.parts().stream()
                .map(part -> mayBeIndonesian ? String.join(" ", IndonesianRoots.of(part)) : "")
                .collect(Collectors.joining("\n"));
    }

    /** Anything that is published, edited so that other words stand in it, or gone may be a better answer. */
    private void dependOnEverything() {
        keys.add("search");
        keys.add("articles");
        keys.add("search-configurations");
        keys.until(moments.next(clock.instant()));
    }
}
