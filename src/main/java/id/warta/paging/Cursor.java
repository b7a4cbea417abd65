package id.warta.paging;

import java.util.List;

/**
 * A place in a list: beside the item with these sort keys.
 *
 * @param list what list it is, its sort and filters included
 * @param backward whether to go towards the beginning
 */
record Cursor(String list, boolean backward, List<String> keys) {}
