package id.warta.exchange.markdown;

import id.warta.article.Warning;
import id.warta.exchange.markup.LeftOut;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Hugo's shortcodes and Jekyll's tags in Markdown: what is known of them as Markdown or HTML, the rest as it stands, and told. The
 * address of Jekyll's site is left out, so that what stands behind it is an address from the root.
 */
final class Shortcodes {
    private static final Pattern HIGHLIGHT = Pattern.compile(
            "(?:\\{%-?\\s*highlight\\s+(\\w[\\w.+#-]*)([^%]{0,200})%}|\\{\\{[<%]\\s*highlight\\s+\"?(\\w[\\w.+#-]*)([^}]{0,200})[%>]}})");
    private static final Pattern END_OF_HIGHLIGHT =
            Pattern.compile("\\{%-?\\s*endhighlight\\s*-?%}|\\{\\{[<%]\\s*/highlight\\s*[%>]}}");
    /** Code, in which nothing means anything. */
    static final Pattern CODE =
            Pattern.compile("(?ms)^ {0,3}(`{3,}+|~{3,}+)[^\\n]*\\n.*?(?:^ {0,3}\\1[`~]*[ \\t]*$|\\z)|`[^`\\n]+`");

    private static final Pattern CODED = Pattern.compile(
            "\\{\\{[<%]\\s*(/?[\\w/-]+)((?:[^{}%>]|[%>](?!}})){0,2000}+)[%>]}}|\\{%-?\\s*(\\w+)([^%]{0,2000}+)%}");
    private static final Pattern ARGUMENT =
            Pattern.compile("(?:([\\w-]+)\\s*=\\s*)?(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|'([^']*)'|`([^`]*)`|([^\\s\"'`]+))");

    /** Arguments that readers see on the page. */
    private static final Set<String> SAYING = Set.of(
            "title", "caption", "alt", "attr", "attrlink", "description", "text", "link", "file", "label", "name");

    private static final Pattern SITE = Pattern.compile("\\{\\{-?\\s*site\\.(?:baseurl|url|github\\.url)\\s*-?}}");
    private static final Pattern ADDRESS = Pattern.compile("\\{\\{-?\\s*[\"']([^\"'{}\\s]{1,500})[\"']"
            + "(?:\\s*\\|\\s*(?:relative_url|absolute_url|prepend:\\s*site\\.(?:base)?url))+\\s*-?}}");

    private static final Pattern WORDS = Pattern.compile("\\p{L}\\s+\\p{L}|^https?://");
    private static final Pattern TITLE = Pattern.compile("(?:title|caption|filename)\\s*=\\s*[\"']?([^,\"'%}]{1,200})");

    private final LeftOut leftOut = new LeftOut("/body/markdown");

    private Shortcodes() {}

    /** The text without those that are known; what stays is told once for each name. */
    static String read(String markdown, List<Warning> warnings) {
        if (!markdown.contains("{{") && !markdown.contains("{%")) {
            return markdown;
        }
        var codes = new Shortcodes();
        var fenced = codes.fences(markdown);
        var read = new StringBuilder();
        int position = 0;
        for (var code = CODE.matcher(fenced); code.find(); position = code.end()) {
            read.append(codes.outsideCode(fenced.substring(position, code.start())))
                    .append(code.group());
        }
        read.append(codes.outsideCode(fenced.substring(position)));
        warnings.addAll(codes.leftOut.warnings());
        return read.toString();
    }

    private String fences(String markdown) {
        var fenced = new StringBuilder();
        int position = 0;
        var start = HIGHLIGHT.matcher(markdown);
        var end = END_OF_HIGHLIGHT.matcher(markdown);
        while (start.find(position) && end.find(start.end())) { // once there is no end, none is looked for again
            fenced.append(markdown, position, start.start())
                    .append(fence(start, markdown.substring(start.end(), end.start())));
            position = end.end();
        }
        return fenced.append(markdown, position, markdown.length()).toString();
    }

    private String fence(MatchResult start, String written) {
        boolean isJekyll = start.group(1) != null;
        var language = isJekyll ? start.group(1) : start.group(3);
        var code = written.replaceFirst("^\\n", "").replaceFirst("\\n$", "");
        var title = TITLE.matcher(isJekyll ? start.group(2) : start.group(4));
        if (title.find()) {
            leftOut.add("shortcode", "Left out of highlight", List.of(title.group(1)));
        }
        var fence = code.contains("```") ? "~~~~" : "```";
        return fence + language.toLowerCase(Locale.ROOT) + "\n" + code + "\n" + fence;
    }

