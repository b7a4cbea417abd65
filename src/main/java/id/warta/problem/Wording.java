package id.warta.problem;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** A sentence of the message catalogue with its values, still in no language. */
public record Wording(String key, List<Object> values) {
    public static final Locale INDONESIAN = Locale.forLanguageTag("id");
    static final List<Locale> LANGUAGES = List.of(INDONESIAN, Locale.ENGLISH);
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    public static Wording of(String key, Object... values) {
        return new Wording(key, List.of(values));
    }

    /**
     * The sentence in a language.
     *
     * @throws MissingResourceException if the catalogue lacks the key
     */
    public String in(Locale language) {
        var messages = ResourceBundle.getBundle(
                "problem/messages", INDONESIAN.equals(language) ? INDONESIAN : Locale.ROOT, NO_FALLBACK);
        var pattern = messages.getString(messages.containsKey(key) ? key : ofAnyKind(key));
        return new MessageFormat(pattern, Locale.ROOT)
                .format(values.stream().map(String::valueOf).toArray());
    }

    static boolean exists(String key) {
        return ResourceBundle.getBundle("problem/messages", Locale.ROOT, NO_FALLBACK)
                .containsKey(key);
    }

    /** The sentence for a kind of document that has none of its own. */
    private static String ofAnyKind(String key) {
        return key.replaceFirst("^detail\\.not-found\\..*", "detail.not-found.document")
                .replaceFirst("^fault\\.no-such-.*?(-near)?$", "fault.no-such-document$1")
                .replaceFirst("^detail\\..*-in-use$", "detail.document-in-use");
    }
}
