package id.warta;

import id.warta.command.Server;
import id.warta.command.Warta;
import io.quarkus.runtime.annotations.QuarkusMain;

/** The program's entrance: starts the server, or runs the command that is named. */
@QuarkusMain
public class Main {
    private static final String REHEARSE = "rehearse"; // of the start script

    Main() {}

    public static void main(String... arguments) {
        if (arguments.length == 0) { // without what reads the command line, to start sooner
            exit(Server.run());
        } else if (arguments.length == 1 && arguments[0].equals(REHEARSE)) {
            exit(Server.rehearse());
        } else {
            System.exit(Warta.run(System.out, System.err, arguments));
        }
    }

    private static void exit(int code) {
        if (code != 0) {
            System.exit(code);
        }
    }
}
