package id.warta.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something written, in which every word and address is a mark that stands nowhere else, so that a test can look for each of them.
 *
 * @param marks what a reader of it would miss
 */
public record Marked(String text, List<String> marks) {
    private static final Pattern PLACE = Pattern.compile("\\$([waynBI])");
    private static final int MAX_DEPTH = 3;

    public Marked {
        marks = List.copyOf(marks);
    }

    /** Both, one after the other. */
    public Marked with(Marked other, String between) {
        var all = new ArrayList<>(marks);
        all.addAll(other.marks);
        return new Marked(text + between + other.text, all);
    }

    /** The marks that neither the HTML shows nor a warning names. */
    public List<String> missing(String html, List<String> warnings) {
        var told = html + "\n" + String.join("\n", warnings);
        return marks.stream().filter(mark -> !told.contains(mark)).toList();
    }

    /**
     * Writes what templates say: {@code $w} is a word, {@code $a} an address, {@code $y} and {@code $n} the letters and digits by which
     * sites name a video or a post, {@code $B} another template and {@code $I} another that runs within a line.
     */
    public static final class Writer {
        private final Random random;
        private final List<String> blocks;
        private final List<String> inlines;
        private int count;

        public Writer(long seed, List<String> blocks, List<String> inlines) {
            this.random = new Random(seed);
            this.blocks = blocks;
            this.inlines = inlines;
        }

        /** One template, with others in it. */
        public Marked write(String template) {
            var marks = new ArrayList<String>();
            return new Marked(fill(template, marks, 0), marks);
        }

        /** Templates by chance, one after the other. */
        public Marked writeAny(int templates, String between) {
            var all = new Marked("", List.of());
            for (int at = 0; at < templates; at++) {
                all = all.with(write(any(blocks)), between);
            }
            return all;
        }

        private String any(List<String> templates) {
            return templates.get(random.nextInt(templates.size()));
        }

        private String fill(String template, List<String> marks, int depth) {
            return PLACE.matcher(template)
                    .replaceAll(place -> Matcher.quoteReplacement(
                            switch (place.group(1)) {
                                case "B" ->
                                    depth < MAX_DEPTH ? fill(any(blocks), marks, depth + 1) : mark("kata%05d", marks);
                                case "I" ->
                                    depth < MAX_DEPTH ? fill(any(inlines), marks, depth + 1) : mark("kata%05d", marks);
                                case "a" -> "https://situs.example/" + mark("al%05d", marks);
                                case "y" -> mark("Yt_%05d-xX", marks);
                                case "n" -> mark("97%05d", marks);
                                default -> mark("kata%05d", marks);
                            }));
        }

        private String mark(String pattern, List<String> marks) {
            count++;
            var mark = pattern.formatted(count);
            marks.add(mark);
            return mark;
        }
    }
}
