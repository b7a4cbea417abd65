package id.warta.exchange.markup;

import id.warta.exchange.Attachments;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** WordPress's shortcodes, and those of plugins that many sites had: what they show as HTML. Those that stay are told. */
final class WordPressCodes {
    private static final String LANGUAGES =
            "sourcecode|code|cc|ccn|cce|cci|php|js|javascript|css|html|xml|java|python|ruby|sql|bash|shell|cpp|csharp|perl"
                    + "|plain|diff|golang|swift|yaml|json|vb|powershell|matlab|scala|groovy|actionscript3|objc";
    private static final Set<String> NO_LANGUAGE = Set.of("sourcecode", "code", "cc", "ccn", "cce", "cci", "plain");
    private static final Pattern CODE = Pattern.compile(
            "(?<!\\[)\\[(" + LANGUAGES + ")((?:\\s[^\\]]{0,300})?)\\]|<(pre)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern SHORTCODE =
            Pattern.compile("(\\[?)\\[(/?)([a-zA-Z][\\w-]{0,60})((?:[ =/][^\\[\\]]{0,2000})?)\\](\\]?)");
    private static final Pattern ARGUMENT =
            Pattern.compile("([\\w-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'\\]]+))|\"([^\"]*)\"|([^\\s\"'=]+)");
    private static final Pattern WRAPPING = Pattern.compile(
            "(?:vc|et_pb|fusion|su|av|cs|tcb|ux|nectar|mk|one|two|three|five|col|row|section|half|third)_.*"
                    + "|dropcap|drop_cap|row|column|columns?|col|section|text|highlight|align\\w*|center|left|right|size|color|font|big|small|span|div|box|note|info|intro|lead");
    private static final Set<String> QUOTES =
            Set.of("su_quote", "su_pullquote", "quote", "blockquote", "pullquote", "pull_quote");
    private static final List<String> SOURCES_OF_QUOTES =
            List.of("cite", "author", "source", "name", "by", "url", "link");

    /** Arguments that readers see on the page. */
    private static final Set<String> SAYING = Set.of(
            "title",
            "caption",
            "cite",
            "author",
            "text",
            "alt",
            "label",
            "description",
            "subtitle",
            "heading",
            "source",
            "name",
            "by",
            "file",
            "judul",
            "nama",
            "teks",
            "keterangan");

    private static final Pattern WORDS = Pattern.compile("\\p{L}\\s+\\p{L}");
    private static final Pattern OF_LOOKS =
            Pattern.compile("(?i)class|css|style|font|color|animation|align|margin|padding|^ids$|^\\d+$");
    private static final Set<String> PLAYERS = Set.of("youtube", "vimeo", "embed", "gallery", "playlist");
    private static final Set<String> BUTTONS = Set.of("button", "su_button", "btn", "link");
    private static final List<String> VIDEO_FILES = List.of("src", "mp4", "m4v", "webm", "ogv", "flv", "url");
    private static final List<String> AUDIO_FILES = List.of("src", "mp3", "m4a", "ogg", "wav", "wma", "url");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"']+");
    private static final char MARK = '\uE000'; // private use: it stands for code until the rest is read

    private static final Pattern PUT_ASIDE = Pattern.compile(MARK + "(\\d{1,9})" + MARK);
    private static final Pattern PAIR = Pattern.compile(
            "\\[(embed|youtube|vimeo|gist|audio|video)((?:\\s[^\\]]{0,500})?)\\]\\s*(https?://[^\\s\\[<]{1,2000})\\s*\\[/\\1\\]");

    private final WordPressText.Context context;
    private final LeftOut leftOut;
    private final Map<String, Deque<String>> sources = new HashMap<>();
    private final List<String> kept = new ArrayList<>();

    WordPressCodes(WordPressText.Context context, LeftOut leftOut) {
        this.context = context;
        this.leftOut = leftOut;
    }

    /** The content with code and preformatted text put aside, and shortcodes as HTML. */
    String read(String content) {
        var plain = content.replace(String.valueOf(MARK), "");
        var aside = putAsideAll(plain);
        var closing = names(aside);
        var pairs = pairs(aside);
        return SHORTCODE.matcher(pairs).replaceAll(code -> Matcher.quoteReplacement(single(code, closing)));
    }

