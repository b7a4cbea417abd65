package id.warta.body;

import java.util.Set;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;

/**
 * Ends CommonMark's search for tags when it has taken long enough. For each {@code <} it may read on to the end of the
 * paragraph, so thousands of them cost the square of their number; from then on {@code <} is text.
 */
final class TagSearch implements InlineContentParserFactory, InlineContentParser {
    private static final long LEAST_EFFORT = 10_000_000;
    private static final int TIMES_THROUGH = 200;

    private final int length;
    private long effort;

    TagSearch(String markdown) {
        this.length = markdown.length();
        this.effort = Math.max(LEAST_EFFORT, (long) TIMES_THROUGH * length);
    }

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('<');
    }

    @Override
    public InlineContentParser create() {
        return this;
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Deadline.check();
        var scanner = state.scanner();
        scanner.next();
        var afterSign = scanner.position();
        char next = scanner.peek();
        boolean isTag = effort > 0 && (Character.isLetter(next) || next == '/' || next == '!' || next == '?');
        if (isTag) {
            int distance = scanner.find('>');
            effort -= distance < 0 || next == '!' || next == '?' ? length : distance;
            return ParsedInline.none();
        }
        return ParsedInline.of(new Text("<"), afterSign);
    }

    /**
     * Takes {@code *}, {@code _} and {@code ~} for text once a paragraph has more of them than anybody means: CommonMark may compare each
     * with all before it.
     */
    static final class EmphasisLimit implements InlineContentParserFactory {
        private static final int MAX_MARKS = 2_000;

        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('*', '_', '~');
        }

        /** For one paragraph. */
        @Override
        public InlineContentParser create() {
            return new InlineContentParser() {
                private int marks;

                @Override
                public ParsedInline tryParse(InlineParserState state) {
                    Deadline.check();
                    if (++marks <= MAX_MARKS) {
                        return ParsedInline.none();
                    }
                    var scanner = state.scanner();
                    char mark = scanner.peek();
                    int length = scanner.matchMultiple(mark);
                    return ParsedInline.of(new Text(String.valueOf(mark).repeat(length)), scanner.position());
                }
            };
        }
    }
}
