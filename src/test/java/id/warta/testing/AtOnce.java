package id.warta.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Many callers in the same moment. */
public final class AtOnce {
    private AtOnce() {}

    /** What each of them was answered. */
    public static <T> List<T> call(int times, Callable<T> request) throws Exception {
        return call(times, times, request);
    }

    /** What each of so many calls was answered, of which only some run in the same moment. */
    public static <T> List<T> call(int times, int together, Callable<T> request) throws Exception {
        var threads = Executors.newFixedThreadPool(together);
        try {
            var answers = new ArrayList<T>();
            for (var answer : threads.invokeAll(Collections.nCopies(times, request))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }
}
