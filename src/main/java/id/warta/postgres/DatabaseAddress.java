package id.warta.postgres;

/** How to reach a database, embedded or outside. */
public record DatabaseAddress(String url, String username, String password) {
    /** The address without the password. */
    @Override
    public String toString() {
        return url;
    }
}
