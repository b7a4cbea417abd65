package id.warta.command;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Which release this is. */
final class Release implements IVersionProvider {
    private static final String WORKING_COPY = "of a working copy";

    /** Such as {@code 0.1.0}. */
    static String name() {
        return Optional.ofNullable(Release.class.getPackage().getImplementationVersion())
                .orElse(WORKING_COPY);
    }

    @Override
    public String[] getVersion() {
        return new String[] {"Warta %s, Java %s".formatted(name(), System.getProperty("java.version"))};
    }
}
