package id.warta.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Values that programs forget, one after the other by a seed. */
final class OddValues {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> TEXTS = Stream.concat(
                    Stream.of("", " ", "😀".repeat(300), "a".repeat(3_000), "xx-".repeat(200)), """
                    -
                    --
                    -;q=1
                    *
                    **
                    0
                    -1
                    1
                    101
                    2147483648
                    99999999999999999999
                    1e999
                    NaN
                    true
                    null
                    undefined
                    %
                    %25
                    +
                    é
                    😀
                    \u202e
                    \ufeff
                    a\u0301
                    İ
                    ' or 1=1 --
                    <b onclick=x>
                    {
                    [
                    []
                    a:b
                    ,
                    ,,,
                    ;
                    ;;q=
                    =
                    a=b; a=c
                    "
                    ""
                    '
                    \\
                    a/b
                    a/b/c
                    019a0000-0000-7000-8000-000000000000
                    019a0000
                    2026-01-01
                    2026-13-45
                    2026-01-01T00:00:00Z
                    +999999999-12-31T23:59:59Z
                    0000-00-00T00:00:00Z
                    24h
                    P99999999999D
                    PT-1S
                    id
                    id-ID, en;q=0.5
                    https://a.example/b?c=d#e
                    javascript:alert(1)
                    //a
                    \\\\a
                    http://[::1
                    http://127.0.0.1:1/
                    a@b.example
                    a@b@c
                    (?:a+)+$
                    __proto__
                    class
                    """.lines())
            .toList();
    private static final List<String> ELEMENTS = """
            null
            true
            0
            -1
            1.5
            1e400
            -0
            99999999999999999999999999
            ""
            " "
            []
            {}
            [null]
            [[]]
            ["a", "a"]
            {"": null}
            {"a": {"b": []}}
            "\\u0000"
            "\\ud800"
            "\\udc00a"
            "\\u202e\\u0007"
            "2026-02-30T00:00:00Z"
            """.lines().toList();
    private static final List<String> JUNK = Stream.concat(
                    Stream.of(
                            "",
                            "\u0000",
                            "[".repeat(3_000),
                            "{\"a\":".repeat(1_500),
                            "---\ntitle: [\n---\n",
                            "---\n&a [*a]\n---\n",
                            "--x\r\nContent-Disposition: form-data\r\n\r\n",
                            "--x\r\nbroken\r\n\r\n--x--",
                            "PK\u0003\u0004"),
                    """
                    {
                    }
                    [
                    []
                    null
                    0
                    "a"
                    {}
                    {"a"
                    {"a":1,"a":2}
                    \ufeff{}
                    {} {}
                    {'a': 1}
                    {"a": NaN}
                    """.lines())
            .toList();

    private final Random random;

    OddValues(long seed) {
        random = new Random(seed);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    String text() {
        return oneOf(TEXTS);
    }

    String junk() {
        return oneOf(JUNK);
    }

    /** A document with some of its parts removed, replaced or added. */
    String mutated(JsonNode document) throws Exception {
        var copy = document.deepCopy();
        for (int times = 1 + random.nextInt(2); times > 0; times--) {
            mutate(copy);
        }
        return JSON.writeValueAsString(copy);
    }

    private void mutate(JsonNode document) throws Exception {
        var containers = new ArrayList<ContainerNode<?>>();
        collect(document, containers);
        if (containers.isEmpty()) {
            return;
        }
        var chosen = oneOf(containers);
        if (chosen instanceof ObjectNode object) {
            var names = new ArrayList<String>();
            object.fieldNames().forEachRemaining(names::add);
            var name = names.isEmpty() || chance(10) ? text() : oneOf(names);
            if (chance(20)) {
                object.remove(name);
            } else {
                object.set(name, element());
            }
        } else if (chosen instanceof ArrayNode array) {
            array.add(element());
        }
    }

    private JsonNode element() throws Exception {
        return chance(50) ? JSON.getNodeFactory().textNode(text()) : JSON.readTree(oneOf(ELEMENTS));
    }

    private static void collect(JsonNode node, List<ContainerNode<?>> found) {
        if (node instanceof ContainerNode<?> container) {
            found.add(container);
            node.forEach(child -> collect(child, found));
        }
    }
}
