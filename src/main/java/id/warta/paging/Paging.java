package id.warta.paging;

import id.warta.input.Parameters;
import id.warta.problem.Wording;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what page is wanted, and makes the page of the rows that were found. */
@Singleton
public class Paging {
    private final Cursors cursors;

    Paging(Cursors cursors) {
        this.cursors = cursors;
    }

    public PageRequest request(
            Parameters parameters,
            String list,
            @Nullable String limit,
            @Nullable String cursor,
            @Nullable String page) {
        int size = parameters.integer("limit", limit, PageRequest.DEFAULT_LIMIT, 1, PageRequest.MAX_LIMIT);
        int number = parameters.integer("page", page, 1, 1, 999_999_999);
        long offset = (number - 1L) * size;
        if (offset > PageRequest.MAX_OFFSET) {
            parameters.fault("page", "too-deep", Wording.of("fault.page-too-deep"));
        }
        if (cursor == null) {
            return new PageRequest(list, size, null, false, (int) Math.min(offset, PageRequest.MAX_OFFSET));
        }
        if (page != null) {
            parameters.fault("page", "together", Wording.of("fault.together", "page", "cursor"));
        }
        var read = cursors.read(cursor);
        if (read.isEmpty()) {
            parameters.fault("cursor", "cursor", Wording.of("fault.cursor"));
        } else if (!read.get().belongsTo(list)) {
            parameters.fault("cursor", "cursor", Wording.of("fault.cursor-other"));
        }
        return read.map(found -> new PageRequest(list, size, found.keys(), found.backward(), 0))
                .orElseGet(() -> new PageRequest(list, size, null, false, 0));
    }

    /**
     * The page of these rows.
     *
     * @param rows at most {@link PageRequest#fetched()} rows, in the order that the request reads them (backward if it says so)
     * @param keys the sort keys of a row
     */
    public <T> PageView<T> page(
            PageRequest request, List<T> rows, Function<? super T, List<String>> keys, @Nullable Long total) {
        boolean more = rows.size() > request.limit();
        var items = new ArrayList<>(more ? rows.subList(0, request.limit()) : rows);
        if (request.backward()) {
            Collections.reverse(items);
        }
        boolean atBeginning = request.backward() ? !more : request.after() == null && request.offset() == 0;
        boolean atEnd = !request.backward() && !more;
        var next = items.isEmpty() || atEnd ? null : write(request, false, keys.apply(items.get(items.size() - 1)));
        var prev = items.isEmpty() || atBeginning ? null : write(request, true, keys.apply(items.get(0)));
        return new PageView<>(List.copyOf(items), new PageInfo(request.limit(), next, prev, total));
    }

    /** A cursor of the list right behind these keys. */
    public String after(String list, List<String> keys) {
        return cursors.write(new Cursor(list, false, keys));
    }

    private String write(PageRequest request, boolean backward, List<String> keys) {
        return cursors.write(new Cursor(request.list(), backward, keys));
    }
}