    /** What was put aside, where it was. */
    String restore(String html) {
        if (kept.isEmpty()) {
            return html;
        }
        return PUT_ASIDE
                .matcher(html)
                .replaceAll(mark -> Matcher.quoteReplacement(restore(kept.get(Integer.parseInt(mark.group(1))))));
    }

    private String putAsideAll(String content) {
        var open = new StringBuilder();
        var endless = new HashSet<String>();
        var code = CODE.matcher(content);
        int position = 0;
        while (position <= content.length() && code.find(position)) {
            boolean isTag = code.group(3) != null;
            var name = isTag ? "pre" : code.group(1);
            var ending = isTag ? "</pre>" : "[/" + name + "]";
            int end = endless.contains(ending) ? -1 : content.indexOf(ending, code.end());
            if (end < 0) {
                endless.add(ending); // it is not looked for again, which would cost the square of the length
                open.append(content, position, code.end());
                position = code.end();
            } else {
                int after = end + ending.length();
                open.append(content, position, code.start())
                        .append(putAside(
                                isTag
                                        ? content.substring(code.start(), after)
                                        : code(name, code.group(2), content.substring(code.end(), end))));
                position = after;
            }
        }
        return open.append(content, Math.min(position, content.length()), content.length())
                .toString();
    }

    private String putAside(String html) {
        kept.add(html);
        return "\n\n<pre>" + MARK + (kept.size() - 1) + MARK + "</pre>\n\n";
    }

    private String code(String name, String written, String content) {
        var arguments = arguments(written);
        tellArguments(name, arguments, "");
        var language = arguments.getOrDefault(
                "language", arguments.getOrDefault("lang", NO_LANGUAGE.contains(name) ? "" : name));
        var words = Parser.unescapeEntities(content, false)
                .replaceFirst("^\\s*\\n", "")
                .stripTrailing();
        var open = language.matches("[\\w.+#-]{1,40}")
                ? "<code class=\"language-" + language.toLowerCase(Locale.ROOT) + "\">"
                : "<code>";
        return "<pre>" + open + Entities.escape(words) + "</code></pre>";
    }

    private static Set<String> names(String content) {
        var names = new HashSet<String>();
        for (var code = SHORTCODE.matcher(content); code.find(); ) {
            if (!code.group(2).isEmpty()) {
                names.add(code.group(3));
            }
        }
        return names;
    }

    /** Those that have an address between an opening and a closing one. */
    private String pairs(String content) {
        return PAIR.matcher(content).replaceAll(pair -> {
            var address = pair.group(3).replace("&amp;", "&");
            tellArguments(pair.group(1), arguments(pair.group(2)), "");
            return Matcher.quoteReplacement(
                    switch (pair.group(1)) {
                        case "audio", "video" -> media(pair.group(1), Map.of("src", address), List.of("src"));
                        case "gist" -> link(address);
                        default -> alone(address);
                    });
        });
    }

    private String single(MatchResult code, Set<String> closing) {
        if (!code.group(1).isEmpty() && !code.group(5).isEmpty()) {
            return code.group().substring(1, code.group().length() - 1); // written twice, it is only shown
        }
        boolean isEnd = !code.group(2).isEmpty();
        var name = code.group(3);
        var arguments = arguments(code.group(4));
        var made = isEnd ? end(name) : begin(name, arguments, closing.contains(name), code.group(4));
        if (made != null) {
            if (!isEnd && !QUOTES.contains(name)) {
                tellArguments(name, arguments, made);
            }
            return code.group(1) + made + code.group(5);
        }
        if (!isEnd && isShortcode(code, closing)) {
            leftOut.add("shortcode", "Left in the text as it stands: [" + name + "]", List.of());
        }
        return code.group();
    }

    /** Tells the words and addresses among the arguments that what was made of the shortcode does not show. */
    private void tellArguments(String name, Map<String, String> arguments, String made) {
        var shown = Parser.unescapeEntities(made, false);
        boolean isPlayer = PLAYERS.contains(name);
        var lost = arguments.entrySet().stream()
                .filter(argument -> isSaid(argument.getKey(), argument.getValue(), isPlayer))
                .map(Map.Entry::getValue)
                .filter(value -> !shown.contains(value))
                .toList();
        if (!lost.isEmpty()) {
            leftOut.add("shortcode", "Left out of [" + name + "]", lost);
        }
    }

