package id.warta.exchange.disqus;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** A set of ids that mostly ascend, in eight bytes each: exports have millions of comments. */
final class PostIds {
    private static final int FIRST = 1 << 10;

    private final Set<String> others = new HashSet<>();
    private long[] ascending = new long[FIRST];
    private int size;

    void add(String id) {
        long number = number(id);
        if (number < 0 || (size > 0 && number <= ascending[size - 1])) {
            others.add(id);
            return;
        }
        if (size == ascending.length) {
            ascending = Arrays.copyOf(ascending, 2 * size);
        }
        ascending[size] = number;
        size++;
    }

    boolean contains(String id) {
        long number = number(id);
        return (number >= 0 && Arrays.binarySearch(ascending, 0, size, number) >= 0) || others.contains(id);
    }

    private static long number(String id) {
        return id.matches("[1-9]\\d{0,17}") ? Long.parseLong(id) : -1;
    }
}
