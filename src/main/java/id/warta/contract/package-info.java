/** The API document: what is true of whole groups of operations is added to it here. It owns no table and answers no request. */
@NullMarked
package id.warta.contract;

import org.jspecify.annotations.NullMarked;
