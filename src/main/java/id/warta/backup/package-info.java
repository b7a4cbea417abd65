/**
 * Backups of the whole database, taken while the server runs, and their way back. A backup is a tar archive compressed with zstd:
 * {@code backup.json} says what it is of, the parts {@code tables/<name>.<number>.copy} hold the rows as PostgreSQL's COPY writes them,
 * and {@code manifest.json} at the end names the rows and the SHA-256 of every table. So it needs no more memory than a part, can be
 * written to a pipe, fits any newer PostgreSQL, and is whole only if its end is there. Owns no table.
 */
@NullMarked
package id.warta.backup;

import org.jspecify.annotations.NullMarked;
