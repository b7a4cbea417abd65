package id.warta.body;

import id.warta.text.Characters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers what a body lost: each kind once, in the order met, with a count. */
final class Removals {
    static final int MAX_LISTED = 50;

    private static final int MAX_NAME_LENGTH = 60;
    private static final int MAX_KINDS = 1_000; // hostile input can invent as many names as it has room for

    private final Map<Removal, Integer> counts = new LinkedHashMap<>();
    private boolean isOverfull;

    void element(String name) {
        add("<" + name(name) + ">");
    }

    void attribute(String attribute, String element) {
        add("attribute " + name(attribute) + " of <" + name(element) + ">");
    }

    void link(String address, String element) {
        add(Links.scheme(address).map(scheme -> name(scheme) + ": link").orElse("malformed link") + " of <" + element
                + ">");
    }

    /** For whatever the methods above have no words for. */
    void add(String what) {
        count(new Removal(what, what + " removed"));
    }

    /** For what is not there as it was, and yet not lost. */
    void became(String what, String other) {
        count(new Removal(what, what + " became " + other));
    }

    private void count(Removal removal) {
        if (counts.size() < MAX_KINDS || counts.containsKey(removal)) {
            counts.merge(removal, 1, Integer::sum);
        } else {
            isOverfull = true;
        }
    }

    int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum() + (isOverfull ? 1 : 0);
    }

    List<Removal> list() {
        var removals = new ArrayList<Removal>();
        counts.entrySet().stream()
                .limit(MAX_LISTED)
                .map(entry -> counted(entry.getKey(), entry.getValue()))
                .forEach(removals::add);
        if (counts.size() > MAX_LISTED) {
            var more = (isOverfull ? "more than " : "") + (counts.size() - MAX_LISTED) + " more";
            removals.add(new Removal("…", "and " + more));
        }
        return removals;
    }

    /** A name that the body's author made up may be as long as the body, or not storable. */
    static String name(String given) {
        return Characters.makeStorable(
                given.length() <= MAX_NAME_LENGTH ? given : given.substring(0, MAX_NAME_LENGTH) + "…");
    }

    private static Removal counted(Removal removal, int count) {
        return count == 1 ? removal : new Removal(removal.what(), removal.detail() + " (" + count + " times)");
    }
}
