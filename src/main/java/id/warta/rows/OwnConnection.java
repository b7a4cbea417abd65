package id.warta.rows;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.security.SimplePassword;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;

/** Connections to the server's database beside its pool, for those who must not wait until readers give one back. */
public final class OwnConnection {
    private OwnConnection() {}

    /**
     * Opens a connection that the caller closes.
     *
     * @param purpose what PostgreSQL shows as the connection's name
     */
    public static Connection open(AgroalDataSource database, String purpose) throws SQLException {
        var source = database.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration();
        var properties = new Properties();
        properties.setProperty("user", source.principal().getName());
        source.credentials()
                .forEach(credential -> properties.setProperty(
                        "password", credential instanceof SimplePassword password ? password.getWord() : ""));
        properties.setProperty("ApplicationName", "warta " + purpose);
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("tcpKeepAlive", "true");
        var connection = new Driver().connect(source.jdbcUrl(), properties);
        if (connection == null) {
            throw new SQLException("no PostgreSQL address: " + source.jdbcUrl());
        }
        return connection;
    }
}
