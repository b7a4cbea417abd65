/** Reads the markup of other systems: their XML, mended where it is broken, and the bodies that WordPress keeps. It owns no table. */
@NullMarked
package id.warta.exchange.markup;

import org.jspecify.annotations.NullMarked;
