/**
 * Request bodies and query parameters, read strictly: JSON, merge patches, constraints and the choice of members. It owns no table;
 * resources name their input records and parameters.
 */
@NullMarked
package id.warta.input;

import org.jspecify.annotations.NullMarked;
