package id.warta.postgres;

import java.nio.file.Path;

/** Another server holds the data folder, and two of them would ruin it. */
public final class DataDirectoryInUse extends DatabaseUnavailable {
    private static final long serialVersionUID = 1;

    DataDirectoryInUse(Path dataDirectory, String holder) {
        super("The data folder %s is in use by another Warta (process %s); stop that one or choose another folder"
                .formatted(dataDirectory, holder));
    }
}
