/** The newsroom as a whole: its name, addresses, language, menus and notices. Owns the table {@code site}; others may ask {@link id.warta.site.SiteSettings}. */
@NullMarked
package id.warta.site;

import org.jspecify.annotations.NullMarked;
