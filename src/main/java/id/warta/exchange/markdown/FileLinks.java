package id.warta.exchange.markdown;

import id.warta.article.Warning;
import id.warta.web.PercentCoding;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Links between the Markdown files of an archive: relative ones, Jekyll's {@code post_url} and {@code link}, Hugo's {@code ref} and
 * {@code relref}. Each becomes the path of the file in the archive, which is an address where its story stood.
 */
final class FileLinks {
    private static final String ENDING = "\\.(?:md|markdown|mdx)$";
    private static final Pattern CODED = Pattern.compile("(?:\\{\\{\\s*site\\.(?:base)?url\\s*}}/?)?(?:"
            + "\\{%-?\\s*(post_url|link)\\s+([^\\s%]{1,300})\\s*-?%}"
            + "|\\{\\{[<%]\\s*(?:rel)?ref\\s+(?:path\\s*=\\s*)?[\"'`]?([^\"'`\\s>%]{1,300})[\"'`]?[^}]{0,200}?[%>]}})");
    private static final Pattern RELATIVE =
            Pattern.compile("(]\\(\\s*<?|(?m)^ {0,3}\\[[^\\]\\n]{1,300}]:[ \\t]*<?)(?![a-zA-Z][a-zA-Z0-9+.-]*:|/|#)"
                    + "([^\\s()<>#?]{1,300}?\\.(?:md|markdown|mdx))(?=[#?)>\\s]|$)");

    private final Set<String> names;
    private final Map<String, List<String>> byLastPart = new HashMap<>();

    FileLinks(Collection<String> names) {
        this.names = Set.copyOf(names);
        names.forEach(name -> byLastPart
                .computeIfAbsent(lastPart(name), unseen -> new ArrayList<>())
                .add(name));
    }

    /** The address that stands for a file. */
    static String address(String name) {
        return "/" + name.replace(" ", "%20");
    }

    /** The text of a file with its links to others; those to files that the archive lacks stay, and are told. */
    String translate(String name, String markdown, List<Warning> warnings) {
        var made = new StringBuilder();
        int position = 0;
        for (var code = Shortcodes.CODE.matcher(markdown); code.find(); position = code.end()) {
            made.append(outsideCode(name, markdown.substring(position, code.start()), warnings))
                    .append(code.group());
        }
        return made.append(outsideCode(name, markdown.substring(position), warnings))
                .toString();
    }

    private String outsideCode(String from, String markdown, List<Warning> warnings) {
        var coded = CODED.matcher(markdown).replaceAll(code -> {
            var written = code.group(2) == null ? code.group(3) : code.group(2);
            int mark = written.indexOf('#');
            var file = mark < 0 ? written : written.substring(0, mark);
            var found = file.isEmpty()
                    ? Optional.of("")
                    : ("post_url".equals(code.group(1)) ? called(file) : referred(from, file)).map(FileLinks::address);
            return replacement(
                    found.map(address -> address + written.substring(file.length())), code.group(), written, warnings);
        });
        return RELATIVE.matcher(coded).replaceAll(link -> {
            var found = relative(from, PercentCoding.decoded(link.group(2))).filter(names::contains);
            return replacement(found.map(name -> link.group(1) + address(name)), link.group(), link.group(2), warnings);
        });
    }

    private static String replacement(Optional<String> made, String whole, String written, List<Warning> warnings) {
        if (made.isEmpty()) {
            warnings.add(new Warning(
                    "/body/markdown", "no-file", "A link to a file that is not in the archive: " + written));
        }
        return Matcher.quoteReplacement(made.orElse(whole));
    }

    /** By a path from here, from a folder above, or by the name alone if only one file is called so. */
    private Optional<String> referred(String from, String written) {
        var path = written.replaceFirst("/+$", "");
        return Stream.concat(
                        path.startsWith("/") ? Stream.empty() : relative(from, path).stream(),
                        above(from).map(folder -> folder + path.replaceFirst("^/", "")))
                .flatMap(this::files)
                .findFirst()
                .or(() -> path.contains("/") ? Optional.empty() : only(path));
    }

    private Stream<String> files(String path) {
        return Stream.of(path, path + ".md", path + "/index.md", path + ".markdown", path + ".mdx")
                .filter(names::contains);
    }

    private Optional<String> called(String post) {
        var path = post.replaceFirst("^/", "");
        return byLastPart.getOrDefault(lastPart(path), List.of()).stream()
                .filter(name -> ("/" + name.replaceFirst(ENDING, "")).endsWith("/" + path.replaceFirst(ENDING, "")))
                .findFirst();
    }

    private Optional<String> only(String name) {
        var called = byLastPart.getOrDefault(lastPart(name), List.of());
        return called.size() == 1 ? Optional.of(called.get(0)) : Optional.empty();
    }

    /** The folders that a file lies in, the nearest first, up to the root of the archive, which has no name. */
    private static Stream<String> above(String from) {
        var folders = new ArrayList<String>();
        for (var folder = folder(from); !folder.isEmpty(); folder = folder(folder.substring(0, folder.length() - 1))) {
            folders.add(folder);
        }
        folders.add("");
        return folders.stream();
    }

    private static String folder(String name) {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }

    private static Optional<String> relative(String from, String written) {
        var parts = new ArrayDeque<String>();
        for (var part : (folder(from) + written).split("/", -1)) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }

    /** What a file is called without folders and ending; of a bundle, its folder. */
    private static String lastPart(String name) {
        var path = name.replaceFirst(ENDING, "").replaceFirst("/_?index$", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
