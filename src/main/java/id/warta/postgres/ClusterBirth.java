package id.warta.postgres;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/** Fills an empty folder with a cluster that knows one user and one database, and lets nobody in without the password. */
record ClusterBirth(Cluster cluster, Binaries binaries, Account account) {
    private static final int PASSWORD_BYTES = 32;

    /**
     * What counts as a letter for full-text search, best first. Plain C takes typographic quotes and dashes for letters and hides
     * the words beside them from searches, yet it is the one that every system has.
     */
    private static final List<String> CHARACTER_TYPES = List.of("C.UTF-8", "en_US.UTF-8", "C");

    void run() throws IOException {
        writePassword();
        account.own(cluster.home());
        initialise();
        createDatabase();
    }

    private void writePassword() throws IOException {
        var random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        var password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        var file = Files.createFile(cluster.passwordFile());
        if (Folders.POSIX) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(file, password + "\n", US_ASCII);
    }

    private void initialise() {
        for (var characterType : CHARACTER_TYPES) {
            var output = cluster.home().resolve("initdb.log");
            var initdb = initdb(characterType).printingTo(output);
            if (characterType.equals("C")) {
                initdb.runOrFail("The database cannot be initialised");
            } else if (initdb.run() == 0) {
                return;
            } else if (!Complaint.in(output, 0).contains("locale")) {
                throw new DatabaseUnavailable("The database cannot be initialised: " + Complaint.in(output, 0));
            }
        }
    }

    private Program initdb(String characterType) {
        return program(
                "initdb",
                "--pgdata=" + cluster.files(),
                "--username=" + EmbeddedPostgres.NAME,
                "--pwfile=" + cluster.passwordFile(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                // Order by code point, the same on every machine and for ever, so that no upgrade of a library spoils
                // an
                // index. Columns that people sort by say COLLATE "und-x-icu".
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--lc-ctype=" + characterType,
                "--text-search-config=simple",
                "--set=timezone=UTC",
                "--set=log_timezone=UTC",
                "--set=shared_buffers=128MB",
                "--set=max_connections=100",
                // What the server does, without the failed statements, which the program hears of and which hold
                // people's texts.
                "--set=log_min_messages=log",
                "--set=log_checkpoints=off",
                "--no-instructions",
                "--no-sync"); // as below -F: the whole folder is synced before it gets its name
    }

    private void createDatabase() {
        program("postgres", "--single", "-F", "-D", cluster.files().toString(), "-c", "exit_on_error=on", "postgres")
                .reading("CREATE DATABASE " + EmbeddedPostgres.NAME + "\n")
                .printingTo(cluster.home().resolve("initdb.log"))
                .runOrFail("The database cannot be made");
    }

    private Program program(String name, String... arguments) {
        return Program.of(binaries.program(name), arguments)
                .after(account.stepDown())
                .in(cluster.home());
    }
}
