package id.warta.backup;

import static id.warta.backup.Databases.content;
import static id.warta.backup.Databases.execute;
import static id.warta.backup.Databases.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.warta.postgres.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a database holds is what the restored one holds, and what cannot be restored leaves no trace. */
class RestoringTest {
    private static final String WARTA = "0.1.0";
    private static final String OWN = "classpath:db/migration";

    /** Texts that COPY has to escape, and rows that refer to later ones. */
    private static final String ROWS = """
            insert into category (id, parent_id, slug, name, path, position, created_at, updated_at, version) values
                ('00000000-0000-4000-8000-00000000000b', null, 'kota', 'Kota', 'kota', 1, now(), now(), 1);
            insert into category (id, parent_id, slug, name, path, position, created_at, updated_at, version) values
                ('00000000-0000-4000-8000-00000000000a', '00000000-0000-4000-8000-00000000000b', 'pasar', 'Pasar', 'kota/pasar', 1,
                now(), now(), 1);
            insert into article (id, slug, language, status, headline, summary, body_format, body_source, body_html, body_text,
                body_blocks, word_count, reading_minutes, category_id, featured, publish_at, comment_policy, corrections, custom,
                created_at, created_by, updated_at, updated_by, version, uploaded_hash)
            select gen_random_uuid(), 'kabar-' || n, 'id', 'published', 'K' || left(t.text, 90), nullif(t.text, ' '), 'markdown', t.text, '<p>x</p>',
                t.text, jsonb_build_object('text', t.text), 1, 1, '00000000-0000-4000-8000-00000000000a', n % 2 = 0,
                '4000-01-01 00:00Z BC'::timestamptz + n * interval '1000 years', 'open', '[]', '{"a": [1.50, null]}', now(), 'editor',
                'infinity', 'editor', n, decode('00ff5c0a', 'hex')
            from unnest(array['Banjir surut', E'tab\\tbaris\\nkembali\\r', E'garis miring \\\\ dan \\\\. sendiri', E'\\\\.', '\\N', '“petik” 🦋 é',
                ' ', repeat('panjang ', 200000)]) with ordinality t (text, n);
            insert into comment (id, article_id, parent_id, status, author_name, author_email, body, created_at, updated_at, version)
            select gen_random_uuid(), a.id, null, 'approved', 'Pembaca', 'Pembaca@Contoh.Example', 'Terima kasih', now(), now(), 1
            from article a;
            insert into comment (id, article_id, parent_id, status, author_name, body, created_at, updated_at, version)
            select gen_random_uuid(), c.article_id, c.id, 'approved', 'Lain', 'Sama-sama', now(), now(), 1 from comment c;
            insert into access_token (id, name, hash, scopes, created_at, categories) values
                (gen_random_uuid(), 'kosong', '', '{}', now(), '{}'),
                (gen_random_uuid(), 'penuh', '\\x00', '{"a,b","c\\"d",NULL}', now(), array[gen_random_uuid()]);
            update site set settings = '{"name": "Koran"}'""";

    @TempDir
    Path folder;

    private static Databases databases;
    private static DatabaseAddress newsroom;

    @BeforeAll
    static void fill() throws SQLException {
        databases = new Databases();
        newsroom = databases.make("newsroom");
        migrate(newsroom, OWN);
        execute(newsroom, ROWS);
    }

    @AfterAll
    static void stop() {
        databases.close();
    }

    @Test
    void restoresEveryRowAndWhatTriggersKeep() throws Exception {
        var restored = databases.make("restored");

        var backup = Restoring.read(backup(newsroom), restored);
        migrate(restored, OWN); // as the next start does

        assertThat(content(restored)).isEqualTo(content(newsroom));
        assertThat(backup.manifest().rowsOf("article")).isEqualTo(8);
        assertThat(backup.head().schema())
                .isEqualTo(text(newsroom, "select max(version::int) from flyway_schema_history"));
    }

    @Test
    void restoresForAnAccountWithoutPrivileges() throws Exception {
        var restored = databases.makeForStranger("hosted");

        Restoring.read(backup(newsroom), restored);
        migrate(restored, OWN);

        assertThat(content(restored)).isEqualTo(content(newsroom));
    }

