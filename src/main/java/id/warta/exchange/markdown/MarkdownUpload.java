package id.warta.exchange.markdown;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import id.warta.address.FormerAddresses;
import id.warta.article.ArticleInput;
import id.warta.article.ArticleWriting;
import id.warta.article.Edit;
import id.warta.article.ManagedArticle;
import id.warta.category.CategoryRepository;
import id.warta.exchange.ImportZone;
import id.warta.input.Inputs;
import id.warta.problem.Fault;
import id.warta.problem.Rejected;
import id.warta.problem.Wording;
import id.warta.web.IfMatch;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Stores an article that was written in Markdown with front matter. */
@Singleton
class MarkdownUpload {
    private final ArticleWriting articles;
    private final Inputs inputs;
    private final ObjectMapper json;
    private final ImportZone zone;
    private final FormerAddresses addresses;
    private final CategoryRepository categories;

    MarkdownUpload(
            ArticleWriting articles,
            Inputs inputs,
            ObjectMapper json,
            ImportZone zone,
            FormerAddresses addresses,
            CategoryRepository categories) {
        this.articles = articles;
        this.inputs = inputs;
        this.json = json;
        this.zone = zone;
        this.addresses = addresses;
        this.categories = categories;
    }

    /**
     * Creates the article that a document describes.
     *
     * @throws Rejected if its head cannot be read, or says what an article cannot be
     */
    @Transactional
    ManagedArticle create(byte[] document, Edit edit) {
        var parsed = named(parse(document), edit);
        var input = inputs.read(article(parsed), ArticleInput.class);
        var created = articles.create(input, edit, parsed.warnings());
        addresses.add(List.of(new FormerAddresses.Former(created.id(), List.of(), parsed.formerPaths())));
        return created;
    }

    /**
     * Creates the article that a document describes, or replaces it.
     *
     * @throws Rejected if its head cannot be read, says what an article cannot be, or names another external id
     */
    @Transactional
    ArticleWriting.Uploaded replace(String externalId, byte[] document, IfMatch ifMatch, Edit edit) {
        var parsed = named(parse(document), edit);
        var change = inputs.replacement(article(parsed), ArticleInput.class);
        var uploaded =
                articles.upload(externalId, ArticleWriting.UploadTerms.under(ifMatch), change, edit, parsed.warnings());
        addresses.add(List.of(new FormerAddresses.Former(uploaded.article().id(), List.of(), parsed.formerPaths())));
        return uploaded;
    }

    /** What may be created is called as the head calls it; a category of several names by its path, if there is or may be one. */
    private MarkdownDocument.Parsed named(MarkdownDocument.Parsed parsed, Edit edit) {
        var article = parsed.article();
        if (parsed.categories().size() > 1) {
            var path = parsed.categories().stream()
                    .map(name -> name.replace('/', '-'))
                    .collect(Collectors.joining("/"));
            if (edit.creates().contains(Edit.CATEGORIES)
                    || categories.findByPath(path).isPresent()) {
                article.put("category", path);
            }
        }
        if (!edit.creates().isEmpty() && article.path("authors") instanceof ArrayNode authors) {
            for (int index = 0; index < authors.size(); index++) {
                authors.set(index, name(parsed, authors.get(index)));
            }
        }
        return parsed;
    }

    private static String name(MarkdownDocument.Parsed parsed, JsonNode slug) {
        return parsed.names().getOrDefault(slug.textValue(), slug.textValue());
    }

    private MarkdownDocument.Parsed parse(byte[] document) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(document))
                    .toString();
            var parsed = MarkdownDocument.parse(
                    text, json, new MarkdownDocument.Place(zone.get(), null, this::isCategory, Pictures.NOWHERE));
            parsed.requireTimes();
            return parsed;
        } catch (CharacterCodingException e) {
            throw new Rejected(List.of(Fault.at("", "characters", Wording.of("fault.utf-8"))));
        }
    }

    private boolean isCategory(String name) {
        return categories.findBySlugOrName(name).isPresent();
    }

    private byte[] article(MarkdownDocument.Parsed parsed) {
        try {
            return json.writeValueAsBytes(parsed.article());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
