package id.warta.delivery;

import id.warta.web.Document;
import java.util.List;
import java.util.Map;

/** A way to say the same as an {@link ArticleView} in words that others agreed on. */
public interface ArticleVocabulary {
    /** What it is called in {@code format} and behind the slug: {@code jsonld}. */
    String name();

    /** With its parameters. */
    String mediaType();

    /**
     * The article as an object of JSON.
     *
     * @param article with its body as HTML and as text
     */
    Map<String, Object> describe(ArticleView article);

    /** The same, as it is sent. */
    byte[] write(ArticleView article);

    /** The article in this vocabulary, as an answer. */
    default Document document(ArticleView article) {
        return new Document(
                write(article), mediaType(), List.of(ArticleLinks.canonical(article.url())), article.modifiedAt());
    }
}
