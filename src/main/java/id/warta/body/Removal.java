package id.warta.body;

/**
 * One kind of thing that a body lost, and the sentence that tells its editor so: {@code <script>} and
 * {@code <script> removed (3 times)}.
 */
public record Removal(String what, String detail) {}