    private String outsideCode(String markdown) {
        var addressed = ADDRESS.matcher(SITE.matcher(markdown).replaceAll("")).replaceAll("$1");
        return CODED.matcher(addressed).replaceAll(code -> {
            boolean isHugo = code.group(1) != null;
            var name = isHugo ? code.group(1) : code.group(3);
            var arguments = arguments((isHugo ? code.group(2) : code.group(4)).replaceFirst("[/-]?\\s*$", ""));
            var made = made(name, arguments);
            if (made == null) {
                tell(name);
            } else {
                tellArguments(name, arguments, made);
            }
            return Matcher.quoteReplacement(made == null ? code.group() : made);
        });
    }

    private static @Nullable String made(String name, Map<String, String> arguments) {
        var first = arguments.getOrDefault("0", arguments.getOrDefault("id", ""));
        return switch (name) {
            case "youtube" -> embed("https://www.youtube.com/watch?v=", first);
            case "vimeo" -> embed("https://vimeo.com/", first);
            case "instagram" -> embed("https://www.instagram.com/p/", first);
            case "tweet", "x", "twitter" -> tweet(arguments, first);
            case "gist" ->
                first.isEmpty()
                        ? null
                        : "<https://gist.github.com/" + first
                                + ("/" + arguments.getOrDefault("1", "")).replaceFirst("/$", "") + ">";
            case "figure" -> figure(arguments);
            case "include" ->
                arguments.getOrDefault("0", "").matches("(?:.*/)?(?:figure|image|img)(?:\\.\\w+)?")
                        ? figure(arguments)
                        : null;
            case "raw", "endraw" -> "";
            default -> null;
        };
    }

    private static @Nullable String embed(String site, String id) {
        return id.isEmpty() ? null : "\n\n" + (id.startsWith("https://") ? id : site + id) + "\n\n";
    }

    private static @Nullable String tweet(Map<String, String> arguments, String first) {
        var id = arguments.getOrDefault("id", first);
        var user = arguments.getOrDefault("user", "i");
        return embed("https://x.com/" + user + "/status/", id);
    }

    private static @Nullable String figure(Map<String, String> arguments) {
        var source = arguments.getOrDefault("src", arguments.getOrDefault("url", arguments.getOrDefault("image", "")));
        if (source.isEmpty()) {
            return null;
        }
        var caption = arguments.getOrDefault("caption", "");
        var title = arguments.getOrDefault("title", "");
        var image = new Element("img")
                .attr("src", source)
                .attr("alt", arguments.getOrDefault("alt", title.isEmpty() ? caption : title));
        var link = arguments.getOrDefault("link", "");
        var document = new Document("");
        document.outputSettings().prettyPrint(false);
        var figure = document.appendElement("figure")
                .appendChild(
                        link.isEmpty()
                                ? image
                                : new Element("a").attr("href", link).appendChild(image));
        var words = (title + " " + caption).strip();
        var credit = arguments.getOrDefault("attr", "");
        var address = arguments.getOrDefault("attrlink", "");
        if (!(words + credit + address).isEmpty()) {
            var below = figure.appendElement("figcaption").text(words);
            if (!words.isEmpty() && !(credit + address).isEmpty()) {
                below.appendText(" ");
            }
            if (address.isEmpty()) {
                below.appendText(credit);
            } else {
                below.appendElement("a").attr("href", address).text(credit.isEmpty() ? address : credit);
            }
        }
        return "\n\n" + figure.outerHtml().replace("\n", " ") + "\n\n";
    }

    /** The arguments by their names, and those without by their places. */
    private static Map<String, String> arguments(String written) {
        var arguments = new HashMap<String, String>();
        int place = 0;
        for (var argument = ARGUMENT.matcher(written); argument.find(); ) {
            var value = "";
            for (int group = 2; group <= 5; group++) {
                value = argument.group(group) == null ? value : argument.group(group);
            }
            value = value.replace("\\\"", "\"");
            arguments.put(argument.group(1) == null ? String.valueOf(place++) : argument.group(1), value);
        }
        return arguments;
    }

    private void tell(String name) {
        if (!name.startsWith("/") && !name.startsWith("end")) {
            leftOut.add("shortcode", "Left in the text as it stands: " + name, List.of());
        }
    }

    /** Tells the words and addresses among the arguments that what was made of the shortcode does not show. */
    private void tellArguments(String name, Map<String, String> arguments, String made) {
        var shown = Parser.unescapeEntities(made, false);
        var lost = arguments.entrySet().stream()
                .filter(argument -> isSaid(argument.getKey(), argument.getValue()))
                .map(Map.Entry::getValue)
                .filter(value -> !shown.contains(value))
                .toList();
        if (!lost.isEmpty()) {
            leftOut.add("shortcode", "Left out of " + name, lost);
        }
    }

    private static boolean isSaid(String key, String value) {
        boolean isNumbered = key.matches("[1-9]\\d*");
        return SAYING.contains(key)
                || WORDS.matcher(value).find()
                || (isNumbered && value.chars().anyMatch(Character::isLetter));
    }
}
