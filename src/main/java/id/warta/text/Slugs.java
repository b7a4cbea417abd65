package id.warta.text;

import com.ibm.icu.text.Transliterator;
import java.util.regex.Pattern;

/** Names for addresses. A slug is never readable as a UUID, so that one path can take a slug or an id. */
public final class Slugs {
    /** How long a slug made from text gets. */
    public static final int MAX_LENGTH = 96;

    /** How long a slug that someone chose may be. */
    public static final int MAX_CHOSEN_LENGTH = 120;

    /** What every slug matches. */
    public static final String PATTERN = "[a-z0-9]+(-[a-z0-9]+)*";

    private static final int MAX_READ = 1_000; // far more than a slug needs, and transliterating a novel is slow
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"); // the only form that is read as an id
    private static final Pattern SLUG = Pattern.compile(PATTERN);
    private static final Pattern QUOTE_IN_WORD = Pattern.compile("(?<=[a-z0-9])['\"`]+(?=[a-z0-9])");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");

    private Slugs() {}

    /**
     * The text in ASCII words joined by hyphens: {@code Salat Jum'at} gives {@code salat-jumat}. At most {@link
     * #MAX_LENGTH} long, cut between words unless that would lose more than half. Empty if the text holds neither
     * letter nor digit.
     */
    public static String of(String text) {
        var ascii = ToAscii.transliterate(
                beginning(Characters.withoutInvisible(text).strip()));
        var words = BETWEEN_WORDS
                .matcher(QUOTE_IN_WORD.matcher(ascii).replaceAll(""))
                .replaceAll("-");
        int start = words.startsWith("-") ? 1 : 0;
        int end = words.endsWith("-") ? words.length() - 1 : words.length();
        var slug = start < end ? cut(words.substring(start, end)) : "";
        return isUuid(slug) ? "s-" + slug : slug;
    }

    /** Whether an editor may choose this slug. */
    public static boolean isSlug(String slug) {
        return slug.length() <= MAX_CHOSEN_LENGTH && SLUG.matcher(slug).matches() && !isUuid(slug);
    }

    private static String beginning(String text) {
        if (text.length() <= MAX_READ) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MAX_READ - 1)) ? MAX_READ - 1 : MAX_READ;
        return text.substring(0, end);
    }

    private static String cut(String slug) {
        if (slug.length() <= MAX_LENGTH) {
            return slug;
        }
        int boundary = slug.lastIndexOf('-', MAX_LENGTH);
        return slug.substring(0, boundary > MAX_LENGTH / 2 ? boundary : MAX_LENGTH);
    }

    /** As lenient as {@link UUID#fromString} itself, which reads even {@code 1-2-3-4-5}. */
    private static boolean isUuid(String slug) {
        return UUID_TEXT.matcher(slug).matches();
    }

    /** Loaded on first use, because ICU's rules take a moment. */
    private static final class ToAscii {
        private static final Transliterator RULES = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower()");

        /** One at a time: ICU promises thread safety for formatters it has frozen, but says nothing of these. */
        static synchronized String transliterate(String text) {
            return RULES.transliterate(text);
        }
    }
}
