package id.warta.command;

import id.warta.setting.Given;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which server a command calls, and with which token. */
final class ServerOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "Where Warta is; WARTA_SERVER, or http://localhost:8080")
    private @Nullable String server;

    @Option(names = "--token", paramLabel = "TOKEN", description = "What to call it with; WARTA_TOKEN")
    private @Nullable String token;

    RemoteServer get() {
        var settings = Given.here();
        var address = server == null ? settings.text("warta.server") : server;
        var secret = token == null ? settings.find("warta.token").orElse("") : token;
        if (secret.isBlank()) {
            throw new ParameterException(command.commandLine(), "A token is needed: --token or WARTA_TOKEN");
        }
        return new RemoteServer(RemoteServer.address(address), secret);
    }
}
