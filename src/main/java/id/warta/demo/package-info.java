/** A small newspaper of invented stories, for a first look. It writes through the features' own doors and owns no table. */
@NullMarked
package id.warta.demo;

import org.jspecify.annotations.NullMarked;
