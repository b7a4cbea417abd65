package id.warta.exchange.markdown;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.warta.article.Warning;
import id.warta.category.CategoryRepository;
import id.warta.exchange.ArticleRecord;
import id.warta.exchange.ImportConfig;
import id.warta.exchange.ImportOptions;
import id.warta.exchange.ImportType;
import id.warta.exchange.ImportZone;
import id.warta.exchange.RecordKind;
import id.warta.exchange.SourceReader;
import id.warta.exchange.SourceRecord;
import id.warta.exchange.SourceTerms;
import id.warta.exchange.SourceText;
import id.warta.problem.Rejected;
import id.warta.problem.Wording;
import id.warta.text.Slugs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads Markdown files out of a zip archive, as Jekyll, Hugo and Astro keep sites. It goes through the archive three times: for the
 * names of pictures and categories, for the documents, and for the pictures that these show.
 */
@Singleton
class MarkdownZipReader implements SourceReader {
    private static final int MAX_DOCUMENT = 1 << 22;
    private static final Pattern DOCUMENT = Pattern.compile("(?i).*\\.(?:md|markdown|mdx)");
    private static final Pattern NO_STORY =
            Pattern.compile("(?i)(?:^|/)(?:_index|readme|license|changelog|contributing)\\.(?:md|markdown)$");
    private static final Pattern DATED = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)-(.+)");

    private final ObjectMapper json;
    private final ImportConfig config;
    private final ImportZone zone;
    private final CategoryRepository categories;

    MarkdownZipReader(ObjectMapper json, ImportConfig config, ImportZone zone, CategoryRepository categories) {
        this.json = json;
        this.config = config;
        this.zone = zone;
        this.categories = categories;
    }

    @Override
    public ImportType type() {
        return ImportType.MARKDOWN_ZIP;
    }

    @Override
    public void read(Path file, ImportOptions options, RecordSink sink) throws IOException {
        new Run(new Archive(file), sink).read();
    }

    private static boolean isDocument(String name) {
        return DOCUMENT.matcher(name).matches();
    }

    private static boolean isStory(String name) {
        return isDocument(name) && !NO_STORY.matcher(name).find();
    }

    private static String label(String name) {
        return SourceText.storable(name.length() <= 300 ? name : name.substring(0, 300));
    }

    private static String text(byte[] document) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(document))
                .toString();
    }

    /** One archive. */
    private final class Run {
        private final Archive archive;
        private final RecordSink sink;
        private final SourceTerms terms;
        private final ArchivePictures pictures = new ArchivePictures();
        private final Set<String> named = new HashSet<>();
        private final List<String> stories = new ArrayList<>();
        private FileLinks links = new FileLinks(List.of());

        Run(Archive archive, RecordSink sink) {
            this.archive = archive;
            this.sink = sink;
            this.terms = new SourceTerms(sink, json);
        }

        void read() throws IOException {
            archive.walk(this::survey);
            links = new FileLinks(stories);
            archive.walk(this::take);
            archive.walk(this::keep);
        }

        private void survey(String name, InputStream content) throws IOException {
            if (!isDocument(name)) {
                pictures.note(name, content);
            } else if (isStory(name)) {
                stories.add(name);
                try {
                    MarkdownDocument.categoriesOf(text(content.readNBytes(MAX_DOCUMENT)))
                            .forEach(category -> named.add(Slugs.of(category)));
                } catch (CharacterCodingException | Rejected unreadable) {
                    // told when the documents are taken
                }
            }
        }

        private void take(String name, InputStream content) throws IOException {
            if (!isDocument(name)) {
                if (!pictures.has(name)) {
                    skip(name, "no-markdown", "Not Markdown");
                }
            } else if (!isStory(name)) {
                skip(name, "no-story", "About a section or a repository");
            } else {
                var bytes = content.readNBytes(MAX_DOCUMENT + 1);
                sink.add(
                        bytes.length > MAX_DOCUMENT
                                ? SourceRecord.faulty(
                                        label(name), json.createObjectNode(), Wording.of("fault.line-too-long"))
                                : document(name, bytes));
            }
        }

        private void keep(String name, InputStream content) throws IOException {
            if (!pictures.has(name)) {
                return;
            }
            var mediaType = pictures.mediaTypeOfShown(name);
            if (mediaType.isEmpty()) {
                skip(name, "not-kept", "Not kept: no story shows it, it is no picture, or it is too large");
                return;
            }
            var picture = json.createObjectNode().put("path", name).put("mediaType", mediaType.get());
            sink.keep(
                    SourceRecord.of(RecordKind.ATTACHMENT, "markdown:" + name, label(name), picture, List.of()),
                    content);
        }

        private void skip(String name, String code, String detail) {
            sink.add(SourceRecord.skipped(null, label(name), json.createObjectNode(), code, detail));
        }

        private SourceRecord document(String name, byte[] bytes) {
            try {
                var path = name.substring(0, name.lastIndexOf('.'));
                var place = new MarkdownDocument.Place(zone.get(), file(path), this::isCategory, pictures.of(name));
                var unfound = new ArrayList<Warning>();
                var parsed = MarkdownDocument.parse(links.translate(name, text(bytes), unfound), json, place);
                parsed.warnings().addAll(unfound);
                return article(name, path, parsed, terms);
            } catch (CharacterCodingException e) {
                return SourceRecord.faulty(label(name), json.createObjectNode(), Wording.of("fault.utf-8"));
            } catch (Rejected unreadable) {
                return SourceRecord.faulty(
                        label(name),
                        json.createObjectNode(),
                        unreadable.faults().get(0).wording());
            }
        }

        /** Whether the newsroom has it, or another document calls one so. */
        private boolean isCategory(String name) {
            return named.contains(Slugs.of(name))
                    || QuarkusTransaction.requiringNew()
                            .call(() -> categories.findBySlugOrName(name).isPresent());
        }
    }

    private static MarkdownDocument.FileName file(String path) {
        var parts = new ArrayList<>(List.of(path.split("/", -1)));
        var last = parts.remove(parts.size() - 1);
        if ((last.equals("index") || last.equals("_index")) && !parts.isEmpty()) {
            last = parts.get(parts.size() - 1); // a bundle, which is called as its folder
        }
        var dated = DATED.matcher(last);
        return dated.matches()
                ? new MarkdownDocument.FileName(dated.group(2), dated.group(1), parts)
                : new MarkdownDocument.FileName(last, null, parts);
    }

    private SourceRecord article(String name, String path, MarkdownDocument.Parsed parsed, SourceTerms terms) {
        var article = parsed.article();
        var warnings = new ArrayList<>(parsed.warnings());
        var words = file(path).words();
        if (!article.has("slug") && !SourceText.slug(words).isEmpty()) {
            article.put("slug", SourceText.slug(words));
        }
        if (!article.has("status")) {
            boolean draft = path.startsWith("_drafts/") || path.contains("/_drafts/") || !article.has("publishAt");
            article.put("status", draft ? "draft" : "published");
        }
        parsed.unreadableTimes().forEach((key, written) -> {
            article.put("status", "draft");
            var detail = key + ": not a time that is known here, so it became a draft: " + written;
            warnings.add(new Warning("/publishAt", "unreadable-time", detail));
        });
        category(article, parsed.categories(), terms);
        article.path("authors")
                .forEach(author -> terms.author(
                        author.asText(), parsed.names().getOrDefault(author.asText(), author.asText()), null, null));
        var externalId =
                article.hasNonNull("externalId") ? article.get("externalId").asText() : "markdown:" + path;
        article.put(
                "externalId",
                externalId.length() <= 200 ? externalId : externalId.substring(externalId.length() - 200));
        var paths = article.putArray(ArticleRecord.FORMER_PATHS);
        parsed.formerPaths().forEach(paths::add);
        paths.add(FileLinks.address(name));
        return SourceRecord.of(RecordKind.ARTICLE, article.get("externalId").asText(), label(name), article, warnings);
    }

    private void category(ObjectNode article, List<String> way, SourceTerms terms) {
        @Nullable String slug = null;
        for (var name : way.isEmpty() ? List.of(config.category()) : way) {
            slug = terms.category(Slugs.of(name), name, null, slug).orElse(slug);
        }
        if (slug != null) {
            article.put("category", slug);
        }
    }
}
