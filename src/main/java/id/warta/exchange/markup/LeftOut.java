package id.warta.exchange.markup;

import id.warta.article.Warning;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers what a text loses when it is read: each kind once, with what it said. */
public final class LeftOut {
    private static final int MAX_KINDS = 50;
    private static final int MAX_PIECE = 200;
    private static final int MAX_SAID = 1_000;

    private final Map<Warning, Said> kinds = new LinkedHashMap<>();
    private final String pointer;
    private int others;

    /** For what stands at this place of the article. */
    public LeftOut(String pointer) {
        this.pointer = pointer;
    }

    private static final class Said {
        private final Set<String> pieces = new LinkedHashSet<>();
        private int length;
        private boolean isCut;
    }

    public void add(String code, String detail, List<String> pieces) {
        var kind = new Warning(pointer, code, detail);
        if (kinds.size() >= MAX_KINDS && !kinds.containsKey(kind)) {
            others++;
            return;
        }
        var said = kinds.computeIfAbsent(kind, unseen -> new Said());
        for (var piece : pieces) {
            var shown = piece.strip();
            if (shown.length() > MAX_PIECE) {
                shown = shown.substring(0, shown.offsetByCodePoints(0, shown.codePointCount(0, MAX_PIECE))) + "…";
            }
            if (said.length + shown.length() > MAX_SAID) {
                said.isCut = true;
            } else if (!shown.isEmpty() && said.pieces.add(shown)) {
                said.length += shown.length();
            }
        }
    }

    /** A warning for each kind. */
    public List<Warning> warnings() {
        var warnings = new ArrayList<Warning>();
        kinds.forEach((kind, said) -> {
            var pieces = String.join("; ", said.pieces) + (said.isCut ? "; …" : "");
            warnings.add(pieces.isEmpty() ? kind : new Warning(pointer, kind.code(), kind.detail() + ": " + pieces));
        });
        if (others > 0) {
            warnings.add(new Warning(pointer, "more", "and " + others + " more"));
        }
        return warnings;
    }
}