    private static boolean isSaid(String key, String value, boolean isPlayer) {
        return SAYING.contains(key)
                || (!isPlayer && value.matches("(?:https?:)?//.+"))
                || (WORDS.matcher(value).find() && !OF_LOOKS.matcher(key).find());
    }

    /** Not every word in brackets is one. */
    private static boolean isShortcode(MatchResult code, Set<String> closing) {
        return code.group(4).contains("=")
                || closing.contains(code.group(3))
                || code.group(3).matches(".*[_-].*");
    }

    private @Nullable String begin(String name, Map<String, String> arguments, boolean hasEnd, String written) {
        var first = arguments.getOrDefault("0", "");
        return switch (name) {
            case "gallery" -> gallery(arguments);
            case "playlist" -> playlist(arguments);
            case "audio" -> media("audio", arguments, AUDIO_FILES);
            case "video" -> media("video", arguments, VIDEO_FILES);
            case "embed" -> alone(arguments, "src", "url");
            case "youtube" -> video("https://www.youtube.com/watch?v=", arguments, written);
            case "vimeo" -> video("https://vimeo.com/", arguments, written);
            case "gist" -> gist(arguments.getOrDefault("id", first));
            default -> hasEnd ? beginAround(name, arguments) : null;
        };
    }

    private static @Nullable String gist(String id) {
        return id.isEmpty() ? null : link(id.startsWith("http") ? id : "https://gist.github.com/" + id);
    }

    private static @Nullable String alone(Map<String, String> arguments, String... keys) {
        for (var key : keys) {
            var address = arguments.get(key);
            if (address != null) {
                return alone(address);
            }
        }
        return null;
    }

    private @Nullable String beginAround(String name, Map<String, String> arguments) {
        if (QUOTES.contains(name)) {
            sources.computeIfAbsent(name, unseen -> new ArrayDeque<>()).push(source(arguments));
            return "\n\n<blockquote>";
        }
        if (BUTTONS.contains(name)) {
            var address =
                    arguments.getOrDefault("url", arguments.getOrDefault("link", arguments.getOrDefault("href", "")));
            return "<a href=\"" + Entities.escape(address) + "\">";
        }
        return WRAPPING.matcher(name).matches() ? "" : null;
    }

    /** Who is quoted, as HTML; empty if nobody is named. */
    private static String source(Map<String, String> arguments) {
        var named = SOURCES_OF_QUOTES.stream()
                .map(key -> arguments.getOrDefault(key, "").strip())
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
        var words = named.stream()
                .filter(value -> !ADDRESS.matcher(value).matches())
                .toList();
        var addresses =
                named.stream().filter(value -> ADDRESS.matcher(value).matches()).toList();
        if (named.isEmpty()) {
            return "";
        }
        var shown = Entities.escape(String.join(", ", words));
        var links = new StringBuilder();
        for (var address : addresses) {
            links.append(links.isEmpty() ? "" : " ")
                    .append(
                            shown.isEmpty() || !links.isEmpty()
                                    ? link(address)
                                    : link(address, String.join(", ", words)));
        }
        return "\n\n<cite>" + (links.isEmpty() ? shown : links) + "</cite>";
    }

    private @Nullable String end(String name) {
        if (QUOTES.contains(name)) {
            var open = sources.get(name);
            return (open == null || open.isEmpty() ? "" : open.pop()) + "</blockquote>\n\n";
        }
        if (BUTTONS.contains(name)) {
            return "</a>";
        }
        return WRAPPING.matcher(name).matches()
                        || Set.of("audio", "video", "embed").contains(name)
                ? ""
                : null;
    }

    private static @Nullable String video(String site, Map<String, String> arguments, String written) {
        var whole = ADDRESS.matcher(Parser.unescapeEntities(written, false));
        if (whole.find()) {
            return alone(whole.group().replaceFirst("&(?:w|h|rel)=.*$", ""));
        }
        var id = written.startsWith("=")
                ? written.substring(1).strip()
                : Stream.of("url", "src", "id", "video", "0")
                        .map(key -> arguments.getOrDefault(key, ""))
                        .filter(value -> !value.isEmpty())
                        .findFirst()
                        .orElse("");
        id = Parser.unescapeEntities(id, false).replaceFirst("&(?:w|h|rel)=.*$", "");
        return id.isEmpty() ? null : alone(id.startsWith("http") ? id : site + id);
    }

