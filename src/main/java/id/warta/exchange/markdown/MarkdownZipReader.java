package id.warta.exchange.markdown;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.warta.article.Warning;
import id.warta.exchange.ArticleRecord;
import id.warta.exchange.ImportConfig;
import id.warta.exchange.ImportType;
import id.warta.exchange.ImportZone;
import id.warta.exchange.RecordKind;
import id.warta.exchange.SourceReader;
import id.warta.exchange.SourceRecord;
import id.warta.exchange.SourceTerms;
import id.warta.exchange.SourceText;
import id.warta.problem.Fault;
import id.warta.problem.Rejected;
import id.warta.problem.Wording;
import jakarta.inject.Singleton;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads Markdown files out of a zip archive, as Jekyll, Hugo and Astro keep sites. The archive is read as a stream, so that what it
 * says of itself costs nothing; names that lead out of it, and archives that unpack to far more than they are, are refused.
 */
@Singleton
class MarkdownZipReader implements SourceReader {
    private static final int MAX_DOCUMENT = 1 << 22;
    private static final int MAX_ENTRIES = 200_000;
    private static final long FREE_BYTES = 64L << 20;
    private static final int MAX_RATIO = 50;
    private static final int BUFFER = 1 << 16;
    private static final Pattern NO_STORY =
            Pattern.compile("(?i)(?:^|/)(?:_index|readme|license|changelog|contributing)\\.(?:md|markdown)$");
    private static final Pattern DATED = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)-(.+)");

    private final ObjectMapper json;
    private final ImportConfig config;
    private final ImportZone zone;

    MarkdownZipReader(ObjectMapper json, ImportConfig config, ImportZone zone) {
        this.json = json;
        this.config = config;
        this.zone = zone;
    }

    @Override
    public ImportType type() {
        return ImportType.MARKDOWN_ZIP;
    }

    @Override
    public void read(Path file, RecordSink sink) throws IOException {
        var budget = new Budget(FREE_BYTES + MAX_RATIO * Files.size(file));
        var terms = new SourceTerms(sink, json);
        try (var in = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            int entries = 0;
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries++;
                if (entries > MAX_ENTRIES) {
                    throw refused("fault.zip-entries", MAX_ENTRIES);
                }
                checkName(entry.getName());
                entry(entry, in, budget, terms, sink);
            }
            if (entries == 0) {
                throw refused("fault.zip", "no entries");
            }
        } catch (ZipException | EOFException e) {
            throw refused("fault.zip", String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) { // a name that is no UTF-8
            throw refused("fault.zip", "a name is not UTF-8");
        }
    }

    private void entry(ZipEntry entry, InputStream in, Budget budget, SourceTerms terms, RecordSink sink)
            throws IOException {
        var name = entry.getName();
        if (entry.isDirectory() || isHidden(name)) {
            budget.drain(in);
        } else if (!name.toLowerCase(Locale.ROOT).matches(".*\\.(md|markdown|mdx)")) {
            budget.drain(in);
            sink.add(SourceRecord.skipped(null, label(name), json.createObjectNode(), "no-markdown", "Not Markdown"));
        } else if (NO_STORY.matcher(name).find()) {
            budget.drain(in);
            sink.add(SourceRecord.skipped(
                    null, label(name), json.createObjectNode(), "no-story", "About a section or a repository"));
        } else {
            var bytes = budget.read(in);
            sink.add(
                    bytes.length > MAX_DOCUMENT
                            ? SourceRecord.faulty(
                                    label(name), json.createObjectNode(), Wording.of("fault.line-too-long"))
                            : document(name, bytes, terms));
        }
    }

    private static boolean isHidden(String name) {
        return name.startsWith("__MACOSX/")
                || name.substring(name.lastIndexOf('/') + 1).startsWith(".");
    }

    private static String label(String name) {
        return SourceText.storable(name.length() <= 300 ? name : name.substring(0, 300));
    }

    private static void checkName(String name) {
        boolean leads = name.startsWith("/")
                || name.contains("\\")
                || name.matches("[A-Za-z]:.*")
                || List.of(name.split("/", -1)).contains("..");
        if (leads) {
            throw refused("fault.zip-name", name.length() <= 100 ? name : name.substring(0, 100));
        }
    }

    private SourceRecord document(String name, byte[] bytes, SourceTerms terms) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            var path = name.substring(0, name.lastIndexOf('.'));
            return article(name, path, MarkdownDocument.parse(text, json, zone.get(), file(path)), terms);
        } catch (CharacterCodingException e) {
            return SourceRecord.faulty(label(name), json.createObjectNode(), Wording.of("fault.utf-8"));
        } catch (Rejected unreadable) {
            return SourceRecord.faulty(
                    label(name),
                    json.createObjectNode(),
                    unreadable.faults().get(0).wording());
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
        return SourceRecord.of(RecordKind.ARTICLE, article.get("externalId").asText(), label(name), article, warnings);
    }

    private void category(ObjectNode article, List<String> way, SourceTerms terms) {
        @Nullable String slug = null;
        for (var name : way.isEmpty() ? List.of(config.category()) : way) {
            slug = terms.category("", name, null, slug).orElse(slug);
        }
        if (slug != null) {
            article.put("category", slug);
        }
    }

    private static Rejected refused(String key, Object... values) {
        return new Rejected(List.of(Fault.at("", "zip", Wording.of(key, values))));
    }

    /** How much an archive may still unpack to. */
    private static final class Budget {
        private final byte[] buffer = new byte[BUFFER];
        private long left;

        Budget(long left) {
            this.left = left;
        }

        void drain(InputStream in) throws IOException {
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                spend(length);
            }
        }

        /** The content, or more than {@value #MAX_DOCUMENT} bytes of it if it is longer than that. */
        byte[] read(InputStream in) throws IOException {
            var bytes = in.readNBytes(MAX_DOCUMENT + 1);
            spend(bytes.length);
            drain(in);
            return bytes;
        }

        private void spend(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw refused("fault.zip-bomb");
            }
        }
    }
}
