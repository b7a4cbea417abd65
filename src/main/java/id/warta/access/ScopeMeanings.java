package id.warta.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What values of a foreign token's claim stand for: {@code editor=articles:read articles:write,chief=articles:publish}. */
public final class ScopeMeanings {
    private final Map<String, List<String>> meanings;

    private ScopeMeanings(Map<String, List<String>> meanings) {
        this.meanings = meanings;
    }

    /**
     * Reads them as a setting has them.
     *
     * @throws IllegalArgumentException if an entry names no value or an unknown scope, naming it
     */
    public static ScopeMeanings of(String text) {
        var meanings = new HashMap<String, List<String>>();
        for (String entry : text.split(",", -1)) {
            if (entry.isBlank()) {
                continue;
            }
            int equals = entry.indexOf('=');
            var scopes = List.of(entry.substring(equals + 1).strip().split("\\s+"));
            if (equals < 1 || !Scope.ALL.containsAll(scopes)) {
                throw new IllegalArgumentException("can not be read at: " + entry.strip());
            }
            meanings.put(entry.substring(0, equals).strip(), scopes);
        }
        return new ScopeMeanings(meanings);
    }

    /** The scopes that a value stands for; a scope that has no other meaning stands for itself. */
    List<String> scopes(String value) {
        var own = Scope.ALL.contains(value) ? List.of(value) : List.<String>of();
        return meanings.getOrDefault(value, own);
    }
}
