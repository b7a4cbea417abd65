package id.warta.postgres;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The database's files, all in one folder: the cluster, its password, its log. The folder gets its name when it is complete, so an
 * interrupted first start leaves nothing that the next one could mistake for a database.
 */
record Cluster(Path home) {
    static final String NAME = "postgres";
    private static final String UNFINISHED = NAME + ".new-";

    /** Gives the data folder's cluster, a new one if there is none. */
    static Cluster openIn(Path dataDirectory, Binaries binaries, Account account, IfCopied ifCopied) {
        var cluster = of(dataDirectory);
        try {
            Folders.removeLeftovers(dataDirectory, UNFINISHED);
            if (!Files.exists(cluster.home)) {
                NewDatabase.requireNoUnfinished(dataDirectory);
                var unfinished = new Cluster(Files.createTempDirectory(dataDirectory, UNFINISHED));
                new ClusterBirth(unfinished, binaries, account).run();
                Folders.publish(unfinished.home, cluster.home);
            }
            NewDatabase.removeUnfinished(dataDirectory);
            cluster.requireVersion(binaries.majorVersion());
            if (ifCopied == IfCopied.REFUSE) {
                cluster.requireOneMoment();
            }
            account.own(cluster.home);
            return cluster;
        } catch (IOException e) {
            throw new DatabaseUnavailable(
                    "The database in %s cannot be opened: %s".formatted(cluster.home, Folders.reason(e)), e);
        }
    }

    static Cluster of(Path dataDirectory) {
        return new Cluster(dataDirectory.resolve(NAME));
    }

    Path files() {
        return home.resolve("cluster");
    }

    Path passwordFile() {
        return home.resolve("password");
    }

    Path log() {
        return home.resolve("server.log");
    }

    String password() {
        try {
            return Files.readString(passwordFile(), US_ASCII).strip();
        } catch (IOException e) {
            throw new DatabaseUnavailable("The database's password cannot be read: " + Folders.reason(e), e);
        }
    }

    private void requireVersion(String expected) throws IOException {
        var file = files().resolve("PG_VERSION");
        if (!Files.exists(file)) {
            throw new DatabaseUnavailable("%s holds no database; move it away to begin anew".formatted(home));
        }
        var found = Files.readString(file).strip();
        if (!found.equals(expected)) {
            throw new DatabaseUnavailable(
                    ("The database in %s is of PostgreSQL %s, and this Warta brings PostgreSQL %s:"
                                    + " make a backup with the Warta that it ran on (backup FILE) and restore it into a new"
                                    + " data folder with this one (restore FILE)")
                            .formatted(home, found, expected));
        }
    }

    private void requireOneMoment() throws IOException {
        if (new Origin(this).isTornCopy()) {
            throw new DatabaseUnavailable(
                    ("The database in %s was copied from one that was not shut down. If that one was"
                                    + " running, its files are of different moments, and articles may be missing or damaged without"
                                    + " a sign: make a backup there (backup FILE) and restore it. To start on the copy all the same,"
                                    + " set WARTA_ACCEPT_COPIED_FOLDER=true once")
                            .formatted(home));
        }
    }
}