    @Test
    void leavesTheMigrationsToTheNextStartWithTheHistoryThatFlywayKnows() throws Exception {
        var restored = databases.make("history");

        Restoring.read(backup(newsroom), restored);

        var history = Flyway.configure()
                .dataSource(restored.url(), restored.username(), restored.password())
                .ignoreMigrationPatterns("*:pending")
                .load();
        history.validate();
        assertThat(history.info().pending()).allMatch(migration -> migration.getVersion() == null);
        assertThat(
                        text(
                                restored,
                                "select string_agg(indexname, ' ' order by 1) from pg_indexes where tablename = 'flyway_schema_history'"))
                .isEqualTo("flyway_schema_history_pk flyway_schema_history_s_idx");
    }

    @Test
    void checksABackupWithoutADatabase() throws Exception {
        var file = backup(newsroom);

        assertThat(Restoring.check(file).manifest().rowsOf("comment")).isEqualTo(16);

        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 5_000));
        assertThatThrownBy(() -> Restoring.check(file))
                .isInstanceOf(BackupBroken.class)
                .hasMessageStartingWith(file + " cannot be restored: ");
    }

    @Test
    void leavesNoRowOfABackupThatIsCutOff() throws Exception {
        var file = backup(newsroom);
        var whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 40));
        var target = databases.make("cut");

        assertThatThrownBy(() -> Restoring.read(file, target)).isInstanceOf(BackupBroken.class);

        assertThat(text(target, "select count(*) from article")).isEqualTo("0");
        assertThatThrownBy(() -> migrate(target, OWN)).hasMessageContaining("non-empty schema");
        Files.write(file, whole);
        assertThatThrownBy(() -> Restoring.read(file, target)).hasMessageContaining("not restored to its end");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table mine ()",
                "create view mine as select 1",
                "create materialized view mine as select 1"
            })
    void refusesADatabaseThatIsNotEmpty(String made) throws Exception {
        var target = databases.make("taken");
        execute(target, made);
        var file = backup(newsroom);

        assertThatThrownBy(() -> Restoring.read(file, target))
                .isInstanceOf(BackupFailed.class)
                .hasMessage("The database is not empty: it has the table mine");
    }

    @Test
    void refusesASecondRestore() throws Exception {
        var target = databases.make("twice");
        var file = backup(newsroom);
        Restoring.read(file, target);

        assertThatThrownBy(() -> Restoring.read(file, target)).hasMessageContaining("is not empty");
        assertThat(text(target, "select count(*) from article")).isEqualTo("8");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            drop table flyway_schema_history                                       | not one of Warta
            delete from flyway_schema_history                                      | no schema of Warta yet
            update flyway_schema_history set success = false where version = '2'   | V2__taxonomy.sql failed
            """)
    void backsUpNoUnfinishedSchema(String damage, String reason) throws Exception {
        var source = databases.make("unfinished");
        migrate(source, OWN);
        execute(source, damage);

        assertThatThrownBy(() -> backup(source))
                .isInstanceOf(BackupFailed.class)
                .hasMessageContaining(reason);
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update flyway_schema_history set version = '999' where version = '9'   | which is newer than this one
            update flyway_schema_history set checksum = 1 where version = '3'      | whose schema is another (V3__articles.sql)
            alter table tag add column mine text                                   | the table tag, which its schema does not have so
            create table mine (n int)                                              | the table mine, which its schema does not have so
            drop table feed_watch                                                  | does not hold the table feed_watch
            """)
    void refusesABackupOfAnotherSchema(String change, String reason) throws Exception {
        var source = databases.make("changed");
        migrate(source, OWN);
        execute(source, change);
        var file = backup(source);
        var target = databases.make("unfit");

        assertThatThrownBy(() -> Restoring.read(file, target))
                .isInstanceOf(BackupFailed.class)
                .hasMessageContaining(reason);
    }

    /** Everything that the schema may have one day: identities, sequences, circles, triggers of versioned migrations. */
    @Test
    void restoresASchemaOfAllKinds() throws Exception {
        var migrations = migrations("""
                create sequence ticket start 100 increment 5;
                create sequence "Never Asked" start 7;
                create table chicken (
                    id bigint generated always as identity primary key, egg bigint, "Odd ""name" text default 'x',
                    twice bigint generated always as (id * 2) stored);
                create table egg (id bigserial primary key, chicken bigint references chicken deferrable initially deferred);
                alter table chicken add constraint from_egg foreign key (egg) references egg on delete set null;
                create unique index odd_once on chicken ("Odd ""name") where egg is null;
                create unlogged table scratch (at timestamptz);
                create function refuse() returns trigger language plpgsql as $$ begin raise 'no'; end $$;
                create trigger refuses before insert or truncate on scratch execute function refuse()""");
        var source = databases.make("kinds");
        migrate(source, migrations);
        execute(source, """
                alter table scratch disable trigger user; insert into scratch values ('2026-01-01'); alter table scratch enable trigger user;
                insert into egg values (default, null), (default, null); insert into chicken (egg) values (1), (2); update egg set chicken = id;
                select nextval('ticket'), nextval('ticket')""");
        var restored = databases.make("kinds_restored");

        Restoring.read(backup(source), restored, migrations);

        assertThat(content(restored)).isEqualTo(content(source));
        assertThat(text(restored, "select nextval('ticket')")).isEqualTo("110");
        assertThat(text(restored, "select nextval('\"Never Asked\"')")).isEqualTo("7");
        assertThat(text(restored, "insert into chicken (egg) values (1) returning id || ' ' || twice"))
                .isEqualTo("3 6");
        assertThat(text(restored, "insert into egg default values returning id"))
                .isEqualTo("3");
    }

    @Test
    void refusesRowsWhoseForeignKeysLeadNowhere() throws Exception {
        var migrations = migrations("create table one (id int primary key); create table two (id int references one)");
        var source = databases.make("nowhere");
        migrate(source, migrations);
        execute(source, "alter table two disable trigger all; insert into two values (7)");
        var file = backup(source);
        var target = databases.make("nowhere_restored");

        assertThatThrownBy(() -> Restoring.read(file, target, migrations))
                .isInstanceOf(BackupFailed.class)
                .hasMessageContaining("two_id_fkey")
                .hasMessageNotContaining("\n");
    }

    @Test
    void holdsTheStateOfOneMomentWhileOthersWrite() throws Exception {
        var migrations =
                migrations("create table a_first (n int primary key); create table z_last (n int primary key)");
        var source = databases.make("busy");
        migrate(source, migrations);
        execute(source, "insert into a_first select generate_series(-200000, 0); insert into z_last table a_first");
        var started = new CountDownLatch(1);
        var enough = new AtomicBoolean();
        var writer = CompletableFuture.supplyAsync(() -> write(source, started, enough));
        started.await();
        int before = Integer.parseInt(text(source, "select max(n) from a_first"));

        var file = backup(source);
        enough.set(true);
        int last = writer.get();

        var restored = databases.make("busy_restored");
        Restoring.read(file, restored, migrations);
        var first = Databases.texts(restored, "select n from a_first order by n");
        assertThat(first).isEqualTo(Databases.texts(restored, "select n from z_last order by n"));
        assertThat(Integer.parseInt(first.get(first.size() - 1))).isBetween(before, last);
    }

    /** Writes both tables in each transaction until told to stop, and gives the last number. */
    private static int write(DatabaseAddress database, CountDownLatch started, AtomicBoolean enough) {
        try (var connection = Schema.connect(database);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            int n = 0;
            while (!enough.get()) {
                n++;
                statement.execute("insert into a_first values (%1$d); insert into z_last values (%1$d)".formatted(n));
                connection.commit();
                started.countDown();
            }
            return n;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path backup(DatabaseAddress database) {
        var file = folder.resolve("warta.tar.zst");
        BackingUp.write(database, WARTA, file, true);
        return file;
    }

    private String migrations(String first) throws IOException {
        var place = Files.createDirectory(folder.resolve("migrations"));
        Files.writeString(place.resolve("V1__first.sql"), first);
        return "filesystem:" + place;
    }

    private static void migrate(DatabaseAddress database, String migrations) {
        Flyway.configure()
                .dataSource(database.url(), database.username(), database.password())
                .locations(migrations)
                .load()
                .migrate();
    }
}
