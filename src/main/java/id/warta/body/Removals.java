package id.warta.body;

import id.warta.text.Characters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Gathers what a body lost: each kind once, in the order met, with a count, and with the words and addresses that went. */
final class Removals {
    static final int MAX_LISTED = 50;

    private static final int MAX_NAME_LENGTH = 60;
    private static final int MAX_KINDS = 1_000; // hostile input can invent as many names as it has room for
    private static final int MAX_PIECE = 200;
    private static final int MAX_SAID_BY_KIND = 1_000;
    private static final int MAX_SAID = 10_000;

    /** Attributes that readers see or hear. */
    private static final Set<String> WORDS =
            Set.of("title", "alt", "aria-label", "placeholder", "label", "summary", "value", "srcdoc");

    private static final Set<String> ADDRESSES = Set.of("href", "src", "poster", "cite", "data");

    private final Map<Removal, Tally> tallies = new LinkedHashMap<>();
    private final Set<Removal> hidden = new HashSet<>();
    private boolean isOverfull;
    private int said;

    private static final class Tally {
        private final Set<String> said = new LinkedHashSet<>();
        private int length;
        private int count;
        private boolean isCut;
    }

    void element(String name, List<String> said) {
        add("<" + name(name) + ">", said);
    }

    void attribute(String attribute, Element element, String value) {
        add(
                "attribute " + name(attribute) + " of <" + name(element.normalName()) + ">",
                ADDRESSES.contains(attribute) || isSeen(attribute, element) ? List.of(value) : List.of());
    }

    void link(String address, String element, List<String> said) {
        var kind = Links.scheme(address).map(scheme -> name(scheme) + ": link").orElse("malformed link");
        add(
                kind + " of <" + element + ">",
                Stream.concat(Stream.of(address), said.stream()).toList());
    }

    /** For whatever the methods above have no words for. */
    void add(String what) {
        add(what, List.of());
    }

    /** As {@link #add(String)}, with the words and addresses that went with it. */
    void add(String what, List<String> said) {
        count(new Removal(what, what + " removed"), said);
    }

    /** For what is not there as it was, and yet not lost. */
    void became(String what, String other) {
        count(new Removal(what, what + " became " + other), List.of());
    }

    /** For what readers do not see although nothing was taken away. */
    void hidden(String what, List<String> said) {
        var removal = new Removal(what, what + " is not shown");
        count(removal, said);
        hidden.add(removal);
    }

    private void count(Removal removal, List<String> pieces) {
        var tally = tallies.get(removal);
        if (tally == null && tallies.size() >= MAX_KINDS) {
            isOverfull = true;
            return;
        }
        if (tally == null) {
            tally = new Tally();
            tallies.put(removal, tally);
        }
        tally.count++;
        for (var piece : pieces) {
            say(tally, shortened(piece.strip().replaceAll("\\s+", " "), MAX_PIECE));
        }
    }

    private void say(Tally tally, String piece) {
        if (piece.isEmpty() || tally.said.contains(piece)) {
            return;
        }
        if (tally.length + piece.length() > MAX_SAID_BY_KIND || said + piece.length() > MAX_SAID) {
            tally.isCut = true;
            return;
        }
        tally.said.add(piece);
        tally.length += piece.length();
        said += piece.length();
    }

    /** How much was removed or changed. */
    int total() {
        return tallies.entrySet().stream()
                        .filter(tally -> !hidden.contains(tally.getKey()))
                        .mapToInt(tally -> tally.getValue().count)
                        .sum()
                + (isOverfull ? 1 : 0);
    }

    /** What was removed; those that took words with them go before the others, if not all can be listed. */
    List<Removal> list() {
        var listed = new ArrayList<>(tallies.keySet());
        if (listed.size() > MAX_LISTED) {
            listed.removeIf(this::isSilent);
            tallies.keySet().stream().filter(this::isSilent).forEach(listed::add);
        }
        var removals = new ArrayList<Removal>();
        listed.stream().limit(MAX_LISTED).map(this::told).forEach(removals::add);
        if (listed.size() > MAX_LISTED) {
            var more = (isOverfull ? "more than " : "") + (listed.size() - MAX_LISTED) + " more";
            removals.add(new Removal("…", "and " + more));
        }
        return removals;
    }

    private boolean isSilent(Removal removal) {
        var tally = tallies.get(removal);
        return tally == null || tally.said.isEmpty();
    }

    private Removal told(Removal removal) {
        var tally = tallies.getOrDefault(removal, new Tally());
        var times = tally.count == 1 ? "" : " (" + tally.count + " times)";
        var pieces = String.join("; ", tally.said) + (tally.isCut ? "; …" : "");
        return new Removal(removal.what(), removal.detail() + times + (pieces.isEmpty() ? "" : ": " + pieces));
    }

    /** A name that the body's author made up may be as long as the body, or not storable. */
    static String name(String given) {
        return shortened(given, MAX_NAME_LENGTH);
    }

    private static String shortened(String text, int length) {
        if (text.length() <= length) {
            return Characters.makeStorable(text);
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return Characters.makeStorable(text.substring(0, end) + "…");
    }

    /** The words and addresses in an element, its own and those of all that it holds. */
    static List<String> said(Element element) {
        var words = new StringBuilder();
        var others = new ArrayList<String>();
        element.traverse((node, depth) -> {
            words.append(words(node)).append(' ');
            if (node instanceof Element each) {
                others.addAll(saidByAttributes(each));
            }
        });
        others.add(0, words.toString());
        return others;
    }

    /** The words of a node itself; of one that no parser looks into, too, unless it is a script or a style. */
    static String words(Node node) {
        if (node instanceof TextNode text) {
            return text.getWholeText();
        }
        return node instanceof DataNode data && !Set.of("script", "style").contains(nameOf(data.parent()))
                ? data.getWholeData()
                : "";
    }

    /** The words and addresses in the attributes of an element. */
    static List<String> saidByAttributes(Element element) {
        return element.attributes().asList().stream()
                .filter(attribute -> ADDRESSES.contains(attribute.getKey()) || isSeen(attribute.getKey(), element))
                .map(Attribute::getValue)
                .toList();
    }

    private static String nameOf(@Nullable Node node) {
        return node == null ? "" : node.nodeName();
    }

    /** Values are seen on buttons and in fields, but not behind choices and numbers. */
    private static boolean isSeen(String attribute, Element element) {
        return WORDS.contains(attribute)
                && (!attribute.equals("value")
                        || element.normalName().equals("input")
                        || Players.ADDRESSES_OF_OBJECTS.contains(element.attr("name")));
    }
}
