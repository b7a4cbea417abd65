package id.warta.exchange.markdown;

import id.warta.article.Warning;
import id.warta.exchange.SourceText;
import id.warta.web.PercentCoding;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The pictures in an archive, found as Jekyll, Hugo and Hexo find them, and those that its documents show. */
final class ArchivePictures {
    private static final long MAX_BYTES = 20L << 20;
    private static final int MAX_NAME = 300;
    private static final int MAX_DEPTH = 20;

    /** Where the generators keep what stands at the root of the site. */
    private static final List<String> ROOTS = List.of("", "static/", "assets/", "public/", "source/");

    private final Map<String, Entry> entries = new HashMap<>();
    private final Set<String> shown = new HashSet<>();

    /** A file that is a picture, or is called like one. */
    private record Entry(String name, Optional<String> mediaType, long bytes) {}

    /** Notes a file of the archive. */
    void note(String name, InputStream content) throws IOException {
        var head = content.readNBytes(PictureType.HEAD);
        var type = PictureType.of(head);
        if (name.length() <= MAX_NAME
                && (type.isPresent() || Pictures.PICTURE.matcher(name).matches())) {
            long bytes = head.length + content.transferTo(OutputStream.nullOutputStream());
            entries.put(composed(name), new Entry(name, type, bytes));
        }
    }

    boolean has(String name) {
        return entries.containsKey(composed(name));
    }

    /** The media type of a picture that is to be kept. */
    Optional<String> mediaTypeOfShown(String name) {
        return shown.contains(name)
                ? Optional.ofNullable(entries.get(composed(name))).flatMap(Entry::mediaType)
                : Optional.empty();
    }

    /** The pictures as a document finds them. */
    Pictures of(String document) {
        return (address, pointer) -> {
            var path = PercentCoding.decoded(address.strip().replaceFirst("[?#].*$", ""));
            var found = candidates(document, composed(path)).stream()
                    .map(entries::get)
                    .filter(entry -> entry != null)
                    .findFirst();
            return found.map(entry -> tell(entry, pointer)).orElseGet(() -> {
                var nowhere = address.startsWith("/") ? address : folder(document) + address;
                return new Warning(
                        pointer,
                        "local-image",
                        "A picture that is nowhere in the archive: " + SourceText.storable(nowhere));
            });
        };
    }

    private Warning tell(Entry entry, String pointer) {
        if (entry.mediaType().isEmpty()) {
            return new Warning(pointer, "no-picture", "Left out, because it is no picture: " + entry.name());
        }
        if (entry.bytes() > MAX_BYTES) {
            return new Warning(
                    pointer,
                    "too-large",
                    "Left out, because it has more than " + MAX_BYTES + " bytes: " + entry.name());
        }
        shown.add(entry.name());
        return new Warning(pointer, "kept-file", "Kept for the media library: " + entry.name());
    }

    /** Beside the document or in the folder that is called like it, and then from the root of the site, which may lie in any folder above. */
    private static List<String> candidates(String document, String path) {
        var candidates = new ArrayList<String>();
        if (!path.startsWith("/")) {
            candidates.add(normal(folder(document) + path));
            candidates.add(normal(document.substring(0, document.lastIndexOf('.')) + "/" + path));
        }
        var fromRoot = path.replaceFirst("^(?:\\.{0,2}/)+", "");
        var folder = folder(document);
        int end = 0;
        for (int depth = 0; depth < MAX_DEPTH; depth++) {
            var above = folder.substring(0, end);
            ROOTS.forEach(root -> candidates.add(normal(above + root + fromRoot)));
            end = folder.indexOf('/', end) + 1;
            if (end == 0) {
                break;
            }
        }
        return candidates;
    }

    private static String folder(String document) {
        return document.substring(0, document.lastIndexOf('/') + 1);
    }

    private static String normal(String path) {
        var parts = new ArrayDeque<String>();
        for (var part : path.split("/", -1)) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return String.join("/", parts);
    }

    /** Archives made on a Mac have accents apart from their letters. */
    private static String composed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }
}
