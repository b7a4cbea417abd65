package id.warta.testing;

import id.warta.cache.ChangeFeed;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** For states that no operation of the API makes, and for a look behind it. */
@ApplicationScoped
public class Sql {
    private final AgroalDataSource database;
    private final ChangeFeed changes;

    Sql(AgroalDataSource database, ChangeFeed changes) {
        this.database = database;
        this.changes = changes;
    }

    public void run(String text, Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(text)) {
            for (int index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index]);
            }
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        changes.catchUp();
    }

    /** The first column of what is found, as text. */
    public List<String> texts(String query) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(query);
                var found = statement.executeQuery()) {
            var texts = new ArrayList<String>();
            while (found.next()) {
                texts.add(found.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
