package id.warta.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an Indonesian word may be derived from, by the rules of its affixes: particles, possessives, suffixes, prefixes with the sounds that they
 * swallow, and doubling. Without a dictionary several answers are possible; whoever compares takes those that really occur as words.
 */
final class IndonesianRoots {
    private static final int MIN_LENGTH = 3;
    private static final int MAX_ROOTS = 40;
    private static final int MAX_WORD = 40;
    private static final int MAX_PREFIXES = 3;
    private static final Pattern WORD = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final Pattern VOWEL = Pattern.compile("[aeiou]");
    private static final List<String> ENDINGS = List.of("lah", "kah", "tah", "pun", "nya", "ku", "mu");
    private static final List<String> SUFFIXES = List.of("kan", "an", "i");

    private IndonesianRoots() {}

    /** All that the word may be derived from, never itself; none for what is no word of plain letters. */
    static Set<String> of(String word) {
        var roots = new LinkedHashSet<String>();
        if (word.length() <= MAX_WORD && WORD.matcher(word).matches()) {
            int doubling = word.indexOf('-');
            if (doubling > 0) {
                strip(word.substring(0, doubling), roots);
                strip(word.substring(word.lastIndexOf('-') + 1), roots);
            } else {
                strip(word, roots);
            }
            roots.remove(word);
        }
        return roots;
    }

    private static void strip(String word, Set<String> roots) {
        for (var base : withoutEndings(word)) {
            withoutPrefixes(base, MAX_PREFIXES, roots);
            for (var suffix : SUFFIXES) {
                if (base.endsWith(suffix)) {
                    withoutPrefixes(base.substring(0, base.length() - suffix.length()), MAX_PREFIXES, roots);
                }
            }
        }
    }

    private static Set<String> withoutEndings(String word) {
        var bases = new LinkedHashSet<String>();
        bases.add(word);
        for (int round = 0; round < 2; round++) {
            for (var base : List.copyOf(bases)) {
                for (var ending : ENDINGS) {
                    if (base.endsWith(ending)) {
                        bases.add(base.substring(0, base.length() - ending.length()));
                    }
                }
            }
        }
        return bases;
    }

    private static void withoutPrefixes(String word, int left, Set<String> roots) {
        if (word.length() < MIN_LENGTH || !VOWEL.matcher(word).find() || roots.size() >= MAX_ROOTS) {
            return;
        }
        boolean isNew = roots.add(word);
        if (left > 0 && isNew) {
            for (var base : withoutPrefix(word)) {
                withoutPrefixes(base, left - 1, roots);
            }
        }
    }

    private static Set<String> withoutPrefix(String word) {
        var bases = new LinkedHashSet<String>();
        for (var prefix : List.of("di", "ke", "se", "ku", "kau", "per", "ber", "ter", "pe", "be", "te", "bel", "pel")) {
            cut(word, prefix, "", bases);
        }
        for (var nasal : List.of("me", "pe")) {
            cut(word, nasal + "nge", "", bases);
            cut(word, nasal + "ny", "s", bases);
            cut(word, nasal + "ng", "", bases);
            cut(word, nasal + "ng", "k", bases);
            cut(word, nasal + "m", "", bases);
            cut(word, nasal + "m", "p", bases);
            cut(word, nasal + "n", "", bases);
            cut(word, nasal + "n", "t", bases);
            cut(word, nasal, "", bases);
        }
        if (word.length() > 4 && word.charAt(1) == 'e' && word.charAt(0) == word.charAt(2)) {
            bases.add(word.substring(2)); // tetangga, lelembut
        }
        if (word.length() > 5 && word.startsWith("in", 1)) {
            bases.add(word.charAt(0) + word.substring(3)); // kinerja
        }
        return bases;
    }

    private static void cut(String word, String prefix, String swallowed, Set<String> bases) {
        if (word.startsWith(prefix)) {
            var rest = word.substring(prefix.length());
            boolean fits = swallowed.isEmpty()
                    || (!rest.isEmpty() && VOWEL.matcher(rest.substring(0, 1)).matches());
            if (fits) {
                bases.add(swallowed + rest);
            }
        }
    }
}
