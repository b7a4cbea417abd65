package id.warta.exchange.bulk;

/**
 * How rows are to be taken in.
 *
 * @param mode create, upsert or patch
 * @param atomic all rows or none
 * @param dryRun does everything and keeps nothing
 */
record BulkOrder(String mode, boolean atomic, boolean dryRun) {}
