package id.warta.managed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The slugs that a document may get if the one that it wants is taken: the same with -2, -3 and so on. */
public record SlugCandidates(String wanted) {
    private static final Pattern SUFFIX = Pattern.compile("(-\\d+)+$");
    private static final int TRIED = 50;

    /** What all slugs share that could get in each other's way. */
    public String family() {
        return SUFFIX.matcher(wanted).replaceFirst("");
    }

    /**
     * The first that nobody has.
     *
     * @param taken of the given slugs, those that are taken
     */
    public String firstFree(Function<List<String>, Collection<String>> taken) {
        var candidates = new ArrayList<String>();
        candidates.add(wanted);
        for (int number = 2; number <= TRIED; number++) {
            candidates.add(wanted + "-" + number);
        }
        var unfree = taken.apply(candidates);
        return candidates.stream()
                .filter(candidate -> !unfree.contains(candidate))
                .findFirst()
                .orElseGet(() -> wanted + "-" + UUID.randomUUID().toString().substring(24));
    }
}
