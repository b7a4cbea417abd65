package id.warta.text;

import static java.util.Comparator.comparingInt;
import static java.util.Locale.ROOT;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The name that someone probably meant, for "did you mean" in errors. */
public final class Nearest {
    private static final int MAX_LENGTH = 64; // longer is no slip of the finger, and the distance is quadratic

    private Nearest() {}

    /**
     * The known name that is the fewest slips away from the given one, upper and lower case being equal. A slip is a
     * letter too many, too few, changed, or swapped with its neighbour; a third of the letters may be wrong, at least
     * one, never all. Of equally near names the first in alphabetical order. Empty if none is near.
     */
    public static Optional<String> to(String given, Collection<String> known) {
        int length = given.length();
        if (length == 0 || length > MAX_LENGTH) {
            return Optional.empty();
        }
        var wanted = given.toLowerCase(ROOT);
        int allowed = Math.max(1, length / 3);
        record Candidate(String name, int distance) {}
        return known.stream()
                .filter(name -> Math.abs(name.length() - length) <= allowed)
                .map(name -> new Candidate(name, distance(wanted, name.toLowerCase(ROOT))))
                .filter(near -> near.distance <= allowed && near.distance < Math.max(length, near.name.length()))
                .min(comparingInt(Candidate::distance).thenComparing(Candidate::name, Comparator.naturalOrder()))
                .map(Candidate::name);
    }

    /** Optimal string alignment: Levenshtein's distance, with the swap of two neighbours as one step. */
    private static int distance(String one, String other) {
        var beforeLast = new int[other.length() + 1];
        var last = new int[other.length() + 1];
        var row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            var free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + changed);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
        }
        return row[other.length()];
    }
}
