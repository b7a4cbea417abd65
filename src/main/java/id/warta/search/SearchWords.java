package id.warta.search;

import id.warta.cache.ChangeFeed;
import id.warta.rows.SessionLock;
import id.warta.time.Jobs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Counts in how many articles each word stands, a while after they were indexed. */
@ApplicationScoped
class SearchWords {
    private static final int PART = 200;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{2,30}(-[\\p{L}\\p{M}]{1,30})?");

    private final EntityManager database;
    private final SessionLock lock;

    SearchWords(EntityManager database, SessionLock lock) {
        this.database = database;
        this.lock = lock;
    }

    void begin(@Observes StartupEvent started, Jobs jobs, SearchConfig config) {
        jobs.every(config.countEvery(), "search words", this::count);
    }

    /** Counts all that was not counted yet, unless another server is at it. */
    void count() {
        lock.run("search words", () -> {
            while (QuarkusTransaction.requiringNew().call(this::countSome) == PART) {
                // the next part
            }
        });
    }

    private int countSome() {
        var articles = uncounted();
        SortedMap<String, Integer> documents = new TreeMap<>();
        Set<String> derived = new HashSet<>();
        for (var article : articles) {
            boolean isIndonesian = article[1].equals("indonesian");
            for (var word : ((String) article[2]).split("\n", -1)) {
                if (WORD.matcher(word).matches()) {
                    documents.merge(word, 1, Integer::sum);
                    if (isIndonesian) {
                        derived.add(word);
                    }
                }
            }
        }
        if (!documents.isEmpty()) {
            add(documents, derived);
        }
        return articles.size();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> uncounted() {
        return database.createNativeQuery("""
                        with part as (
                            select s.article_id from article_search s where not s.counted order by s.article_id limit :part
                            for no key update skip locked)
                        update article_search s set counted = true from part where s.article_id = part.article_id
                        returning cast(s.article_id as text), s.configuration,
                            array_to_string(tsvector_to_array(s.exact), chr(10))""").setParameter("part", PART).getResultList();
    }

    private void add(SortedMap<String, Integer> documents, Set<String> derived) {
        var roots = documents.keySet().stream()
                .map(word -> derived.contains(word) ? String.join(" ", IndonesianRoots.of(word)) : "")
                .toList();
        database.createNativeQuery("""
                        insert into search_word as w (word, documents, roots)
                        select n.word, cast(n.documents as integer), coalesce(string_to_array(nullif(n.roots, ''), ' '), '{}')
                        from unnest(string_to_array(:words, chr(10)), string_to_array(:documents, ','),
                            string_to_array(:roots, chr(10))) as n (word, documents, roots)
                        on conflict (word) do update set documents = w.documents + excluded.documents,
                            roots = case when w.roots = '{}' then excluded.roots else w.roots end""")
                .setParameter("words", String.join("\n", documents.keySet()))
                .setParameter(
                        "documents",
                        String.join(
                                ",",
                                documents.values().stream().map(String::valueOf).toList()))
                .setParameter("roots", String.join("\n", roots))
                .executeUpdate();
        ChangeFeed.tell(database, "search");
    }
}
