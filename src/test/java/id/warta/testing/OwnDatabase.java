package id.warta.testing;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;

/** Makes further databases beside that of the server under test, with the same schema. */
@ApplicationScoped
public class OwnDatabase {
    private final AgroalDataSource main;
    private final String settings;

    OwnDatabase(
            AgroalDataSource main,
            @ConfigProperty(name = "quarkus.datasource.jdbc.new-connection-sql") String settings) {
        this.main = main;
        this.settings = settings;
    }

    public Opened open(String name) {
        execute(main, "drop database if exists " + name + " with (force)");
        execute(main, "create database " + name);
        var pool = main.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration();
        var url = pool.jdbcUrl().replaceFirst("/[^/]*$", "/" + name);
        try {
            var source = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                    .connectionPoolConfiguration(
                            connections -> connections.maxSize(2).connectionFactoryConfiguration(factory -> {
                                factory.jdbcUrl(url).principal(pool.principal()).initialSql(settings);
                                pool.credentials().forEach(factory::credential);
                                return factory;
                            })));
            Flyway.configure().dataSource(source).load().migrate();
            return new Opened(source);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(AgroalDataSource source, String text) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(text);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A database that is one's own until it is closed. */
    public record Opened(AgroalDataSource source) implements AutoCloseable {
        /** Executes a file of the test resources. */
        public void fill(String resource) {
            try (var text =
                    Objects.requireNonNull(OwnDatabase.class.getClassLoader().getResourceAsStream(resource))) {
                execute(source, new String(text.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            source.close();
        }
    }
}
