package id.warta.search;

import id.warta.input.Parameters;
import id.warta.problem.Wording;
import id.warta.text.Characters;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a reader asks for. Plain words are a question, of which most may be enough; quotes make a phrase, a minus excludes, OR stands between
 * alternatives, and then all of it must be found.
 *
 * @param parts each a word or phrase in lower case, or several with {@code |} between them
 * @param excluded words or phrases that must not be there
 * @param strict whether it uses any of that syntax
 */
record Question(List<String> parts, List<String> excluded, boolean strict) {
    /** How many parts count; what comes after them does not. */
    static final int MAX_PARTS = 16;

    private static final Pattern TOKEN = Pattern.compile("(-?)\"([^\"]*)\"?|(\\S+)");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{M}\\p{N}]+$");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’.@_+#&/-]+");

    /** Reads the required parameter with the question; the parameters collect the faults. */
    static String text(Parameters parameters, @Nullable String given) {
        if (given == null) {
            parameters.fault("q", "required", Wording.of("fault.required"));
        }
        return Objects.requireNonNullElse(parameters.text("q", given, SearchParameters.MAX_LENGTH), "");
    }

    /**
     * Reads a question.
     *
     * @param language whose stop words don't count; empty for any
     */
    static Question parse(String text, String language) {
        var found = new ArrayList<String>();
        var excluded = new ArrayList<String>();
        boolean strict = false;
        boolean alternative = false;
        var token = TOKEN.matcher(Normalizer.normalize(Characters.withoutInvisible(text), Normalizer.Form.NFKC));
        while (token.find()) {
            var word = token.group(3);
            if (word != null && (word.equals("OR") || word.equals("|"))) {
                alternative = !found.isEmpty();
                strict |= alternative;
                continue;
            }
            boolean isPhrase = word == null;
            boolean minus = isPhrase ? !token.group(1).isEmpty() : word.startsWith("-");
            var plain = clean(isPhrase ? token.group(2) : word);
            if (plain.isEmpty()) {
                continue;
            }
            strict |= isPhrase || minus;
            if (minus) {
                excluded.add(plain);
            } else if (alternative) {
                found.add(found.remove(found.size() - 1) + "|" + plain);
            } else {
                found.add(plain);
            }
            alternative = false;
        }
        var distinct = found.stream().distinct().toList();
        var parts = strict ? distinct : StopWords.without(distinct, language);
        return new Question(
                parts.stream().limit(MAX_PARTS).toList(),
                excluded.stream().distinct().limit(MAX_PARTS).toList(),
                strict);
    }

    private static String clean(String text) {
        var words = NO_WORD.matcher(text).replaceAll(" ").strip().split(" ", -1);
        return List.of(words).stream()
                .map(word -> EDGES.matcher(word).replaceAll("").toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** The question with other words in some places. */
    String with(Map<String, String> meant) {
        var asked = parts.stream().map(part -> Arrays.stream(part.split("\\|", -1))
                .map(choice -> replaced(choice, meant))
                .collect(Collectors.joining(" OR ")));
        var avoided = excluded.stream().map(words -> "-" + quoted(words));
        return Stream.concat(asked, avoided).collect(Collectors.joining(" "));
    }

    private static String replaced(String choice, Map<String, String> meant) {
        return quoted(Arrays.stream(choice.split(" ", -1))
                .map(word -> meant.getOrDefault(word, word))
                .collect(Collectors.joining(" ")));
    }

    private static String quoted(String words) {
        return words.contains(" ") ? '"' + words + '"' : words;
    }

    boolean asksNothing() {
        return parts.isEmpty();
    }
}
