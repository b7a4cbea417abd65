package id.warta.postgres;

/** What to do with a data folder that was copied, file by file, from a database that had not been shut down. */
public enum IfCopied {
    REFUSE,
    ACCEPT
}
