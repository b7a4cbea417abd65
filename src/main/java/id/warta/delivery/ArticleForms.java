package id.warta.delivery;

import id.warta.web.Accepted;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The forms in which one article is given: this API's own JSON, and the vocabularies that there are. */
@Singleton
class ArticleForms {
    static final String JSON = "json";

    /** What a vocabulary tells a body by. */
    static final Set<String> BODY_FORMATS = Set.of("html", "text");

    private final Map<String, ArticleVocabulary> vocabularies = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();

    ArticleForms(@All List<ArticleVocabulary> vocabularies) {
        names.put("application/json", JSON);
        var byName = vocabularies.stream().sorted(Comparator.comparing(ArticleVocabulary::name));
        byName.forEach(vocabulary -> {
            this.vocabularies.put(vocabulary.name(), vocabulary);
            names.put(vocabulary.mediaType(), vocabulary.name());
        });
    }

    List<String> names() {
        return List.copyOf(names.values());
    }

    /** The name of the form that a reader likes best; empty if none is taken. */
    Optional<String> best(Accepted accepted) {
        return accepted.best(List.copyOf(names.keySet())).map(names::get);
    }

    /** Empty for the API's own JSON. */
    Optional<ArticleVocabulary> find(String name) {
        return Optional.ofNullable(vocabularies.get(name));
    }

    List<ArticleVocabulary> vocabularies() {
        return List.copyOf(vocabularies.values());
    }
}
