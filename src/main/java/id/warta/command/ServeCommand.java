package id.warta.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Starts the server, as no command at all does. */
@Command(name = "serve", description = "Starts the server, as warta without a command does.")
final class ServeCommand implements Callable<Integer> {
    static final String NAME = "serve";

    @Override
    public Integer call() {
        return Server.run();
    }
}
