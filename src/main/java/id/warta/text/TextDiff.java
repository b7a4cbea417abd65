package id.warta.text;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import id.warta.text.TextPart.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Holds two texts against each other, word by word. Lines that stand in both are found first and only what lies between them is
 * compared by words; a stretch of more than {@value #MAX_TOKENS} lines or words on a side is told as replaced whole, so that the
 * work stays bounded.
 */
public final class TextDiff {
    private static final int MAX_TOKENS = 2_000;
    private static final Pattern AFTER_LINE = Pattern.compile("(?<=\n)");
    private static final Pattern BETWEEN_WORDS =
            Pattern.compile("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)|(?=\\p{Punct})|(?<=\\p{Punct})");

    private final List<TextPart> parts = new ArrayList<>();

    private TextDiff() {}

    /** The stretches in the order of the text: those kept and deleted make up the older text, those kept and inserted the newer. */
    public static List<TextPart> of(String before, String after) {
        var diff = new TextDiff();
        diff.compare(split(AFTER_LINE, before), split(AFTER_LINE, after), true);
        return diff.parts;
    }

    private void compare(List<String> before, List<String> after, boolean lines) {
        if (before.size() > MAX_TOKENS || after.size() > MAX_TOKENS) {
            add(Kind.DELETED, before);
            add(Kind.INSERTED, after);
            return;
        }
        int at = 0;
        List<String> deleted = new ArrayList<>();
        List<String> inserted = new ArrayList<>();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>()).getDeltas()) {
            var source = delta.getSource();
            if (source.getPosition() > at) {
                change(deleted, inserted, lines);
                add(Kind.KEPT, before.subList(at, source.getPosition()));
            }
            at = source.getPosition() + source.size();
            deleted.addAll(source.getLines());
            inserted.addAll(delta.getTarget().getLines());
        }
        change(deleted, inserted, lines);
        add(Kind.KEPT, before.subList(at, before.size()));
    }

    private void change(List<String> deleted, List<String> inserted, boolean lines) {
        if (lines && !deleted.isEmpty() && !inserted.isEmpty()) {
            compare(
                    split(BETWEEN_WORDS, String.join("", deleted)),
                    split(BETWEEN_WORDS, String.join("", inserted)),
                    false);
        } else {
            add(Kind.DELETED, deleted);
            add(Kind.INSERTED, inserted);
        }
        deleted.clear();
        inserted.clear();
    }

    /** A stretch of the kind of the one before grows that one. */
    private void add(Kind kind, List<String> tokens) {
        if (tokens.isEmpty()) {
            return;
        }
        var text = String.join("", tokens);
        var last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
        if (last != null && last.kind() == kind) {
            parts.set(parts.size() - 1, new TextPart(kind, last.text() + text));
        } else {
            parts.add(new TextPart(kind, text));
        }
    }

    private static List<String> split(Pattern between, String text) {
        return text.isEmpty() ? List.of() : List.of(between.split(text));
    }
}
