package id.warta.setting;

/** What a setting is about. */
public enum Section {
    SERVER("Server"),
    CONNECTIONS("Connections"),
    DATABASE("Database"),
    SITE("Site"),
    COMMENTS("Comments"),
    BODIES("Bodies"),
    IMPORTS("Imports"),
    CACHES("Caches"),
    JOBS("Jobs"),
    OIDC("OpenID Connect"),
    CLIENT("Commands that call a server");

    private final String title;

    Section(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
