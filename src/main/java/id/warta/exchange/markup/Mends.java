package id.warta.exchange.markup;

import id.warta.article.Warning;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The places of a file that were mended and are not told yet, in their order. Of very many it keeps the first, and their number. */
final class Mends {
    private static final int MAX = 1_000;
    private static final int MAX_TOLD = 20;

    private final Deque<Mend> waiting = new ArrayDeque<>();
    private long further;

    void add(Mend mend) {
        if (waiting.size() < MAX) {
            waiting.add(mend);
        } else {
            further++;
        }
    }

    /** Tells those before a place and forgets them. */
    List<Warning> tellBefore(long offset) {
        var told = new ArrayList<Warning>();
        long more = 0;
        while (!waiting.isEmpty() && waiting.element().offset() < offset) {
            var mend = waiting.remove();
            if (told.size() < MAX_TOLD) {
                told.add(mend.warning());
            } else {
                more++;
            }
        }
        if (waiting.isEmpty() && !told.isEmpty()) {
            more += further;
            further = 0;
        }
        if (more > 0) {
            told.add(new Warning("", "mended", "And " + more + " further places"));
        }
        return told;
    }
}
