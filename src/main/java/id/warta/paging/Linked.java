package id.warta.paging;

import java.util.List;

/** An answer that knows what it is related to. */
public interface Linked {
    /** RFC 8288 values of {@code Link}. */
    List<String> links();
}
