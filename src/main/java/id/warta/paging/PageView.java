package id.warta.paging;

import java.util.List;
import java.util.function.Function;

/** One page of a list. */
public record PageView<T>(List<T> items, PageInfo page) implements Paged {

    public <R> PageView<R> map(Function<? super T, ? extends R> mapper) {
        return new PageView<>(items.stream().<R>map(mapper).toList(), page);
    }
}
