package id.warta.search;

import id.warta.cache.CacheKeys;
import id.warta.cache.PublicMoments;
import id.warta.rows.DeliveryReads;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a reader who is still typing perhaps looks for: words that begin so, tags, and the newest articles with such a headline. */
@ApplicationScoped
class Suggestions {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}-]+");
    private static final Pattern ACCENT = Pattern.compile("\\p{Mn}+");
    private static final int MAX_WORDS = 8;
    private static final String BEHIND_ALL = "\uFFFD"; // no letter comes later

    /** Only what stands in a public article is proposed. Headlines are looked for among the newest thousand. */
    private static final String PROPOSALS = """
            with words as materialized (
                select f.word, f.documents from (
                    select w.word, w.documents from search_word w
                    where w.word ~>=~ :last and w.word ~<~ :afterLast and w.word <> all (string_to_array(:stop, ' '))
                    order by w.documents desc, w.word limit 20) f
                where stands_publicly(f.word, :now) order by f.documents desc, f.word limit 5),
            newest as materialized (
                select s.article_id, s.publish_at, s.exact from article_search s
                where s.publish_at <= :now and (s.unpublish_at is null or s.unpublish_at > :now)
                order by s.publish_at desc, s.article_id desc limit 1000)
            (select 'query' as type, concat_ws(' ', nullif(:before, ''), w.word) as text, cast(null as text) as slug,
                    cast(null as uuid) as id, 1 as rank, row_number() over (order by w.documents desc, w.word) as place
                from words w)
            union all
            (select 'tag', t.name, t.slug, t.id, 2, row_number() over (order by t.name_key)
                from tag t where t.name_key ~>=~ :whole and t.name_key ~<~ :afterWhole and exists (
                    select 1 from article_listing l
                    where l.scope = t.id and l.publish_at <= :now and (l.unpublish_at is null or l.unpublish_at > :now))
                order by t.name_key limit 5)
            union all
            (select 'article', a.headline, a.slug, a.id, 3, row_number() over (order by n.publish_at desc, a.id desc)
                from newest n join article a on a.id = n.article_id and is_public(a, :now)
                where n.exact @@ to_tsquery('simple', :headline) order by n.publish_at desc, a.id desc limit 5)
            order by rank, place limit :most""";

    private final DeliveryReads reads;
    private final CacheKeys keys;
    private final PublicMoments moments;
    private final Clock clock;

    Suggestions(DeliveryReads reads, CacheKeys keys, PublicMoments moments, Clock clock) {
        this.reads = reads;
        this.keys = keys;
        this.moments = moments;
        this.clock = clock;
    }

    /** Proposals, at most as many as that; none for what has no word in it. */
    List<SuggestView.Suggestion> list(String typed, int limit) {
        var plain = NO_WORD.matcher(
                        Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
        var folded =
                ACCENT.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll("");
        var words = List.of(folded.split(" ", -1)).stream()
                .map(word -> word.replaceAll("^-+|-+$", ""))
                .filter(word -> !word.isEmpty())
                .limit(MAX_WORDS)
                .toList();
        keys.add("search");
        keys.add("articles");
        keys.add("tags");
        var now = clock.instant();
        keys.until(moments.next(now));
        if (words.isEmpty()) {
            return List.of();
        }
        var last = words.get(words.size() - 1);
        var values = new HashMap<String, Object>();
        values.put("last", last);
        values.put("afterLast", last + BEHIND_ALL);
        values.put("before", String.join(" ", words.subList(0, words.size() - 1)));
        values.put("whole", plain);
        values.put("afterWhole", plain + BEHIND_ALL);
        values.put(
                "headline",
                String.join(
                        " & ", words.stream().map(word -> "'" + word + "':*A").toList()));
        values.put("stop", StopWords.ALL);
        values.put("now", now);
        values.put("most", limit);
        return reads.list(PROPOSALS, values, row -> {
            if (row.get("id") != null) {
                keys.add(row.text("type"), row.id("id"));
            }
            return new SuggestView.Suggestion(row.text("type"), row.text("text"), row.text("slug"));
        });
    }
}