    private static String alone(String address) {
        return "\n\n<p>" + link(Parser.unescapeEntities(address, false)) + "</p>\n\n";
    }

    static String link(String address) {
        return link(address, address);
    }

    private static String link(String address, String words) {
        return new Element("a").attr("href", address).text(words).outerHtml();
    }

    private static @Nullable String media(String kind, Map<String, String> arguments, List<String> keys) {
        var addresses = keys.stream()
                .map(key -> arguments.getOrDefault(key, ""))
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
        if (addresses.isEmpty()) {
            return null;
        }
        var player = new Element(kind);
        if (addresses.size() == 1) {
            player.attr("src", addresses.get(0));
        } else {
            addresses.forEach(address -> player.appendElement("source").attr("src", address));
        }
        for (var attribute : List.of("poster", "width", "height")) {
            if (kind.equals("video") && arguments.containsKey(attribute)) {
                player.attr(attribute, arguments.get(attribute));
            }
        }
        var figure = new Element("figure").appendChild(player);
        var caption = arguments.getOrDefault("caption", arguments.getOrDefault("title", ""));
        if (!caption.isBlank()) {
            figure.appendElement("figcaption").text(caption);
        }
        return "\n\n" + figure.outerHtml().replace("\n", "") + "\n\n";
    }

    private String gallery(Map<String, String> arguments) {
        var figures = new StringBuilder();
        int pictures = 0;
        for (var picture : pictures(arguments)) {
            var figure = new Element("figure");
            figure.appendElement("img").attr("src", picture.url()).attr("alt", orEmpty(picture.alt()));
            if (picture.caption() != null && !picture.caption().isBlank()) {
                figure.appendElement("figcaption").text(picture.caption());
            }
            figures.append(figure.outerHtml().replace("\n", ""));
            pictures++;
        }
        if (pictures == 0) {
            leftOut.add("shortcode", "Left out: [gallery], of which no picture is in the file", List.of());
            return "";
        }
        return "\n\n<figure>" + figures + "</figure>\n\n";
    }

    private String playlist(Map<String, String> arguments) {
        var players = new StringBuilder();
        for (var file : pictures(arguments)) {
            var kind = file.url().matches("(?i).*\\.(mp4|m4v|webm|ogv)$") ? "video" : "audio";
            var figure = new Element("figure");
            figure.appendElement(kind).attr("src", file.url());
            var words = file.caption() == null || file.caption().isBlank() ? orEmpty(file.title()) : file.caption();
            if (!words.isBlank()) {
                figure.appendElement("figcaption").text(words);
            }
            players.append("\n\n").append(figure.outerHtml().replace("\n", "")).append("\n\n");
        }
        if (players.isEmpty()) {
            leftOut.add("shortcode", "Left out: [playlist], of which no file is in the file", List.of());
        }
        return players.toString();
    }

    private List<Attachments.Attachment> pictures(Map<String, String> arguments) {
        var ids = arguments.getOrDefault("ids", arguments.getOrDefault("include", ""));
        if (ids.isBlank()) {
            return context.attached();
        }
        var found = new ArrayList<Attachments.Attachment>();
        for (var id : ids.split(",", -1)) {
            context.attachment(id.strip())
                    .ifPresentOrElse(
                            found::add,
                            () -> leftOut.add("shortcode", "Left out: pictures that are not in the file", List.of(id)));
        }
        return found;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Map<String, String> arguments(String written) {
        var arguments = new HashMap<String, String>();
        int place = 0;
        for (var argument = ARGUMENT.matcher(
                        written.replace('”', '"').replace('“', '"').replace('″', '"'));
                argument.find(); ) {
            var value = "";
            for (int group = 2; group <= 6; group++) {
                value = argument.group(group) == null ? value : argument.group(group);
            }
            arguments.put(
                    argument.group(1) == null
                            ? String.valueOf(place++)
                            : argument.group(1).toLowerCase(Locale.ROOT),
                    Parser.unescapeEntities(value, false));
        }
        return arguments;
    }
}
