package id.warta.exchange.markdown;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.warta.article.ArticleInput;
import id.warta.article.ArticleWriting;
import id.warta.article.Edit;
import id.warta.article.ManagedArticle;
import id.warta.input.Inputs;
import id.warta.problem.Fault;
import id.warta.problem.Rejected;
import id.warta.problem.Wording;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Stores an article that was written in Markdown with front matter. */
@Singleton
class MarkdownUpload {
    private final ArticleWriting articles;
    private final Inputs inputs;
    private final ObjectMapper json;

    MarkdownUpload(ArticleWriting articles, Inputs inputs, ObjectMapper json) {
        this.articles = articles;
        this.inputs = inputs;
        this.json = json;
    }

    /**
     * Creates the article that a document describes.
     *
     * @throws Rejected if its head cannot be read, or says what an article cannot be
     */
    ManagedArticle create(byte[] document, Edit edit) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(document))
                    .toString();
            var parsed = MarkdownDocument.parse(text, json);
            var input = inputs.read(json.writeValueAsBytes(parsed.article()), ArticleInput.class);
            return articles.create(input, edit, parsed.warnings());
        } catch (CharacterCodingException e) {
            throw new Rejected(List.of(Fault.at("", "characters", Wording.of("fault.utf-8"))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
